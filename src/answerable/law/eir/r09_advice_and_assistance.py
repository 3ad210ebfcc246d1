"""EIR regulation 9: a request in too general a manner. The particulars that are asked for start the twenty working days again.

They are asked for within twenty working days; asked for later, on our reading they stop no clock, as with a charge that is notified late.
"""

from datetime import date

from answerable.law.eir.r10_transfer import date_of_receipt
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Fact, Finding, Judgement, say
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import MissingJudgement, OutOfOrder
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar


@rule("EIR reg 9(4)", since="2005-01-01")
def day_counted_from(request: EnvironmentalRequest) -> Finding[date]:
    """
    the date on which the further particulars are received by the public authority shall be treated as
    the date after which the period of 20 working days referred to in those provisions shall be calculated
    """
    if request.particulars_on is None:
        return narrowed(date_of_receipt(request), under="EIR reg 5(2)", words="the date of receipt of the request")
    if request.particulars_on < request.received_on:
        raise OutOfOrder(
            f"The clarification of {say(request.particulars_on)} is dated before the request that it clarifies, "
            f"of {say(request.received_on)}; check the two dates."
        )
    return Finding(request.particulars_on, because=(Fact(request.received_on, "the day on which the request is received"),))


@rule("EIR reg 9(2)(a)", since="2005-01-01")
def last_day_to_ask_for_particulars(received_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """
    ask the applicant as soon as possible and in any event no later than 20 working days after
    the date of receipt of the request
    """
    twentieth = working_day(20, following=received_on, days=days)
    return Finding(twentieth.value, because=(Fact(received_on, "the day on which the request is received"), twentieth))


@rule("EIR reg 9(2)", since="2005-01-01")
def waits_for_particulars(too_general: Judgement[bool] | None, *, asked_on: date, received_on: date) -> Finding[bool]:
    """Where a public authority decides that an applicant has formulated a request in too general a manner"""
    if too_general is None:
        raise MissingJudgement("whether the request is formulated in too general a manner", under="EIR reg 9(2)")
    in_time = asked_in_time(received_on, asked_on=asked_on)
    waits = too_general.value and in_time.value
    note = "" if waits else "the clock never stopped"
    return Finding(waits, note=note, because=(Fact(asked_on, "the requester is asked for more particulars"), too_general, in_time))


@rule("EIR reg 9(2)(a)", since="2005-01-01")
def asked_in_time(received_on: date, *, asked_on: date, days: Calendar | None = None) -> Finding[bool]:
    """
    ask the applicant as soon as possible and in any event no later than 20 working days after
    the date of receipt of the request
    """
    last = last_day_to_ask_for_particulars(received_on, days=days)
    return Finding(asked_on <= last.value, because=(Fact(asked_on, "the requester is asked for more particulars"), last))
