"""EIR regulation 13: personal data of somebody other than the requester.

Rewritten on 25 May 2018 by the Data Protection Act 2018 Sch.19 para 307. As for FOIA s.40, the day on which the request is dealt with
decides which text governs (our reading). By the first condition nothing is weighed; by the second and the third the public interest is,
reg 13(1)(b). A claim names the condition that is met.

To neither confirm nor deny is open here as well as under reg 12(6): (5A) and the conditions of (5B), and before them (5).
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, SelectedBy, Test
from answerable.law.finding import Fact, Finding
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule

REWRITTEN = "2018-05-25"
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
    conditions=(
        Limb("(2)(a)(i)", "any of the data protection principles", until=REWRITTEN, selected_by=_DEALT_WITH),
        Limb(
            "(2)(a)(ii)",
            "section 10 of that Act (right to prevent processing likely to cause damage or distress)",
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        Limb("(2)(b)", "would contravene any of the data protection principles if", until=REWRITTEN, selected_by=_DEALT_WITH),
        Limb("(3)", "by virtue of any provision of Part IV of the Data Protection Act 1998", until=REWRITTEN, selected_by=_DEALT_WITH),
        Limb("(2A)(a)", "would contravene any of the data protection principles", since=REWRITTEN, selected_by=_DEALT_WITH),
        Limb(
            "(2A)(b)",
            "would do so if the exemptions in section 24(1) of the Data Protection Act 2018",
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        Limb(
            "(2B)",
            "to a member of the public otherwise than under these Regulations would contravene",
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        Limb(
            "(3A)(a)",
            "would be withheld in reliance on provision made by or under section 15, 16 or 26 of, or Schedule 2, 3 or 4 to",
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        Limb("(3A)(b)", "on a request under section 45(1)(b) of that Act", since=REWRITTEN, selected_by=_DEALT_WITH),
    ),
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
    note = "by the first condition, or where answering would break its principles, nothing is weighed" if first else "reg 13(1)(b): weighed"
    return Finding(first, note=note, because=(Fact(condition or at, "the condition relied on"),))
