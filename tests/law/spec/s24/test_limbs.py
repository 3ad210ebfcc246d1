"""FOIA s.24: national security, limb by limb."""

from tests.law.spec.limbs import NEEDED, QUALIFIED, REQUIRED, check, limbs

LIMBS = limbs(
    "FOIA s.24",
    ("(1)", REQUIRED, QUALIFIED, "(2)", NEEDED, "needed for national security is a test of its own, and qualified"),
)
SPECS = (LIMBS,)


def test_limbs_of_s24() -> None:
    check(LIMBS)
