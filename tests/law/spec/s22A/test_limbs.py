"""FOIA s.22A: research, limb by limb."""

from tests.law.spec.limbs import EFFECT, OF_CLASS, PREJUDICE, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.22A",
    ("(1)(b)(i)", PREJUDICE, QUALIFIED, "(2)", (*OF_CLASS, *EFFECT), "the programme"),
    ("(1)(b)(ii)", PREJUDICE, QUALIFIED, "(2)", (*OF_CLASS, *EFFECT), "a participant"),
    ("(1)(b)(iii)", PREJUDICE, QUALIFIED, "(2)", (*OF_CLASS, *EFFECT), "the authority that holds it"),
    ("(1)(b)(iv)", PREJUDICE, QUALIFIED, "(2)", (*OF_CLASS, *EFFECT), "the authority that will publish"),
)
SPECS = (LIMBS,)


def test_limbs_of_s22A() -> None:
    check(LIMBS)
