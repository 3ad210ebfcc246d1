"""EIR regulation 13: personal data of somebody other than the requester.

Rewritten on 25 May 2018 by the Data Protection Act 2018 Sch.19 para 307. As for FOIA s.40, the day on which the request is dealt with
decides which text governs (our reading). By the first condition nothing is weighed; by the second and the third the public interest is,
reg 13(1)(b). A claim names the condition that is met.

To neither confirm nor deny is open here as well as under reg 12(6): (5A) and the conditions of (5B), and before them (5).
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, SelectedBy, Test
from answerable.law.finding import Fact, Finding
from answerable.law.personal_data import REWRITTEN, conditions_of_the_regulations
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule

_DEALT_WITH = SelectedBy.DEALT_WITH
BEFORE = "a public authority shall not disclose the personal data"

PERSONAL_DATA = Exemption(
    at=cite("EIR reg 13"),
    title="Personal data",
    test=Test.CLASS,
    limbs=(
        Limb("(1)", BEFORE, until=REWRITTEN, selected_by=_DEALT_WITH),
        Limb("(1)", "a public authority must not disclose the personal data if", since=REWRITTEN, selected_by=_DEALT_WITH),
    ),
    conditions=conditions_of_the_regulations(),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(5)(a)",
            "the giving to a member of the public of the confirmation or denial would contravene any of the data protection principles",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(a)(i)",
            "would (apart from these Regulations) contravene any of the data protection principles",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(a)(ii)",
            "would do so if the exemptions in section 24(1) of the Data Protection Act 2018",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(b)",
            "would (apart from these Regulations) contravene Article 21 of the GDPR",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
    ),
)
ELEMENTS = (("EIR reg 13(1)", ("personal data of somebody other than the requester", "the condition relied on is satisfied")),)
NOT_WEIGHED = tuple(
    map(
        cite,
        (
            *("EIR reg 13(2)(a)(i)", "EIR reg 13(2)(b)", "EIR reg 13(2A)(a)", "EIR reg 13(2A)(b)"),
            *("EIR reg 13(5)(a)", "EIR reg 13(5B)(a)(i)", "EIR reg 13(5B)(a)(ii)"),
        ),
    )
)


@rule("EIR reg 13(1)", since=REWRITTEN)
def not_weighed(at: Provision, condition: str | None) -> Finding[bool]:
    """the first condition is satisfied"""
    first = (condition or at) in NOT_WEIGHED
    note = (
        "by the first condition, or where answering would break its principles, nothing is weighed"
        if first
        else "by any other, the public interest is weighed"
    )
    return Finding(first, note=note, because=(Fact(condition or at, "the condition relied on"),))
