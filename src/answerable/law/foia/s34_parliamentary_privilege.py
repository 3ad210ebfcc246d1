"""FOIA section 34: parliamentary privilege. A certificate under it is conclusive, and s.60 gives no appeal against it."""

from answerable.law.exemption import Certificate, ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

PARLIAMENTARY_PRIVILEGE = Exemption(
    at=cite("FOIA s.34"),
    title="Parliamentary privilege",
    test=Test.REQUIRED,
    limbs=(Limb("(1)", "exemption from section 1(1)(b) is required for the purpose of avoiding an infringement of the privileges"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "exemption from section 1(1)(a) is required for the purpose of avoiding an infringement of the privileges",
            forms=(ConfirmOrDenyForm.REQUIRED,),
            limbs=("(1)",),
        ),
    ),
    certificates=(
        Certificate(
            "(3)",
            "A certificate signed by the appropriate authority",
            "the Speaker of the House of Commons, or the Clerk of the Parliaments for the House of Lords",
        ),
    ),
)
