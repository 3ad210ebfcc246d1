"""A clock for each part and each duty: none moves another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.chronology import fold, opened
from answerable.law.claims import Duty
from answerable.law.clock import Clock, Standing, clock, clocks, earliest_unmet, letters
from answerable.law.events import Answer, Event, Extension, Kind, Question
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import NotKnownThen
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from answerable.law.working_days import Calendar, calendar

RECEIVED, LAST_DAY, ESTIMATE = date(2019, 11, 7), date(2019, 12, 6), date(2020, 1, 7)
REQUEST = Event(Kind.REQUEST, RECEIVED)
D1, D2 = Duty.CONFIRM_OR_DENY, Duty.COMMUNICATE
POLICY = Reliance(cite("FOIA s.35(1)(a)"), D2, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING)
ASKS_FOR_TIME = RefusalNotice(relies_on=(POLICY,), states_reliance=True, says_undecided=True, estimate_given=True)


def judged(value: bool) -> Judgement[bool]:
    """A person's yes or no."""
    return Judgement("the matter", value, by="the FOI officer", on=RECEIVED, reasons="for the reasons given")


def more_time(on: date, *parts: str, letter: RefusalNotice = ASKS_FOR_TIME, reasonable: bool | None = None) -> Event:
    """A letter that takes until 7 January 2020."""
    return Event(
        Kind.EXTENSION, on, parts, Extension(letter, ESTIMATE, Said.NOTHING, None, None if reasonable is None else judged(reasonable))
    )


def response(on: date, *parts: str, answer: Answer) -> Event:
    """An answer."""
    return Event(Kind.RESPONSE, on, parts, answer)


def at(on: date, *story: Event, part: str = "1", duty: Duty = D2) -> Clock:
    """The clock of a part and a duty on a day."""
    return clock(fold([REQUEST, *story], onto=opened("1", "2")).part(part), duty, on=on)


def worked_to(each: Clock) -> date | None:
    """The day that a clock works to."""
    return each.works_to.value if each.works_to else None


def test_an_extension_moves_its_own_part_and_duty_and_no_other() -> None:
    story = more_time(date(2019, 12, 4), "1")
    moved = {(each.part, each.duty): worked_to(each) for each in clocks(fold([REQUEST, story], onto=opened("1", "2")), on=LAST_DAY)}
    assert moved == {("1", D1): LAST_DAY, ("1", D2): ESTIMATE, ("2", D1): LAST_DAY, ("2", D2): LAST_DAY}


def test_an_extension_of_the_duty_to_confirm_or_deny_needs_its_own_balance() -> None:
    ncnd = ASKS_FOR_TIME._replace(relies_on=(POLICY._replace(provision=cite("FOIA s.31(3)"), duty=D1),))
    assert worked_to(at(LAST_DAY, more_time(date(2019, 12, 4), letter=ncnd), duty=D1)) == ESTIMATE
    assert worked_to(at(LAST_DAY, more_time(date(2019, 12, 4), letter=ncnd), duty=D2)) == LAST_DAY


def test_a_late_letter_moves_nothing() -> None:
    found = at(date(2019, 12, 20), more_time(date(2019, 12, 20)))
    assert found.more_time is not None
    assert found.more_time.value is Met.NO
    assert (worked_to(found), found.standing) == (LAST_DAY, Standing.LATE)


def test_a_second_letter_rests_on_the_first_that_named_the_exemption() -> None:
    found = at(date(2020, 1, 3), more_time(date(2019, 12, 4)), more_time(date(2020, 1, 3)))
    assert found.more_time is not None
    assert found.more_time.value is Met.FOR_A_PERSON
    assert worked_to(found) == ESTIMATE


def test_a_second_letter_on_another_exemption_is_late_by_itself() -> None:
    other = ASKS_FOR_TIME._replace(relies_on=(POLICY._replace(provision=cite("FOIA s.42(1)")),))
    found = at(date(2020, 1, 3), more_time(date(2019, 12, 4)), more_time(date(2020, 1, 3), letter=other))
    assert worked_to(found) == LAST_DAY


