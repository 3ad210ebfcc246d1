"""What each rule of time says of itself, word for word: every day and ground it rests on, counted over the calendar that it is given.

The calendar here has two holidays more than the law's, so that a rule which counts over another is found out. The words of
s.10(6) and the days passed over are left out: the specs of s10 hold those.
"""
# ruff: noqa: E501 - a line of a derivation is one line here too

import re
from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.code.norms_of_time import (
    internal_review_norm,
    internal_review_norm_exceptionally,
    public_interest_norm,
    window_to_ask_for_internal_review,
)
from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.r07_extension_of_time import last_day_when_extended, notified_in_time
from answerable.law.eir.r08_charging import charge_notified_in_time
from answerable.law.eir.r08_charging import last_day_to_pay as last_day_to_pay_charge
from answerable.law.eir.r09_advice_and_assistance import last_day_to_ask_for_particulars
from answerable.law.eir.r11_representations import last_day_for_reconsideration, last_day_for_representations
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding
from answerable.law.foia.s09_fees import AwaitsFee, fees_notice_in_time, last_day_to_pay
from answerable.law.foia.s10_public_interest_extension import MoreTime, day_to_work_to, more_time_to_weigh
from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance, working_day
from answerable.law.foia.s10_working_days_taken import in_time, working_days_late, working_days_taken
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s53_exception_from_duty_to_comply import last_day_for_certificate
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.regulations.fees_2004_aggregation import last_day_of_aggregation_window, received_close_enough
from answerable.law.regulations.time_2004_archives import last_day_for_archives
from answerable.law.regulations.time_2004_day_specified import (
    DaySpecified,
    last_day_for_armed_forces,
    last_day_outside_the_united_kingdom,
    latest_day_by_regulations,
)
from answerable.law.regulations.time_2004_schools import last_day_for_a_maintained_school
from answerable.law.regulations.time_2009_schools_in_northern_ireland import last_day_for_a_school_in_northern_ireland
from answerable.law.regulations.time_2010_academies import last_day_for_an_academy
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.law.tribunal.r42_permission_to_appeal import last_day_to_ask_permission
from answerable.law.working_days import Calendar, calendar
from tests.law.judgements import judged, told_by

