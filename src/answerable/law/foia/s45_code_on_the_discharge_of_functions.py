"""FOIA section 45: the code of practice on how authorities discharge their functions under Part I.

A code is guidance: falling short of it breaches no section, and may lead to a practice recommendation under s.48. The one
legal effect is s.16(2). Its norms of time are in law/code/.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.exemption import COMMENCEMENT, in_force
from answerable.law.finding import Finding, say
from answerable.law.not_law import NotInForce
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule


class Code(NamedTuple):
    """One issue of a code: its citation, and the first and the last day (not included) on which it was the code."""

    at: Provision
    since: str
    until: str | None = None


# The code of 25 November 2004 was already issued when the right of access began.
CODES = (
    Code(cite("s.45 Code (2004)"), COMMENCEMENT, "2018-07-04"),
    Code(cite("s.45 Code (2018)"), "2018-07-04"),
)


class Matter(NamedTuple):
    """Something that the code must include provision about, and since when."""

    at: str
    words: str
    since: str = COMMENCEMENT


MATTERS = (
    Matter("FOIA s.45(2)(a)", "the provision of advice and assistance by public authorities"),
    Matter("FOIA s.45(2)(b)", "the transfer of requests by one public authority to another"),
    Matter("FOIA s.45(2)(c)", "consultation with persons to whom the information requested relates"),
    Matter("FOIA s.45(2)(d)", "the inclusion in contracts entered into by public authorities of terms"),
    Matter("FOIA s.45(2)(da)", "the disclosure by public authorities of datasets held by them", since="2013-09-01"),
    Matter("FOIA s.45(2)(e)", "procedures for dealing with complaints about the handling by them of requests for information"),
)


@rule("FOIA s.45(1)", since="2005-01-01")
def code_in_force(*, on: date) -> Finding[Provision]:
    """practice which it would, in his opinion, be desirable for them to follow"""
    return Finding(current(CODES, on))


def current(codes: tuple[Code, ...], on: date) -> Provision:
    """The code of a table that was in force on a day. Raises `NotInForce` before the first."""
    for code in codes:
        if in_force(code.since, code.until, on):
            return code.at
    raise NotInForce(f"There was no code of practice to follow under the Act on {say(on)}. Check the day.")
