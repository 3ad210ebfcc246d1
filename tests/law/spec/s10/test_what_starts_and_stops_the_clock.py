"""FOIA s.10(2) and (6): clarification starts the count again; a fee that is paid suspends it."""

from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.not_law import OutOfOrder
from tests.law.spec import Spec

CLARIFIED = Spec(
    "FOIA s.10(6)",
    "When is the last day, if the authority needed clarification and got it?",
    ("Received", "Clarified", "Last day", "Why"),
    (
        (date(2021, 3, 10), date(2021, 4, 21), date(2021, 5, 20), "the day of the clarification becomes the date of receipt: 20 new days"),
        (date(2019, 11, 7), date(2019, 11, 7), date(2019, 12, 6), "clarified the same day, so it is not later and changes nothing"),
        (date(2019, 11, 7), date(2019, 11, 8), date(2019, 12, 9), "a day later, a working day later"),
    ),
)
SUSPENDED = Spec(
    "FOIA s.10(2)",
    "When is the last day, if a fees notice was given and the fee was paid?",
    ("Received", "Notice given", "Fee received", "Last day", "Why"),
    (
        (
            date(2019, 3, 1),
            date(2019, 3, 8),
            date(2019, 3, 26),
            date(2019, 4, 17),
            "12 working days disregarded, both end days among them, and 18 March none of them: a holiday in Northern Ireland",
        ),
        (
            date(2019, 3, 1),
            date(2019, 3, 8),
            date(2019, 3, 8),
            date(2019, 4, 2),
            "paid on the day of the notice: that one day is disregarded",
        ),
        (
            date(2019, 3, 1),
            date(2019, 3, 1),
            date(2019, 3, 4),
            date(2019, 4, 2),
            "noticed on the day of receipt, which never counts anyway",
        ),
        (
            date(2019, 3, 1),
            date(2019, 4, 1),
            date(2019, 4, 1),
            date(2019, 4, 2),
            "noticed on the last day: that day is disregarded, so the next working day is the twentieth",
        ),
        (date(2019, 3, 1), date(2019, 3, 9), date(2019, 3, 10), date(2019, 4, 1), "noticed and paid over a weekend: nothing to disregard"),
        (
            date(2019, 3, 1),
            date(2019, 4, 2),
            date(2019, 4, 5),
            date(2019, 4, 1),
            "noticed after the last day: no fees notice as s.9(1) defines one, and it stops nothing (our reading)",
        ),
    ),
)
SPECS = (CLARIFIED, SUSPENDED)


@pytest.mark.parametrize(("received", "clarified", "last_day"), CLARIFIED.cases())
def test_clarification_starts_again(received: date, clarified: date, last_day: date) -> None:
    assert last_day_for_compliance(Chronology(received, clarified)).value == last_day


@pytest.mark.parametrize(("received", "noticed", "paid", "last_day"), SUSPENDED.cases())
def test_a_fee_suspends(received: date, noticed: date, paid: date, last_day: date) -> None:
    assert last_day_for_compliance(Chronology(received, None, noticed, paid)).value == last_day


def test_the_working_days_disregarded_are_counted_and_told() -> None:
    finding = last_day_for_compliance(Chronology(date(2019, 3, 1), None, date(2019, 3, 8), date(2019, 3, 26)))
    disregarded = finding.because[1]
    assert isinstance(disregarded, Finding)
    assert (disregarded.value, disregarded.under) == (12, "FOIA s.10(2)")
    assert disregarded.note == "working days from 8 March 2019 to 26 March 2019, both included"


def test_a_late_fees_notice_is_flagged() -> None:
    finding = last_day_for_compliance(Chronology(date(2019, 3, 1), None, date(2019, 4, 2)))
    assert "no: FOIA s.9(1), “within the period for complying with section 1(1)” [given after 1 April 2019" in finding.derivation()


def test_clarification_after_a_fee_restarts_after_both() -> None:
    """A notice given before the clarification that restarts the count disregards only the days that would have counted."""
    finding = last_day_for_compliance(Chronology(date(2019, 3, 1), date(2019, 3, 20), date(2019, 3, 8), date(2019, 3, 26)))
    assert finding.value == date(2019, 4, 25)


def test_the_date_of_receipt_says_which_limb() -> None:
    assert date_of_receipt(Chronology(date(2021, 3, 10))).under == "FOIA s.10(6)(a)"
    assert date_of_receipt(Chronology(date(2021, 3, 10), date(2021, 3, 10))).under == "FOIA s.10(6)(a)"
    assert date_of_receipt(Chronology(date(2021, 3, 10), date(2021, 4, 21))).under == "FOIA s.10(6)(b)"


@pytest.mark.parametrize(
    ("chronology", "says"),
    [
        (Chronology(date(2019, 3, 1), date(2019, 2, 28)), "clarification of 28 February 2019 is dated before the request"),
        (Chronology(date(2019, 3, 1), None, date(2019, 2, 28)), "fees notice of 28 February 2019 is dated before the request"),
        (
            Chronology(date(2019, 3, 1), None, date(2019, 3, 8), date(2019, 3, 7)),
            "fee paid on 7 March 2019 is dated before the fees notice",
        ),
        (Chronology(date(2019, 3, 1), None, None, date(2019, 3, 7)), "no notice is given"),
    ],
    ids=["clarified too soon", "noticed too soon", "paid too soon", "paid without notice"],
)
def test_days_out_of_order_are_refused(chronology: Chronology, says: str) -> None:
    with pytest.raises(OutOfOrder, match=says):
        last_day_for_compliance(chronology)


def test_an_unpaid_fee_gives_no_last_day() -> None:
    with pytest.raises(AwaitsFee, match=r"is not paid.*unless it is paid by 7 June 2019") as awaited:
        last_day_for_compliance(Chronology(date(2019, 3, 1), None, date(2019, 3, 8)))
    assert awaited.value.lapse.value == date(2019, 6, 7)


def test_a_fee_paid_in_time_by_a_day_and_late_by_a_day() -> None:
    asked = Chronology(date(2019, 3, 1), None, date(2019, 3, 8))
    assert last_day_for_compliance(asked._replace(fee_paid_on=date(2019, 6, 7))).value == date(2019, 7, 1)
    with pytest.raises(AwaitsFee, match="was paid on 8 June 2019, which is too late"):
        last_day_for_compliance(asked._replace(fee_paid_on=date(2019, 6, 8)))
