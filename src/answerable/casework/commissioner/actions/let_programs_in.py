"""Which programs act for the people of the office, by tokens: made, shown once, and ended. Each is one event in the chain of the office."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from answerable.casework.commissioner.acting import By, Console, permit
from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.scopes import SCOPES, scope, scopes_of
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.one_event import OneEvent
from answerable.casework.people.models import Person
from answerable.casework.programs import tokens
from answerable.casework.programs.bounds import bounded
from answerable.casework.programs.models import Token
from answerable.casework.unable import NotReady, NotThere


def make_token(number: int, *, name: str, scopes: Sequence[Do], expires_on: date, by: By | Console) -> tuple[Token, str]:
    """Makes a token by which a program acts for a person of the office, and returns it with what the program shows, kept nowhere.

    Raises `NotThere`, and `NotReady` for a scope that the person's posts do not give, and a day that has passed or is too far off.
    """
    named = bounded(name, scopes, expires_on, today=by.today)
    with transaction.atomic():
        event = _administering(by)
        person = Person.objects.filter(pk=number, body=by.body, is_active=True).first()
        if person is None:
            raise NotThere
        beyond = next((each for each in scopes if each not in scopes_of(person)), None)
        if beyond is not None:
            raise NotReady(f"The posts of {person.title} do not let them {beyond.value}. Leave that out, or give them the post first.")
        made, shown = tokens.new_token(person, name=named, scopes={scope(each) for each in scopes}, expires_on=expires_on, at=by.at)
        event.record("token made", {"token": made.pk, "name": named, "number": person.pk, "scopes": made.scopes, "until": expires_on})
    return made, shown


def end_token(number: int, *, by: By | Console) -> Token:
    """Ends a token of the office at once. Raises `NotThere`, and `NotReady` for one that is ended already."""
    with transaction.atomic():
        event = _administering(by)
        token = next((each for each in tokens_of(by.body) if each.pk == number), None)
        if token is None:
            raise NotThere
        if token.ended_at is not None:
            raise NotReady("This token is ended already. Nothing is ended twice.")
        token.ended_at = by.at
        token.save(update_fields=["ended_at"])
        event.record("token ended", {"token": token.pk, "name": token.name, "number": token.person_id})
    return token


def tokens_of(body: str) -> list[Token]:
    """The tokens of an office, those that are ended last. None of an authority's under the same name is among them."""
    found = Token.objects.filter(person__body=body).select_related("person").order_by("name", "pk")
    ours = [each for each in found if set(each.scopes) & set(SCOPES)]
    return sorted(ours, key=lambda each: each.ended_at is not None)


def _administering(by: By | Console) -> OneEvent:
    """The event of a change to the office, whose row is held. Raises `NotThere`, `NotPermitted`."""
    if isinstance(by, By):
        permit(by, Do.ADMINISTER)
    if not Office.objects.select_for_update().filter(slug=by.body).exists():
        raise NotThere
    return OneEvent(by.body, chain_of_body(by.body), by, by.today)
