"""FOIA s.28: relations within the United Kingdom, limb by limb."""

from tests.law.spec.limbs import EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.28",
    ("(1)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "between administrations"),
)
SPECS = (LIMBS,)


def test_limbs_of_s28() -> None:
    check(LIMBS)
