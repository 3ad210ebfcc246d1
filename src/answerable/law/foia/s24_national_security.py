"""FOIA section 24: national security. Only for information that does not fall within s.23(1)."""

from answerable.law.exemption import Certificate, ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.foia.s25_certificates import SIGNATORIES
from answerable.law.provision import cite

NATIONAL_SECURITY = Exemption(
    at=cite("FOIA s.24"),
    title="National security",
    test=Test.REQUIRED,
    limbs=(Limb("(1)", "exemption from section 1(1)(b) is required for the purpose of safeguarding national security"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "exemption from section 1(1)(a) is required for the purpose of safeguarding national security",
            forms=(ConfirmOrDenyForm.REQUIRED,),
            limbs=("(1)",),
        ),
    ),
    gives_way_to=(cite("FOIA s.23"),),
    certificates=(Certificate("(3)", "shall, subject to section 60, be conclusive evidence of that fact", SIGNATORIES, "FOIA s.60(1)"),),
    qualifications=(
        Qualification("(1)", "Information which does not fall within section 23(1) is exempt information"),
        Qualification("(4)", "may identify the information to which it applies by means of a general description"),
    ),
)
