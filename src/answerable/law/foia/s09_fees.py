"""FOIA section 9: fees. The side of it that is time; the amount is for the Fees Regulations.

A fees notice stops the clock (s.10(2)) and starts another: three months in which to pay, and then no duty is left. An unpaid fee is
therefore never a late answer. A notice given after the last day for compliance is not a fees notice as s.9(1) defines
one: on our reading it stops nothing, and the last day stands.
"""

from datetime import date

from answerable.law.finding import Fact, Finding, Ground, say
from answerable.law.not_law import NotLaw, OutOfOrder
from answerable.law.periods import months_beginning_with
from answerable.law.rule import rule

MONTHS_TO_PAY = 3


class AwaitsFee(NotLaw):
    """There is no last day, because a fee was not paid in time or is not paid yet. `lapse` says until when it may be."""

    def __init__(self, lapse: Finding[date], *, paid_on: date | None, what: str = "fee") -> None:
        self.lapse = lapse
        paid = "is not paid" if paid_on is None else f"was paid on {say(paid_on)}, which is too late"
        super().__init__(
            f"There is no last day, because the {what} {paid}: "
            f"the authority need not answer unless it is paid by {say(lapse.value)} ({lapse.under})."
        )


@rule("FOIA s.9(1)", since="2005-01-01")
def fees_notice_in_time(fees_notice_on: date, *, last_day: Finding[date]) -> Finding[bool]:
    """within the period for complying with section 1(1)"""
    in_time = fees_notice_on <= last_day.value
    late = "" if in_time else f"given after {say(last_day.value)}, so on our reading it is no fees notice and stops no clock"
    return Finding(in_time, note=late, because=(Fact(fees_notice_on, "the day on which the fees notice is given"), last_day))


@rule("FOIA s.9(2)", since="2005-01-01")
def last_day_to_pay(fees_notice_on: date, *, grounds: tuple[Ground, ...] = ()) -> Finding[date]:
    """within the period of three months beginning with the day on which the fees notice is given to the applicant"""
    return Finding(
        months_beginning_with(fees_notice_on, MONTHS_TO_PAY),
        note="the day of the notice is the first of the three months",
        because=grounds or (Fact(fees_notice_on, "the day on which the fees notice is given"),),
    )


def fees_in_order(*, received_on: date, fees_notice_on: date | None, fee_paid_on: date | None) -> date:
    """The day of the fees notice, when the days can follow each other. Raises `OutOfOrder`."""
    if fees_notice_on is None:
        raise OutOfOrder("A fee is paid in answer to a fees notice, and no notice is given; give the day of the fees notice.")
    if fees_notice_on < received_on:
        raise OutOfOrder(
            f"The fees notice of {say(fees_notice_on)} is dated before the request, of {say(received_on)}; check the two dates."
        )
    if fee_paid_on is not None and fee_paid_on < fees_notice_on:
        raise OutOfOrder(
            f"The fee paid on {say(fee_paid_on)} is dated before the fees notice that asks for it, "
            f"of {say(fees_notice_on)}; check the two dates."
        )
    return fees_notice_on
