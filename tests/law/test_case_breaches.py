"""A case handed to the rows: each part's facts, and what had been judged of it by a day, in their own places."""

from datetime import date

import pytest

from answerable.law.breaches import Estimate
from answerable.law.case import Case, Part, PartClaim
from answerable.law.case_breaches import handling
from answerable.law.claims import Claim, Duty
from answerable.law.engagement import ClassTest
from answerable.law.events import Answer, Event, Extension, Kind
from answerable.law.finding import Finding
from answerable.law.foia.s01_right_of_access import Disclosed, Said, Told
from answerable.law.pleaded import Pleaded
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from answerable.law.timeline import clock_on, timeline
from answerable.law.working_days import calendar
from tests.law.judgements import judged, stage

RECEIVED, LAST_DAY, ESTIMATE = date(2019, 11, 7), date(2019, 12, 6), date(2020, 1, 7)
TAKEN, AGAIN, ANSWERED = date(2019, 12, 4), date(2020, 1, 6), date(2020, 1, 28)
ADVICE = Reliance(
    cite("FOIA s.42(1)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
LETTER = RefusalNotice(relies_on=(ADVICE,), states_reliance=True, says_undecided=True, estimate_given=True)
MORE = Extension(LETTER, ESTIMATE, Said.NOTHING, judged(True), judged(True))
STORY = (
    Event(Kind.REQUEST, RECEIVED),
    Event(Kind.EXTENSION, TAKEN, payload=MORE),
    Event(Kind.EXTENSION, AGAIN, payload=MORE),
    Event(Kind.RESPONSE, ANSWERED, payload=Answer(Said.HELD, Disclosed.SOME)),
)


def judged_engaged(engaged: bool) -> Case:
    """A case of one part, in which advice is claimed to be privileged."""
    pleaded = Pleaded(Claim("FOIA s.42(1)", Duty.COMMUNICATE), tests=(ClassTest((stage(engaged),)),))
    return Case("Advice", "An authority", (Part("1", "the advice"),), STORY, (PartClaim("1", pleaded, ANSWERED),))


def test_more_time_turns_on_whether_the_exemption_was_judged_engaged() -> None:
    for engaged, answer in ((True, Met.YES), (False, Met.NO)):
        found = handling(judged_engaged(engaged), "1", as_at=ANSWERED, judged_by=ANSWERED)
        assert found.more_time_to_communicate is not None
        assert found.more_time_to_communicate.value is answer
        assert found.more_time_to_confirm is not None
        assert found.more_time_to_confirm.value is Met.NO
        assert found.confirm_or_deny_owed is None


@pytest.mark.parametrize(("engaged", "late"), [(True, 15), (False, 33)])
def test_an_answer_is_late_from_the_day_worked_to_where_there_was_more_time(engaged: bool, late: int) -> None:
    answered = timeline(judged_engaged(engaged))[-1]
    assert {each.asks: each.finding.value for each in answered.findings}["how many working days late"] == late


def test_more_time_is_reckoned_over_the_calendar_given() -> None:
    """A letter on the working day after the last one is in time where one day more does not count."""
    story = (Event(Kind.REQUEST, RECEIVED), Event(Kind.EXTENSION, date(2019, 12, 9), payload=MORE))
    told = Case("Advice", "An authority", (Part("1", "the advice"),), story, judged_engaged(True).claims)
    longer = calendar().with_holiday(date(2019, 11, 12), "everywhere: one day")
    for days, answer in ((None, Met.NO), (longer, Met.YES)):
        found = handling(told, "1", as_at=ANSWERED, judged_by=ANSWERED, calendar=days)
        assert found.more_time_to_communicate is not None
        assert found.more_time_to_communicate.value is answer


def test_nothing_judged_later_is_known() -> None:
    found = handling(judged_engaged(False), "1", as_at=ANSWERED, judged_by=AGAIN)
    assert found.more_time_to_communicate is not None
    assert found.more_time_to_communicate.value is Met.FOR_A_PERSON
    assert found.communicate_owed is None


def test_where_a_historical_record_is_kept_is_a_fact_of_its_part() -> None:
    parts = (Part("1", "the minutes", historical_in_public_record_office=True), Part("2", "the advice"))
    told = Case("Minutes", "An authority", parts, STORY)
    assert [told.circumstances(each, on=ANSWERED).historical_in_public_record_office for each in ("1", "2")] == [True, False]


def test_what_happened_stands_in_its_place() -> None:
    found = handling(judged_engaged(False), "1", as_at=ANSWERED, judged_by=ANSWERED)
    assert (found.part, found.last_day.value, found.as_at) == ("1", LAST_DAY, ANSWERED)
    assert found.told == (Told(TAKEN, Said.NOTHING), Told(AGAIN, Said.NOTHING), Told(ANSWERED, Said.HELD, Disclosed.SOME))
    assert [(each.given_on, each.completes) for each in found.notices] == [(TAKEN, None), (AGAIN, TAKEN)]
    assert found.estimates == (Estimate(TAKEN, ESTIMATE, AGAIN), Estimate(AGAIN, ESTIMATE, ANSWERED))
    assert isinstance(found.communicate_owed, Finding)
    assert (found.communicate_owed.value, found.communicate_owed.under) == (True, "FOIA s.1(1)(b)")


def test_a_clock_in_a_case_turns_on_what_was_judged_of_its_own_part_and_duty() -> None:
    for engaged, answer in ((True, Met.YES), (False, Met.NO)):
        found = clock_on(judged_engaged(engaged), "1", Duty.COMMUNICATE, on=ANSWERED)
        assert found.more_time is not None
        assert found.more_time.value is answer
        other = clock_on(judged_engaged(engaged), "1", Duty.CONFIRM_OR_DENY, on=ANSWERED)
        assert other.more_time is not None
        assert other.more_time.value is Met.NO
