"""FOIA section 44: prohibitions on disclosure.

The name of the obligation in (1)(b) followed the treaties: Community, EU (S.I. 2011/1043), retained EU (S.I. 2018/1353, from
the end of the transition on 31 December 2020, at 23:00, so that the first whole day is the next), assimilated (S.I. 2023/1424).
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, SelectedBy, Test
from answerable.law.provision import cite

LISBON, TRANSITION_ENDED, ASSIMILATED = "2011-04-22", "2021-01-01", "2024-01-01"

PROHIBITIONS_ON_DISCLOSURE = Exemption(
    at=cite("FOIA s.44"),
    title="Prohibitions on disclosure",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)", "is prohibited by or under any enactment"),
        Limb("(1)(b)", "is incompatible with any Community obligation", until=LISBON, selected_by=SelectedBy.DEALT_WITH),
        Limb(
            "(1)(b)",
            "incompatible with any EU obligation",
            since=LISBON,
            until=TRANSITION_ENDED,
            selected_by=SelectedBy.DEALT_WITH,
        ),
        Limb(
            "(1)(b)",
            "retained EU obligation",
            since=TRANSITION_ENDED,
            until=ASSIMILATED,
            selected_by=SelectedBy.DEALT_WITH,
        ),
        Limb("(1)(b)", "is incompatible with any assimilated obligation", since=ASSIMILATED, selected_by=SelectedBy.DEALT_WITH),
        Limb("(1)(c)", "would constitute or be punishable as a contempt of court"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "would (apart from this Act) fall within any of paragraphs (a) to (c) of subsection (1)",
            forms=(ConfirmOrDenyForm.BREACH,),
            limbs=("(1)",),
        ),
    ),
)
