"""FOIA s.39: environmental information, limb by limb."""

from tests.law.spec.limbs import CLASS, OF_CLASS, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.39",
    ("(1)(a)", CLASS, QUALIFIED, "(2)", OF_CLASS, "to be answered under the Regulations"),
    ("(1)(b)", CLASS, QUALIFIED, "(2)", OF_CLASS, "the same, but for an exception there"),
)
SPECS = (LIMBS,)


def test_limbs_of_s39() -> None:
    check(LIMBS)
