"""FOIA section 43: commercial interests. A trade secret is a class, and nobody may avoid confirming or denying that one is held."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

COMMERCIAL_INTERESTS = Exemption(
    at=cite("FOIA s.43"),
    title="Commercial interests",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)", "if it constitutes a trade secret", test=Test.CLASS),
        Limb("(2)", "prejudice the commercial interests of any person (including the public authority holding it)"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, prejudice the interests mentioned in subsection (2)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(2)",),
        ),
    ),
)
