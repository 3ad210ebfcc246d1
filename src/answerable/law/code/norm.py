"""What binds, and how much: statute, then case law, then a code of practice, then the Commissioner's practice.

Falling short of a code or of practice breaches no section of the Act. So what they ask is a Norm and never a plain
Finding, and whoever records breaches takes no Norm.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import TypeVar

from answerable.law.finding import Finding, Ground, say
from answerable.law.provision import cite

T_co = TypeVar("T_co", covariant=True)


class Authority(IntEnum):
    """How much an authority weighs. Only a statute can be breached."""

    PRACTICE = 1
    CODE = 2
    CASE_LAW = 3
    STATUTE = 4


class Norm(Finding[T_co]):
    """What a code or practice asks for, in our words and not in quotation marks. `authority` says how much it weighs."""

    __slots__ = ("authority",)

    def __init__(self, value: T_co, *, at: str, authority: Authority, note: str, because: Sequence[Ground]) -> None:
        super().__init__(value, note=note, because=because)
        self.under = cite(at)
        self.authority = authority

    def line(self) -> str:
        """One line of a derivation: the norm, and that it is one."""
        return f"{say(self.value)}: {self.under} [{self.note}]"


def authority_of(finding: Finding[object]) -> Authority:
    """How much stands behind a finding: what its norm says, or else a statute."""
    return finding.authority if isinstance(finding, Norm) else Authority.STATUTE
