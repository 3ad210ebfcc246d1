"""EIR regulation 6: form and format. Information that the requester can easily get already need not be given in another form.

Nothing is weighed: the information is public. What is not given in the form that was asked for is explained, with the rights of
review and complaint, within the time for answering.
"""

from answerable.law.exemption import Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

ALREADY_AVAILABLE = cite("EIR reg 6(1)(b)")

FORM_AND_FORMAT = Exemption(
    at=cite("EIR reg 6"),
    title="Form and format of information",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(b)", "the information is already publicly available and easily accessible to the applicant in another form or format"),
    ),
    qualifications=(
        Qualification("(1)(a)", "it is reasonable for it to make the information available in another form or format"),
        Qualification("(2)(a)", "explain the reason for its decision as soon as possible and no later than 20 working days"),
        Qualification(
            "(2)(c)", "inform the applicant of the provisions of regulation 11 and of the enforcement and appeal provisions of the Act"
        ),
    ),
)
