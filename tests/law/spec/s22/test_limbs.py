"""FOIA s.22: information intended for future publication, limb by limb."""

from tests.law.spec.limbs import CLASS, CONTENT, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.22",
    ("(1)", CLASS, QUALIFIED, "(2)", CONTENT, "confirming would give away what is to be published"),
)
SPECS = (LIMBS,)


def test_limbs_of_s22() -> None:
    check(LIMBS)
