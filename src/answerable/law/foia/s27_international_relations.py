"""FOIA section 27: international relations. Subsection (1) is a prejudice test; (2), confidences of other States, is a class."""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

INTERNATIONAL_RELATIONS = Exemption(
    at=cite("FOIA s.27"),
    title="International relations",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)(a)", "relations between the United Kingdom and any other State"),
        Limb("(1)(b)", "relations between the United Kingdom and any international organisation or international court"),
        Limb("(1)(c)", "the interests of the United Kingdom abroad"),
        Limb("(1)(d)", "the promotion or protection by the United Kingdom of its interests abroad"),
        Limb("(2)", "confidential information obtained from a State other than the United Kingdom", test=Test.CLASS),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(4)(a)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
        ConfirmOrDeny(
            "(4)(b)",
            "would involve the disclosure of any information (whether or not already recorded) which is confidential information",
            forms=(ConfirmOrDenyForm.CONTENT,),
            limbs=("(2)",),
        ),
    ),
    qualifications=(Qualification("(3)", "while the terms on which it was obtained require it to be held in confidence"),),
)
