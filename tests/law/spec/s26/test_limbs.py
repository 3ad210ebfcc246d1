"""FOIA s.26: defence, limb by limb."""

from tests.law.spec.limbs import EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.26",
    ("(1)(a)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "defence of the British Islands or a colony"),
    ("(1)(b)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "relevant forces"),
)
SPECS = (LIMBS,)


def test_limbs_of_s26() -> None:
    check(LIMBS)
