"""The reading list of a withheld item: who may read it, since when and why, and each time that it was opened."""

from datetime import date

import pytest

from answerable.casework.commissioner.actions.closed_bundle import open_closed_bundle
from answerable.casework.commissioner.actions.withheld import inspect_there, let_go, let_read, open_withheld, reading_list_of, reading_lists
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.readings import NamedReader, Opening, ReadingList
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.unable import NotThere
from tests.casework.commissioner.cast import NOW, by, officer, signatory
from tests.casework.commissioner.test_bundles import closed, withheld
from tests.casework.commissioner.test_investigated import at, scoped

pytestmark = pytest.mark.django_db
LATER = date(2020, 3, 5)


def told(complaint: Complaint, number: int = 1) -> ReadingList:
    return reading_list_of(complaint, fold(complaint.case), number, signatory())


def who(of: Role) -> str:
    person = by(of).person
    return f"{person.title} ({person.pk})"


def test_it_has_every_reader_and_every_opening_until_the_item_is_gone() -> None:
    complaint, case_officer = withheld(scoped(COMMUNICATE)), who(Role.CASE_OFFICER)
    assert told(complaint).openings == ()
    let_read(complaint.reference, number=1, person=signatory().person, reason="To sign.", by=signatory(), on=NOW)
    assert told(complaint).readers == (
        NamedReader(case_officer, NOW, "Received it"),
        NamedReader(who(Role.SIGNATORY), NOW, "To sign."),
    )
    open_withheld(complaint.reference, number=1, by=signatory(LATER))
    closed(complaint)
    open_closed_bundle(complaint.reference, by=officer(LATER))
    every = (
        Opening(LATER, who(Role.SIGNATORY), "It was opened"),
        Opening(NOW, case_officer, "It was opened to be made into pages"),
        Opening(LATER, case_officer, "The closed bundle was opened, with it inside"),
    )
    assert told(complaint).openings == every
    withheld(complaint, "Minutes")
    closed(complaint)
    let_go(complaint.reference, number=1, way="destroyed", reason="Shredded.", **at())
    open_closed_bundle(complaint.reference, by=officer(LATER))
    assert told(complaint).openings == every
    assert [each.how for each in told(complaint, 2).openings] == [
        *("It was opened to be made into pages", "The closed bundle was opened, with it inside")
    ]


def test_what_was_inspected_has_readers_and_no_opening() -> None:
    complaint = scoped(COMMUNICATE)
    inspect_there(complaint.reference, note="At its office.", **at())
    closed(complaint)
    open_closed_bundle(complaint.reference, by=officer())
    assert (told(complaint).readers[0].why, told(complaint).openings) == ("Inspected it where it is", ())


def test_it_is_there_for_its_readers_and_for_who_names_them_alone() -> None:
    complaint = withheld(scoped(COMMUNICATE))
    case = fold(complaint.case)
    both = by(Role.CASE_OFFICER, Role.PUBLISHER)
    assert [reading_lists(complaint, case, each) for each in (officer(), signatory(), both)] == [(1,), (1,), ()]
    for number, person in ((1, both), (2, officer()), (2, signatory())):
        with pytest.raises(NotThere):
            reading_list_of(complaint, case, number, person)
