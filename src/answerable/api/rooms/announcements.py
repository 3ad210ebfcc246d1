"""Announcements: what happens in a body, told to an address that an administrator gives, signed with a secret that is shown once."""

from datetime import datetime
from typing import Annotated

from django.conf import settings
from pydantic import BaseModel, Field

from answerable.api.answers import Plain
from answerable.api.kinds import WITHOUT_NUL, Table, list_of, one_of
from answerable.api.operation import Call, Operation
from answerable.api.rooms.body import Nothing
from answerable.casework.authority.actions.let_programs_in import change_secret, subscribe, subscriptions_of, unsubscribe
from answerable.casework.authority.permissions import Do
from answerable.casework.programs.announcing import TOLD_OF
from answerable.casework.programs.models import Subscription
from answerable.casework.programs.where import LONGEST


class Subscribed(BaseModel):
    """An address that is told of what happens; of these kinds, or of all that are told of."""

    number: int
    address: str
    kinds: list[str]
    changed_at: datetime


class Secret(BaseModel):
    """A subscription, and the secret by which what it is told is signed: shown once."""

    subscription: Subscribed
    secret: str


class NewSubscription(Table):
    """Where to tell of what happens, and of which kinds; none, of all."""

    address: Annotated[str, Field(max_length=LONGEST, pattern=WITHOUT_NUL)]
    kinds: list_of(one_of(sorted(TOLD_OF))) = Field([])  # type: ignore[valid-type]


def _line(each: Subscription) -> Plain:
    return {"number": each.pk, "address": each.address, "kinds": each.kinds, "changed_at": each.changed_at}


def _listed(call: Call) -> list[Plain]:
    return [_line(each) for each in subscriptions_of(call.by.person.body)]


def _subscribe(call: Call) -> Plain:
    made, shown = subscribe(call.sent.address, kinds=call.sent.kinds, private=settings.TOLD_INSIDE, by=call.by)
    return {"subscription": _line(made), "secret": shown}


def _new_secret(call: Call) -> Plain:
    found, shown = change_secret(call.at["number"], by=call.by)
    return {"subscription": _line(found), "secret": shown}


def _end(call: Call) -> list[Plain]:
    unsubscribe(call.at["number"], by=call.by)
    return _listed(call)


ADMIN, AT = Do.ADMINISTER, "administration/announcements"
_SUBSCRIBES = "Asks for what happens to be told to an address. The secret by which it is signed is shown once."
OPERATIONS = (
    Operation("GET", AT, "list_subscriptions", ADMIN, "Where announcements go.", _listed, list[Subscribed]),
    Operation("POST", AT, "subscribe", ADMIN, _SUBSCRIBES, _subscribe, Secret, sends=NewSubscription, status=201, secret=True),
    Operation(
        *(
            "POST",
            f"{AT}/<int:number>/secret",
            "change_secret",
            ADMIN,
            "A new secret. The one before signs too for a day.",
            _new_secret,
            Secret,
        ),
        sends=Nothing,
        secret=True,
    ),
    Operation(
        "DELETE", f"{AT}/<int:number>", "unsubscribe", ADMIN, "Ends a subscription, and gives those that are left.", _end, list[Subscribed]
    ),
)
