"""FOIA s.32: court records, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, CLASS, OF_CLASS, check, limbs

LIMBS = limbs(
    "FOIA s.32",
    ("(1)(a)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "filed with a court"),
    ("(1)(b)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "served"),
    ("(1)(c)(i)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "created by a court"),
    ("(1)(c)(ii)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "created by its staff"),
    ("(2)(a)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "placed with an inquiry or arbitration"),
    ("(2)(b)", CLASS, ABSOLUTE, "(3)", OF_CLASS, "created by whoever conducts one"),
)
SPECS = (LIMBS,)


def test_limbs_of_s32() -> None:
    check(LIMBS)