def test_a_letter_without_an_estimate_moves_nothing() -> None:
    silent = Event(Kind.EXTENSION, date(2019, 12, 4), payload=Extension(ASKS_FOR_TIME._replace(estimate_given=False)))
    assert worked_to(at(LAST_DAY, silent)) == LAST_DAY


def test_time_that_a_person_finds_unreasonable_moves_nothing() -> None:
    assert worked_to(at(LAST_DAY, more_time(date(2019, 12, 4), reasonable=False))) == LAST_DAY


def test_an_exemption_that_is_judged_not_engaged_gives_no_time() -> None:
    history = fold([REQUEST, more_time(date(2019, 12, 4))], onto=opened("1")).part("1")
    found = clock(history, D2, on=LAST_DAY, engaged=lambda part, duty: judged(False))
    assert worked_to(found) == LAST_DAY


def test_a_clarification_of_one_part_waits_for_that_part_only() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), ("1",), Question(judged(True)))
    assert at(date(2019, 12, 9), asked).standing is Standing.WAITING
    assert at(date(2019, 12, 9), asked, part="2").standing is Standing.LATE
    clarified = Event(Kind.CLARIFIED, date(2019, 12, 9), ("1",))
    assert worked_to(at(date(2019, 12, 9), asked, clarified)) == last_day_for_compliance(Chronology(date(2019, 12, 9))).value
    assert worked_to(at(date(2019, 12, 9), asked, clarified, part="2")) == LAST_DAY


def test_a_fees_notice_waits_for_three_months_and_then_no_duty_is_left() -> None:
    noticed = Event(Kind.FEES_NOTICE, date(2019, 12, 2), ("1",))
    assert at(date(2020, 3, 1), noticed).standing is Standing.WAITING
    assert at(date(2020, 3, 2), noticed).standing is Standing.LAPSED
    paid = Event(Kind.FEE_PAID, date(2019, 12, 12), ("1",))
    assert worked_to(at(date(2019, 12, 12), noticed, paid)) == date(2019, 12, 18)
    assert worked_to(at(date(2019, 12, 12), noticed, paid, part="2")) == LAST_DAY


ANSWERS = [
    pytest.param(Answer(), None, None, id="an acknowledgement in other words"),
    pytest.param(Answer(Said.HELD), LAST_DAY, None, id="confirmed, and nothing more"),
    pytest.param(Answer(Said.NOT_HELD), LAST_DAY, LAST_DAY, id="denied: nothing to communicate"),
    pytest.param(Answer(Said.NEITHER), LAST_DAY, LAST_DAY, id="neither confirmed nor denied"),
    pytest.param(Answer(Said.NOTHING, Disclosed.ALL), LAST_DAY, LAST_DAY, id="communicated, so confirmed"),
    pytest.param(Answer(Said.NOTHING, letter=RefusalNotice(relies_on=(POLICY,))), None, LAST_DAY, id="refused, never confirmed"),
    pytest.param(
        Answer(Said.NEITHER, letter=RefusalNotice(relies_on=(POLICY._replace(duty=D1),))), LAST_DAY, LAST_DAY, id="refused to confirm"
    ),
    pytest.param(Answer(letter=RefusalNotice(cost_or_vexatious=(cite("FOIA s.12(1)"),))), None, LAST_DAY, id="s.12(1) leaves confirming"),
    pytest.param(Answer(letter=RefusalNotice(cost_or_vexatious=(cite("FOIA s.12(2)"),))), LAST_DAY, LAST_DAY, id="s.12(2) takes both"),
    pytest.param(Answer(letter=RefusalNotice(cost_or_vexatious=(cite("FOIA s.14(1)"),))), LAST_DAY, LAST_DAY, id="s.14 takes both"),
]


