"""FOIA s.29: the economy, limb by limb."""

from tests.law.spec.limbs import EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.29",
    ("(1)(a)", PREJUDICE, QUALIFIED, "(2)", EFFECT, "economic interests"),
    ("(1)(b)", PREJUDICE, QUALIFIED, "(2)", EFFECT, "financial interests of an administration"),
)
SPECS = (LIMBS,)


def test_limbs_of_s29() -> None:
    check(LIMBS)
