"""The test of EIR reg 12(5) and (6): "would adversely affect", for one exception and one act at a time.

The stages are those of the prejudice test, and its answers are kept alike. The end is another: only an effect that is more probable
than not is one that disclosure "would" have. A real and significant risk engages nothing here.
"""

from collections.abc import Iterator

from answerable.law.claims import Claim
from answerable.law.finding import Finding
from answerable.law.not_law import MissingJudgement
from answerable.law.prejudice import PrejudiceTest, Shown, named
from answerable.law.stages import Engagement, Stage, follow

WRONG_TEST = "“would be likely to” is not the test: “would adversely affect” is"


def adverse_effect(claim: Claim, test: PrejudiceTest) -> Finding[Engagement]:
    """What follows from the stages of one act. Raises `MissingJudgement` for the first that is reached and missing."""
    under = named(claim)
    failed_on, grounds = follow(_stages(test), under=under)
    if failed_on:
        return Finding(Engagement.NOT_ENGAGED, note=f"fails on {failed_on}", because=grounds)
    shown = test.likelihood
    if shown is None:
        raise MissingJudgement(f"whether {test.act.value} would adversely affect that interest", under=under)
    if shown.value is Shown.MORE_PROBABLE_THAN_NOT:
        return Finding(Engagement.WOULD, because=(*grounds, shown))
    note = WRONG_TEST if shown.value is Shown.REAL_AND_SIGNIFICANT_RISK else "fails on the adverse effect"
    return Finding(Engagement.NOT_ENGAGED, note=note, because=(*grounds, shown))


def _stages(test: PrejudiceTest) -> Iterator[tuple[str, Stage | None]]:
    yield f"the interest that would be affected, of {test.act.value}", test.applicable_interest
    yield f"the nature of the effect (real, actual or of substance), of {test.act.value}", test.nature
    yield f"the causal link, of {test.act.value}", test.causal_link
