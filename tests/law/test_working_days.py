"""The calendar of s.10(6): against published tables, against other libraries' known faults, and as known on a day."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law import bank_holidays
from answerable.law.finding import say
from answerable.law.foia.s10_prepared_last_days import PreparedFinding, last_day
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import BeyondTheCalendar, Malformed, NotKnownThen
from answerable.law.provision import cite
from answerable.law.working_days import Calendar, calendar, calendar_of, known

FIRST, LAST = date(2005, 1, 1), date(2028, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=nth) for nth in range((LAST - FIRST).days + 1)]
TABLE = {each.day: each.why for each in calendar().holidays}
ANSWERABLE = [each for each in EVERY_DAY if each <= date(2028, 11, 20)]
days = st.dates(FIRST, date(2028, 11, 20))


def walked(nth: int, received: date) -> date:
    """The nth working day, by walking there a day at a time."""
    day = received
    while nth:
        day += timedelta(days=1)
        nth -= day.weekday() < 5 and day not in TABLE
    return day


# The table.


def test_the_table_holds_mondays_to_fridays_once_each_in_order() -> None:
    listed = [date.fromisoformat(row[0]) for row in bank_holidays.BANK_HOLIDAYS]
    assert listed == sorted(set(listed))
    assert {each.weekday() for each in listed} <= set(range(5))
    assert {row[1] for row in bank_holidays.BANK_HOLIDAYS + bank_holidays.MOVED} == bank_holidays.PLACES.keys()
    assert {row[3] for row in bank_holidays.BANK_HOLIDAYS + bank_holidays.MOVED} == bank_holidays.HOW_KNOWN.keys()
    assert not {row[0] for row in bank_holidays.MOVED} & {row[0] for row in bank_holidays.BANK_HOLIDAYS}


def test_what_a_day_rests_on_is_cited() -> None:
    """The provision first; of one that is doubted, that none is to be had."""
    sources = {how: source for how, (source, _, _) in bank_holidays.HOW_KNOWN.items()}
    assert sources.pop("doubted") == "published calendars; reported never to have been proclaimed"
    assert {how: cite(source.split(",")[0]) for how, source in sources.items()} == {
        how: "FOIA s.10(6)" if how == "s.10(6)" else "BFDA Sch.1" if how in ("Sch.1", "asp 2") else moved_or_added(how) for how in sources
    }


def moved_or_added(how: str) -> str:
    """The power used: to move a day of Schedule 1, s.1 as a whole; to add a day, s.1(3)."""
    return "BFDA s.1" if how in {row[3] for row in bank_holidays.MOVED} else "BFDA s.1(3)"


def test_how_a_day_became_known_is_one_day_at_most_and_no_later_than_the_day() -> None:
    for day, _, _, how in bank_holidays.BANK_HOLIDAYS + bank_holidays.MOVED:
        _, became, shown = bank_holidays.HOW_KNOWN[how]
        assert became is None or shown is None
        assert (became or shown or day) <= day


def test_the_table_equals_the_one_made_from_published_sources(shared: Path) -> None:
    with (shared / "data" / "uk_s10_6_non_working_days_2005_2027.csv").open(encoding="utf-8") as file:
        published = {date.fromisoformat(row["date"]) for row in csv.DictReader(file)}
    assert {each for each in TABLE if each.year <= 2027} == {each for each in published if each.weekday() < 5}


def test_the_faults_of_other_sources_are_not_ours(shared: Path) -> None:
    with (shared / "data" / "uk_bank_holidays_source_disagreements.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["date"][:2] == "20"]
    assert rows
    for row in rows:
        is_real = row["ruling"].startswith("REAL")
        assert (date.fromisoformat(row["date"]) in TABLE) is is_real, row


FAULTS = [
    ("2006-11-30", False, "holidays and date-holidays: the St Andrew's Day Act is of 2007"),
    ("2012-05-28", False, "date-holidays: moved to 4 June 2012"),
    ("2020-05-04", False, "workalendar, in Scotland: moved to 8 May 2020"),
    ("2022-05-30", False, "older files of GOV.UK: moved to 2 June 2022"),
    ("2027-08-30", True, "GOV.UK once gave this day to Scotland; it is England's, and Scotland's is 2 August"),
    ("2011-04-29", True, "date-holidays leaves out the royal wedding"),
    ("2023-05-08", True, "workalendar leaves out the Coronation"),
    ("2026-06-15", True, "govuk-bank-holidays and date-holidays leave out the World Cup in Scotland"),
    ("2019-12-02", True, "workalendar leaves out St Andrew's Day"),
]


@pytest.mark.parametrize(("day", "is_holiday", "fault"), FAULTS, ids=[each[2] for each in FAULTS])
def test_a_disagreement_by_name(day: str, is_holiday: bool, fault: str) -> None:
    assert (date.fromisoformat(day) in TABLE) is is_holiday
    assert calendar().is_worked(date.fromisoformat(day)) is not is_holiday


# Counting.


def test_every_day_of_the_table_counts_as_if_walked() -> None:
    table = calendar().last_days(20)
    fresh = calendar_of(bank_holidays.BANK_HOLIDAYS, bank_holidays.MOVED)
    for received in ANSWERABLE:
        due = walked(20, received)
        assert due == fresh.nth(20, following=received) == table[(received - FIRST).days] == last_day(received).value, received


def test_the_prepared_table_ends_where_the_calendar_does() -> None:
    table = calendar().last_days(20)
    assert table[-1] == date(2028, 12, 29)
    last_answerable = FIRST + timedelta(days=len(table) - 1)
    assert last_day(last_answerable).value == date(2028, 12, 29)
    with pytest.raises(BeyondTheCalendar, match="runs outside 1 January 2005 to 31 December 2028"):
        last_day(last_answerable + timedelta(days=1))
    for days_of in (calendar(), calendar_of(bank_holidays.BANK_HOLIDAYS, bank_holidays.MOVED)):
        with pytest.raises(BeyondTheCalendar):
            days_of.nth(20, following=last_answerable + timedelta(days=1))


def test_due_ordinals_are_the_last_days() -> None:
    assert [date.fromordinal(each) for each in calendar().due_ordinals(40)] == calendar().last_days(40)


@given(days, days)
def test_a_later_receipt_never_gives_an_earlier_day(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    assert calendar().nth(20, following=earlier) <= calendar().nth(20, following=later)


@given(days, st.dates(FIRST, LAST))
def test_adding_a_holiday_never_shortens(received: date, holiday: date) -> None:
    more = calendar().with_holiday(holiday, "proclaimed")
    try:
        due = more.nth(20, following=received)
    except BeyondTheCalendar:
        return
    assert due >= calendar().nth(20, following=received)
    assert (due > calendar().nth(20, following=received)) is (
        calendar().is_worked(holiday) and received < holiday <= calendar().nth(20, following=received)
    )


@given(days.filter(lambda day: day.year < 2028), st.integers(0, 40), st.integers(0, 40))
def test_suspending_then_resuming_never_loses_a_day(received: date, after: int, lasting: int) -> None:
    """The last day, and the working days disregarded on the way, are exactly the twenty that the Act gives."""
    since = received + timedelta(days=after)
    until = since + timedelta(days=lasting)
    due = calendar().nth_without(20, following=received, since=since, until=until)
    counted = [each for each in EVERY_DAY if received < each <= due and calendar().is_worked(each) and not since <= each <= until]
    assert len(counted) == 20
    assert counted[-1] == due
    assert due >= calendar().nth(20, following=received)


def test_what_is_disregarded_after_the_last_day_moves_nothing() -> None:
    received, last = date(2019, 11, 7), date(2019, 12, 6)
    assert calendar().nth_without(20, following=received, since=date(2019, 12, 7), until=date(2020, 1, 7)) == last
    assert calendar().nth_without(20, following=received, since=last, until=date(2020, 1, 7)) == date(2020, 1, 8)


@given(days, st.integers(1, 60))
def test_counting_and_counting_back_agree(received: date, nth: int) -> None:
    try:
        day = calendar().nth(nth, following=received)
    except BeyondTheCalendar:
        return
    assert calendar().count(after=received, to=day) == nth
    assert calendar().is_worked(day)
    assert calendar().count(after=day, to=received) == 0


def test_no_working_day_number_nought() -> None:
    with pytest.raises(Malformed, match="no working day number 0"):
        calendar().nth(0, following=FIRST)


@pytest.mark.parametrize("day", [date(2004, 12, 31), date(2029, 1, 1)])
def test_a_day_outside_the_table_is_refused_and_not_guessed(day: date) -> None:
    with pytest.raises(
        BeyondTheCalendar,
        match=f"^Counting from {say(day)} runs outside .* choose a day within them or, for a later one, a later release of Answerable",
    ):
        calendar().nth(1, following=day)
    with pytest.raises(BeyondTheCalendar, match=f"^Counting from {say(day)} runs outside "):
        last_day(day)
    with pytest.raises(BeyondTheCalendar):
        calendar().is_worked(day)
    with pytest.raises(BeyondTheCalendar):
        calendar().count(after=min(day, FIRST), to=max(day, FIRST))


def test_both_end_days_of_a_calendar_are_in_it() -> None:
    """A calendar from a Monday to a Thursday, so that each end is a working day and so is the day after."""
    first, last = date(2020, 1, 6), date(2020, 1, 16)
    fortnight = Calendar([], first=first, last=last)
    assert fortnight.nth(8, following=first) == last
    assert fortnight.count(after=first, to=last) == 8
    assert fortnight.is_worked(first)
    assert fortnight.is_worked(last)
    assert fortnight.last_days(8) == [last]
    with pytest.raises(BeyondTheCalendar):
        fortnight.nth(1, following=last)


def test_why_a_day_is_not_worked() -> None:
    assert calendar().why_not(date(2019, 12, 2)) == "Scotland: St Andrew's Day (substitute day)"
    assert calendar().why_not(date(2019, 12, 3)) == ""
    assert calendar().why_not(date(2005, 1, 1)) == "Saturday"
    assert calendar().why_not(date(2005, 1, 2)) == "Sunday"
    assert Calendar([], first=FIRST, last=LAST).why_not(date(2019, 12, 2)) == ""


def test_a_holiday_at_a_weekend_changes_nothing() -> None:
    saturday = date(2019, 11, 9)
    assert calendar().with_holiday(saturday, "proclaimed").holidays == calendar().holidays


def test_a_holiday_may_be_renamed() -> None:
    renamed = calendar().with_holiday(date(2019, 12, 2), "another reason")
    assert renamed.why_not(date(2019, 12, 2)) == "another reason"
    assert len(renamed.holidays) == len(calendar().holidays)


# The prepared finding.


@given(days)
def test_a_prepared_finding_is_the_rules_in_every_part(received: date) -> None:
    assert_equal_in_every_part(received)


@pytest.mark.parametrize("received", [FIRST, date(2019, 11, 7), date(2028, 11, 20)])
def test_a_prepared_finding_of_the_first_day_the_seeds_and_the_last(received: date) -> None:
    assert_equal_in_every_part(received)


def assert_equal_in_every_part(received: date) -> None:
    """The prepared finding and the rule's say the same."""
    prepared, derived = last_day(received), last_day_for_compliance(Chronology(received))
    assert (prepared.value, prepared.under, prepared.words, prepared.note) == (derived.value, derived.under, derived.words, derived.note)
    assert [each.line() for each in prepared.because] == [each.line() for each in derived.because]
    assert last_day(received).derivation() == derived.derivation()
    assert last_day(received).line() == derived.line()


