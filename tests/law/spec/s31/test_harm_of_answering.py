"""FOIA s.31(3): the harm is that of the answer, yes or no, and never that of the content. Confirming and denying are tested apart."""

import pytest

from answerable.law.claims import Likelihood
from answerable.law.engagement import engaged
from answerable.law.foia.s31_law_enforcement import LAW_ENFORCEMENT
from answerable.law.prejudice import Act, Shown
from answerable.law.stages import Engagement
from tests.law.judgements import NCND_CRIME, SEED, harm
from tests.law.spec import Spec

WOULD, LIKELY = Likelihood.WOULD, Likelihood.WOULD_BE_LIKELY_TO
PROBABLE, RISK, REMOTE = Shown.MORE_PROBABLE_THAN_NOT, Shown.REAL_AND_SIGNIFICANT_RISK, Shown.HYPOTHETICAL_OR_REMOTE
NOT, AT_WOULD, AT_LIKELY = Engagement.NOT_ENGAGED, Engagement.WOULD, Engagement.WOULD_BE_LIKELY_TO

STAGES = Spec(
    "FOIA s.31(3)",
    "Would confirming, by itself, prejudice the prevention or detection of crime?",
    ("Pleaded", "Applicable interest", "Real, actual, of substance", "Causal link", "Shown", "Engaged", "Why"),
    (
        (WOULD, True, False, True, PROBABLE, NOT, "the seed, paragraph 35: not real, actual or of substance"),
        (WOULD, False, True, True, PROBABLE, NOT, "another interest than the limb's"),
        (WOULD, True, True, False, PROBABLE, NOT, "harm there may be, but not from the answer"),
        (WOULD, True, True, True, REMOTE, NOT, "no more than hypothetical or remote"),
        (WOULD, True, True, True, PROBABLE, AT_WOULD, "more probable than not"),
        (WOULD, True, True, True, RISK, AT_LIKELY, "pleaded at the higher level, shown at the lower"),
        (LIKELY, True, True, True, PROBABLE, AT_LIKELY, "never above the level pleaded"),
        (LIKELY, True, True, True, RISK, AT_LIKELY, "a real and significant risk"),
        (None, True, True, True, PROBABLE, AT_LIKELY, "no level stated, so the lower"),
    ),
)
BRANCHES = Spec(
    "FOIA s.31(3)",
    "Confirming and denying: which of the two carries the claim? (pleaded at “would”)",
    ("Confirming, shown", "Denying, shown", "Engaged", "Why"),
    (
        (REMOTE, REMOTE, NOT, "neither: the seed examines both, paragraphs 30 and 31"),
        (RISK, REMOTE, AT_LIKELY, "confirming alone"),
        (REMOTE, RISK, AT_LIKELY, "denying alone: a denial tells offenders where nobody looks"),
        (RISK, PROBABLE, AT_WOULD, "both, at the higher of the two levels"),
        (PROBABLE, RISK, AT_WOULD, "and in either order"),
    ),
)
SPECS = (STAGES, BRANCHES)


@pytest.mark.parametrize(("pleaded", "interest", "nature", "link", "shown", "engagement"), STAGES.cases())
def test_the_stages(*, pleaded: Likelihood | None, interest: bool, nature: bool, link: bool, shown: Shown, engagement: Engagement) -> None:
    tests = (harm(Act.CONFIRMING, interest=interest, nature=nature, link=link, shown=shown), harm(Act.DENYING, nature=False))
    assert engaged(LAW_ENFORCEMENT, NCND_CRIME._replace(likelihood=pleaded), tests, of=SEED).value is engagement


@pytest.mark.parametrize(("confirming", "denying", "engagement"), BRANCHES.cases())
def test_the_branches(confirming: Shown, denying: Shown, engagement: Engagement) -> None:
    tests = (harm(Act.CONFIRMING, shown=confirming), harm(Act.DENYING, shown=denying))
    assert engaged(LAW_ENFORCEMENT, NCND_CRIME, tests, of=SEED).value is engagement
