"""A body's own milestones: by how many working days before the last day each team's step is due. Data of the body, and no law.

"milestones": [{"stage": "search", "team": "Services", "working_days_before": 10}, …]
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Any, NamedTuple

from answerable.casework.authority.next_step import COMMISSIONER, REQUESTER, TRIBUNAL, Step
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import State
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar


class StageOfWork(Enum):
    """Where a request is on its way through an office."""

    DIVIDE = "divide"
    SEARCH = "search"
    DRAFT = "draft"
    CLEAR = "clear"
    SEND = "send"
    REVIEW = "review"
    NONE = ""


_BY_DOING = {
    Do.ASK_SEARCH: StageOfWork.SEARCH,
    Do.CHASE: StageOfWork.SEARCH,
    Do.DECIDE_HELD: StageOfWork.SEARCH,
    Do.RECORD_ADVICE: StageOfWork.DRAFT,
    Do.POSITION: StageOfWork.DRAFT,
    Do.DRAFT: StageOfWork.DRAFT,
    Do.SEND_TO_CLEAR: StageOfWork.CLEAR,
    Do.SEND: StageOfWork.SEND,
}
_BY_STATE = {State.RECEIVED: StageOfWork.DIVIDE, State.CLEARING: StageOfWork.CLEAR, State.REVIEW: StageOfWork.REVIEW}


class Milestone(NamedTuple):
    """The day by which a team's step is due, and which team's."""

    team: str
    day: date


def stage_of(state: State, step: Step) -> StageOfWork:
    """The stage that a case is at, from what comes next."""
    if not step.whose or step.whose in (REQUESTER, COMMISSIONER, TRIBUNAL) or step.owed:
        return StageOfWork.NONE
    if step.do in _BY_DOING and state is not State.REVIEW:
        return _BY_DOING[step.do]
    return _BY_STATE.get(state, StageOfWork.SEARCH if step.do is None else StageOfWork.NONE)


def milestone(settings: Mapping[str, Any], stage: str, last_day: date | None) -> Milestone | None:
    """When the step of this stage is due, where the body has said so for it and the days can be counted."""
    told = settings.get("milestones", ())
    found = next((each for each in told if each["stage"] == stage), None)
    if found is None or last_day is None:
        return None
    try:
        return Milestone(found["team"], working_days_before(int(found["working_days_before"]), last_day))
    except NotLaw:
        return None


def working_days_before(days: int, last_day: date) -> date:
    """The working day after which so many are left up to a last day. Raises `BeyondTheCalendar`."""
    day, left = last_day, 0
    while left < days or not calendar().is_worked(day):
        left += calendar().is_worked(day)
        day -= timedelta(days=1)
    return day
