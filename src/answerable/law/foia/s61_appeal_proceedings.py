"""FOIA section 61: appeal proceedings, and how the Tribunal's own notices are enforced.

A notice that the First-tier Tribunal has substituted is not the Commissioner's, so s.54 does not reach it. The Tribunal may
certify the offence to the Upper Tribunal: Information Commissioner v Moss [2020] UKUT 174 (AAC). In this form the section has
been law since 25 May 2018 (Data Protection Act 2018 Sch.19 para 58); what stood there before is not in our sources.
"""

from datetime import date

from answerable.law.finding import Finding, Judgement, say
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.not_law import MissingJudgement, NotInForce
from answerable.law.rule import rule

SINCE = date(2018, 5, 25)


@rule("FOIA s.61(4)", since="2018-05-25")
def tribunal_may_certify(contempt: Judgement[bool] | None, *, on: date) -> Finding[bool]:
    """The First-tier Tribunal may certify the offence to the Upper Tribunal."""
    if on < SINCE:
        raise NotInForce(
            f"Section 61(4) has been law in this form since {say(SINCE)}, and the failure is of {say(on)}. "
            "What stood there before is not in our sources; look it up."
        )
    if contempt is None:
        raise MissingJudgement("whether the act or omission would be contempt if the Tribunal could commit for it", under="FOIA s.61(3)")
    return Finding(contempt.value, note="a power, not a duty", because=(contempt,))


@rule("FOIA s.61(5)", since="2018-05-25")
def dealt_with_by(certified: Finding[bool]) -> Finding[Court | None]:
    """
    deal with the person charged with the offence in any manner in which it could deal with the person if the offence had
    been committed in relation to the Upper Tribunal
    """
    note = "after hearing any witness and any statement in defence, s.61(6)"
    return Finding(Court.UPPER_TRIBUNAL if certified.value else None, note=note, because=(certified,))
