"""FOIA section 39: environmental information. A bridge: the request is answered under the Regulations instead."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

ENVIRONMENTAL_INFORMATION = Exemption(
    at=cite("FOIA s.39"),
    title="Environmental information",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)", "is obliged by environmental information regulations to make the information available to the public"),
        Limb("(1)(b)", "would be so obliged but for any exemption contained in the regulations"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)",),
        ),
    ),
    qualifications=(Qualification("(3)", "Subsection (1)(a) does not limit the generality of section 21(1)"),),
)
