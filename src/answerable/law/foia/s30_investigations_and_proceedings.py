"""FOIA section 30: investigations and proceedings conducted by public authorities.

A class: information held "at any time" for the purpose needs no harm. For subsection (2) paragraph (b) must be met as well,
whichever sub-paragraph of (a) is relied on. In Scotland subsection (6) rewrites (1)(b), (1)(c) and (2)(a)(ii).
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

INVESTIGATIONS = Exemption(
    at=cite("FOIA s.30"),
    title="Investigations and proceedings conducted by public authorities",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)(i)", "whether a person should be charged with an offence"),
        Limb("(1)(a)(ii)", "whether a person charged with an offence is guilty of it"),
        Limb(
            "(1)(b)", "may lead to a decision by the authority to institute criminal proceedings which the authority has power to conduct"
        ),
        Limb("(1)(c)", "any criminal proceedings which the authority has power to conduct"),
        Limb("(2)(a)(i)", "investigations falling within subsection (1)(a) or (b)"),
        Limb("(2)(a)(ii)", "criminal proceedings which the authority has power to conduct"),
        Limb("(2)(a)(iii)", "which are conducted by the authority for any of the purposes specified in section 31(2)"),
        Limb("(2)(a)(iv)", "civil proceedings which are brought by or on behalf of the authority and arise out of such investigations"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1) or (2)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)", "(2)"),
        ),
    ),
    qualifications=(
        Qualification("(1)", "if it has at any time been held by the authority for the purposes of"),
        Qualification("(2)(b)", "it relates to the obtaining of information from confidential sources"),
        Qualification("(6)(a)", "a decision by the authority to make a report to the procurator fiscal"),
    ),
)
