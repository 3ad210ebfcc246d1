"""Finding: what follows, on what authority. Judgement: who decided, and why. Fact: what happened. None becomes another.

A finding costs almost nothing to make: its note and its grounds may be given as functions, and are only worked out for
the one who asks for the derivation.
"""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

from answerable.law.not_law import Malformed
from answerable.law.provision import Provision

T_co = TypeVar("T_co", covariant=True)

UNSIGNED = Provision("")
_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def say(value: object) -> str:
    """A value as people write it: 6 December 2019, yes, no, or its own words. A judgement is said as what was judged."""
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Judgement):
        return f"{say(value.value)} (judged)"
    if isinstance(value, tuple) and "__str__" not in vars(type(value)):
        return ", ".join(say(each) for each in value) or "none"
    return "none" if value is None else str(value)


@lru_cache(1 << 14)
def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


@cache
def _quoted(under: Provision, words: str) -> str:
    return f": {under}, “{words}”"


class Fact(NamedTuple):
    """Something that happened or is so: a day or a value, and what it is the day or value of."""

    value: object
    what: str

    def line(self) -> str:
        """One line of a derivation."""
        return f"{say(self.value)}: {self.what}"


class Judgement(Generic[T_co]):
    """What a person decided, on a day, for reasons. The engine reads it and never makes one."""

    __slots__ = ("by", "matter", "on", "reasons", "value")

    def __init__(self, matter: str, value: T_co, *, by: str, on: date, reasons: str) -> None:
        if not by.strip() or not reasons.strip():
            raise Malformed(f"A judgement on “{matter}” needs the person who decides and the reasons. Give both.")
        self.matter, self.value, self.by, self.on, self.reasons = matter, value, by, on, reasons

    def line(self) -> str:
        """One line of a derivation."""
        return f"{say(self.value)}: {self.matter}, decided by {self.by} on {say(self.on)}, “{self.reasons}”"


class Finding(Generic[T_co]):
    """What follows from facts and judgements.

    `value` is the conclusion, `under` the provision, `words` the operative words of that provision and only those,
    `note` ours, `because` the grounds. Note and grounds may be given as functions.
    """

    __slots__ = ("_because", "_note", "under", "value", "words")

    def __init__(
        self,
        value: T_co,
        *,
        note: "str | Callable[[], str]" = "",
        because: "Sequence[Ground] | Callable[[], Sequence[Ground]]" = (),
    ) -> None:
        self.value = value
        self.under = UNSIGNED
        self.words = ""
        self._note = note
        self._because = because

    @property
    def note(self) -> str:
        """What we add to the Act's words: a day passed over and why, a doubt, a reading."""
        return self._note if isinstance(self._note, str) else self._note()

    @property
    def because(self) -> "tuple[Ground, ...]":
        """The findings, facts and judgements that this rests on, in the order of the reasoning."""
        return tuple(self._because() if callable(self._because) else self._because)

    def line(self) -> str:
        """One line of a derivation."""
        line = say(self.value) + _quoted(self.under, self.words)
        return f"{line} [{note}]" if self._note and (note := self.note) else line

    def derivation(self) -> str:
        """The whole reasoning as a tree of lines, this finding first."""
        lines = [self.line()]
        _add_grounds(self, "", lines)
        return "\n".join(lines)


Ground = Finding[object] | Judgement[object] | Fact


def _add_grounds(finding: Finding[object], indent: str, lines: list[str]) -> None:
    """Adds the grounds of a finding, and theirs, to the lines of its derivation: a list, because a derivation is built in bulk."""
    grounds = finding.because
    left = len(grounds)
    for ground in grounds:
        left -= 1
        lines.append(f"{indent}{'├─ ' if left else '└─ '}{ground.line()}")
        if isinstance(ground, Finding) and ground._because:
            _add_grounds(ground, indent + ("│  " if left else "   "), lines)
