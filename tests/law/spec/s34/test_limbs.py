"""FOIA s.34: parliamentary privilege, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, NEEDED, REQUIRED, check, limbs

LIMBS = limbs(
    "FOIA s.34",
    ("(1)", REQUIRED, ABSOLUTE, "(2)", NEEDED, "required to avoid an infringement, and absolute"),
)
SPECS = (LIMBS,)


def test_limbs_of_s34() -> None:
    check(LIMBS)