def test_a_day_before_the_calendar_is_not_in_the_prepared_table() -> None:
    assert last_day(date(2019, 11, 7)).value == date(2019, 12, 6)
    with pytest.raises(BeyondTheCalendar):
        last_day(date(2004, 12, 31))


def test_a_prepared_finding_has_no_other_parts() -> None:
    with pytest.raises(AttributeError, match="PreparedFinding has no verdict"):
        PreparedFinding(date(2019, 11, 7)).verdict  # noqa: B018


# As known on a day.


def test_as_known_before_the_proclamation_of_15_june_2026() -> None:
    """TaQ still gave 26 June where its holidays were loaded before 4 February 2026; that was right only until then."""
    received = date(2026, 5, 29)
    assert calendar(date(2026, 2, 3)).nth(20, following=received) == date(2026, 6, 26)
    assert calendar(date(2026, 2, 4)).nth(20, following=received) == date(2026, 6, 29)
    assert calendar().nth(20, following=received) == date(2026, 6, 29)


def test_as_known_before_the_state_funeral_was_proclaimed() -> None:
    received = date(2022, 9, 1)
    assert calendar(date(2022, 9, 9)).nth(20, following=received) == date(2022, 9, 29)
    assert calendar(date(2022, 9, 10)).nth(20, following=received) == date(2022, 9, 30)


