"""FOIA s.27: international relations, limb by limb."""

from tests.law.spec.limbs import CLASS, CONTENT, EFFECT, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.27",
    ("(1)(a)", PREJUDICE, QUALIFIED, "(4)(a)", EFFECT, "another State"),
    ("(1)(b)", PREJUDICE, QUALIFIED, "(4)(a)", EFFECT, "an international organisation or court"),
    ("(1)(c)", PREJUDICE, QUALIFIED, "(4)(a)", EFFECT, "interests abroad"),
    ("(1)(d)", PREJUDICE, QUALIFIED, "(4)(a)", EFFECT, "promotion or protection of interests abroad"),
    ("(2)", CLASS, QUALIFIED, "(4)(b)", CONTENT, "a confidence of another State needs no harm"),
)
SPECS = (LIMBS,)


def test_limbs_of_s27() -> None:
    check(LIMBS)
