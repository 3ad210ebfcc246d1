"""The s.45 Code of 4 July 2018 and the Commissioner's practice on time: internal review, asking for one, weighing the public interest.

FOIA knows no internal review, and s.10(3) no figure. A review that takes longer, or a public interest extension past forty
working days, departs from the Code and may lead to a practice recommendation (s.48). It is never a breach of s.10.

The Code's text was not in our sources, so nothing here is a quotation, and no paragraph is cited. The figures are the
Commissioner's account of it: 20 working days for a review in most cases, 40 in exceptional ones; 40 in which to ask for
one; 20 more, 40 in all, to weigh the public interest. That a complaint is to come within six weeks is the Commissioner's practice alone.
"""

from datetime import date
from functools import partial

from answerable.law.code.norm import Authority, Norm
from answerable.law.finding import Fact, Finding, Ground
from answerable.law.foia.s10_time_for_compliance import Chronology, counted, working_day
from answerable.law.periods import days_after
from answerable.law.working_days import Calendar, calendar

SINCE = "2018-07-04"
CODE = "s.45 Code (2018)"
NO_BREACH = "a norm and not law, so a later day breaches no section of the Act"
_WEEKS_TO_COMPLAIN = 6  # it was three months until about 2022; the day of the change is not in our sources
BEFORE = "before the Code of 4 July 2018 this was the Commissioner's practice alone"


def internal_review_norm(asked_on: date, *, days: Calendar | None = None) -> Norm[date]:
    """The day by which an internal review is normally answered: the 20th working day after it was asked for."""
    return _review("an internal review is normally answered within 20 working days", 20, asked_on, days)


def internal_review_norm_exceptionally(asked_on: date, *, days: Calendar | None = None) -> Norm[date]:
    """The day by which an internal review is answered in exceptional circumstances: the 40th working day."""
    return _review("an internal review is answered within 40 working days in exceptional circumstances", 40, asked_on, days)


def window_to_ask_for_internal_review(answered_on: date, *, days: Calendar | None = None) -> Norm[date]:
    """The last day on which an authority cannot refuse an internal review as asked for too late: the 40th working day after its answer."""
    fortieth = working_day(40, following=answered_on, days=days)
    asked = "an authority may refuse an internal review that is asked for more than 40 working days after its answer"
    return _norm(fortieth, asked, answered_on, (Fact(answered_on, "the day of the answer"), fortieth))


def window_to_complain(answered_on: date) -> Norm[date]:
    """The day by which the Commissioner asks to have a complaint: six weeks after the last answer. Later may be undue delay, s.50(2)(b)."""
    asked = "the Commissioner asks for a complaint within six weeks of the last answer, and may make no decision after undue delay"
    grounds = (Fact(answered_on, "the day of the last answer"),)
    note = f"{asked}; the Commissioner’s practice and not law, which names no day"
    day = days_after(_WEEKS_TO_COMPLAIN * 7, following=answered_on)
    return Norm(day, at="FOIA s.50(2)(b)", authority=Authority.PRACTICE, note=note, because=grounds)


def public_interest_norm(request: Chronology, *, days: Calendar | None = None) -> Norm[date]:
    """The day by which the public interest is normally weighed: the 40th working day following the date of receipt."""
    days = days or calendar()
    finding = counted(request, partial(working_day, 40, days=days), days)
    asked = "no more than a further 20 working days to weigh the public interest, 40 in all, save in exceptional cases"
    return _norm(finding, asked, request.received_on, finding.because)


def _review(asked: str, nth: int, asked_on: date, days: Calendar | None) -> Norm[date]:
    day = working_day(nth, following=asked_on, days=days)
    return _norm(day, asked, asked_on, (Fact(asked_on, "the day on which the internal review is asked for"), day))


def _norm(finding: Finding[date], asked: str, on: date, because: tuple[Ground, ...]) -> Norm[date]:
    in_force = on.isoformat() >= SINCE
    note = f"{asked}; {NO_BREACH}" if in_force else f"{asked}; {NO_BREACH}; {BEFORE}"
    return Norm(finding.value, at=CODE, authority=Authority.CODE if in_force else Authority.PRACTICE, note=note, because=because)
