"""A provision: read and printed one way only, so that one search finds every use of it.

    FOIA s.31(1)(a) · FOIA Sch.3 para 1 · EIR reg 12(4)(b) · SI 2004/3364 reg 4 · Fees Regs reg 5(2)
    UK GDPR art 12(3) · GRC r.22(1)(b) · UT r.21(3) · BFDA s.1(3) · s.45 Code (2018) · s.45 Code (2018) para 5.3

The order of provisions is the order of the text they stand in: s.9 before s.10, s.22 before s.22A.
"""

import re
from functools import cache

from answerable.law.not_law import NotACitation

_NUMBER = r"\d+[A-Z]{0,2}"
_BRACKETS = r"(?:\((?:\d+[A-Z]{0,2}|[a-z]{1,5})\))*"
_FORMS = re.compile(
    rf"""
      (?P<act>FOIA|EIR|UK\ GDPR|BFDA|GRC|UT|Fees\ Regs|SI\ \d{{4}}/\d+)\ (?P<kind>s\.|reg\ |r\.|art\ |Sch\.)(?P<number>{_NUMBER})
      (?P<tail>{_BRACKETS}|\ (?:para|Part)\ (?:{_NUMBER}|[IVX]+){_BRACKETS})
    | (?P<code>s\.4[56]\ Code\ \(\d{{4}}\))(?:\ para\ (?P<para>\d+(?:\.\d+)*))?
    """,
    re.VERBOSE,
)
_KINDS = {
    "FOIA": ("s.", "Sch."),
    "EIR": ("reg ", "Sch."),
    "UK GDPR": ("art ",),
    "BFDA": ("s.", "Sch."),
    "GRC": ("r.",),
    "UT": ("r.",),
    "Fees Regs": ("reg ",),
}
_STEPS = re.compile(r"([0-9]+)([A-Z]*)|([A-Za-z]+)")


class Provision(str):
    """One provision. A string that is known to be a citation; make it with `cite`."""

    __slots__ = ()

    @property
    def instrument(self) -> str:
        """`FOIA`, `EIR`, `SI 2004/3364`, `s.45 Code (2018)`."""
        found = _FORMS.fullmatch(self)
        assert found, self
        return found["act"] or found["code"]

    @property
    def section(self) -> "Provision":
        """The section, regulation, rule or schedule that this stands in: `FOIA s.31` of `FOIA s.31(1)(a)`."""
        found = _FORMS.fullmatch(self)
        assert found, self
        return self if found["code"] else Provision(f"{found['act']} {found['kind']}{found['number']}")

    @property
    def beneath(self) -> str:
        """What follows the section: `(1)(a)` of `FOIA s.31(1)(a)`; nothing for a whole section."""
        return self[len(self.section) :]

    def covers(self, other: "Provision") -> bool:
        """Whether `other` is this provision or stands inside it. s.31 covers s.31(3) and never s.310."""
        return other == self or (other.startswith(self) and other[len(self)] in "( ")

    def under(self, brackets: str) -> "Provision":
        """The provision inside this one: `cite("FOIA s.31").under("(1)(a)")`."""
        return cite(self + brackets)

    def order(self) -> tuple[tuple[int, str], ...]:
        """A key that sorts provisions as their text is printed."""
        return tuple((int(number or 0), letters or word) for number, letters, word in _STEPS.findall(self))


@cache
def cite(text: str) -> Provision:
    """Reads a citation in the one form. Raises `NotACitation` for every other."""
    found = _FORMS.fullmatch(text)
    if found is None or (found["act"] in _KINDS and found["kind"] not in _KINDS[found["act"]]):
        raise NotACitation(
            f"{text!r} is not a citation we can read. Write it as the Act prints it, for example 'FOIA s.31(1)(a)' or 'EIR reg 12(4)(b)'."
        )
    return Provision(text)
