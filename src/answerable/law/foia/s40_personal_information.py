"""FOIA section 40: personal information.

Rewritten on 25 May 2018 by the Data Protection Act 2018 Sch.19. The day on which the request is dealt with decides which text
governs: to the extent that a request was dealt with before then, the old one (our reading of Sch.20 para 52 of that Act).

Subsection (2) needs a condition as well: old (3) and (4), new (3A), (3B) and (4A). Which of them is met decides whether it is
absolute, s.2(3). The words quoted stop short of "the GDPR", which became "the UK GDPR" at the end of 2020.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, SelectedBy, Test
from answerable.law.personal_data import REWRITTEN, conditions_of_the_act
from answerable.law.provision import cite

_DEALT_WITH = SelectedBy.DEALT_WITH

PERSONAL_INFORMATION = Exemption(
    at=cite("FOIA s.40"),
    title="Personal information",
    test=Test.CLASS,
    limbs=(
        Limb("(1)", "if it constitutes personal data of which the applicant is the data subject"),
        Limb(
            "(2)",
            "either the first or the second condition below is satisfied",
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
            gives_way_to=("(1)",),
        ),
        Limb(
            "(2)",
            "the first, second or third condition below is satisfied",
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
            gives_way_to=("(1)",),
        ),
    ),
    conditions=conditions_of_the_act(),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(5)(a)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)",),
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5)(b)(i)",
            "would (apart from this Act) contravene any of the data protection principles or section 10",
            forms=(ConfirmOrDenyForm.BREACH,),
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5)(b)(ii)",
            "the information is exempt from section 7(1)(a) of that Act",
            forms=(ConfirmOrDenyForm.CLASS,),
            until=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5A)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)",),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(a)(i)",
            "would (apart from this Act) contravene any of the data protection principles",
            forms=(ConfirmOrDenyForm.BREACH,),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(a)(ii)",
            "would do so if the exemptions in section 24(1) of the Data Protection Act 2018",
            forms=(ConfirmOrDenyForm.BREACH,),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(b)",
            "would (apart from this Act) contravene Article 21",
            forms=(ConfirmOrDenyForm.BREACH,),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(c)",
            "the information would be withheld in reliance on a provision listed in subsection (4A)(a)",
            forms=(ConfirmOrDenyForm.CLASS,),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
        ConfirmOrDeny(
            "(5B)(d)",
            "on a request under section 45(1)(a) of the Data Protection Act 2018",
            forms=(ConfirmOrDenyForm.CLASS,),
            since=REWRITTEN,
            selected_by=_DEALT_WITH,
        ),
    ),
    qualifications=(
        Qualification("(2)(a)", "it constitutes personal data which do not fall within subsection (1)", until=REWRITTEN),
        Qualification("(2)(a)", "it constitutes personal data which does not fall within subsection (1)", since=REWRITTEN),
    ),
)
