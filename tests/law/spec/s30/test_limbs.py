"""FOIA s.30: investigations and proceedings, limb by limb."""

from tests.law.spec.limbs import CLASS, OF_CLASS, QUALIFIED, check, limbs

LIMBS = limbs(
    "FOIA s.30",
    ("(1)(a)(i)", CLASS, QUALIFIED, "(3)", OF_CLASS, "whether to charge"),
    ("(1)(a)(ii)", CLASS, QUALIFIED, "(3)", OF_CLASS, "whether guilty"),
    ("(1)(b)", CLASS, QUALIFIED, "(3)", OF_CLASS, "an investigation that may lead to proceedings"),
    ("(1)(c)", CLASS, QUALIFIED, "(3)", OF_CLASS, "criminal proceedings"),
    ("(2)(a)(i)", CLASS, QUALIFIED, "(3)", OF_CLASS, "confidential sources, investigations under (1)"),
    ("(2)(a)(ii)", CLASS, QUALIFIED, "(3)", OF_CLASS, "confidential sources, criminal proceedings"),
    ("(2)(a)(iii)", CLASS, QUALIFIED, "(3)", OF_CLASS, "confidential sources, investigations for a purpose of s.31(2)"),
    ("(2)(a)(iv)", CLASS, QUALIFIED, "(3)", OF_CLASS, "confidential sources, civil proceedings"),
)
SPECS = (LIMBS,)


def test_limbs_of_s30() -> None:
    check(LIMBS)
