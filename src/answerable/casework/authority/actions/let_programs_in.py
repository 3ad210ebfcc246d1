"""Which programs act for the people of an authority: tokens made, shown once, and ended. Each is one event in the chain of the body."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from answerable.casework.authority.acting import By, Console
from answerable.casework.authority.actions.appoint import person_of
from answerable.casework.authority.administering import Kind, administering
from answerable.casework.authority.permissions import CELLS, Do, Role
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.people.models import Person
from answerable.casework.programs import tokens
from answerable.casework.programs.models import Token
from answerable.law.finding import say

LONGEST_NAME, LONGEST_DAYS = 100, 366


def scope(do: Do) -> str:
    """How a scope is written: the name of what it lets a program do."""
    return do.name.lower().replace("_", "-")


SCOPES = {scope(do): do for do in Do}


def scopes_of(person: Person) -> tuple[Do, ...]:
    """What the posts of a person let them do in some state, and so a program that acts for them."""
    roles = {Role(each.name) for each in person.roles()}
    return tuple(do for do in Do if any((do, role) in CELLS for role in roles))


def only(kept: Iterable[str]) -> frozenset[Do]:
    """The scopes of a token as they were kept. One that there is no more lets nothing be done."""
    return frozenset(SCOPES[each] for each in kept if each in SCOPES)


def make_token(number: int, *, name: str, scopes: Sequence[Do], expires_on: date, by: By | Console) -> tuple[Token, str]:
    """Makes a token by which a program acts for a person, and returns it with what the program shows, which is kept nowhere.

    Raises `NotThere`, and `NotReady` for a scope that the person's posts do not give, and a day that has passed or is too far off.
    """
    named = " ".join(name.split())
    if not named or len(named) > LONGEST_NAME:
        raise NotReady(f"Say what the program is, in up to {LONGEST_NAME} characters.")
    if not scopes:
        raise NotReady("Choose what the program may do.")
    _must_be_soon(expires_on, by.today)
    with administering(Kind.TOKEN_MADE, by=by) as change:
        person = person_of(change, number)
        if not person.is_active:
            raise NotReady("That account is ended, so nobody acts for it. Choose somebody who works here.")
        beyond = next((each for each in scopes if each not in scopes_of(person)), None)
        if beyond is not None:
            raise NotReady(f"The posts of {person.title} do not let them {beyond.value}. Leave that out, or give them the post first.")
        made, shown = tokens.new_token(person, name=named, scopes={scope(each) for each in scopes}, expires_on=expires_on, at=by.at)
        change.record({"token": made.pk, "name": named, "number": person.pk, "scopes": made.scopes, "until": expires_on})
    return made, shown


def end_token(number: int, *, by: By | Console) -> Token:
    """Ends a token at once. Raises `NotThere`, and `NotReady` for one that is ended already."""
    with administering(Kind.TOKEN_ENDED, by=by) as change:
        token = Token.objects.filter(pk=number, person__body=change.authority.slug).select_related("person").first()
        if token is None:
            raise NotThere
        if token.ended_at is not None:
            raise NotReady("This token is ended already. Nothing is ended twice.")
        token.ended_at = by.at
        token.save(update_fields=["ended_at"])
        change.record({"token": token.pk, "name": token.name, "number": token.person_id})
    return token


def tokens_of(body: str) -> list[Token]:
    """The tokens of a body, those that are ended last."""
    found = Token.objects.filter(person__body=body).select_related("person")
    return sorted(found.order_by("name", "pk"), key=lambda each: each.ended_at is not None)


def _must_be_soon(day: date, today: date) -> None:
    if not today <= day <= today + timedelta(days=LONGEST_DAYS):
        raise NotReady(f"A token lasts a year at most, so until {say(today + timedelta(days=LONGEST_DAYS))}. Give an earlier day to come.")
