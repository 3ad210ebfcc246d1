"""The seed case as a file, folded event by event to what the decision notice of 23 June 2020 should have found."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_file import read_case
from answerable.law.case import Case
from answerable.law.claims import Duty
from answerable.law.clock import Standing
from answerable.law.complaint_outcomes import ComplaintOutcome, by_section
from answerable.law.consequences import Order, Step
from answerable.law.events import Kind, Notice
from answerable.law.requirement import Met
from answerable.law.stages import Engagement
from answerable.law.timeline import Moment, clock_on, timeline

SEED = Path(__file__).parents[2] / "cases" / "seed.toml"
EVERY_PART = ("1", "2", "3", "4")


@pytest.fixture(scope="module")
def case() -> Case:
    """The seed case."""
    return read_case(SEED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def moments(case: Case) -> tuple[Moment, ...]:
    """Its events with what follows from each."""
    return timeline(case)


def found(moments: tuple[Moment, ...], kind: Kind, asks: str, part: str = "4") -> object:
    """The finding that answers a question about a part, at the first event of a kind."""
    for moment in moments:
        for given in moment.findings:
            if moment.event.kind is kind and given.asks == asks and part in given.parts:
                return given.finding.value
    raise AssertionError(f"nothing answers {asks!r} at {kind}")


def test_paragraph_13_the_last_day_is_6_december_2019_for_every_part(moments: tuple[Moment, ...]) -> None:
    (given,) = moments[0].findings
    assert (given.finding.value, given.parts) == (date(2019, 12, 6), EVERY_PART)
    assert "Scotland: St Andrew's Day (substitute day)" in given.finding.derivation()


@pytest.mark.parametrize("duty", Duty)
def test_paragraph_6_the_letter_of_20_december_2019_gives_no_more_time(moments: tuple[Moment, ...], duty: Duty) -> None:
    assert found(moments, Kind.EXTENSION, "on which working day") == 30
    assert found(moments, Kind.EXTENSION, f"whether there is more time to {duty.value}") is Met.NO
    assert found(moments, Kind.EXTENSION, f"the day to work to, to {duty.value}") == date(2019, 12, 6)


@pytest.mark.parametrize("part", EVERY_PART)
def test_paragraph_7_the_response_took_53_working_days_and_was_33_late(moments: tuple[Moment, ...], part: str) -> None:
    assert found(moments, Kind.RESPONSE, "how many working days it took", part) == 53
    assert found(moments, Kind.RESPONSE, "how many working days late", part) == 33
    assert found(moments, Kind.RESPONSE, "whether it was in time", part) is False


def test_paragraph_8_the_review_is_measured_by_the_code_and_not_by_the_act(moments: tuple[Moment, ...]) -> None:
    assert found(moments, Kind.REVIEW_REQUESTED, "until when a review could be asked for") == date(2020, 3, 25)
    assert found(moments, Kind.REVIEW_REQUESTED, "by when a review is normally answered") == date(2020, 3, 9)
    assert found(moments, Kind.REVIEW_REQUESTED, "by when a review is answered in exceptional circumstances") == date(2020, 4, 7)


def test_paragraph_15_section_10_is_breached_and_recorded(moments: tuple[Moment, ...]) -> None:
    assert found(moments, Kind.NOTICE, "whether FOIA s.10(1) was met") is Met.NO
    assert "FOIA s.10(1)" not in [each.under for each in moments[-1].questions]


def test_paragraph_35_section_31_3_is_not_engaged_on_either_limb(moments: tuple[Moment, ...]) -> None:
    for limb in ("FOIA s.31(1)(a)", "FOIA s.31(1)(b)"):
        assert found(moments, Kind.NOTICE, f"whether FOIA s.31(3) by {limb} is engaged") is Engagement.NOT_ENGAGED


def test_paragraph_3_the_steps_are_to_confirm_or_deny_and_only_then_to_disclose_or_refuse(moments: tuple[Moment, ...]) -> None:
    steps = found(moments, Kind.NOTICE, "the steps that follow")
    assert steps == (
        Step(Order.CONFIRM_OR_DENY, "4", "FOIA s.1(1)(a)"),  # type: ignore[arg-type]
        Step(Order.DISCLOSE_OR_REFUSE, "4", "FOIA s.1(1)(b)", only_if="if it is held"),  # type: ignore[arg-type]
    )


def test_paragraphs_4_and_38_steps_by_28_july_2020_and_appeal_by_21_july_2020(moments: tuple[Moment, ...]) -> None:
    assert found(moments, Kind.NOTICE, "the last day for the steps") == date(2020, 7, 28)
    assert found(moments, Kind.NOTICE, "the last day to appeal") == date(2020, 7, 21)
    assert found(moments, Kind.NOTICE, "whether that period is lawful") is True


def test_what_was_open_to_be_recorded_and_was_not_is_asked_and_never_called_an_error(moments: tuple[Moment, ...]) -> None:
    asked = {each.under: each.finding.value for each in moments[-1].questions if each.finding is not None}
    assert {at for at, value in asked.items() if value is Met.NO} == {"FOIA s.1(1)(a)", "FOIA s.17(1)", "FOIA s.17(2)"}
    assert {at for at, value in asked.items() if value is Met.FOR_A_PERSON} == {"FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(3)(a)"}
    assert all(each.question.endswith("?") for each in moments[-1].questions)


def test_nothing_is_found_about_the_redactions_of_which_nobody_complained(moments: tuple[Moment, ...]) -> None:
    said = [given.asks for given in moments[-1].findings] + [each.under for each in moments[-1].questions]
    assert [each for each in said if "s.40" in each or "s.1(1)(b)" in each] == []


def test_the_notice_is_upheld_section_by_section(case: Case) -> None:
    (notice,) = (each.payload for each in case.events if isinstance(each.payload, Notice))
    assert by_section(notice.recorded) == {"FOIA s.10": ComplaintOutcome.UPHELD, "FOIA s.31": ComplaintOutcome.UPHELD}


def test_every_clock_is_answered_late(case: Case) -> None:
    standings = {clock_on(case, part, duty, on=date(2020, 6, 23)).standing for part in EVERY_PART for duty in Duty}
    assert standings == {Standing.ANSWERED_LATE}


def test_a_judgement_of_june_settles_nothing_in_december(case: Case) -> None:
    more_time = clock_on(case, "4", Duty.CONFIRM_OR_DENY, on=date(2019, 12, 20)).more_time
    assert more_time is not None
    engaged = more_time.because[0]
    assert "nobody has decided whether a qualified exemption is engaged" in engaged.line()


def test_the_file_says_nothing_in_the_notices_own_words(shared: Path) -> None:
    notice = " ".join((shared / "notices" / "seed-mps-facebook.txt").read_text(encoding="utf-8").split())
    words = SEED.read_text(encoding="utf-8").split()
    runs = (" ".join(words[nth : nth + 9]) for nth in range(len(words) - 8))
    assert [run for run in runs if run in notice] == []
