"""What a person does with a message that came: puts it on a case, opens a request from it, or sets it aside. One event each.

The day of receipt is the day that our own server stamped. Where it had come to us before, or carries no stamp, a person says which day
counts, and why.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import transaction

from answerable.casework.authority.acting import By, acting, permit
from answerable.casework.authority.actions.receive import Arrived, receive
from answerable.casework.authority.arrangements import MESSAGES, line_of
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.finding import message_for, read_again
from answerable.casework.authority.post.forgetting import forget_message
from answerable.casework.authority.post.keeping import move_to_case
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import From, Kept, Placed, Why
from answerable.casework.authority.post.taking import FILED, filed
from answerable.casework.authority.unable import ChangedMeanwhile, NotReady, NotThere
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.law.finding import say

ASIDE, BACK, SEEN = "message set aside", "message waits again", "message seen"
DISPOSED = "message disposed of"


def file_message(pk: int, *, reference: str, whom: From, by: By, on: date) -> ReceivedMessage:
    """Puts a message that waits on a case, as from whom it is. It moves no clock: what it is to the clock is recorded apart.

    Raises `NotThere`, `NotPermitted`, `NotReady`, `ChangedMeanwhile`.
    """
    with _open(pk, by) as message, acting(reference, Do.FILE_MESSAGE, by=by, on=on) as work:
        _must_be_scanned(message)
        _put_on(message, work.request, whom)
        work.record(FILED, filed(message, read_again(message)))
    return message


def open_request_from_message(
    pk: int, *, arrived: Arrived, received_on: date, because: str = "", reference: str = "", by: By
) -> InformationRequest:
    """Records the request that a message makes, on the day on which the authority received it.

    `because` says why that day counts, where the message does not settle it. Raises as `receive` does, and as `file_message`.
    """
    with _open(pk, by) as message:
        _must_be_scanned(message)
        stamped = message.stamped_at if message.stamped_at is not None and message.received_on == received_on else None
        why = must_say_why(message, received_on, because)
        came: dict[str, Any] = {"message": message.pk, "fingerprint": message.fingerprint, **({"reason": why} if why else {})}
        request = receive(arrived=arrived._replace(received_at=stamped), by=by, on=received_on, reference=reference, came=came)
        _put_on(message, request, From.REQUESTER)
    return request


def must_say_why(message: ReceivedMessage, received_on: date, because: str) -> str:
    """The reason for a day of receipt, empty where the message has one day alone and it is that. Raises `NotReady`."""
    read = read_again(message)
    days = read.days if read is not None else ()
    if days == (received_on,):
        return ""
    if not because.strip():
        said = " or ".join(map(say, days)) if days else "no day: no server of ours stamped it"
        raise NotReady(f"The message itself says {said}. Say why {say(received_on)} is the day on which it was received.")
    return because.strip()


def set_aside(pk: int, *, why: Why, reason: str = "", by: By) -> ReceivedMessage:
    """Sets a message aside: it is no business of a case. It is kept for as long as the retention schedule says.

    Raises `NotThere`, `NotPermitted`, `NotReady`.
    """
    permit(by, Do.SET_ASIDE)
    if why is not Why.SPAM and not reason.strip():
        raise NotReady("Say why it is set aside: what it is, or where it went.")
    with _open(pk, by) as message:
        message.state, message.why, message.aside_on = Kept.ASIDE.value, f"{why.value}. {reason}".strip(" ."), by.today
        message.save()
        _record(message, ASIDE, {"why": why.value, "reason": reason}, by)
    return message


def bring_back(pk: int, *, by: By) -> ReceivedMessage:
    """Lets a message that was set aside wait again. Raises `NotThere`, `NotPermitted`, `ChangedMeanwhile`."""
    permit(by, Do.SET_ASIDE)
    with _open(pk, by, Kept.ASIDE) as message:
        message.state, message.why, message.aside_on = Kept.WAITING.value, "It was set aside, and brought back.", None
        message.save()
        _record(message, BACK, {}, by)
    return message


def dispose_of_message(pk: int, *, under: str, by: By) -> ReceivedMessage:
    """Destroys a message that was set aside, and who wrote it. `under` names the line of the schedule that says so. There is no way back.

    Raises `NotReady` without such a line, or where it has not been set aside for as long as the line says.
    """
    permit(by, Do.DISPOSE_OF_MESSAGE)
    with _open(pk, by, Kept.ASIDE) as message:
        line = line_of(message.authority, under, of=MESSAGES)
        if message.aside_on is None or message.aside_on > line.closed_by(by.today):
            since = f"since {say(message.aside_on)}" if message.aside_on else "since nobody knows when"
            raise NotReady(f"It has been set aside {since}, and “{line.name}” keeps it for {line.years_said}. Leave it until then.")
        forget_message(message)
        _record(message, DISPOSED, {"schedule": under}, by)
    return message


def see_message(pk: int, *, by: By, on: date) -> ReceivedMessage:
    """Says that a message that came onto its case by itself was seen. Raises `NotThere`, `NotPermitted`, `ChangedMeanwhile`."""
    found = message_for(by, pk)
    if found.request is None:
        raise NotThere
    with acting(found.request.reference, Do.SEE_MESSAGE, by=by, on=on) as work:
        message = ReceivedMessage.objects.select_for_update(of=("self",)).get(pk=pk)
        if not message.unlooked:
            raise ChangedMeanwhile("message")
        message.unlooked = False
        message.save(update_fields=["unlooked"])
        work.record(SEEN, {"message": message.pk})
    return message


@contextmanager
def _open(pk: int, by: By, state: Kept = Kept.WAITING) -> Iterator[ReceivedMessage]:
    """A message that stands so, its row and its body's held: nobody else can place it meanwhile."""
    message_for(by, pk)
    with transaction.atomic():
        PublicAuthority.objects.select_for_update(no_key=True).get(slug=by.person.body)
        message = ReceivedMessage.objects.select_for_update(of=("self",)).select_related("authority").get(pk=pk)
        if message.state != state.value:
            raise ChangedMeanwhile("message")
        yield message


def _must_be_scanned(message: ReceivedMessage) -> None:
    if message.scanned == Scanned.NO_ANSWER.value:
        raise NotReady("The scanner has not answered for this message yet. It is asked again at the next poll: wait for it.")


def _put_on(message: ReceivedMessage, request: InformationRequest, whom: From) -> None:
    message.state, message.why, message.request = Kept.FILED.value, "", request
    message.from_whom, message.placed_by = whom.value, Placed.PERSON.value
    move_to_case(message, request.case)
    message.save()


def _record(message: ReceivedMessage, kind: str, payload: dict[str, Any], by: By) -> None:
    """One event in the chain of the body, whose row is held."""
    body = message.authority.slug
    told = {"message": message.pk, "fingerprint": message.fingerprint, **payload, **by.in_ledger}
    happening = Happening(kind, by.today, by.at, by.signature, told)
    append(body, chain_of_body(body), happening)
