"""FOIA s.37: communications with Her Majesty, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, CLASS, OF_CLASS, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.37",
    ("(1)(a)", CLASS, ABSOLUTE, "(2)", OF_CLASS, "the Sovereign"),
    ("(1)(aa)", CLASS, ABSOLUTE, "(2)", OF_CLASS, "the heir and the second in line"),
    ("(1)(ab)", CLASS, ABSOLUTE, "(2)", OF_CLASS, "who has since acceded or become heir"),
    ("(1)(ac)", CLASS, QUALIFIED, "(2)", OF_CLASS, "the rest of the Royal Family"),
    ("(1)(ad)", CLASS, QUALIFIED, "(2)", OF_CLASS, "the Household"),
    ("(1)(b)", CLASS, QUALIFIED, "(2)", OF_CLASS, "honours"),
)
SPECS = (LIMBS,)


def test_limbs_of_s37() -> None:
    check(LIMBS)
