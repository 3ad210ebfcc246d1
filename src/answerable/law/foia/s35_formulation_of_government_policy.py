"""FOIA section 35: formulation of government policy, etc. Only for a government department or the Welsh Government.

Statistics used in taking a decision fall out of (1)(a) and (b) once it is taken, subsection (2); and in weighing (1)(a) regard is
had to the particular public interest in factual background, subsection (4).
"""

from answerable.law.exemption import Claimant, ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

GOVERNMENT_POLICY = Exemption(
    at=cite("FOIA s.35"),
    title="Formulation of government policy, etc",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)", "the formulation or development of government policy"),
        Limb("(1)(b)", "Ministerial communications"),
        Limb("(1)(c)", "the provision of advice by any of the Law Officers or any request for the provision of such advice"),
        Limb("(1)(d)", "the operation of any Ministerial private office"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)",),
        ),
    ),
    claimant=Claimant.GOVERNMENT,
    qualifications=(
        Qualification("(1)", "Information held by a government department"),
        Qualification("(2)", "any statistical information used to provide an informed background to the taking of the decision"),
        Qualification("(4)", "regard shall be had to the particular public interest in the disclosure of factual information"),
    ),
)
