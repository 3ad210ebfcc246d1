"""As what a request counts in its quarter: from its columns and those of its parts alone, so that it can be counted anew from them."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.casework.authority.states import State
from answerable.law.clock import Standing


class HowItStands(Enum):
    """How a request stands in the counts."""

    IN_TIME = "answered in time"
    LATE = "answered late"
    OPEN = "open"
    NOT_OWED = "no answer owed"


class CountedAs(NamedTuple):
    """The quarter, by number, and how it stands there; of an open one, the last day of its earliest clock that is unmet."""

    quarter: int
    kind: str
    last_day: date | None = None


class Columns(NamedTuple):
    """The columns of a request by which it counts; `late`, where the standing of one of its parts is in `LATE`."""

    received_on: date
    answered: bool
    state: str
    last_day: date | None
    late: bool


def counted_as(columns: Columns) -> CountedAs:
    """As what a request counts. One answer that came late makes it late."""
    quarter = quarter_of(columns.received_on)
    if columns.answered:
        return CountedAs(quarter, (HowItStands.LATE if columns.late else HowItStands.IN_TIME).value)
    if columns.state in ENDED:
        return CountedAs(quarter, HowItStands.NOT_OWED.value)
    return CountedAs(quarter, HowItStands.OPEN.value, columns.last_day)


def as_it_stands(request: InformationRequest, standings: Iterable[str]) -> CountedAs:
    """As what a request counts by its row as it was read or is about to be written; `standings` are those of its parts."""
    late = any(each in LATE for each in standings)
    return counted_as(Columns(request.received_on, request.answered_on is not None, request.state, request.last_day, late))


LATE = (Standing.ANSWERED_LATE.value, Standing.LATE.value)
ENDED = (State.ENDED.value, State.CLOSED.value, State.DISPOSED.value)