def test_before_the_act_was_passed_nobody_knew_its_working_days() -> None:
    assert calendar(as_known_on=date(2000, 11, 30)).first == FIRST
    with pytest.raises(NotKnownThen, match="nobody knew its working days on 29 November 2000;"):
        calendar(as_known_on=date(2000, 11, 29))


def test_what_nobody_can_say_is_refused() -> None:
    """Our sources first show the move to 8 May 2020 on 7 June 2019; of the day before they say nothing."""
    then = calendar(date(2019, 6, 6))
    with pytest.raises(NotKnownThen, match="4 May 2020 was already known"):
        then.nth(20, following=date(2020, 4, 17))
    with pytest.raises(NotKnownThen):
        then.count(after=date(2020, 4, 17), to=date(2020, 5, 18))
    with pytest.raises(NotKnownThen):
        then.is_worked(date(2020, 5, 8))
    assert then.is_worked(date(2020, 5, 7))
    assert then.is_worked(date(2020, 5, 5))
    assert then.nth(1, following=date(2020, 5, 4)) == date(2020, 5, 5)
    assert then.nth(5, following=date(2020, 4, 17)) == date(2020, 4, 24)
    assert calendar(date(2019, 6, 7)).nth(20, following=date(2020, 4, 17)) == date(2020, 5, 18)


