"""FOIA section 58: determination of appeals. Whether a notice accords with the law is the Tribunal's judgement, and not ours."""

from enum import Enum

from answerable.law.finding import Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.rule import rule


class Determination(Enum):
    """What the Tribunal must do."""

    ALLOW_OR_SUBSTITUTE = "allow the appeal or substitute such other notice as the Commissioner could have served"
    DISMISS = "dismiss the appeal"


@rule("FOIA s.58(1)", since="2005-01-01")
def determination(unlawful: Judgement[bool] | None, discretion_otherwise: Judgement[bool] | None) -> Finding[Determination]:
    """
    the Tribunal shall allow the appeal or substitute such other notice as could have been served by the Commissioner; and
    in any other case the Tribunal shall dismiss the appeal
    """
    for judgement in (unlawful, discretion_otherwise):
        if judgement is not None and judgement.value:
            return Finding(Determination.ALLOW_OR_SUBSTITUTE, because=(judgement,))
    if unlawful is None:
        raise MissingJudgement("whether the notice is not in accordance with the law", under="FOIA s.58(1)(a)")
    if discretion_otherwise is None:
        raise MissingJudgement("whether a discretion in the notice ought to have been exercised differently", under="FOIA s.58(1)(b)")
    return Finding(Determination.DISMISS, because=(unlawful, discretion_otherwise))


@rule("FOIA s.58(2)", since="2005-01-01")
def may_review_facts() -> Finding[bool]:
    """the Tribunal may review any finding of fact on which the notice in question was based"""
    return Finding(True)
