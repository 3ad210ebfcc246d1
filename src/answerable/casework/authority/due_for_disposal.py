"""Which closed cases, or messages set aside, a line of the retention schedule says are to be disposed of."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from answerable.casework.authority.acting import By
from answerable.casework.authority.arrangements import CASES, RetentionLine, schedule_of
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere
from answerable.law.finding import say

AT_ONCE = 50


class Due(NamedTuple):
    """A case or a message that is due: how it stood when it was looked at, and in words."""

    stands: str
    words: str
    what: InformationRequest | ReceivedMessage


class DueForDisposal(NamedTuple):
    """The schedule, the line of it that was asked about, and what is due under it, what was closed or set aside the longest ago first.

    `held` are the cases that would be due, and are held back.
    """

    schedule: tuple[RetentionLine, ...]
    line: RetentionLine | None
    due: tuple[Due, ...]
    more: bool
    held: tuple[InformationRequest, ...] = ()


def due_for_disposal(by: By, name: str, *, on: date) -> DueForDisposal:
    """What is due under the line of this name, or under the first. Raises `NotThere` for who may not dispose of a case."""
    if not may(by.roles, Do.DISPOSE, State.CLOSED):
        raise NotThere
    authority = authority_of(by)
    schedule = schedule_of(authority)
    line = next((each for each in schedule if each.name == name), schedule[0] if schedule else None)
    if line is None:
        return DueForDisposal((), None, (), more=False)
    found = tuple(_cases(authority, line, on) if line.of == CASES else _messages(authority, line, on))
    held = tuple(_closed(authority, line, on).exclude(on_hold="")[:AT_ONCE]) if line.of == CASES else ()
    return DueForDisposal(schedule, line, found[:AT_ONCE], len(found) > AT_ONCE, held)


def _closed(authority: PublicAuthority, line: RetentionLine, on: date) -> "QuerySet[InformationRequest]":
    closed = InformationRequest.objects.filter(authority=authority, state=State.CLOSED.value, closed_on__lte=line.closed_by(on))
    return closed.order_by("closed_on", "id").only("reference", "subject", "closed_on", "version", "on_hold")


def _cases(authority: PublicAuthority, line: RetentionLine, on: date) -> Iterator[Due]:
    for each in _closed(authority, line, on).filter(on_hold="")[: AT_ONCE + 1]:
        day = say(each.closed_on) if each.closed_on else ""
        yield Due(f"{each.reference} {each.version}", f"{each.reference}: {each.subject}, closed {day}", each)


def _messages(authority: PublicAuthority, line: RetentionLine, on: date) -> Iterator[Due]:
    aside = ReceivedMessage.objects.filter(authority=authority, state=Kept.ASIDE.value, aside_on__lte=line.closed_by(on))
    for each in aside.order_by("aside_on", "id").only("subject", "sender", "aside_on")[: AT_ONCE + 1]:
        day = say(each.aside_on) if each.aside_on else ""
        words = f"{each.subject or 'No subject'}, from {each.sender or 'nobody named'}, set aside {day}"
        yield Due(f"message-{each.pk} {each.aside_on}", words, each)
