"""FOIA section 29: the economy."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

THE_ECONOMY = Exemption(
    at=cite("FOIA s.29"),
    title="The economy",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)(a)", "the economic interests of the United Kingdom or of any part of the United Kingdom"),
        Limb("(1)(b)", "the financial interests of any administration in the United Kingdom"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
    ),
)
