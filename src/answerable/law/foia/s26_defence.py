"""FOIA section 26: defence."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

DEFENCE = Exemption(
    at=cite("FOIA s.26"),
    title="Defence",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)(a)", "the defence of the British Islands or of any colony"),
        Limb("(1)(b)", "the capability, effectiveness or security of any relevant forces"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
    ),
    qualifications=(Qualification("(2)(b)", "any forces co-operating with those forces"),),
)
