"""FOIA s.36: effective conduct of public affairs, limb by limb."""

from tests.law.spec.limbs import DEPENDS, EFFECT, OPINION, check, limbs

LIMBS = limbs(
    "FOIA s.36",
    ("(2)(a)(i)", OPINION, DEPENDS, "(3)", EFFECT, "collective responsibility; absolute for the Houses alone"),
    ("(2)(a)(ii)", OPINION, DEPENDS, "(3)", EFFECT, "the Northern Ireland Executive"),
    ("(2)(a)(iii)", OPINION, DEPENDS, "(3)", EFFECT, "the Welsh Cabinet"),
    ("(2)(b)(i)", OPINION, DEPENDS, "(3)", EFFECT, "free and frank advice"),
    ("(2)(b)(ii)", OPINION, DEPENDS, "(3)", EFFECT, "free and frank exchange of views"),
    ("(2)(c)", OPINION, DEPENDS, "(3)", EFFECT, "otherwise"),
)
SPECS = (LIMBS,)


def test_limbs_of_s36() -> None:
    check(LIMBS)
