"""FOIA s.43: commercial interests, limb by limb."""

from tests.law.spec.limbs import CLASS, EFFECT, NONE, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.43",
    ("(1)", CLASS, QUALIFIED, "", NONE, "a trade secret: no harm to show, and whether one is held must be said"),
    ("(2)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "commercial interests of any person"),
)
SPECS = (LIMBS,)


def test_limbs_of_s43() -> None:
    check(LIMBS)
