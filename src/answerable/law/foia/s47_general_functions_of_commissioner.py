"""FOIA section 47: general functions of the Commissioner: promoting good practice, informing the public, assessing by consent.

An assessment needs the authority's consent, s.47(3). What an authority must furnish without consent is asked for by an
information notice under s.51, and is another power.
"""

from datetime import date
from enum import Enum

from answerable.law.finding import Fact, Finding
from answerable.law.rule import rule


class Observance(Enum):
    """What the Commissioner is to promote the observance of, s.47(1)(a) and (b)."""

    REQUIREMENTS = "the requirements of this Act"
    CODES = "the provisions of the codes of practice under sections 45 and 46"


@rule("FOIA s.47(3)", since="2005-01-01")
def may_assess(*, consented_on: date | None, on: date) -> Finding[bool]:
    """with the consent of any public authority, assess whether that authority is following good practice"""
    return Finding(consented_on is not None and consented_on <= on, because=(Fact(consented_on, "the authority consents"),))
