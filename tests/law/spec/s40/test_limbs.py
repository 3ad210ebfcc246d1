"""FOIA s.40: personal information, limb by limb."""

from tests.law.spec.limbs import ABSOLUTE, BREACH, CLASS, DEPENDS, OF_CLASS, check, limbs

LIMBS = limbs(
    "FOIA s.40",
    ("(1)", CLASS, ABSOLUTE, "(5A)", OF_CLASS, "the requester's own data: subject access is the way"),
    (
        "(2)",
        CLASS,
        DEPENDS,
        "(5B)(a)(i) (5B)(a)(ii) (5B)(b) (5B)(c) (5B)(d)",
        (*BREACH, *OF_CLASS),
        "somebody else's data: absolute by the first condition alone",
    ),
)
SPECS = (LIMBS,)


def test_limbs_of_s40() -> None:
    check(LIMBS)
