"""Trap 31: a late internal review is not a statutory breach under FOIA."""

from datetime import date

from answerable.law.breaches import available
from answerable.law.case import Case, Part
from answerable.law.case_breaches import handling
from answerable.law.code.norm import Authority, Norm, authority_of
from answerable.law.code.norms_of_time import internal_review_norm, internal_review_norm_exceptionally
from answerable.law.events import Answer, Event, Kind
from answerable.law.foia.s01_right_of_access import Disclosed, Said

ASKED, ANSWERED = date(2022, 12, 22), date(2023, 8, 1)


def test_trap_31_the_norms_are_norms() -> None:
    for norm in (internal_review_norm(ASKED), internal_review_norm_exceptionally(ASKED)):
        assert isinstance(norm, Norm)
        assert authority_of(norm) is Authority.CODE
        assert norm.value < ANSWERED


def test_trap_31_a_review_of_seven_months_opens_no_breach() -> None:
    story = (
        Event(Kind.REQUEST, date(2022, 11, 21)),
        Event(Kind.RESPONSE, date(2022, 12, 12), payload=Answer(Said.HELD, Disclosed.ALL)),
        Event(Kind.REVIEW_REQUESTED, ASKED),
        Event(Kind.REVIEW_OUTCOME, ANSWERED, payload=Answer()),
    )
    case = Case("A late review", "An authority", (Part("1", "a report"),), story)
    assert available(handling(case, "1", as_at=ANSWERED, judged_by=ANSWERED)) == ()
