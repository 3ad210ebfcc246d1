"""FOIA section 21: information accessible to applicant by other means. The one exemption with no way to avoid confirming or denying."""

from answerable.law.exemption import Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

ACCESSIBLE_BY_OTHER_MEANS = Exemption(
    at=cite("FOIA s.21"),
    title="Information accessible to applicant by other means",
    test=Test.CLASS,
    limbs=(
        Limb("(1)", "Information which is reasonably accessible to the applicant otherwise than under section 1 is exempt information"),
    ),
    qualifications=(
        Qualification("(2)(a)", "information may be reasonably accessible to the applicant even though it is accessible only on payment"),
        Qualification("(3)", "merely because the information is available from the public authority itself on request"),
    ),
)
