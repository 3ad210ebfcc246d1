"""FOIA section 16: duty to provide advice and assistance.

Owed to those who have asked and to those who are about to. Doing what the Code under s.45 says about it is compliance; not
doing so is no breach by itself, and then the question is what could reasonably be expected.
"""

from datetime import date

from answerable.law.finding import Fact, Finding, Ground, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.rule import rule


@rule("FOIA s.16(1)", since="2005-01-01")
def advice_and_assistance_provided(
    *, given_on: date | None, conforms: Judgement[bool] | None = None, reasonable_to_expect: Judgement[bool] | None = None
) -> Finding[bool]:
    """
    the duty of a public authority to provide advice and assistance, so far as it would be reasonable to expect the
    authority to do so
    """
    given = Fact(given_on, "advice and assistance were given")
    if conforms is not None:
        deemed = taken_to_comply(conforms)
        if deemed.value:
            return Finding(True, because=(given, deemed))
    if reasonable_to_expect is None:
        raise MissingJudgement("whether it was reasonable to expect more advice or assistance than was given", under="FOIA s.16(1)")
    grounds: tuple[Ground, ...] = (given, reasonable_to_expect) if conforms is None else (given, conforms, reasonable_to_expect)
    return Finding(not reasonable_to_expect.value, because=grounds)


@rule("FOIA s.16(2)", since="2005-01-01")
def taken_to_comply(conforms: Judgement[bool]) -> Finding[bool]:
    """conforms with the code of practice under section 45 is to be taken to comply with the duty imposed by subsection (1)"""
    return Finding(conforms.value, because=(conforms,))
