"""The worked cases of procedure: which breaches are open, which steps follow, who enforces, from the facts of each."""

from datetime import date
from pathlib import Path

from answerable.documents.case_file import read_case
from answerable.law.breaches import available, left_to_a_person
from answerable.law.case import Case, Part
from answerable.law.case_breaches import handling, rows_in_scope
from answerable.law.claims import Duty
from answerable.law.clock import clock
from answerable.law.consequences import Failure, dealt_with, steps_to_order
from answerable.law.events import Answer, Event, Extension, Kind
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.foia.s17_refusal_of_request import indicates_no_decision_and_estimates
from answerable.law.foia.s50_decision_notices import Grounds, Outcome, must_decide, steps_lawful, what_to_serve
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s54_failure_to_comply import Court, Served, may_certify
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from answerable.law.timeline import timeline
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from tests.law.judgements import judged

SEED = read_case((Path(__file__).parents[2] / "cases" / "seed.toml").read_text(encoding="utf-8"))
SERVED = date(2020, 6, 23)
RECEIVED = date(2019, 11, 7)


def on_day(nth: int) -> date:
    """The nth working day after receipt."""
    return working_day(nth, following=RECEIVED).value


def places(found: tuple[object, ...]) -> list[str]:
    """The provisions of findings."""
    return [str(getattr(each, "under", "")) for each in found]


def test_28_steps_and_appeal_of_a_notice_sent_on_23_june_2020() -> None:
    steps, appeal = last_day_for_steps(SERVED, within=35), last_day_to_appeal(SERVED)
    assert (steps.value, appeal.value) == (date(2020, 7, 28), date(2020, 7, 21))
    assert "before 5pm" in appeal.note
    assert steps_lawful(steps, appeal_by=appeal).value


def test_40_seed_part_1_late_by_33_working_days_for_what_was_disclosed_and_what_was_redacted() -> None:
    part = handling(SEED, "1", as_at=SERVED, judged_by=SERVED)
    assert {"FOIA s.10(1)", "FOIA s.17(1)"} <= set(places(available(part)))
    late = next(each for each in available(part) if each.under == "FOIA s.10(1)")
    assert late.note == "the duty to confirm or deny and to communicate"
    redacted = next(each for each in available(part) if each.under == "FOIA s.17(1)")
    assert "28 January 2020: the notice is given" in redacted.derivation()
    opened = {each.under for each in rows_in_scope(SEED, "1", judged_by=SERVED)}
    assert not opened & {"FOIA s.1(1)(b)", "FOIA s.17(3)(b)"}


def test_41_the_seeds_letter_of_20_december_2019() -> None:
    found = clock(SEED.part("4"), Duty.CONFIRM_OR_DENY, on=date(2019, 12, 20))
    assert found.more_time is not None
    assert found.more_time.value is Met.NO
    asked = {each.under for each in timeline(SEED)[-1].questions if each.finding is not None and each.finding.value is Met.NO}
    assert {"FOIA s.17(1)", "FOIA s.17(2)"} <= asked
    assert "FOIA s.10(1)" not in asked


POLICY = Reliance(
    cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
LETTER = RefusalNotice(
    relies_on=(POLICY,),
    states_reliance=True,
    says_undecided=True,
    estimate_given=True,
    complaints_procedure=True,
    right_to_apply=True,
)


def extended() -> Case:
    """Day 18: s.35(1)(a), why, “by day 38”; refused on day 39 with reasons on the public interest."""
    weighed = LETTER._replace(relies_on=(POLICY._replace(public_interest=PublicInterest.WEIGHED, reasons=True),))
    story = (
        Event(Kind.REQUEST, RECEIVED),
        Event(Kind.EXTENSION, on_day(18), payload=Extension(LETTER, on_day(38), Said.HELD, judged(True), judged(True))),
        Event(Kind.RESPONSE, on_day(39), payload=Answer(Said.HELD, Disclosed.NOTHING, weighed)),
    )
    return Case("A policy", "A department", (Part("1", "the advice"),), story)


def test_42_more_time_taken_as_it_should_be() -> None:
    part = handling(extended(), "1", as_at=SERVED, judged_by=SERVED)
    assert indicates_no_decision_and_estimates(part.notices[0]).value is Met.YES
    assert available(part._replace(communicate_owed=judged(False))) == ()


def test_42_the_estimate_missed_by_a_day_is_a_question_and_no_breach() -> None:
    part = handling(extended(), "1", as_at=SERVED, judged_by=SERVED)._replace(communicate_owed=judged(False))
    assert places(left_to_a_person(part)) == ["FOIA s.17(2)"]


def test_42_section_10_1_follows_if_the_public_interest_favoured_disclosure_after_all() -> None:
    part = handling(extended(), "1", as_at=SERVED, judged_by=SERVED)._replace(communicate_owed=judged(True))
    assert places(available(part)) == ["FOIA s.1(1)(b)", "FOIA s.10(1)"]


def test_62_the_notice_is_ignored() -> None:
    ignored = judged(True, "whether the notice was ignored")
    assert may_certify(Served.DECISION_NOTICE, ignored).value
    assert dealt_with(ignored, substituted=False, on=date(2020, 7, 29)).value is Court.HIGH_COURT
    assert dealt_with(ignored, substituted=True, on=date(2020, 7, 29)).value is Court.UPPER_TRIBUNAL


def test_64_a_complaint_seven_months_after_the_review() -> None:
    decide = must_decide(Grounds(undue_delay=judged(True, "whether seven months without a reason is undue delay")))
    assert (decide.value, decide.under) == (False, "FOIA s.50(2)(b)")
    serve = what_to_serve(decide)
    assert (serve.value, serve.under) == (Outcome.NOTIFY, "FOIA s.50(3)(a)")


def test_69_not_held_on_day_25() -> None:
    story = (Event(Kind.REQUEST, RECEIVED), Event(Kind.RESPONSE, on_day(25), payload=Answer(Said.NOT_HELD)))
    case = Case("Nothing held", "A council", (Part("1", "a report"),), story)
    open_breaches = available(handling(case, "1", as_at=SERVED, judged_by=SERVED))
    assert places(open_breaches) == ["FOIA s.10(1)"]
    assert steps_to_order([Failure("1", each.under) for each in open_breaches]).value == ()
    assert left_to_a_person(handling(case, "1", as_at=SERVED, judged_by=SERVED)) == ()
