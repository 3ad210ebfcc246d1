"""FOIA s.41: information provided in confidence, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, BREACH, CLASS, check, limbs

LIMBS = limbs(
    "FOIA s.41",
    ("(1)", CLASS, ABSOLUTE, "(2)", BREACH, "the public interest is inside the action for breach of confidence"),
)
SPECS = (LIMBS,)


def test_limbs_of_s41() -> None:
    check(LIMBS)
