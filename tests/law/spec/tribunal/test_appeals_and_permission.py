"""GRC rr.12, 22 and 42: 28 days, received before 5pm, rolled forward over the Tribunal's own calendar."""

from datetime import date

import pytest

from answerable.law.tribunal.r12_calculating_time import Reading, done_in_time_by, tribunal_calendar
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.law.tribunal.r42_permission_to_appeal import last_day_to_ask_permission
from tests.law.spec import Spec

APPEAL = Spec(
    "GRC r.22(1)(b)",
    "By when must a notice of appeal be received?",
    ("Notice sent", "Last day", "Why"),
    (
        (date(2020, 6, 23), date(2020, 7, 21), "28 days, the day of sending not counted"),
        (date(2023, 11, 27), date(2023, 12, 27), "the 28th day is Christmas Day, and the next is a bank holiday"),
        (date(2024, 11, 28), date(2024, 12, 27), "the 28th day is 26 December"),
        (date(2025, 3, 21), date(2025, 4, 22), "the 28th day is Good Friday, and Easter Monday is a holiday in England and Wales"),
        (date(2026, 3, 6), date(2026, 4, 7), "the 28th day is Good Friday 3 April 2026"),
        (date(2026, 11, 27), date(2026, 12, 29), "the 28th day is Christmas Day, and 28 December stands in for Boxing Day"),
    ),
)
SPECS = (APPEAL,)


@pytest.mark.parametrize(("sent", "last"), APPEAL.cases())
def test_the_notice_of_appeal(sent: date, last: date) -> None:
    for reading in Reading:
        finding = last_day_to_appeal(sent, reading=reading)
        assert (finding.value, finding.under) == (last, "GRC r.22(1)(b)")
        assert finding.note == "received before 5pm (GRC r.12(1))"


@pytest.mark.parametrize(("sent", "last"), APPEAL.cases())
def test_permission_has_the_same_28_days(sent: date, last: date) -> None:
    finding = last_day_to_ask_permission(sent)
    assert (finding.value, finding.under) == (last, "GRC r.42(2)")


def test_the_two_readings_part_on_a_holiday_elsewhere_and_the_finding_says_so() -> None:
    """A 28th day on St Andrew's Day: a working day in England and Wales, no working day on the other reading."""
    sent = date(2023, 11, 2)
    english, british = (last_day_to_appeal(sent, reading=each) for each in (Reading.ENGLAND_AND_WALES, Reading.UNITED_KINGDOM))
    assert (english.value, british.value) == (date(2023, 11, 30), date(2023, 12, 1))
    assert "1 December 2023 if the bank holidays of every part of the United Kingdom counted" in english.derivation()
    assert "every part" not in british.derivation()
    assert "30 November 2023: not a working day, Scotland: St Andrew's Day" in british.derivation()
    assert last_day_to_ask_permission(sent, reading=Reading.ENGLAND_AND_WALES).value == english.value
    assert last_day_to_ask_permission(sent, reading=Reading.UNITED_KINGDOM).value == british.value


def test_a_day_passed_over_is_told() -> None:
    rolled = done_in_time_by(date(2023, 12, 25))
    assert [each.line() for each in rolled.because] == [
        "25 December 2023: not a working day, the United Kingdom: Christmas Day",
        "26 December 2023: not a working day, the United Kingdom: Boxing Day",
    ]
    assert next(each.line() for each in done_in_time_by(date(2026, 4, 4)).because) == "4 April 2026: not a working day, Saturday"
    assert done_in_time_by(date(2023, 12, 27)).because == ()


def test_the_tribunals_calendar_of_england_and_wales_has_no_scottish_or_irish_days() -> None:
    english, british = tribunal_calendar(Reading.ENGLAND_AND_WALES), tribunal_calendar(Reading.UNITED_KINGDOM)
    elsewhere = {each.why.split(":")[0] for each in set(british.holidays) - set(english.holidays)}
    assert elsewhere == {"Scotland", "Northern Ireland"}
    assert set(english.holidays) < set(british.holidays)


def test_a_notice_sent_before_the_rules_began_says_so() -> None:
    assert last_day_to_appeal(date(2009, 9, 1)).note == "received before 5pm (GRC r.12(1))"
    assert "the Information Tribunal's own rules" in last_day_to_appeal(date(2009, 8, 31)).note
