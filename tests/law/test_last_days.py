"""Every kind of last day by name: whatever it is asked with, it answers or refuses in the law's own errors."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.law.foia.s10_time_for_compliance import PROMPTLY
from answerable.law.last_days import KINDS, Asked, last_day_of
from answerable.law.not_law import BeyondTheCalendar, Malformed, NotLaw
from answerable.law.working_days import calendar

any_day = st.one_of(st.dates(date(2004, 12, 1), date(2029, 2, 1)), st.dates(), st.sampled_from([date.min, date.max, date(2028, 12, 31)]))
maybe = st.none() | any_day


@settings(max_examples=400)
@given(
    st.sampled_from(sorted(KINDS)),
    st.builds(
        Asked,
        since=any_day,
        clarified=maybe,
        fees_notice=maybe,
        fee_paid=maybe,
        sessions=st.none() | st.lists(any_day, max_size=5).map(tuple),
        within=st.none() | st.integers(-5, 2000),
        as_known_on=maybe,
    ),
)
def test_an_answer_or_a_refusal_and_nothing_else(kind: str, asked: Asked) -> None:
    fitting = asked._replace(**{name: None for name in Asked._fields[1:] if name not in KINDS[kind].takes})  # type: ignore[arg-type]
    for each in (asked, fitting):
        try:
            answer = last_day_of(kind, each)
        except NotLaw:
            continue
        assert answer.finding.value > each.since
        assert answer.finding.derivation()
        assert all(each.since < passed.day <= answer.finding.value for passed in answer.passed_over)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_refuses_what_it_does_not_take(kind: str) -> None:
    something = {"sessions": (date(2019, 11, 8),), "within": 35}
    enough = Asked(date(2019, 11, 7))._replace(**{name: value for name, value in something.items() if name in KINDS[kind].takes})  # type: ignore[arg-type]
    for name in Asked._fields[1:]:
        if name not in KINDS[kind].takes:
            with pytest.raises(Malformed, match=f"^{kind} takes no --"):
                last_day_of(kind, enough._replace(**{name: something.get(name, date(2019, 11, 8))}))  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "needed"), [("school", "--sessions; give a file"), ("steps", "--days; give the number")])
def test_what_a_kind_needs_is_asked_for(kind: str, needed: str) -> None:
    with pytest.raises(Malformed, match=f"^{kind} needs {needed}"):
        last_day_of(kind, Asked(date(2019, 11, 7)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("since", [date(2004, 12, 31), date(2029, 1, 1)])
def test_no_kind_counts_from_a_day_outside_the_calendar(kind: str, since: date) -> None:
    needed = {"sessions": (date(2019, 11, 8),), "within": 35}
    asked = Asked(since)._replace(**{name: value for name, value in needed.items() if name in KINDS[kind].takes})  # type: ignore[arg-type]
    with pytest.raises(BeyondTheCalendar):
        last_day_of(kind, asked)


def test_a_count_that_runs_out_of_the_calendar_is_refused() -> None:
    with pytest.raises(BeyondTheCalendar, match="Counting from 20 December 2028 runs outside"):
        last_day_of("response", Asked(date(2028, 12, 20)))


def test_no_such_kind() -> None:
    with pytest.raises(Malformed, match="There is no kind 'sometime'; the kinds are response, "):
        last_day_of("sometime", Asked(date(2019, 11, 7)))


CLOCK = {"clarified", "fees_notice", "fee_paid", "as_known_on"}
RECEIVED, SOON = "the day the request was received", "as soon as possible and"
WHAT_A_KIND_SAYS = {
    "response": ("an answer to a request", RECEIVED, CLOCK, PROMPTLY),
    "pit-norm": ("an answer when the public interest is weighed, by the Code's norm", RECEIVED, CLOCK, ""),
    "archives": ("an answer about transferred public records not designated open", RECEIVED, CLOCK, PROMPTLY),
    "regulations-maximum": ("an answer, where regulations allow the most time that they can", RECEIVED, CLOCK, PROMPTLY),
    "school": ("an answer by a school or academy", RECEIVED, CLOCK | {"sessions"}, PROMPTLY),
    "internal-review": ("the outcome of an internal review, by the Code's norm", "the day it was asked for", {"as_known_on"}, ""),
    "internal-review-exceptional": (
        "the outcome of an internal review in exceptional circumstances, by the Code's norm",
        "the day it was asked for",
        {"as_known_on"},
        "",
    ),
    "eir": ("an answer under the Environmental Information Regulations", RECEIVED, CLOCK, SOON),
    "eir-extended": (
        "an answer under the Environmental Information Regulations, extended for complexity and volume",
        RECEIVED,
        CLOCK,
        SOON,
    ),
    "eir-review": ("the outcome of reconsideration", "the day the representations were received", {"as_known_on"}, SOON),
    "eir-representations": ("making representations", "the day the applicant believes the authority failed", {"as_known_on"}, ""),
    "veto": ("a certificate under s.53", "the effective date of the notice", {"as_known_on"}, ""),
    "aggregation-window": (
        "a later request whose cost may be added to this one's",
        "the day the first request was received",
        {"as_known_on"},
        "",
    ),
    "appeal": ("an appeal to the Tribunal", "the day the decision notice was sent", set(), ""),
    "permission": ("asking for permission to appeal further", "the day the Tribunal sent its decision", set(), ""),
    "steps": ("the steps that a decision notice orders", "the date of the decision notice", {"within"}, ""),
}


def test_what_every_kind_says_of_itself() -> None:
    assert {name: (kind.what, kind.counted_from, set(kind.takes), kind.how_soon) for name, kind in KINDS.items()} == WHAT_A_KIND_SAYS


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if "as_known_on" in kind.takes])
def test_every_kind_counts_over_the_calendar_as_it_was_known(kind: str) -> None:
    """19 September 2022 was proclaimed on 10 September 2022."""
    proclaimed, received = date(2022, 9, 19), date(2022, 9, 1)
    sessions = tuple(date.fromordinal(received.toordinal() + nth) for nth in range(100)) if kind == "school" else None
    now, then = (last_day_of(kind, Asked(received, sessions=sessions, as_known_on=on)) for on in (None, date(2022, 9, 9)))
    assert now.finding.value > then.finding.value
    assert proclaimed in [each.day for each in now.passed_over]
    assert proclaimed not in [each.day for each in then.passed_over]


@pytest.mark.parametrize("kind", ["eir", "eir-extended"])
def test_the_days_passed_over_while_a_charge_may_be_paid_are_listed(kind: str) -> None:
    answer = last_day_of(kind, Asked(date(2026, 5, 22), fees_notice=date(2026, 5, 26)))
    assert answer.lapses
    assert answer.finding.under == "EIR reg 8(5)"
    assert [each.day for each in answer.passed_over] == [date(2026, 6, 15), date(2026, 7, 13), date(2026, 8, 3)]


def test_the_three_months_for_a_fee_pass_over_no_day() -> None:
    answer = last_day_of("response", Asked(date(2026, 5, 22), fees_notice=date(2026, 5, 26)))
    assert (answer.lapses, answer.finding.under, answer.passed_over) == (True, "FOIA s.9(2)", ())


@pytest.mark.parametrize(
    ("sent", "rolled_over"),
    [
        (date(2023, 11, 27), [date(2023, 12, 25), date(2023, 12, 26)]),
        (date(2023, 11, 28), [date(2023, 12, 26)]),
        (date(2023, 11, 29), []),
        (date(2023, 11, 2), []),
    ],
    ids=["Christmas Day", "the day after", "neither", "a holiday in Scotland alone"],
)
@pytest.mark.parametrize("kind", ["appeal", "permission"])
def test_the_tribunal_rolls_over_the_days_at_the_end_alone(kind: str, sent: date, rolled_over: list[date]) -> None:
    assert [each.day for each in last_day_of(kind, Asked(sent)).passed_over] == rolled_over


def test_the_period_for_steps_passes_over_no_day() -> None:
    assert last_day_of("steps", Asked(date(2023, 11, 27), within=35)).passed_over == ()


def test_the_table_is_asked_from_its_first_day_to_its_last() -> None:
    """Calendar days need no bank holidays, so the last day of the table still has its steps; the day after is refused."""
    assert last_day_of("response", Asked(calendar().first)).finding.value == date(2005, 2, 1)
    assert last_day_of("steps", Asked(calendar().last, within=35)).finding.value == date(2029, 2, 4)
    for outside in (calendar().first - timedelta(days=1), calendar().last + timedelta(days=1)):
        with pytest.raises(BeyondTheCalendar):
            last_day_of("steps", Asked(outside, within=35))


def test_how_soon_each_law_wants_its_answer() -> None:
    assert (KINDS["response"].how_soon, KINDS["eir"].how_soon) == ("promptly and in any event", "as soon as possible and")
