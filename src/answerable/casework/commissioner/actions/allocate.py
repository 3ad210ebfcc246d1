"""Who has a complaint, and what is noted of it."""

from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.people.models import Person
from answerable.casework.unable import NotReady


def allocate(reference: str, *, to: Person, by: By, on: date, seen: int | None = None) -> Complaint:
    """Gives the complaint to a case officer of the same office. Raises `NotReady`."""
    with acting(reference, Do.ALLOCATE, by=by, on=on, seen=seen) as work:
        if to.body != by.body or not any(each.name == Role.CASE_OFFICER.value for each in to.roles()):
            raise NotReady("Only a case officer of this office can have a complaint. Choose one.")
        work.record("allocated", {"officer": to.pk, "to": to.title})
    return work.complaint


def note(reference: str, *, text: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """Adds a note. Raises `NotReady` for an empty one."""
    with acting(reference, Do.NOTE, by=by, on=on, seen=seen) as work:
        if not text.strip():
            raise NotReady("Enter the note.")
        work.record("note", {"text": text})
    return work.complaint
