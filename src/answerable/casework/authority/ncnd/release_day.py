"""The day on which an answer that neither confirms nor denies goes: fixed when the request is logged, before anybody searches.

An answer that goes as soon as it is ready goes early where there is nothing to read. So every such answer to a class of question goes on
the same working day, which is early enough to be prompt, and never after the last day. An authority says the day of a class on a page; that
of every other question stands in its settings, or here:

    "goes_on": {"working_days": 10, "reason": "…"}        for requests logged from then on
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.secret import secret
from answerable.law.events import Kind
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

WORKING_DAYS, MOST = 10, 20
EARLIEST, LATEST = 1, 15  # of the twenty of s.10(1), what can be said beforehand: one that goes on the last of them is no prompt answer
PROMPT = (
    "Half of the time that s.10(1) allows at most: long enough to weigh the harm of confirming and of denying and to have that cleared. It "
    "takes as long whatever is held; and no answer waits for anything else."
)


class GoesOn(NamedTuple):
    """The day, the working day after receipt that it is, and why that is prompt. `fixed`: it was recorded when the request was.

    `logged` is all that was recorded: of which class of question the request is, and of which class that day is said.
    """

    on: date
    working_days: int
    reason: str
    fixed: bool
    logged: Mapping[str, Any]

    @property
    def day_of(self) -> str:
        """Of which class the day is said, and which it is, in words: by these, answers are compared in time."""
        terms = [f"{dimension}: {term}" for dimension, term in self.logged.get("said_of", {}).get("terms", ())]
        years = "–".join(str(each) for each in self.logged.get("said_of", {}).get("years", ()) if each)
        about = "; ".join([*terms, *([years] if years else [])]) or "any other question"
        return f"{about}, working day {self.working_days}"


def to_fix(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What is recorded with a request when it is logged, by the settings of its authority then."""
    told = settings.get("goes_on", {})
    days = min(_within(told.get("working_days", WORKING_DAYS)), LATEST)
    return {"working_days": days, "reason": str(told.get("reason", PROMPT))}


def goes_on(case: Folded, parts: Iterable[str]) -> GoesOn | None:
    """The day on which an answer on some parts goes; None without a secret part, or where no day can be counted."""
    telling = secret(case, parts)
    if not telling:
        return None
    told = case.entries[0].payload.get("goes_on")
    fixed = told if isinstance(told, dict) else {"working_days": WORKING_DAYS, "reason": PROMPT}
    days = _within(fixed["working_days"])
    with suppress(NotLaw):
        day = min(min(calendar().nth(days, following=_since(case, part)), _last_day(case, part)) for part in telling)
        return GoesOn(day, days, str(fixed["reason"]), told is not None, fixed)
    return None


class OffItsDay(NamedTuple):
    """That an answer does not go on its day, or will not, in a word or two; and what is so, with what to do."""

    what: str
    why: str


def off_its_day(day: date, *, ready: bool, today: date) -> OffItsDay | None:
    """Why an answer does not go on its day, or will not; None where all is well. `ready`: it is cleared, and does not wait by itself."""
    if today > day:
        return OffItsDay("Held back", "Its day has passed: send it") if ready else OffItsDay("Past its day", "It is not ready yet")
    if not ready:
        return None
    if today < day:
        return OffItsDay("Held back", "It is ready, and does not wait for its day: let it wait")
    return OffItsDay("Goes today", "It is ready, and this is its day: send it")


def _since(case: Folded, part: str) -> date:
    """The day after which the time of a part is counted: receipt or, where the requester was asked what was meant, what they then said."""
    said = [each.on for each in case.case().part(part).events if each.kind is Kind.CLARIFIED]
    return max(said, default=case.received_on)


def _last_day(case: Folded, part: str) -> date:
    return case.case().part(part).last_day().value


def _within(days: object) -> int:
    return min(max(int(str(days)), 1), MOST)
