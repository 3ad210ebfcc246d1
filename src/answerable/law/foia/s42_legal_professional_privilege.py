"""FOIA section 42: legal professional privilege."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

LEGAL_PROFESSIONAL_PRIVILEGE = Exemption(
    at=cite("FOIA s.42"),
    title="Legal professional privilege",
    test=Test.CLASS,
    limbs=(
        Limb("(1)", "in respect of which a claim to legal professional privilege or, in Scotland, to confidentiality of communications"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would involve the disclosure of any information (whether or not already recorded) in respect of which such a claim",
            forms=(ConfirmOrDenyForm.CONTENT,),
            limbs=("(1)",),
        ),
    ),
)
