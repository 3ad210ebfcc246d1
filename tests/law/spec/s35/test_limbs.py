"""FOIA s.35: formulation of government policy, limb by limb."""

from tests.law.spec.limbs import CLASS, OF_CLASS, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.35",
    ("(1)(a)", CLASS, QUALIFIED, "(3)", OF_CLASS, "policy"),
    ("(1)(b)", CLASS, QUALIFIED, "(3)", OF_CLASS, "Ministerial communications"),
    ("(1)(c)", CLASS, QUALIFIED, "(3)", OF_CLASS, "the Law Officers' advice"),
    ("(1)(d)", CLASS, QUALIFIED, "(3)", OF_CLASS, "private offices"),
)
SPECS = (LIMBS,)


def test_limbs_of_s35() -> None:
    check(LIMBS)
