"""FOIA section 32: court records, and the documents of inquiries and arbitrations.

A class, and absolute, but only for information held solely by virtue of being in such a document.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

COURT_RECORDS = Exemption(
    at=cite("FOIA s.32"),
    title="Court records, etc",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)", "any document filed with, or otherwise placed in the custody of, a court"),
        Limb("(1)(b)", "any document served upon, or by, a public authority for the purposes of proceedings"),
        Limb("(1)(c)(i)", "a court"),
        Limb("(1)(c)(ii)", "a member of the administrative staff of a court"),
        Limb("(2)(a)", "any document placed in the custody of a person conducting an inquiry or arbitration"),
        Limb("(2)(b)", "any document created by a person conducting an inquiry or arbitration"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "is (or if it were held by the public authority would be) exempt information by virtue of this section",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)", "(2)"),
        ),
    ),
    qualifications=(
        Qualification("(1)", "if it is held only by virtue of being contained in"),
        Qualification("(4)(a)", "includes any tribunal or body exercising the judicial power of the State"),
    ),
)
