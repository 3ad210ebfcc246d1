"""FOIA section 38: health and safety. The word is "endanger", which is more than prejudice and is not that test."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

HEALTH_AND_SAFETY = Exemption(
    at=cite("FOIA s.38"),
    title="Health and safety",
    test=Test.ENDANGER,
    limbs=(
        Limb("(1)(a)", "endanger the physical or mental health of any individual"),
        Limb("(1)(b)", "endanger the safety of any individual"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would, or would be likely to, have either of the effects mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
    ),
)
