"""EIR regulation 5(3): the requester's own personal data. The duty does not reach them; the right of access to them does."""

from answerable.law.exemption import Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

OWN_DATA = cite("EIR reg 5(3)")

OWN_PERSONAL_DATA = Exemption(
    at=cite("EIR reg 5"),
    title="The requester’s own personal data",
    test=Test.CLASS,
    limbs=(Limb("(3)", "includes personal data of which the applicant is the data subject"),),
    qualifications=(
        Qualification(
            "(6)",
            "Any enactment or rule of law that would prevent the disclosure of information in accordance with these Regulations "
            "shall not apply",
        ),
    ),
)
