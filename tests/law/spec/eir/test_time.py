"""EIR regs 5, 7, 8, 9, 10 and 11: time under the Environmental Information Regulations."""

from datetime import date

import pytest

from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.r07_extension_of_time import last_day_to_notify, last_day_when_extended, notified_in_time
from answerable.law.eir.r09_advice_and_assistance import last_day_to_ask_for_particulars
from answerable.law.eir.r11_representations import last_day_for_reconsideration, last_day_for_representations
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.not_law import OutOfOrder
from tests.law.spec import Spec

RECEIVED = date(2019, 11, 7)
ANSWER = Spec(
    "EIR reg 5(2)",
    "When is the last day to make environmental information available?",
    ("Received", "Particulars", "Last day", "When extended", "Why"),
    (
        (RECEIVED, None, date(2019, 12, 6), date(2020, 1, 9), "the working days of FOIA: 2 December 2019 counts nowhere"),
        (RECEIVED, RECEIVED, date(2019, 12, 6), date(2020, 1, 9), "particulars that came the same day start it from that day"),
        (RECEIVED, date(2019, 11, 20), date(2019, 12, 19), date(2020, 1, 22), "the particulars that were asked for start the count again"),
    ),
)
CHARGE = Spec(
    "EIR reg 8(6)",
    "When is the last day, if a charge was required in advance?",
    ("Received", "Notified", "Paid", "Last day", "Why"),
    (
        (date(2019, 3, 1), date(2019, 3, 8), date(2019, 3, 26), date(2019, 4, 17), "the period is disregarded, both end days included"),
        (
            date(2019, 3, 1),
            date(2019, 4, 2),
            date(2019, 4, 3),
            date(2019, 4, 1),
            "notified after the twentieth day: it stops nothing (our reading)",
        ),
    ),
)
REVIEW = Spec(
    "EIR reg 11",
    "By when must representations be made, and by when answered?",
    ("From", "Forty working days later", "Why"),
    ((RECEIVED, date(2020, 1, 9), "40 working days for each, and both are law"),),
)
SPECS = (ANSWER, CHARGE, REVIEW)


@pytest.mark.parametrize(("received", "particulars", "last", "extended"), ANSWER.cases())
def test_twenty_or_forty(received: date, particulars: date | None, last: date, extended: date) -> None:
    request = EnvironmentalRequest(received, particulars)
    assert (last_day_to_make_available(request).value, last_day_to_make_available(request).under) == (last, "EIR reg 5(2)")
    assert (last_day_when_extended(request).value, last_day_when_extended(request).under) == (extended, "EIR reg 7(1)")


@pytest.mark.parametrize(("received", "notified", "paid", "last"), CHARGE.cases())
def test_a_charge_in_advance(received: date, notified: date, paid: date, last: date) -> None:
    assert last_day_to_make_available(EnvironmentalRequest(received, None, notified, paid)).value == last


def test_a_charge_suspends_the_extended_time_too() -> None:
    request = EnvironmentalRequest(date(2019, 3, 1), None, date(2019, 3, 8), date(2019, 3, 26))
    assert last_day_when_extended(request).value == date(2019, 5, 20)


def test_a_charge_may_be_notified_and_paid_on_the_day_of_receipt() -> None:
    assert last_day_to_make_available(EnvironmentalRequest(RECEIVED, None, RECEIVED, RECEIVED)).value == date(2019, 12, 6)


def test_an_unpaid_charge_gives_no_last_day() -> None:
    with pytest.raises(AwaitsFee, match="the charge is not paid") as awaited:
        last_day_to_make_available(EnvironmentalRequest(date(2019, 3, 1), None, date(2019, 3, 8)))
    lapse = awaited.value.lapse
    assert (lapse.value, lapse.under) == (date(2019, 6, 7), "EIR reg 8(5)")
    assert [each.under for each in lapse.because if isinstance(each, Finding)] == ["EIR reg 8(4)", "FOIA s.10(6)"]


def test_a_charge_may_be_paid_up_to_the_sixtieth_working_day() -> None:
    asked = EnvironmentalRequest(date(2019, 3, 1), None, date(2019, 3, 8))
    assert last_day_to_make_available(asked._replace(charge_paid_on=date(2019, 6, 7))).value == date(2019, 7, 1)
    with pytest.raises(AwaitsFee, match="was paid on 8 June 2019, which is too late"):
        last_day_to_make_available(asked._replace(charge_paid_on=date(2019, 6, 8)))


def test_the_applicant_is_told_of_an_extension_within_twenty() -> None:
    request = EnvironmentalRequest(RECEIVED)
    assert last_day_to_notify(request).value == date(2019, 12, 6)
    assert notified_in_time(request, date(2019, 12, 6)).value is True
    assert notified_in_time(request, date(2019, 12, 7)).value is False


@pytest.mark.parametrize(("since", "last"), REVIEW.cases())
def test_representations_and_reconsideration(since: date, last: date) -> None:
    assert (last_day_for_representations(since).value, last_day_for_representations(since).under) == (last, "EIR reg 11(2)")
    assert (last_day_for_reconsideration(since).value, last_day_for_reconsideration(since).under) == (last, "EIR reg 11(4)")


def test_particulars_are_asked_for_within_twenty() -> None:
    finding = last_day_to_ask_for_particulars(RECEIVED)
    assert (finding.value, finding.under) == (date(2019, 12, 6), "EIR reg 9(2)(a)")


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        (EnvironmentalRequest(RECEIVED, date(2019, 11, 6)), "clarification of 6 November 2019 is dated before"),
        (EnvironmentalRequest(RECEIVED, None, date(2019, 11, 6)), "charge notified on 6 November 2019 is dated before"),
        (EnvironmentalRequest(RECEIVED, None, date(2019, 11, 8), date(2019, 11, 7)), "charge paid on 7 November 2019 is dated before"),
        (EnvironmentalRequest(RECEIVED, None, None, date(2019, 11, 7)), "no notification is given"),
    ],
    ids=["particulars too soon", "notified too soon", "paid too soon", "paid without notification"],
)
def test_days_out_of_order_are_refused(request_: EnvironmentalRequest, says: str) -> None:
    with pytest.raises(OutOfOrder, match=says):
        last_day_to_make_available(request_)
