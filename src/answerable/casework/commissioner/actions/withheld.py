"""Withheld information: received, opened, returned, destroyed, or inspected where it is. Each is an event that says nothing of it.

Where nothing but the duty to confirm or deny is in question, none is received: that can be decided without knowing what is held.
"""

import hashlib
from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.readings import ReadingList, reading_list
from answerable.casework.commissioner.shape import COMMUNICATE, Case
from answerable.casework.commissioner.withheld import keeping
from answerable.casework.people.models import Person
from answerable.casework.unable import NotPermitted, NotReady, NotThere

WAYS_OUT = ("returned", "destroyed")


def may_be_needed(case: Case) -> bool:
    """Whether withheld information can bear on anything in the scope: only where the duty to communicate is in question."""
    return any(each.duty == COMMUNICATE for each in case.in_scope)


def receive_withheld(reference: str, *, name: str, reason: str, content: bytes, by: By, on: date, seen: int | None = None) -> Complaint:
    """Puts an item behind the wall. Whoever received it is its first reader. `reason` says why it is needed. Raises `NotReady`."""
    with acting(reference, Do.HANDLE_WITHHELD, by=by, on=on, seen=seen) as work:
        must_be_needed(work.case)
        if not content or not name.strip() or not reason.strip():
            raise NotReady("Choose the file, say what it is, and why it is needed.")
        number = len(work.case.withheld) + 1
        keeping.keep(work.complaint, number, content, reader=by.person)
        told = {"item": number, "words": hashlib.sha256(content).hexdigest(), "text": name, "reason": reason}
        work.record(keeping.RECEIVED, told, wall=keeping.WALL)
    return work.complaint


def keep_fetched(work: Work, copies: Sequence[tuple[int, str, bytes]], *, reason: str) -> None:
    """Puts what was fetched behind the wall: of each its number in the authority's bundle, its name and its bytes. Raises `NotReady`."""
    must_be_needed(work.case)
    items = []
    for number, (paper, name, content) in enumerate(copies, start=len(work.case.withheld) + 1):
        keeping.keep(work.complaint, number, content, reader=work.by.person)
        items.append({"item": number, "paper": paper, "words": hashlib.sha256(content).hexdigest(), "text": name})
    told = {"theirs": work.complaint.their_reference, "reason": reason, "items": items}
    work.record(keeping.FETCHED, told, wall=keeping.WALL)


def inspect_there(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """An item was inspected at the authority: no copy is kept, and whoever inspected it is its first reader. Raises `NotReady`.

    It has a number like one that was received, so that a passage of the annex can rest on it.
    """
    with acting(reference, Do.HANDLE_WITHHELD, by=by, on=on, seen=seen) as work:
        must_be_needed(work.case)
        if not note.strip():
            raise NotReady("Say where it was inspected, and by whom: not what it says.")
        number = len(work.case.withheld) + 1
        keeping.keep_inspected(work.complaint, number, reader=by.person)
        work.record(keeping.INSPECTED, {"item": number, "note": note})
    return work.complaint


def let_read(reference: str, *, number: int, person: Person, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """Names one more reader of an item, who works in the office. Raises `NotReady`, `NotThere`."""
    with acting(reference, Do.NAME_READER, by=by, on=on, seen=seen) as work:
        posts = {each.name for each in person.roles()}
        if person.body != by.body or not posts & {Role.CASE_OFFICER.value, Role.SIGNATORY.value}:
            raise NotReady("A reader is a case officer or a signatory of this office. Choose one.")
        if not reason.strip():
            raise NotReady("Say why this person needs to read it.")
        keeping.let_read(work.complaint, number, person)
        work.record("reader named", {"item": number, "reader": person.pk, "reason": reason})
    return work.complaint


def open_withheld(reference: str, *, number: int, by: By) -> bytes:
    """The bytes of an item, to a named reader; that it was opened is an event first. Raises `NotThere`, `NotPermitted`."""
    with acting(reference, Do.OPEN_WITHHELD, by=by, on=by.today) as work:
        if not keeping.reads(work.complaint, number, by.person):
            raise NotPermitted("You are not a named reader of this item. Ask a signatory to name you, and say why.")
        content = keeping.taken_out(work.complaint, number)
        work.record("withheld opened", {"item": number})
    return content


def let_go(reference: str, *, number: int, way: str, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """An item was returned to the authority, or destroyed: its bytes are gone from here. Raises `NotReady`, `NotThere`."""
    with acting(reference, Do.HANDLE_WITHHELD, by=by, on=on, seen=seen) as work:
        if way not in WAYS_OUT or not reason.strip():
            raise NotReady("Say whether it was returned or destroyed, and how.")
        if any(each.number == number and each.inspected for each in work.case.withheld):
            raise NotReady("It was inspected where it is, and no copy was kept: there is nothing to return or to destroy.")
        keeping.emptied(work.complaint, number, on=on)
        work.record(f"withheld {way}", {"item": number, "reason": reason})
    return work.complaint


def readable(complaint: Complaint, by: By) -> list[tuple[int, str]]:
    """The items that this person may open, each as it was called."""
    return [(number, keeping.described(complaint, number)) for number in keeping.numbers_for(complaint, by.person)]


def reading_lists(complaint: Complaint, case: Case, by: By) -> tuple[int, ...]:
    """The items whose reading list this person may see: who names readers sees each, a reader those that are theirs."""
    numbers = [each.number for each in case.withheld]
    if by.may(Do.NAME_READER, case.state):
        return tuple(numbers)
    mine = keeping.ever_named(complaint, by.person) if by.may(Do.OPEN_WITHHELD, case.state) else frozenset()
    return tuple(each for each in numbers if each in mine)


def reading_list_of(complaint: Complaint, case: Case, number: int, by: By) -> ReadingList:
    """Who may read an item, and each time that it was opened. Raises `NotThere`, for who may not see that as well."""
    if number not in reading_lists(complaint, case, by):
        raise NotThere
    titles = dict(Person.objects.filter(body=by.body).values_list("pk", "title"))
    return reading_list(case, case.withheld[number - 1], titles)


def still_here(complaint: Complaint) -> tuple[int, ...]:
    """The numbers of the items that were neither returned nor destroyed."""
    return tuple(each.number for each in fold(complaint.case).withheld if each.is_here)


def must_be_needed(case: Case) -> None:
    """Raises `NotReady` where the scope can be decided without knowing what is held."""
    if not may_be_needed(case):
        raise NotReady(
            "Nothing in the scope is about communicating information, so it can be decided without knowing what is held. "
            "If something was sent all the same, send it back unopened.",
            under="FOIA s.1(1)(a)",
        )
