"""How a case of the register stands for the figures, as the law counts each of its parts.

A request is in time when every part of it is. Parts that go under other laws, that were withdrawn, lapsed or were handed over are owed no
answer here. Nothing runs while further information is awaited from the requester, FOIA s.1(3), and it starts again when that comes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.standing import PartStands, stands
from answerable.law.clock import Clock, Standing
from answerable.law.not_law import NotLaw
from answerable.law.regime import ANSWERED_HERE
from answerable.law.working_days import calendar


class How(Enum):
    """Where a request is, as of a day."""

    WITHIN_TIME = "answered within the time that the law gives"
    WITHIN_EXTENSION = "answered within a lawful extension"
    LATE = "answered late"
    OPEN = "open"
    WAITING = "open, and waiting for the requester"
    OPEN_LATE = "open, and late already"
    NOT_OWED = "no answer owed"
    ELSEWHERE = "under another law"
    NOT_YET = "received later"


class Stood(NamedTuple):
    """How a request stood, and how many working days it took or has waited: the day after receipt is day 1."""

    how: How
    received_on: date
    days: int = 0


def stood(case: Folded, *, on: date) -> Stood:
    """How a case stood at the end of a day. Raises `NotLaw` for what cannot be counted, with what is missing."""
    received = case.received_on
    if received > on:
        return Stood(How.NOT_YET, received)
    case = _not_closed_yet(case, on)
    ours = [each for each in stands(case, on=on) if each.part.regime in ANSWERED_HERE]
    owed = [each for each in ours if each.withdrawn_on is None and not each.lapsed and each.handed_over is None]
    if not owed:
        return Stood(How.NOT_OWED if ours else How.ELSEWHERE, received)
    unknown = next((each.uncounted for each in owed if each.uncounted), "")
    if unknown:
        raise NotLaw(unknown)
    clocks = [clock for each in owed for clock in each.clocks]
    is_open = any(each.answered_on is None for each in owed)
    return Stood(_how(clocks, is_open=is_open), received, _days(case, [each for each in owed if not is_open or not each.over], on))


def service_of(case: Folded) -> str:
    """The service that a case came from in an older log, else the first that was asked to search; nothing for neither."""
    came_from = str(case.entries[0].payload.get("service", ""))
    return came_from or next((str(each.payload["service"]) for each in case.entries if each.kind == "search asked"), "")


def _how(clocks: Sequence[Clock], *, is_open: bool) -> How:
    standings = {each.standing for each in clocks}
    if is_open:
        if Standing.LATE in standings or Standing.ANSWERED_LATE in standings:
            return How.OPEN_LATE
        return How.OPEN if Standing.RUNNING in standings else How.WAITING
    if Standing.ANSWERED_LATE in standings:
        return How.LATE
    extended = any(each.answered_on and each.last_day and each.answered_on > each.last_day.value for each in clocks)
    return How.WITHIN_EXTENSION if extended else How.WITHIN_TIME


def _days(case: Folded, owed: Sequence[PartStands], on: date) -> int:
    """The most that any of these parts took, or has waited."""
    return max(_of_part(case, each, on) for each in owed)


def _of_part(case: Folded, part: PartStands, on: date) -> int:
    unmet = [each.standing for each in part.clocks if each.answered_on is None]
    if unmet and Standing.RUNNING not in unmet and Standing.LATE not in unmet:
        return 0  # nothing runs
    counted = case.case().part(part.part.number).as_of(on).counted()
    days, to = calendar(), part.answered_on or on
    taken = days.count(after=counted.clarified_on or counted.received_on, to=to)
    if counted.fees_notice_on is None:
        return taken
    # FOIA s.10(2), EIR reg 8(5): from the notice to the payment no day counts.
    return taken - days.count(after=counted.fees_notice_on - timedelta(days=1), to=min(counted.fee_paid_on or to, to))


def _not_closed_yet(case: Folded, on: date) -> Folded:
    """A case that was taken over from a log as closed on a later day, as it was before that."""
    if case.closed_before is None or case.closed_before <= on:
        return case
    first = case.entries[0]
    return case._replace(entries=(first._replace(payload={**first.payload, "closed": None}), *case.entries[1:]))
