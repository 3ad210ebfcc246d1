"""The breaches of a whole case: each part's handling read from its history, within what was complained of.

A complaint about delay opens the rows on time; a complaint about an exemption opens the duties of s.1 and what a notice must say
of that exemption. A complaint that specifies nothing opens every row. What nobody complained of has no finding.
"""

from collections.abc import Iterator
from datetime import date

from answerable.law import part_ii
from answerable.law.breaches import Estimate, Handling, procedure
from answerable.law.case import Case
from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.clock import clock, letters
from answerable.law.environmental_breaches import environmental_procedure
from answerable.law.events import Answer, Complaint, Extension, Kind
from answerable.law.finding import Finding
from answerable.law.foia.s50_decision_notices import in_scope
from answerable.law.provision import Provision, cite
from answerable.law.regime import Regime
from answerable.law.requirement import Met
from answerable.law.rulings import communicate_owed, confirm_or_deny_owed, qualified_engaged
from answerable.law.working_days import Calendar

ON_TIME = tuple(map(cite, ("FOIA s.10(1)", "FOIA s.17(1)", "FOIA s.17(2)", "FOIA s.17(5)")))
ON_AN_EXEMPTION = tuple(
    map(cite, ("FOIA s.1(1)(a)", "FOIA s.1(1)(b)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(3)(a)", "FOIA s.17(3)(b)"))
)
REGULATIONS_ON_TIME = tuple(map(cite, ("EIR reg 5(2)", "EIR reg 14(2)", "EIR reg 7(3)")))
REGULATIONS_ON_AN_EXCEPTION = tuple(map(cite, ("EIR reg 5(1)", "EIR reg 14(3)(a)", "EIR reg 14(3)(b)", "EIR reg 14(4)")))


def handling(case: Case, part: str, *, as_at: date, judged_by: date, calendar: Calendar | None = None) -> Handling:
    """How a part was handled, as things stood on a day, with what had been judged by another, later or the same.

    Counted over the calendar that stands, or another.
    """
    known = case.part(part).as_of(as_at)
    last_day = known.last_day(days=calendar)

    def engaged(number: str, about: Duty) -> Finding[bool] | None:
        return qualified_engaged(case, number, about, on=judged_by)

    confirming, communicating = (clock(known, duty, on=as_at, engaged=engaged, calendar=calendar) for duty in Duty)
    return Handling(
        part,
        last_day,
        as_at,
        known.told(),
        tuple(letter for _, letter in letters(known, last_day) if letter.relies_on or letter.cost_or_vexatious),
        tuple(_estimates(known)),
        confirm_or_deny_owed(case, part, on=judged_by),
        communicate_owed(case, part, on=judged_by),
        confirming.more_time,
        communicating.more_time,
    )


def rows_in_scope(case: Case, part: str, *, judged_by: date, calendar: Calendar | None = None) -> tuple[Finding[Met], ...]:
    """The rows on a part that the complaints made by a day open; none for a part that nobody complained of."""
    history = case.part(part).as_of(judged_by)
    if not complained_of(history):
        return ()
    as_at = _completed_on(history) or judged_by
    if history.regime is Regime.EIR:
        owed = communicate_owed(case, part, on=judged_by)
        rows = environmental_procedure(history, as_at=as_at, owed=owed, calendar=calendar)
    else:
        rows = procedure(handling(case, part, as_at=as_at, judged_by=judged_by, calendar=calendar))
    return tuple(each for each in rows if _opened(each.under, history))


def complained_of(history: PartHistory) -> tuple[Complaint, ...]:
    """The complaints about a part."""
    return tuple(each.payload for each in history.events if isinstance(each.payload, Complaint))


def _opened(row: Provision, history: PartHistory) -> bool:
    complaints = complained_of(history)
    respects = [respect for each in complaints for respect in each.respects]
    return (
        any(not each.respects for each in complaints)
        or in_scope(row, respects=respects).value
        or any(row in _opens(respect) for respect in respects)
    )


def _opens(respect: Provision) -> tuple[Provision, ...]:
    if respect.section in ("EIR reg 12", "EIR reg 13"):
        return REGULATIONS_ON_AN_EXCEPTION
    if respect == "EIR reg 5(2)":
        return REGULATIONS_ON_TIME
    if respect.section == "FOIA s.10":
        return ON_TIME
    return ON_AN_EXEMPTION if part_ii.find(respect) is not None else ()


def _completed_on(history: PartHistory) -> date | None:
    """The day on which the internal review was completed, if there was one."""
    reviews = [each.on for each in history.events if each.kind is Kind.REVIEW_OUTCOME]
    return reviews[-1] if reviews else None


def _estimates(history: PartHistory) -> Iterator[Estimate]:
    for nth, event in enumerate(history.events):
        if isinstance(event.payload, Extension) and event.payload.estimate_on is not None:
            later = (each.on for each in history.events[nth + 1 :] if isinstance(each.payload, Answer | Extension))
            yield Estimate(event.on, event.payload.estimate_on, next(later, None))
