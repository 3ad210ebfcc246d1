"""FOIA s.21: information accessible to the applicant by other means, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, CLASS, NONE, check, limbs

LIMBS = limbs(
    "FOIA s.21",
    ("(1)", CLASS, ABSOLUTE, "", NONE, "accessible elsewhere: a class, absolute, and whether it is held must be said"),
)
SPECS = (LIMBS,)


def test_limbs_of_s21() -> None:
    check(LIMBS)
