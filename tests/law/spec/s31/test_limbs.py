"""FOIA s.31: law enforcement, limb by limb."""

from tests.law.spec.limbs import EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.31",
    ("(1)(a)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "crime"),
    ("(1)(b)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "offenders"),
    ("(1)(c)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "the administration of justice"),
    ("(1)(d)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "taxes and duties"),
    ("(1)(e)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "immigration controls"),
    ("(1)(f)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "prisons"),
    ("(1)(g)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "functions for a purpose of (2)"),
    ("(1)(h)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "civil proceedings from an investigation for a purpose of (2)"),
    ("(1)(i)", PREJUDICE, QUALIFIED, "(3)", EFFECT, "a fatal accident inquiry from such an investigation"),
)
SPECS = (LIMBS,)


def test_limbs_of_s31() -> None:
    check(LIMBS)
