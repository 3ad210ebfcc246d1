"""FOIA s.44: prohibitions on disclosure, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, BREACH, CLASS, check, limbs

LIMBS = limbs(
    "FOIA s.44",
    ("(1)(a)", CLASS, ABSOLUTE, "(2)", BREACH, "an enactment"),
    ("(1)(b)", CLASS, ABSOLUTE, "(2)", BREACH, "an obligation that was European"),
    ("(1)(c)", CLASS, ABSOLUTE, "(2)", BREACH, "contempt of court"),
)
SPECS = (LIMBS,)


def test_limbs_of_s44() -> None:
    check(LIMBS)
