"""FOIA s.33: audit functions, limb by limb."""

from tests.law.spec.limbs import EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.33",
    ("(2)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "for auditors of other authorities alone"),
)
SPECS = (LIMBS,)


def test_limbs_of_s33() -> None:
    check(LIMBS)
