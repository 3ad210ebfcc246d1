"""FOIA section 33: audit functions. Only for an authority that audits, or examines the value for money of, other public authorities."""

from answerable.law.exemption import Claimant, ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

AUDIT_FUNCTIONS = Exemption(
    at=cite("FOIA s.33"),
    title="Audit functions",
    test=Test.PREJUDICE,
    limbs=(Limb("(2)", "prejudice the exercise of any of the authority’s functions in relation to any of the matters"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, prejudice the exercise of any of the authority’s functions",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(2)",),
        ),
    ),
    claimant=Claimant.AUDITORS,
    qualifications=(
        Qualification("(1)(a)", "the audit of the accounts of other public authorities"),
        Qualification("(1)(b)", "the examination of the economy, efficiency and effectiveness with which other public authorities use"),
    ),
)
