"""FOIA s.23: bodies dealing with security matters, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, CLASS, CONTENT, check, limbs

LIMBS = limbs(
    "FOIA s.23",
    ("(1)", CLASS, ABSOLUTE, "(5)", CONTENT, "absolute save in a public record office, s.64(2)"),
)
SPECS = (LIMBS,)


def test_limbs_of_s23() -> None:
    check(LIMBS)
