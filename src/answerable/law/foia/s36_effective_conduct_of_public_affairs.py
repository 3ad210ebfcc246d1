"""FOIA section 36: prejudice to effective conduct of public affairs.

The test is the reasonable opinion of a qualified person, save for statistics, subsection (4). For a department it covers only
what s.35 does not, and that goes for confirming or denying too: subsection (3) is about "information to which this section
applies". Absolute for the Houses of Parliament alone.
"""

from answerable.law.exemption import (
    Certificate,
    ConfirmOrDeny,
    ConfirmOrDenyForm,
    Exemption,
    Limb,
    Qualification,
    SelectedBy,
    Test,
)
from answerable.law.provision import cite

EFFECTIVE_CONDUCT = Exemption(
    at=cite("FOIA s.36"),
    title="Prejudice to effective conduct of public affairs",
    test=Test.OPINION,
    limbs=(
        Limb("(2)(a)(i)", "the maintenance of the convention of the collective responsibility of Ministers of the Crown"),
        Limb("(2)(a)(ii)", "the work of the Executive Committee of the Northern Ireland Assembly"),
        # Government of Wales Act 2006 Sch.10, from the end of the initial period after the election of 2007.
        Limb(
            "(2)(a)(iii)",
            "the work of the executive committee of the National Assembly for Wales",
            until="2007-05-25",
            selected_by=SelectedBy.DEALT_WITH,
        ),
        Limb(
            "(2)(a)(iii)",
            "the work of the Cabinet of the Welsh Assembly Government",
            since="2007-05-25",
            selected_by=SelectedBy.DEALT_WITH,
        ),
        Limb("(2)(b)(i)", "the free and frank provision of advice"),
        Limb("(2)(b)(ii)", "the free and frank exchange of views for the purposes of deliberation"),
        Limb(
            "(2)(c)",
            "would otherwise prejudice, or would be likely otherwise to prejudice, the effective conduct of public affairs",
        ),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, have any of the effects mentioned in subsection (2)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(2)",),
        ),
    ),
    gives_way_to=(cite("FOIA s.35"),),
    ncnd_gives_way=True,
    certificates=(
        Certificate(
            "(7)",
            "A certificate signed by the qualified person referred to in subsection (5)(d) or (e)",
            "the Speaker of the House of Commons, or the Clerk of the Parliaments for the House of Lords",
        ),
    ),
    qualifications=(
        Qualification("(1)(a)", "and is not exempt information by virtue of section 35"),
        Qualification("(4)", "In relation to statistical information, subsections (2) and (3) shall have effect with the omission"),
    ),
)