LAW = calendar()
MORE_HOLIDAYS = ((date(2019, 11, 13), "one more"), (date(2019, 11, 27), "one more"))
DAYS = Calendar((*LAW.holidays, *MORE_HOLIDAYS), first=LAW.first, last=LAW.last)
RECEIVED, TWENTIETH, TOO_LATE = date(2019, 11, 7), date(2019, 12, 10), date(2019, 12, 11)
ASKED, PAID = date(2019, 11, 12), date(2019, 11, 20)
REQUEST, EIR = Chronology(RECEIVED), EnvironmentalRequest(RECEIVED)
CHARGED = EnvironmentalRequest(RECEIVED, None, ASKED, PAID)
LAST = last_day_for_compliance(REQUEST, days=DAYS)
SPECIFIED = date(2020, 2, 10)
IN_TERM = tuple(date.fromordinal(each) for each in range(RECEIVED.toordinal(), date(2020, 3, 1).toordinal()))
CLOSED = (*IN_TERM[:3], IN_TERM[-1])
POLICY = Reliance(
    cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
NCND = POLICY._replace(provision=cite("FOIA s.31(3)"), duty=Duty.CONFIRM_OR_DENY)
LETTER = RefusalNotice(
    given_on=TWENTIETH, last_day=LAST, relies_on=(POLICY, NCND), states_reliance=True, says_undecided=True, estimate_given=True
)
YES = judged(True)
MORE = MoreTime(Duty.COMMUNICATE, LETTER, date_of_receipt(REQUEST), public_interest_norm(REQUEST, days=DAYS), YES, YES, YES, DAYS)
NO_MORE = MORE._replace(engaged=judged(False))
UNJUDGED = MoreTime(Duty.COMMUNICATE, LETTER)


def told(finding: Finding[object]) -> list[str]:
    """The lines of a derivation, a counted working day without its words and holidays."""
    return [re.sub(r"(?<=FOIA s\.10\(6\)), “any day other.*", "", line) for line in told_by(finding)]


DERIVATIONS: list[tuple[Callable[[], Finding[object]], list[str]]] = [
    (
        lambda: last_day_for_compliance(REQUEST, days=DAYS),
        [
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_compliance(Chronology(RECEIVED, date(2019, 11, 8)), days=DAYS),
        [
            "11 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "8 November 2019: FOIA s.10(6)(b), “if later, the day on which it receives the information referred to in section 1(3)”",
            "11 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_compliance(Chronology(RECEIVED, None, ASKED, PAID), days=DAYS),
        [
            "18 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6: FOIA s.10(2), “the working days in the period beginning with the day on which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the fees notice is given",
            "20 November 2019: the day on which the fee is received",
            "18 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_compliance(Chronology(RECEIVED, None, TOO_LATE, TOO_LATE), days=DAYS),
        [
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "no: FOIA s.9(1), “within the period for complying with section 1(1)” [given after 10 December 2019, so on our reading it is no fees notice and stops no clock]",
            "11 December 2019: the day on which the fees notice is given",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: fees_notice_in_time(TWENTIETH, last_day=LAST),
        [
            "yes: FOIA s.9(1), “within the period for complying with section 1(1)”",
            "10 December 2019: the day on which the fees notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_pay(ASKED),
        [
            "11 February 2020: FOIA s.9(2), “within the period of three months beginning with the day on which the fees notice is given to the applicant” [the day of the notice is the first of the three months]",
            "12 November 2019: the day on which the fees notice is given",
        ],
    ),
    (
        lambda: last_day_to_pay(ASKED, grounds=(fees_notice_in_time(ASKED, last_day=LAST),)),
        [
            "11 February 2020: FOIA s.9(2), “within the period of three months beginning with the day on which the fees notice is given to the applicant” [the day of the notice is the first of the three months]",
            "yes: FOIA s.9(1), “within the period for complying with section 1(1)”",
            "12 November 2019: the day on which the fees notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: working_days_taken(date_of_receipt(REQUEST), to=TWENTIETH, days=DAYS),
        [
            "20: FOIA s.10(1), “working day following the date of receipt” [day 1 is the first working day after receipt]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: the day counted to",
        ],
    ),
    (
        lambda: working_days_late(LAST, to=date(2019, 12, 12), days=DAYS),
        [
            "2: FOIA s.10(1), “in any event not later than the twentieth working day following the date of receipt” [working days after the last day for compliance]",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "12 December 2019: the day counted to",
        ],
    ),
    (
        lambda: in_time(LAST, on=TOO_LATE),
        [
            "no: FOIA s.10(1), “must comply with section 1(1) promptly and in any event not later than the twentieth working day” [“promptly” is a limb of its own: an answer by the last day can still be late, and only a person can say so]",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "11 December 2019: the day of the answer",
        ],
    ),
    (
        lambda: more_time_to_weigh(MORE),
        [
            "met: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "met: FOIA s.10(3)(b), “section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied”",
            "FOIA s.35(1)(a): relied on, and not as an absolute exemption",
            "yes: the matter",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given” [given on working day 20]",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "met: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "yes: the matter",
            "met: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
            "13 January 2020: s.45 Code (2018) [no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "13 January 2020: FOIA s.10(6)",
            "yes: the matter",
        ],
    ),
    (
        lambda: more_time_to_weigh(MORE._replace(duty=Duty.CONFIRM_OR_DENY)),
        [
            "met: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "met: FOIA s.10(3)(a), “section 1(1)(a) would not apply if the condition in section 2(1)(b) were satisfied”",
            "FOIA s.31(3): relied on, and not as an absolute exemption",
            "yes: the matter",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given” [given on working day 20]",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.31(3) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.31(3) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "met: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "yes: the matter",
            "met: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
            "13 January 2020: s.45 Code (2018) [no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "13 January 2020: FOIA s.10(6)",
            "yes: the matter",
        ],
    ),
    (
        lambda: more_time_to_weigh(NO_MORE),
        [
            "not met: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "not met: FOIA s.10(3)(b), “section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied” [not engaged, so the public interest is never reached]",
            "FOIA s.35(1)(a): relied on, and not as an absolute exemption",
            "no: the matter",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given” [given on working day 20]",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "met: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "yes: the matter",
            "met: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
            "13 January 2020: s.45 Code (2018) [no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "13 January 2020: FOIA s.10(6)",
            "yes: the matter",
        ],
    ),
    (
        lambda: more_time_to_weigh(UNJUDGED),
        [
            "only a person can say: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "only a person can say: FOIA s.10(3)(b), “section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied” [nobody has decided whether a qualified exemption is engaged]",
            "FOIA s.35(1)(a): relied on, and not as an absolute exemption",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given”",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "only a person can say: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "only a person can say: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
        ],
    ),
    (
        lambda: day_to_work_to(more_time_to_weigh(UNJUDGED), last_day=LAST, estimate_on=SPECIFIED),
        [
            "10 February 2020: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the authority's own estimate: the Act fixes no day, and whether it is reasonable is for a person to say]",
            "only a person can say: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "only a person can say: FOIA s.10(3)(b), “section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied” [nobody has decided whether a qualified exemption is engaged]",
            "FOIA s.35(1)(a): relied on, and not as an absolute exemption",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given”",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "only a person can say: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "only a person can say: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
            "10 February 2020: the day estimated under s.17(2)",
        ],
    ),
    (
        lambda: day_to_work_to(more_time_to_weigh(NO_MORE), last_day=LAST, estimate_on=SPECIFIED),
        [
            "10 December 2019: FOIA s.10(3), “until such time as is reasonable in the circumstances” [no more time, so the last day stands]",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "not met: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances”",
            "not met: FOIA s.10(3)(b), “section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied” [not engaged, so the public interest is never reached]",
            "FOIA s.35(1)(a): relied on, and not as an absolute exemption",
            "no: the matter",
            "met: FOIA s.10(3), “this subsection does not affect the time by which any notice under section 17(1) must be given” [given on working day 20]",
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "10 December 2019: the notice is given",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.17(2), “must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "yes: the notice estimates the date of that decision",
            "met: FOIA s.10(3), “If, and to the extent that” [more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)]",
            "yes: the matter",
            "met: FOIA s.10(3), “until such time as is reasonable in the circumstances” [the Act fixes no day, and no count settles what is reasonable]",
            "13 January 2020: s.45 Code (2018) [no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "13 January 2020: FOIA s.10(6)",
            "yes: the matter",
        ],
    ),
    (
        lambda: last_day_to_make_available(EIR, days=DAYS),
        [
            "10 December 2019: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_make_available(EnvironmentalRequest(RECEIVED, date(2019, 11, 8)), days=DAYS),
        [
            "11 December 2019: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”",
            "8 November 2019: EIR reg 9(4), “the date on which the further particulars are received by the public authority shall be treated as the date after which the period of 20 working days referred to in those provisions shall be calculated”",
            "7 November 2019: the day on which the request is received",
            "11 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_make_available(CHARGED, days=DAYS),
        [
            "18 December 2019: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "6: EIR reg 8(6), “The period beginning with the day on which the notification of a requirement for an advance payment is made and ending on the day on which that payment is received by the public authority is to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the charge is notified",
            "20 November 2019: the day on which the payment is received",
            "18 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_make_available(EnvironmentalRequest(RECEIVED, None, TWENTIETH, TWENTIETH), days=DAYS),
        [
            "11 December 2019: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "1: EIR reg 8(6), “The period beginning with the day on which the notification of a requirement for an advance payment is made and ending on the day on which that payment is received by the public authority is to be disregarded” [working days from 10 December 2019 to 10 December 2019, both included]",
            "10 December 2019: the day on which the charge is notified",
            "10 December 2019: the day on which the payment is received",
            "11 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_make_available(EnvironmentalRequest(RECEIVED, None, TOO_LATE, TOO_LATE), days=DAYS),
        [
            "10 December 2019: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "no: EIR reg 8(4), “no later than 20 working days after the date of receipt of the request for the information, notify the applicant of this requirement” [notified too late, so on our reading it stops no clock]",
            "11 December 2019: the day on which the charge is notified",
            "10 December 2019: FOIA s.10(6)",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_when_extended(CHARGED, days=DAYS),
        [
            "21 January 2020: EIR reg 7(1), “may extend the period of 20 working days referred to in the provisions in paragraph (2) to 40 working days”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "6: EIR reg 8(6), “The period beginning with the day on which the notification of a requirement for an advance payment is made and ending on the day on which that payment is received by the public authority is to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the charge is notified",
            "20 November 2019: the day on which the payment is received",
            "21 January 2020: FOIA s.10(6)",
            "18 December 2019: EIR reg 7(3), “notify the applicant accordingly as soon as possible and no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "6: EIR reg 8(6), “The period beginning with the day on which the notification of a requirement for an advance payment is made and ending on the day on which that payment is received by the public authority is to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the charge is notified",
            "20 November 2019: the day on which the payment is received",
            "18 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: notified_in_time(EIR, TWENTIETH, days=DAYS),
        [
            "yes: EIR reg 7(3), “no later than 20 working days after the date of receipt of the request”",
            "10 December 2019: the day on which the applicant is notified",
            "10 December 2019: EIR reg 7(3), “notify the applicant accordingly as soon as possible and no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: notified_in_time(EIR, TOO_LATE, days=DAYS),
        [
            "no: EIR reg 7(3), “no later than 20 working days after the date of receipt of the request”",
            "11 December 2019: the day on which the applicant is notified",
            "10 December 2019: EIR reg 7(3), “notify the applicant accordingly as soon as possible and no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: EIR reg 5(2), “the date of receipt of the request”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_pay_charge(
            CHARGED, charge_notified_in_time(CHARGED, twentieth=working_day(20, following=RECEIVED, days=DAYS)), days=DAYS
        ),
        [
            "13 February 2020: EIR reg 8(5), “unless the charge is paid no later than 60 working days after the date on which it gave the notification”",
            "yes: EIR reg 8(4), “no later than 20 working days after the date of receipt of the request for the information, notify the applicant of this requirement”",
            "12 November 2019: the day on which the charge is notified",
            "10 December 2019: FOIA s.10(6)",
            "13 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_to_ask_for_particulars(RECEIVED, days=DAYS),
        [
            "10 December 2019: EIR reg 9(2)(a), “ask the applicant as soon as possible and in any event no later than 20 working days after the date of receipt of the request”",
            "7 November 2019: the day on which the request is received",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_representations(RECEIVED, days=DAYS),
        [
            "13 January 2020: EIR reg 11(2), “no later than 40 working days after the date on which the applicant believes that the public authority has failed to comply with the requirement”",
            "7 November 2019: the day on which the applicant believes it failed",
            "13 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_reconsideration(RECEIVED, days=DAYS),
        [
            "13 January 2020: EIR reg 11(4), “as soon as possible and no later than 40 working days after the date of receipt of the representations”",
            "7 November 2019: the day on which the representations are received",
            "13 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_archives(REQUEST, days=DAYS),
        [
            "24 December 2019: SI 2004/3364 reg 4, “the thirtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "24 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_archives(Chronology(RECEIVED, None, ASKED, PAID), days=DAYS),
        [
            "7 January 2020: SI 2004/3364 reg 4, “the thirtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6: FOIA s.10(2), “the working days in the period beginning with the day on which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the fees notice is given",
            "20 November 2019: the day on which the fee is received",
            "7 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: latest_day_by_regulations(REQUEST, days=DAYS),
        [
            "10 February 2020: FOIA s.10(4), “not later than the sixtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: latest_day_by_regulations(Chronology(RECEIVED, None, ASKED, PAID), days=DAYS),
        [
            "18 February 2020: FOIA s.10(4), “not later than the sixtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6: FOIA s.10(2), “the working days in the period beginning with the day on which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the fees notice is given",
            "20 November 2019: the day on which the fee is received",
            "18 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_armed_forces(REQUEST, None, days=DAYS),
        [
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_armed_forces(REQUEST, DaySpecified(SPECIFIED, applied_on=TWENTIETH), days=DAYS),
        [
            "10 February 2020: SI 2004/3364 reg 5, “such other day, not being later than the sixtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "yes: SI 2004/3364 reg 5(3)(b), “within twenty working days following the date of receipt of the request”",
            "10 December 2019: the day on which the authority applied to the Commissioner",
            "10 December 2019: FOIA s.10(6)",
            "10 February 2020: the day that the Commissioner specified",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_armed_forces(REQUEST, DaySpecified(SPECIFIED, applied_on=TOO_LATE), days=DAYS),
        [
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt” [the day specified does not stand]",
            "no: SI 2004/3364 reg 5(3)(b), “within twenty working days following the date of receipt of the request”",
            "11 December 2019: the day on which the authority applied to the Commissioner",
            "10 December 2019: FOIA s.10(6)",
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_outside_the_united_kingdom(REQUEST, None, days=DAYS),
        [
            "10 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_outside_the_united_kingdom(REQUEST, DaySpecified(SPECIFIED, applied_on=RECEIVED), days=DAYS),
        [
            "10 February 2020: SI 2004/3364 reg 6, “such other day, not being later than the sixtieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "yes: SI 2004/3364 reg 6(3)(b), “within twenty working days following the date of receipt of the request”",
            "7 November 2019: the day on which the authority applied to the Commissioner",
            "10 December 2019: FOIA s.10(6)",
            "10 February 2020: the day that the Commissioner specified",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_a_maintained_school(REQUEST, sessions=IN_TERM, days=DAYS),
        [
            "10 December 2019: SI 2004/3364 reg 3, “whichever occurs first”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: SI 2004/3364 reg 3(2)(a), “the twentieth working day following the date of receipt” [working days that are not school days disregarded]",
            "10 December 2019: the twentieth working day that is a school day",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_a_maintained_school(REQUEST, sessions=CLOSED, days=DAYS),
        [
            "10 February 2020: SI 2004/3364 reg 3, “whichever occurs first”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 February 2020: SI 2004/3364 reg 3(2)(b), “the sixtieth working day following the date of receipt” [only 1 school day by then]",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_a_maintained_school(Chronology(RECEIVED, None, ASKED, PAID), sessions=IN_TERM, days=DAYS),
        [
            "18 December 2019: SI 2004/3364 reg 3, “whichever occurs first”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6: FOIA s.10(2), “the working days in the period beginning with the day on which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the fees notice is given",
            "20 November 2019: the day on which the fee is received",
            "18 December 2019: SI 2004/3364 reg 3(2)(a), “the twentieth working day following the date of receipt” [working days that are not school days disregarded]",
            "18 December 2019: the twentieth working day that is a school day",
            "18 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_a_school_in_northern_ireland(REQUEST, sessions=IN_TERM, days=DAYS),
        [
            "10 December 2019: SI 2009/1369 reg 2, “whichever occurs first”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: SI 2009/1369 reg 2(2)(a), “the twentieth working day following the date of receipt” [working days that are not school days disregarded]",
            "10 December 2019: the twentieth working day that is a school day",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_an_academy(REQUEST, sessions=IN_TERM, days=DAYS),
        [
            "10 December 2019: SI 2010/2768 reg 2, “whichever occurs first”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "10 December 2019: SI 2010/2768 reg 2(2)(a), “the twentieth working day following the date of receipt” [working days that are not school days disregarded]",
            "10 December 2019: the twentieth working day that is a school day",
            "10 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_of_aggregation_window(RECEIVED, days=DAYS),
        [
            "7 February 2020: Fees Regs reg 5(2), “within any period of sixty consecutive working days” [the day of the first request is the first of the sixty]",
            "7 November 2019: the day on which the first request is received",
            "7 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_of_aggregation_window(date(2019, 11, 13), days=DAYS),
        [
            "13 February 2020: Fees Regs reg 5(2), “within any period of sixty consecutive working days” [the first of the sixty is the next working day]",
            "13 November 2019: the day on which the first request is received",
            "13 February 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: received_close_enough(RECEIVED, SPECIFIED, days=DAYS),
        [
            "no: Fees Regs reg 5(2), “those requests are received by the public authority within any period of sixty consecutive working days”",
            "7 February 2020: Fees Regs reg 5(2), “within any period of sixty consecutive working days” [the day of the first request is the first of the sixty]",
            "7 November 2019: the day on which the first request is received",
            "7 February 2020: FOIA s.10(6)",
            "10 February 2020: the day on which the later request is received",
        ],
    ),
    (
        lambda: internal_review_norm(RECEIVED, days=DAYS),
        [
            "10 December 2019: s.45 Code (2018) [an internal review is normally answered within 20 working days; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: the day on which the internal review is asked for",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: internal_review_norm_exceptionally(RECEIVED, days=DAYS),
        [
            "13 January 2020: s.45 Code (2018) [an internal review is answered within 40 working days in exceptional circumstances; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: the day on which the internal review is asked for",
            "13 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: window_to_ask_for_internal_review(RECEIVED, days=DAYS),
        [
            "13 January 2020: s.45 Code (2018) [an authority may refuse an internal review that is asked for more than 40 working days after its answer; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: the day of the answer",
            "13 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: public_interest_norm(Chronology(RECEIVED, None, ASKED, PAID), days=DAYS),
        [
            "21 January 2020: s.45 Code (2018) [no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases; a norm and not law, so a later day breaches no section of the Act]",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6: FOIA s.10(2), “the working days in the period beginning with the day on which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded” [working days from 12 November 2019 to 20 November 2019, both included]",
            "12 November 2019: the day on which the fees notice is given",
            "20 November 2019: the day on which the fee is received",
            "21 January 2020: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_certificate(RECEIVED, days=DAYS),
        [
            "10 December 2019: FOIA s.53(2), “not later than the twentieth working day following the effective date”",
            "7 November 2019: the effective date",
            "10 December 2019: FOIA s.10(6)",
        ],
    ),
    (
        lambda: last_day_for_steps(RECEIVED, within=35),
        [
            "12 December 2019: FOIA s.50(4), “the period within which they must be taken” [35 calendar days, the day of the notice not counted]",
            "7 November 2019: the date of the decision notice",
        ],
    ),
    (
        lambda: last_day_to_appeal(RECEIVED),
        [
            "5 December 2019: GRC r.22(1)(b), “within 28 days of the date on which notice of the act or decision to which the proceedings relate was sent to the appellant” [received before 5pm (GRC r.12(1))]",
            "7 November 2019: the day on which the decision notice was sent",
            "5 December 2019: 28 days later, that day not counted",
        ],
    ),
    (
        lambda: last_day_to_appeal(date(2023, 11, 27)),
        [
            "27 December 2023: GRC r.22(1)(b), “within 28 days of the date on which notice of the act or decision to which the proceedings relate was sent to the appellant” [received before 5pm (GRC r.12(1))]",
            "27 November 2023: the day on which the decision notice was sent",
            "25 December 2023: 28 days later, that day not counted",
            "27 December 2023: GRC r.12(2), “ends on a day other than a working day, the act is done in time if it is done on the next working day”",
            "25 December 2023: not a working day, the United Kingdom: Christmas Day",
            "26 December 2023: not a working day, the United Kingdom: Boxing Day",
        ],
    ),
    (
        lambda: last_day_to_ask_permission(date(2023, 11, 27)),
        [
            "27 December 2023: GRC r.42(2), “received no later than 28 days after the latest of the dates that the Tribunal sends to the person making the application” [received before 5pm (GRC r.12(1))]",
            "27 November 2023: the latest day on which the Tribunal sent its decision, its reasons, or a later word on them",
            "25 December 2023: 28 days later, that day not counted",
            "27 December 2023: GRC r.12(2), “ends on a day other than a working day, the act is done in time if it is done on the next working day”",
            "25 December 2023: not a working day, the United Kingdom: Christmas Day",
            "26 December 2023: not a working day, the United Kingdom: Boxing Day",
        ],
    ),
]


@pytest.mark.parametrize(
    ("finding", "lines"), DERIVATIONS, ids=[f"{nth} {lines[0].split(',')[0]}" for nth, (_, lines) in enumerate(DERIVATIONS, start=1)]
)
def test_what_a_rule_of_time_says_of_itself(finding: Callable[[], Finding[object]], lines: list[str]) -> None:
    assert told(finding()) == lines


def test_an_unpaid_fee_lapses_because_the_notice_was_in_time() -> None:
    with pytest.raises(AwaitsFee) as awaited:
        last_day_for_compliance(Chronology(RECEIVED, None, ASKED), days=DAYS)
    assert told(awaited.value.lapse)[:4] == [
        "11 February 2020: FOIA s.9(2), “within the period of three months beginning with the day on which the fees notice is given to the applicant” [the day of the notice is the first of the three months]",
        "yes: FOIA s.9(1), “within the period for complying with section 1(1)”",
        "12 November 2019: the day on which the fees notice is given",
        "10 December 2019: FOIA s.10(6)",
    ]


def test_an_unpaid_charge_lapses_by_the_calendar_that_is_given() -> None:
    with pytest.raises(AwaitsFee) as awaited:
        last_day_to_make_available(EnvironmentalRequest(RECEIVED, None, ASKED), days=DAYS)
    assert awaited.value.lapse.value == date(2020, 2, 13)
