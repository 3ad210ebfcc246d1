"""What takes a request out of s.1(1) without Part II: an estimate, a judgement of the request, and what the events themselves say."""

from datetime import date

import pytest

from answerable.law.bars import Bar, Cost, OtherRequests, Repeated, Vexatious, barred, bars_in_events
from answerable.law.chronology import PartHistory, fold, opened
from answerable.law.events import Event, Kind, Question
from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, Theme
from answerable.law.not_law import MissingJudgement
from answerable.law.regulations.fees_2004_cost import Activity, Work
from tests.law.judgements import judged, told_by

LOCATING, DETERMINING = Work(Activity.LOCATING, 17), Work(Activity.DETERMINING, 2)
COST = Cost(confirming_alone=False, work=(LOCATING, DETERMINING), listed_in_part_i=False, reasonable=judged(True))
OTHERS = OtherRequests(((Work(Activity.LOCATING, 10),),), date(2026, 1, 5), date(2026, 3, 2), by_one_person=True, similar=judged(True))
EARLIER = EarlierRequest(date(2025, 9, 1), date(2025, 9, 22))
REPEATED = Repeated(EARLIER, date(2026, 1, 5), judged(True), judged(False))


@pytest.mark.parametrize(
    ("bar", "under", "value"),
    [
        (COST, "FOIA s.12(1)", True),
        (COST._replace(listed_in_part_i=True), "FOIA s.12(1)", False),
        (COST._replace(reasonable=judged(False)), "FOIA s.12(1)", False),
        # For s.12(2) only the two hours of determining count.
        (COST._replace(confirming_alone=True), "FOIA s.12(2)", False),
        (COST._replace(confirming_alone=True, work=(Work(Activity.DETERMINING, 19),)), "FOIA s.12(2)", True),
        (COST._replace(work=(Work(Activity.LOCATING, 9),)), "FOIA s.12(1)", False),
        (COST._replace(work=(Work(Activity.LOCATING, 9),), others=OTHERS), "FOIA s.12(1)", True),
        (COST._replace(work=(Work(Activity.LOCATING, 9),), others=OTHERS._replace(similar=judged(False))), "FOIA s.12(1)", False),
        (
            COST._replace(work=(Work(Activity.LOCATING, 9),), others=OTHERS._replace(last_received_on=date(2026, 6, 1))),
            "FOIA s.12(1)",
            False,
        ),
        (
            COST._replace(work=(Work(Activity.LOCATING, 9),), others=OTHERS._replace(by_one_person=False, in_concert=judged(False))),
            "FOIA s.12(1)",
            False,
        ),
        (Vexatious(judged(True)), "FOIA s.14(1)", True),
        (Vexatious(judged(False)), "FOIA s.14(1)", False),
        (REPEATED, "FOIA s.14(2)", True),
        (REPEATED._replace(reasonable_interval=judged(True)), "FOIA s.14(2)", False),
        (REPEATED._replace(similar=judged(False)), "FOIA s.14(2)", False),
    ],
)
def test_each_bar_under_its_own_provision(bar: Bar, under: str, value: bool) -> None:
    finding = barred(bar)
    assert (finding.under, finding.value) == (under, value)


@pytest.mark.parametrize("bar", [COST._replace(reasonable=None), Vexatious(), REPEATED._replace(similar=None)])
def test_no_bar_without_the_judgement_it_needs(bar: Bar) -> None:
    with pytest.raises(MissingJudgement):
        barred(bar)


def test_an_estimate_shows_what_it_was_made_from() -> None:
    finding = barred(COST._replace(evidence=("a sample of 40 files",)))
    assert finding.note == "£475 against a limit of £450"
    assert told_by(finding)[-1] == "a sample of 40 files: evidence for the estimate"
    considered = barred(Vexatious(judged(True), (Consideration(Theme.BURDEN, "62 requests in a year"),)))
    assert told_by(considered)[1] == "62 requests in a year: the burden on the authority"


def history(*events: Event) -> PartHistory:
    """A part of a request of 5 January 2026, to which these things happened."""
    return fold((Event(Kind.REQUEST, date(2026, 1, 5)), *events), onto=opened("1")).part("1")


def bars_on(part: PartHistory, day: date) -> list[tuple[str, str]]:
    """What the events take away on a day."""
    bars = list(bars_in_events(part, on=day))
    assert [each.value for each in bars] == [True] * len(bars)
    return [(each.under, each.note) for each in bars]


def test_a_clarification_that_is_awaited() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2026, 1, 9), payload=Question(judged(True)))
    part = history(asked, Event(Kind.CLARIFIED, date(2026, 1, 20)))
    assert bars_on(part, date(2026, 1, 8)) == []
    assert bars_on(part, date(2026, 1, 9)) == [("FOIA s.1(3)(a)", "")]
    assert bars_on(part, date(2026, 1, 20)) == []
    needless = history(asked._replace(payload=Question(judged(False))))
    assert bars_on(needless, date(2026, 1, 12)) == []


def test_a_fee_that_may_still_be_paid_and_one_that_was_not() -> None:
    part = history(Event(Kind.FEES_NOTICE, date(2026, 1, 12)))
    assert bars_on(part, date(2026, 1, 9)) == []
    assert bars_on(part, date(2026, 1, 12)) == [("FOIA s.10(2)", "the fee may still be paid, and nothing runs until it is")]
    assert bars_on(part, date(2026, 4, 11)) == [("FOIA s.10(2)", "the fee may still be paid, and nothing runs until it is")]
    assert bars_on(part, date(2026, 4, 12)) == [("FOIA s.9(2)", "the fee was not paid in time")]
    paid = history(Event(Kind.FEES_NOTICE, date(2026, 1, 12)), Event(Kind.FEE_PAID, date(2026, 2, 2)))
    assert bars_on(paid, date(2026, 2, 2)) == []
    late = history(Event(Kind.FEES_NOTICE, date(2026, 1, 12)), Event(Kind.FEE_PAID, date(2026, 4, 13)))
    assert bars_on(late, date(2026, 4, 13)) == [("FOIA s.9(2)", "the fee was not paid in time")]
    (bar,) = bars_in_events(part, on=date(2026, 4, 12))
    assert bar.words == "within the period of three months beginning with the day on which the fees notice is given to the applicant"
    assert told_by(bar)[-1] == "12 April 2026: the day asked about"
    (open_still,) = bars_in_events(part, on=date(2026, 4, 11))
    assert told_by(open_still)[1].startswith("11 April 2026: FOIA s.9(2)")
    assert told_by(open_still)[-1] == "11 April 2026: the day asked about"
    assert open_still.words.startswith("the working days in the period beginning with the day on which the fees notice")
