"""Trap 16: "would" and "would be likely to" can differ by limb; unstated is the lower; the level goes into the balance."""

from answerable.law.claims import Likelihood
from answerable.law.prejudice import Act, Shown
from answerable.law.public_interest import outweighs
from answerable.law.stages import Engagement
from tests.law.judgements import NCND_CRIME, NCND_OFFENDERS, WITHHOLD_CRIME, harm, reached, weighed


def test_trap_16_two_limbs_two_levels() -> None:
    """Seed paragraph 24: (a) at "would", (b) at "would be likely to"."""
    shown = (harm(Act.CONFIRMING, shown=Shown.MORE_PROBABLE_THAN_NOT), harm(Act.DENYING, nature=False))
    first, second = reached(NCND_CRIME, *shown), reached(NCND_OFFENDERS, *shown)
    assert first.engagement.value is Engagement.WOULD
    assert second.engagement.value is Engagement.WOULD_BE_LIKELY_TO
    assert "engaged, at “would”" in outweighs(weighed(first)).derivation()
    assert "engaged, at “would be likely to”" in outweighs(weighed(second)).derivation()


def test_trap_16_unstated_is_the_lower() -> None:
    claim = WITHHOLD_CRIME._replace(likelihood=None)
    found = reached(claim, harm(Act.DISCLOSING, shown=Shown.MORE_PROBABLE_THAN_NOT))
    assert found.engagement.value.level is Likelihood.WOULD_BE_LIKELY_TO
