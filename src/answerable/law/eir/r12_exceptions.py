"""EIR regulation 12: exceptions to the duty to disclose environmental information.

The harm of (5) is "would adversely affect". There is no "would be likely to": an authority that shows only a likelihood has
used the wrong test (law/adverse_effect.py). Every exception, (4) and (5) alike, is subject to the public interest, and to a
presumption in favour of disclosure (r12_public_interest.py). Information on emissions cannot be withheld under (5)(d) to (g).
Neither confirming nor denying is open under (6) for the interests of (5)(a) alone.

That the information is not held is an exception too, (4)(a). Whether it is held is for the search to establish, so a claim of it
puts no question of its own but the balance.

Read as the Regulations stood on 16 May 2017; the changes of 25 May 2018 are to personal data, reg 13.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, Test
from answerable.law.provision import cite

NOT_HELD = cite("EIR reg 12(4)(a)")
NCND = cite("EIR reg 12(6)")
INTERESTS_OF_THE_STATE = cite("EIR reg 12(5)(a)")

EXCEPTIONS = Exemption(
    at=cite("EIR reg 12"),
    title="Exceptions to the duty to disclose environmental information",
    test=Test.ADVERSE_EFFECT,
    limbs=(
        Limb("(4)(a)", "it does not hold that information when an applicant’s request is received", Test.CLASS),
        Limb("(4)(b)", "the request for information is manifestly unreasonable", Test.CLASS),
        Limb("(4)(c)", "formulated in too general a manner and the public authority has complied with regulation 9", Test.CLASS),
        Limb("(4)(d)", "still in the course of completion, to unfinished documents or to incomplete data", Test.CLASS),
        Limb("(4)(e)", "the request involves the disclosure of internal communications", Test.CLASS),
        Limb("(5)(a)", "international relations, defence, national security or public safety"),
        Limb("(5)(b)", "the course of justice, the ability of a person to receive a fair trial"),
        Limb("(5)(c)", "intellectual property rights"),
        Limb("(5)(d)", "the confidentiality of the proceedings of that or any other public authority"),
        Limb("(5)(e)", "the confidentiality of commercial or industrial information"),
        Limb("(5)(f)", "the interests of the person who provided the information"),
        Limb("(5)(g)", "the protection of the environment to which the information relates"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(6)",
            "that confirmation or denial would involve the disclosure of information which would adversely affect any of the interests",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(5)(a)",),
        ),
    ),
    qualifications=(
        Qualification("(1)(a)", "an exception to disclosure applies under paragraphs (4) or (5)"),
        Qualification("(7)", "whether information exists and is held by the public authority is itself the disclosure of information"),
        Qualification("(8)", "internal communications includes communications between government departments"),
        Qualification("(9)", "a public authority shall not be entitled to refuse to disclose that information"),
        Qualification(
            "(11)", "unless it is not reasonably capable of being separated from the other information for the purpose of making available"
        ),
    ),
)
_PROVIDED_BY_LAW = "the confidentiality is provided by law"
_NOT_ON_EMISSIONS = "it is not information on emissions, reg 12(9)"
# What an exception asks besides the adverse effect, or, in (4), instead of one.
ELEMENTS = (
    ("EIR reg 12(4)(b)", ("the request is manifestly unreasonable, which is more than unreasonable",)),
    (
        "EIR reg 12(4)(c)",
        (
            "the request is formulated in too general a manner",
            "regulation 9 has been complied with: the requester was asked for particulars, and helped to give them",
        ),
    ),
    ("EIR reg 12(4)(d)", ("the material is still in the course of completion, unfinished or incomplete",)),
    ("EIR reg 12(4)(e)", ("the information is an internal communication",)),
    ("EIR reg 12(5)(d)", (_PROVIDED_BY_LAW, _NOT_ON_EMISSIONS)),
    (
        "EIR reg 12(5)(e)",
        ("the information is commercial or industrial", f"{_PROVIDED_BY_LAW} to protect a legitimate economic interest", _NOT_ON_EMISSIONS),
    ),
    (
        "EIR reg 12(5)(f)",
        (
            "the person was not under, and could not have been put under, a legal obligation to supply it",
            "it was not supplied so that it may be disclosed apart from the Regulations",
            "the person has not consented to its disclosure",
            _NOT_ON_EMISSIONS,
        ),
    ),
    ("EIR reg 12(5)(g)", (_NOT_ON_EMISSIONS,)),
)