@pytest.mark.parametrize(("answer", "confirm", "communicate"), ANSWERS)
def test_what_answers_which_duty(answer: Answer, confirm: date | None, communicate: date | None) -> None:
    assert at(LAST_DAY, response(LAST_DAY, answer=answer), duty=D1).answered_on == confirm
    assert at(LAST_DAY, response(LAST_DAY, answer=answer), duty=D2).answered_on == communicate


def test_a_letter_that_takes_more_time_may_confirm_and_answers_nothing_else() -> None:
    confirms = Event(Kind.EXTENSION, date(2019, 12, 4), payload=Extension(ASKS_FOR_TIME, ESTIMATE, Said.HELD))
    assert at(LAST_DAY, confirms, duty=D1).standing is Standing.ANSWERED
    assert at(LAST_DAY, confirms, duty=D2).standing is Standing.RUNNING


@pytest.mark.parametrize(
    ("answered", "on", "standing", "unmet"),
    [
        (None, LAST_DAY, Standing.RUNNING, True),
        (None, date(2019, 12, 9), Standing.LATE, True),
        (LAST_DAY, date(2020, 2, 1), Standing.ANSWERED, False),
        (date(2019, 12, 9), date(2020, 2, 1), Standing.ANSWERED_LATE, False),
        (date(2019, 12, 9), LAST_DAY, Standing.RUNNING, True),
    ],
)
def test_where_a_clock_stands(answered: date | None, on: date, standing: Standing, unmet: bool) -> None:
    story = [response(answered, answer=Answer(Said.NOT_HELD))] if answered else []
    found = at(on, *story)
    assert (found.standing, found.unmet) == (standing, unmet)


def test_the_earliest_unmet_comes_first() -> None:
    case = fold([REQUEST, more_time(date(2019, 12, 4), "1"), response(LAST_DAY, "2", answer=Answer(Said.NOT_HELD))], onto=opened("1", "2"))
    first = earliest_unmet(clocks(case, on=LAST_DAY))
    assert first is not None
    assert (first.part, first.duty) == ("1", D1)
    answered = fold([response(LAST_DAY, answer=Answer(Said.NOT_HELD))], onto=fold([REQUEST], onto=opened("1")))
    assert earliest_unmet(clocks(answered, on=LAST_DAY)) is None


def test_the_earliest_unmet_is_not_always_the_first_in_the_case() -> None:
    ncnd = ASKS_FOR_TIME._replace(relies_on=(POLICY._replace(provision=cite("FOIA s.31(3)"), duty=D1),))
    first = earliest_unmet(clocks(fold([REQUEST, more_time(date(2019, 12, 4), letter=ncnd)], onto=opened("1")), on=LAST_DAY))
    assert first is not None
    assert (first.part, first.duty, worked_to(first)) == ("1", D2, LAST_DAY)


def test_a_clock_that_waits_says_whose_it_is_and_nothing_more() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), ("1",), Question(judged(True)))
    noticed = Event(Kind.FEES_NOTICE, date(2019, 12, 2), ("1",))
    nothing = (None, None, None, None)
    assert at(LAST_DAY, asked) == ("1", D2, Standing.WAITING, *nothing)
    assert at(LAST_DAY, noticed) == ("1", D2, Standing.WAITING, *nothing)
    assert at(date(2020, 3, 2), noticed, duty=D1) == ("1", D1, Standing.LAPSED, *nothing)


def test_the_words_for_where_a_clock_stands() -> None:
    assert [each.value for each in Standing] == [
        "running",
        "waiting for the requester",
        "no duty: the fee was not paid in time",
        "answered in time",
        "answered late",
        "late",
    ]


def test_every_clock_of_a_case_asks_whether_an_exemption_is_engaged() -> None:
    case = fold([REQUEST, more_time(date(2019, 12, 4))], onto=opened("1", "2"))
    moved = {(each.part, each.duty): worked_to(each) for each in clocks(case, on=LAST_DAY, engaged=lambda part, _: judged(part == "1"))}
    assert moved == {("1", D1): LAST_DAY, ("1", D2): ESTIMATE, ("2", D1): LAST_DAY, ("2", D2): LAST_DAY}


