"""FOIA s.38: a danger to an individual. Not the prejudice test: distress is not enough, and there is no interest to identify."""

import pytest

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import engaged
from answerable.law.foia.s38_health_and_safety import HEALTH_AND_SAFETY
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.prejudice import Act, EndangerTest, Shown
from answerable.law.stages import Engagement
from tests.law.judgements import SEED, harm, judged, stage
from tests.law.spec import Spec

SAFETY = Claim("FOIA s.38(1)(b)", Duty.COMMUNICATE, likelihood=Likelihood.WOULD_BE_LIKELY_TO)

ENDANGER = Spec(
    "FOIA s.38(1)",
    "Would disclosure endanger, or be likely to endanger, an individual?",
    ("Danger", "Causal link", "Shown", "Engaged", "Why"),
    (
        (False, True, Shown.MORE_PROBABLE_THAN_NOT, Engagement.NOT_ENGAGED, "distress is not danger"),
        (True, False, Shown.MORE_PROBABLE_THAN_NOT, Engagement.NOT_ENGAGED, "the danger would not come from disclosure"),
        (True, True, Shown.HYPOTHETICAL_OR_REMOTE, Engagement.NOT_ENGAGED, "no real and significant risk"),
        (True, True, Shown.REAL_AND_SIGNIFICANT_RISK, Engagement.WOULD_BE_LIKELY_TO, "a real and significant risk"),
        (True, True, Shown.MORE_PROBABLE_THAN_NOT, Engagement.WOULD_BE_LIKELY_TO, "more was shown than was pleaded"),
    ),
)
SPECS = (ENDANGER,)


@pytest.mark.parametrize(("danger", "link", "shown", "engagement"), ENDANGER.cases())
def test_danger(danger: bool, link: bool, shown: Shown, engagement: Engagement) -> None:
    test = EndangerTest(Act.DISCLOSING, stage(danger), stage(link), judged(shown))
    assert engaged(HEALTH_AND_SAFETY, SAFETY, (test,), of=SEED).value is engagement


def test_a_prejudice_test_is_refused_here() -> None:
    with pytest.raises(Malformed, match="asks danger to an individual, and not prejudice"):
        engaged(HEALTH_AND_SAFETY, SAFETY, (harm(Act.DISCLOSING),), of=SEED)


def test_the_likelihood_is_asked_last() -> None:
    with pytest.raises(MissingJudgement, match="the likelihood, of disclosing"):
        engaged(HEALTH_AND_SAFETY, SAFETY, (EndangerTest(Act.DISCLOSING, stage(True), stage(True)),), of=SEED)
