"""FOIA section 22: information intended for future publication. All three paragraphs of subsection (1) must be met."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

FUTURE_PUBLICATION = Exemption(
    at=cite("FOIA s.22"),
    title="Information intended for future publication",
    test=Test.CLASS,
    limbs=(Limb("(1)", "the information is held by the public authority with a view to its publication"),),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would involve the disclosure of any information (whether or not already recorded) which falls within subsection (1)",
            forms=(ConfirmOrDenyForm.CONTENT,),
            limbs=("(1)",),
        ),
    ),
    qualifications=(
        Qualification("(1)(b)", "the information was already held with a view to such publication at the time when the request"),
        Qualification("(1)(c)", "it is reasonable in all the circumstances that the information should be withheld from disclosure until"),
    ),
)
