"""What stands against a day that is given to a service, said before it is kept. None of it forbids the day."""

from collections.abc import Iterator, Sequence
from datetime import date

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.standing import earliest, stands
from answerable.law.finding import say
from answerable.law.working_days import calendar


def against(case: Folded, *, parts: Sequence[str], due_on: date, on: date) -> str:
    """Why somebody may not mean this day for a search of these parts, in sentences, or nothing. Raises `BeyondTheCalendar`."""
    return " ".join(_reasons(case, parts, due_on, on))


def _reasons(case: Folded, parts: Sequence[str], due_on: date, on: date) -> Iterator[str]:
    days = calendar()
    if not days.is_worked(due_on):
        yield f"{say(due_on)} is no working day ({days.why_not(due_on)})."
    last_day = earliest(each for each in stands(case, on=on) if each.part.number in parts)
    if last_day is not None and due_on > last_day:
        yield f"{say(due_on)} is after the last day for the answer, {say(last_day)}."
