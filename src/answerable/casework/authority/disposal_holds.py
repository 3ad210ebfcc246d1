"""Why a case may not be disposed of, whatever the schedule says: something on it is open, or a person holds it back.

A record that a review, the Commissioner, the Tribunal or a court may still ask for is kept. Destroying one that a requester would have
been entitled to, to keep it from them, is an offence: FOIA s.77.
"""

from answerable.casework.authority.complaint.owed import steps_to_take
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded
from answerable.law.events import Kind

HELD, LIFTED = "held back", "hold lifted"
# Why a person holds a case back, and how it is said.
MATTERS = {
    "s.77": "an offence under FOIA s.77 is being looked into",
    "court": "a court, or somebody’s lawyer, has asked for it",
    "inquiry": "an inquiry, or an audit, has asked for it",
    "other": "a person holds it back",
}


def holds_on(case: Folded) -> tuple[str, ...]:
    """Each thing that holds a case back, in words; none where nothing does."""
    matters = matters_of(case)
    kinds = [each.kind for each in case.events]
    open_review = kinds.count(Kind.REVIEW_REQUESTED) > kinds.count(Kind.REVIEW_OUTCOME)
    found = [
        (open_review, "an internal review is open"),
        (bool(matters.open_complaints), "a complaint is with the Commissioner"),
        (any(each.pending for each in matters.in_force), "an appeal is pending"),
        (bool(steps_to_take(matters)), "a notice’s steps have not been taken"),
    ]
    return (*(words for holds, words in found if holds), *(MATTERS[each] for each in held_back(case)))


def held_back(case: Folded) -> tuple[str, ...]:
    """Why people hold a case back, as they recorded it and have not lifted it."""
    held: dict[str, None] = {}
    for entry in case.entries:
        if entry.kind == HELD:
            held[entry.payload["matter"]] = None
        elif entry.kind == LIFTED:
            held.pop(entry.payload["matter"], None)
    return tuple(held)
