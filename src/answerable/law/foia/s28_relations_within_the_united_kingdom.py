"""FOIA section 28: relations within the United Kingdom."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

RELATIONS_WITHIN_THE_UNITED_KINGDOM = Exemption(
    at=cite("FOIA s.28"),
    title="Relations within the United Kingdom",
    test=Test.PREJUDICE,
    limbs=(Limb("(1)", "relations between any administration in the United Kingdom and any other such administration"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
    ),
)