def test_more_time_rests_on_the_norm_and_on_each_judgement() -> None:
    balance, reasonable = (
        Judgement(matter, True, by="the FOI officer", on=RECEIVED, reasons="for the reasons given") for matter in ("balance", "reasonable")
    )
    letter = Event(Kind.EXTENSION, date(2019, 12, 4), payload=Extension(ASKS_FOR_TIME, ESTIMATE, Said.NOTHING, balance, reasonable))
    found = at(LAST_DAY, letter).more_time
    assert found is not None
    _, refused, _, extent, until = found.because
    assert isinstance(refused, Finding)
    assert isinstance(extent, Finding)
    assert isinstance(until, Finding)
    assert refused.note == "given on working day 18"
    assert extent.because == (balance,)
    assert until.because[0].line().startswith("9 January 2020: s.45 Code (2018)")
    assert until.because[1:] == (reasonable,)


def test_letters_are_dated_and_timed() -> None:
    history = fold([REQUEST, more_time(date(2019, 12, 4)), response(ESTIMATE, answer=Answer(letter=ASKS_FOR_TIME))], onto=opened("1")).part(
        "1"
    )
    last_day: Finding[date] = last_day_for_compliance(history.counted())
    assert [(each.given_on, each.completes, each.last_day) for _, each in letters(history, last_day)] == [
        (date(2019, 12, 4), None, last_day),
        (ESTIMATE, date(2019, 12, 4), last_day),
    ]


@given(on=st.dates(RECEIVED, date(2020, 3, 1)), parts=st.lists(st.sampled_from(["1", "2"]), unique=True, min_size=1))
def test_an_extension_never_moves_the_duty_to_confirm_or_deny_where_only_disclosing_is_weighed(on: date, parts: list[str]) -> None:
    case = fold([REQUEST, more_time(on, *parts)], onto=opened("1", "2"))
    for each in clocks(case, on=on + timedelta(days=1)):
        if each.duty is D1 or each.part not in parts:
            assert worked_to(each) == LAST_DAY


FUNERAL_UNKNOWN = calendar(as_known_on=date(2022, 9, 1))


@pytest.mark.parametrize(
    ("days", "last_day", "standing"),
    [(None, date(2022, 9, 26), Standing.ANSWERED), (FUNERAL_UNKNOWN, date(2022, 9, 23), Standing.ANSWERED_LATE)],
)
def test_a_clock_can_be_asked_as_known_on_a_day(days: Calendar | None, last_day: date, standing: Standing) -> None:
    """Nobody knew on 1 September 2022 that 19 September would be a bank holiday, for the State Funeral."""
    answer = response(date(2022, 9, 26), answer=Answer(Said.HELD, Disclosed.ALL))
    case = fold([Event(Kind.REQUEST, date(2022, 8, 25)), answer], onto=opened("1"))
    for found in clocks(case, on=answer.on, calendar=days):
        assert (found.last_day and found.last_day.value, found.standing) == (last_day, standing)


def test_more_time_is_counted_over_the_calendar_given() -> None:
    case = fold([Event(Kind.REQUEST, date(2022, 8, 25)), more_time(date(2022, 9, 23))], onto=opened("1"))
    for days, nth, norm in ((None, 19, "24 October 2022"), (FUNERAL_UNKNOWN, 20, "21 October 2022")):
        found = clock(case.part("1"), D2, on=date(2022, 9, 23), calendar=days).more_time
        assert found is not None
        assert f"given on working day {nth}" in found.derivation()
        assert f"{norm}: s.45 Code (2018)" in found.derivation()


def test_what_nobody_can_say_was_known_is_refused() -> None:
    case = fold([Event(Kind.REQUEST, date(2026, 7, 1))], onto=opened("1"))
    with pytest.raises(NotKnownThen, match="13 July 2026"):
        clock(case.part("1"), D2, on=date(2026, 7, 1), calendar=calendar(as_known_on=date(2020, 1, 1)))
