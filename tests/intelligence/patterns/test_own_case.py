"""What a case of the live register shows of each pattern: from what was told of it, and never from what is held."""

from datetime import date

import pytest

from answerable.casework.authority.actions.record import receive_review_request, record_letter
from answerable.casework.authority.models import InformationRequest
from answerable.intelligence.own_cases.known import Days, own_cases
from answerable.intelligence.patterns.own_case import shown
from answerable.intelligence.patterns.pattern import Pattern
from tests.casework.authority.cast import authority, officer, received

pytestmark = pytest.mark.django_db
KNOWN = date(2020, 12, 31)
SENT, ASKED, REVIEWED, COMPLAINED = date(2019, 12, 2), date(2019, 12, 9), date(2020, 1, 6), date(2020, 1, 20)
RIGHTS = {"complaints_procedure": True, "right_to_apply": True}
RELIES = {
    "provision": "FOIA s.43(2)",
    "duty": "communicate",
    "specified": True,
    "explained": True,
    "public_interest": "weighed",
    "reasons": True,
}
REFUSAL = {"said": "held", "disclosed": "nothing", "states_reliance": True, "relies_on": [RELIES], **RIGHTS}


def told(request: InformationRequest, kind: str, on: date, **law: object) -> None:
    record_letter(request.reference, law=[{"kind": kind, "on": on, **law}], reason="It went by post.", by=officer(), on=on)


def reviewed(request: InformationRequest, **law: object) -> None:
    receive_review_request(request.reference, by=officer(), on=ASKED)
    told(request, "review outcome", REVIEWED, **law)


def shows(on: date = KNOWN) -> dict[Pattern, tuple[int, int]]:
    (case,) = own_cases(Days(KNOWN, KNOWN))
    return {each.pattern: (each.some, each.of) for each in shown(case.folded, on=on)}


def test_a_case_in_which_nothing_happened_shows_nothing() -> None:
    received()
    assert shows() == {}


def test_more_time_once_and_more_than_once() -> None:
    request = received()
    for on, again in ((date(2019, 12, 3), 0), (date(2020, 1, 6), 1)):
        told(request, "extension", on, said="held", relies_on=[{**RELIES, "public_interest": "not yet decided"}])
        assert shows()[Pattern.EXTENDED_AGAIN] == (again, 1)
    assert shows(date(2019, 12, 3))[Pattern.EXTENDED_AGAIN] == (0, 1)


@pytest.mark.parametrize(("law", "lacks"), [({}, 0), ({"right_to_apply": False}, 1), ({"relies_on": [{**RELIES, "specified": False}]}, 1)])
def test_a_refusal_notice_is_held_to_what_it_must_say_and_not_to_when_it_came(law: dict[str, object], lacks: int) -> None:
    told(received(), "response", date(2020, 3, 2), **{**REFUSAL, **law})
    assert shows() == {Pattern.DEFECTS: (lacks, 1), Pattern.NCND: (0, 1)}


def test_neither_confirmed_nor_denied_is_counted_as_that() -> None:
    relies = [{**RELIES, "provision": "FOIA s.31(3)", "duty": "confirm or deny"}]
    told(received(), "response", SENT, **{**REFUSAL, "said": "neither confirmed nor denied", "relies_on": relies})
    assert shows()[Pattern.NCND] == (1, 1)


def test_a_review_that_upholds_changed_nothing_and_one_that_discloses_did() -> None:
    authority()
    upheld = received()
    told(upheld, "response", SENT, **REFUSAL)
    reviewed(upheld, **REFUSAL)
    assert shows()[Pattern.REVIEWS_UNCHANGED] == (1, 1)
    assert Pattern.REVIEWS_UNCHANGED not in shows(ASKED)


def test_a_review_that_discloses_changed_something() -> None:
    request = received()
    told(request, "response", SENT, **REFUSAL)
    reviewed(request, said="held", disclosed="all")
    assert shows()[Pattern.REVIEWS_UNCHANGED] == (0, 1)


@pytest.mark.parametrize(("provision", "late"), [("FOIA s.43(2)", 0), ("FOIA s.43(1)", 0), ("FOIA s.41", 1)])
def test_an_exemption_that_nobody_heard_of_before_the_complaint_is_late(provision: str, late: int) -> None:
    request = received()
    told(request, "response", SENT, **REFUSAL)
    told(request, "complaint", COMPLAINED)
    told(request, "response", date(2020, 2, 3), **{**REFUSAL, "relies_on": [{**RELIES, "provision": provision}]})
    assert shows()[Pattern.LATE_EXEMPTIONS] == (late, 1)
    assert shows(COMPLAINED)[Pattern.LATE_EXEMPTIONS] == (0, 1)
