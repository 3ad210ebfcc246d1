"""FOIA s.38: health and safety, limb by limb."""

from tests.law.spec.limbs import EFFECT, ENDANGER, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.38",
    ("(1)(a)", ENDANGER, QUALIFIED, "(2)", EFFECT, "health: endanger, which is not prejudice"),
    ("(1)(b)", ENDANGER, QUALIFIED, "(2)", EFFECT, "safety"),
)
SPECS = (LIMBS,)


def test_limbs_of_s38() -> None:
    check(LIMBS)
