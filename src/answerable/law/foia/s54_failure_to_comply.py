"""FOIA section 54: failure to comply with a notice of the Commissioner's.

A power, "may", and never a duty. It reaches the Commissioner's own notices: a notice that the Tribunal has put in the place of
a decision notice, s.58(1), is the Tribunal's to enforce, s.61(3) and (4).
"""

from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.rule import narrowed, rule


class Served(Enum):
    """The notices that the Commissioner serves under Part IV."""

    DECISION_NOTICE = "decision notice"
    INFORMATION_NOTICE = "information notice"
    ENFORCEMENT_NOTICE = "enforcement notice"


class Reach(NamedTuple):
    """How much of a notice s.54(1) reaches."""

    at: str
    words: str


class Court(Enum):
    """Who may deal with a certified failure."""

    HIGH_COURT = "the High Court"
    COURT_OF_SESSION = "the Court of Session"
    UPPER_TRIBUNAL = "the Upper Tribunal"


REACHES = {
    Served.DECISION_NOTICE: Reach("FOIA s.54(1)(a)", "so much of a decision notice as requires steps to be taken"),
    Served.INFORMATION_NOTICE: Reach("FOIA s.54(1)(b)", "an information notice"),
    Served.ENFORCEMENT_NOTICE: Reach("FOIA s.54(1)(c)", "an enforcement notice"),
}


@rule("FOIA s.54(1)", since="2005-01-01")
def may_certify(served: Served, failed: Judgement[bool] | None, *, substituted: bool = False) -> Finding[bool]:
    """the Commissioner may certify in writing to the court that the public authority has failed to comply with that notice"""
    if substituted:
        note = "the notice is the Tribunal's, so it is for the First-tier Tribunal to certify, s.61(4)"
        return Finding(False, note=note, because=(Fact(served, "substituted by the Tribunal"),))
    reach = REACHES[served]
    if failed is None:
        raise MissingJudgement("whether the authority has failed to comply with the notice", under=reach.at)
    grounds = (narrowed(Finding(failed.value, because=(failed,)), under=reach.at, words=reach.words),)
    return Finding(failed.value, note="a power, not a duty", because=grounds)


@rule("FOIA s.54(2)", since="2005-01-01")
def failed_by_a_false_statement(knew: Judgement[bool] | None, reckless: Judgement[bool] | None) -> Finding[bool]:
    """is to be taken to have failed to comply with the notice"""
    if knew is not None and knew.value:
        return Finding(True, because=(knew,))
    if reckless is None:
        raise MissingJudgement("whether a false statement was made knowingly or recklessly", under="FOIA s.54(2)")
    return Finding(reckless.value, because=(reckless,))


@rule("FOIA s.54(3)", since="2005-01-01")
def as_contempt(certified: Finding[bool]) -> Finding[bool]:
    """deal with the authority as if it had committed a contempt of court"""
    return Finding(certified.value, because=(certified,))


@rule("FOIA s.54(4)", since="2005-01-01")
def court(*, in_scotland: bool) -> Finding[Court]:
    """means the High Court or, in Scotland, the Court of Session"""
    return Finding(Court.COURT_OF_SESSION if in_scotland else Court.HIGH_COURT, because=(Fact(in_scotland, "in Scotland"),))
