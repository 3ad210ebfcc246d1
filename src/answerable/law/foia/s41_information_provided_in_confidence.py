"""FOIA section 41: information provided in confidence. Both paragraphs of subsection (1) must be met.

Absolute, because the public interest is weighed inside the action for breach of confidence itself.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

INFORMATION_IN_CONFIDENCE = Exemption(
    at=cite("FOIA s.41"),
    title="Information provided in confidence",
    test=Test.CLASS,
    limbs=(Limb("(1)", "it was obtained by the public authority from any other person (including another public authority)"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would (apart from this Act) constitute an actionable breach of confidence",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
        ),
    ),
    qualifications=(Qualification("(1)(b)", "would constitute a breach of confidence actionable by that or any other person"),),
)
