"""FOIA section 22A: research. Inserted by the Intellectual Property Act 2014 s.20, in force 1 October 2014.

The confirm-or-deny provision asks for both: information that is or would be exempt, and a harm in confirming or denying.
That the day of receipt decides whether a request meets the section is our reading: the commencement order was not found.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

SINCE = "2014-10-01"

RESEARCH = Exemption(
    at=cite("FOIA s.22A"),
    title="Research",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)(b)(i)", "the programme", since=SINCE),
        Limb("(1)(b)(ii)", "the interests of any individual participating in the programme", since=SINCE),
        Limb("(1)(b)(iii)", "the interests of the authority which holds the information", since=SINCE),
        Limb("(1)(b)(iv)", "the interests of the authority mentioned in paragraph (a)", since=SINCE),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)(b)",
            forms=(ConfirmOrDenyForm.CLASS, ConfirmOrDenyForm.EFFECT),
            limbs=("(1)(b)",),
            since=SINCE,
        ),
    ),
    qualifications=(
        Qualification("(1)", "Information obtained in the course of, or derived from, a programme of research", since=SINCE),
        Qualification("(1)(a)", "the programme is continuing with a view to the publication", since=SINCE),
    ),
)
