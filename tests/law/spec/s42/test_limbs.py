"""FOIA s.42: legal professional privilege, limb by limb."""

from tests.law.spec.limbs import CLASS, CONTENT, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.42",
    ("(1)", CLASS, QUALIFIED, "(2)", CONTENT, "qualified, however strong"),
)
SPECS = (LIMBS,)


def test_limbs_of_s42() -> None:
    check(LIMBS)
