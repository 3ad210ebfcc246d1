"""Letters that took more time for the public interest and gave none, each with the condition of s.10(3) that fails."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.standing import PartStands
from answerable.law.case import Case
from answerable.law.clock import Clock
from answerable.law.events import Kind
from answerable.law.finding import Finding
from answerable.law.requirement import Met
from answerable.law.working_days import calendar

_LATE = "s.10(3) does not move the time for the notice under s.17(1)"


class Void(NamedTuple):
    """A letter that is void as an extension: on which parts, of which day, and why."""

    parts: tuple[str, ...]
    on: date
    why: str


def void_extensions(law: Case, each: Sequence[PartStands], *, on: date) -> tuple[Void, ...]:
    """Every part whose last letter that took more time gave none on either duty; parts with the same reason together."""
    found: dict[tuple[date, str], list[str]] = {}
    for stand in each:
        asked = [clock for clock in stand.clocks if clock.more_time is not None]
        if not asked or any(clock.more_time and clock.more_time.value is not Met.NO for clock in asked):
            continue
        number = stand.part.number
        letter = max(event.on for event in law.part(number).events if event.kind is Kind.EXTENSION and event.on <= on)
        found.setdefault((letter, _why(asked, letter)), []).append(number)
    return tuple(Void(tuple(parts), letter, why) for (letter, why), parts in found.items())


def _why(asked: Sequence[Clock], letter: date) -> str:
    """Why there is none, told of the duty on which the fewest conditions fail: that is the one that the letter was about."""
    clock = min(reversed(asked), key=lambda each: len(tuple(_failing(each))))
    first = next(_failing(clock))
    late = _late(clock, letter)
    not_engaged = str(first.under).startswith("FOIA s.10(3)(") and first.note
    if late and not not_engaged:
        return late
    why = first.note or f"it does not meet {first.under}"
    return f"{why}. Also, {late}" if late else why


def _late(clock: Clock, letter: date) -> str:
    if clock.last_day is None or letter <= clock.last_day.value:
        return ""
    days = calendar().count(after=clock.last_day.value, to=letter)
    return f"it came {days} working day{'' if days == 1 else 's'} after the last day, and {_LATE}"


def _failing(clock: Clock) -> Iterator[Finding[object]]:
    for each in clock.more_time.because if clock.more_time is not None else ():
        if isinstance(each, Finding) and each.value is Met.NO:
            yield each