def test_neither_a_prepared_table_nor_a_new_holiday_settles_a_doubt() -> None:
    then = calendar_of(bank_holidays.BANK_HOLIDAYS, bank_holidays.MOVED, as_known_on=date(2019, 6, 6))
    then.last_days(20)
    for each in (then, then.with_holiday(date(2020, 6, 15), "proclaimed")):
        with pytest.raises(NotKnownThen, match="4 May 2020 was already known"):
            each.nth(20, following=date(2020, 4, 17))


def test_a_day_that_has_come_was_known_when_it_came() -> None:
    """The proclamation of 12 July 2019 is not in our sources, but nobody proclaims a day that has passed."""
    received = date(2019, 6, 24)
    with pytest.raises(NotKnownThen, match="12 July 2019"):
        calendar(date(2019, 7, 11)).nth(20, following=received)
    assert calendar(date(2019, 7, 12)).nth(20, following=received) == calendar().nth(20, following=received)


def test_the_last_day_as_the_law_was_known_and_as_it_is() -> None:
    asked = Chronology(date(2022, 9, 1))
    assert last_day_for_compliance(asked, days=calendar(date(2022, 9, 9))).value == date(2022, 9, 29)
    assert last_day_for_compliance(asked).value == date(2022, 9, 30)


def test_a_day_moved_by_a_dated_proclamation_is_a_holiday_until_then() -> None:
    rows = (("2026-06-15", "SC", "World Cup bank holiday", "proclaimed 2026-02-04"),)
    moved = (("2026-06-22", "UK", "a day moved away", "proclaimed 2026-02-04"),)
    before, after = (calendar_of(rows, moved, as_known_on=day) for day in (date(2026, 2, 3), date(2026, 2, 4)))
    assert [each.day for each in before.holidays] == [date(2026, 6, 22)]
    assert [each.day for each in after.holidays] == [date(2026, 6, 15)]


@given(days)
def test_what_is_known_is_never_forgotten(on: date) -> None:
    earlier, later = calendar(on), calendar(on + timedelta(days=30))
    assert set(later.doubtful) <= set(earlier.doubtful)
    settled = {day for day in TABLE if day not in earlier.doubtful and day in {each.day for each in earlier.holidays}}
    assert settled <= {each.day for each in later.holidays}


@pytest.mark.parametrize(
    ("how", "of", "on", "expected"),
    [
        ("Sch.1", "2019-05-06", None, True),
        ("Sch.1", "2019-05-06", "1971-12-16", True),
        ("Sch.1", "2019-05-06", "1971-12-15", False),
        ("proclaimed", "2019-07-12", "2019-07-12", True),
        ("proclaimed", "2019-07-12", "2019-07-11", None),
        ("announced 2019-06-07", "2020-05-08", "2019-06-07", True),
        ("announced 2019-06-07", "2020-05-08", "2019-06-06", None),
    ],
)
def test_known(how: str, of: str, on: str | None, expected: bool | None) -> None:
    assert known(how, of=of, on=on) is expected
