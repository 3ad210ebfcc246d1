"""The way up from the First-tier Tribunal: which court an appeal can go to, and what one that is pending does to the steps."""

from datetime import date
from enum import Enum

from answerable.casework.commissioner.above import Higher, Onward
from answerable.casework.commissioner.shape import Case
from answerable.law.finding import Fact, Finding
from answerable.law.tribunal.r42_permission_to_appeal import last_day_to_ask_permission


class _First(Enum):
    TRIBUNAL = "the First-tier Tribunal"
    APPEAL_COURT = "an appeal court"


_APPEAL_COURTS = (Higher.COURT_OF_APPEAL, Higher.COURT_OF_SESSION, Higher.COURT_OF_APPEAL_NI)
BELOW: dict[Higher, Enum] = {
    Higher.UPPER_TRIBUNAL: _First.TRIBUNAL,
    **dict.fromkeys(_APPEAL_COURTS, Higher.UPPER_TRIBUNAL),
    Higher.SUPREME_COURT: _First.APPEAL_COURT,
}
_NOT_DECIDED = frozenset({"permission refused", "sent back to be decided again", "withdrawn"})


def may_go_to(case: Case) -> tuple[Higher, ...]:
    """Where an appeal can go from the last decision; nowhere while one is pending, or where nothing above the notice was decided."""
    if case.onward:
        last = case.onward[-1]
        if last.ended_on is None:
            return ()
        if last.outcome not in _NOT_DECIDED:
            return _above(last.to)
    decided = bool(case.appeals) and case.appeals[-1].ended_on is not None
    return (Higher.UPPER_TRIBUNAL,) if decided else ()


def _above(court: Higher) -> tuple[Higher, ...]:
    if court is Higher.UPPER_TRIBUNAL:
        return _APPEAL_COURTS
    return (Higher.SUPREME_COURT,) if court in _APPEAL_COURTS else ()


def reaches(case: Case) -> date | None:
    """The day of the last decision above the notice."""
    ended = [*(each.ended_on for each in case.appeals), *(each.ended_on for each in case.onward)]
    return max(filter(None, ended), default=None)


def pending(case: Case) -> Onward | None:
    """The onward appeal that is pending."""
    return case.onward[-1] if case.onward and case.onward[-1].ended_on is None else None


def stays(case: Case) -> Finding[bool] | None:
    """That no step need be taken while an onward appeal is pending, where the effect of the decision was suspended; else nothing.

    FOIA s.50(6) is about the appeal against the notice: what comes after it stays nothing by itself.
    """
    found = pending(case)
    if found is None or not found.suspended:
        return None
    brought = Fact(found.on, f"the day on which it went to {found.to.value}")
    return Finding(True, note="the effect of the decision was suspended while an onward appeal is pending", because=(brought,))


def permission_by(case: Case) -> Finding[date] | None:
    """The last day to ask the First-tier Tribunal for permission to appeal, where it decided and nobody has gone further."""
    last = case.appeals[-1] if case.appeals else None
    if last is None or last.ended_on is None or last.outcome == "withdrawn" or case.onward:
        return None
    return last_day_to_ask_permission(last.ended_on)
