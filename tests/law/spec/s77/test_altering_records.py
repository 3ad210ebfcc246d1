"""FOIA s.77: the elements of the offence. It needs an entitlement, and starts with the request."""

from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s77_offence_of_altering_records import Deed, Done, DoneBy, applies_to, elements_are_there, last_day_for_proceedings
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import judged, told_by
from tests.law.spec import Spec

REQUEST, SAME_DAY, DAY_BEFORE = date(2020, 1, 6), date(2020, 1, 6), date(2020, 1, 5)
EMPLOYEE, DEPARTMENT, OTHER = DoneBy.EMPLOYEE, DoneBy.GOVERNMENT_DEPARTMENT, DoneBy.OTHER

ELEMENTS = Spec(
    "FOIA s.77(1)",
    "Are the elements of the offence there? (request made on 6 January 2020)",
    ("Done on", "By", "Entitled", "Intended to prevent disclosure", "Elements", "Why"),
    (
        (SAME_DAY, EMPLOYEE, True, True, True, "on the day of the request, long before the answer is due"),
        (SAME_DAY, EMPLOYEE, True, False, False, "a routine deletion"),
        (SAME_DAY, EMPLOYEE, False, None, False, "exempt information: the requester was not entitled to it"),
        (DAY_BEFORE, EMPLOYEE, True, None, False, "before the request was made"),
        (SAME_DAY, DEPARTMENT, True, None, False, "a department is not prosecuted, s.81(3)"),
        (SAME_DAY, OTHER, True, None, False, "somebody outside the authority"),
        (SAME_DAY, DoneBy.AUTHORITY, True, True, True, "an authority that is not a department"),
    ),
)
SPECS = (ELEMENTS,)


@pytest.mark.parametrize(("on", "by", "entitled", "intent", "elements"), ELEMENTS.cases())
def test_the_elements(on: date, by: DoneBy, entitled: bool, intent: bool | None, elements: bool) -> None:
    finding = elements_are_there(
        Done(Deed.ERASES, by, on),
        request_made_on=REQUEST,
        entitled=Finding(entitled),
        intended_to_prevent=None if intent is None else judged(intent),
    )
    assert finding.value is elements


def test_what_the_requester_was_not_entitled_to_is_told() -> None:
    finding = elements_are_there(Done(Deed.ERASES, EMPLOYEE, SAME_DAY), request_made_on=REQUEST, entitled=Finding(False))
    assert finding.note == "the requester would not have been entitled to the information"
    assert told_by(finding)[1] == "6 January 2020: the request is made"


def test_whom_the_subsection_does_not_reach_is_told() -> None:
    finding = elements_are_there(Done(Deed.ERASES, OTHER, SAME_DAY), request_made_on=REQUEST, entitled=Finding(True))
    assert finding.note == "not a person to whom the subsection applies"
    assert told_by(finding)[1:3] == ["6 January 2020: the request is made", "6 January 2020: somebody else erases a record"]


@pytest.mark.parametrize(("done_on", "last_day"), [(date(2020, 1, 6), date(2020, 7, 6)), (date(2020, 8, 31), date(2021, 2, 28))])
def test_proceedings_are_brought_within_six_months(done_on: date, last_day: date) -> None:
    finding = last_day_for_proceedings(done_on)
    assert (finding.value, finding.because[0].value) == (last_day, done_on)
    assert "Magistrates' Courts Act 1980 s.127(1)" in finding.derivation()


def test_intention_is_a_judgement() -> None:
    with pytest.raises(MissingJudgement, match="the intention with which the record of 6 January 2020"):
        elements_are_there(Done(Deed.CONCEALS, EMPLOYEE, SAME_DAY), request_made_on=REQUEST, entitled=Finding(True))


def test_those_it_applies_to() -> None:
    assert [who for who in DoneBy if not applies_to(who).value] == [DEPARTMENT, OTHER]
