"""Routes of clearance: data of the authority, chosen by the kind of letter and the subject, and never by who asks.

    "routes": [
        {"name": "sensitive", "subject": ["terrorism"], "steps": [{"clearer": "Legal"}, {"clearer": "Press", "holds": false}]},
        {"name": "standard", "steps": [{"clearer": "Head of information rights"}]}
    ]

The first route that fits is taken; one without a subject fits every letter that refuses or answers. None: nobody clears.
"""

from typing import Any

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import PublicAuthority
from answerable.documents.letters import Kind

CLEARED = (Kind.EXTENSION, Kind.ANSWER, Kind.REVIEW, Kind.CORRECTION)

Step = dict[str, Any]


def route_for(authority: PublicAuthority, kind: Kind, case: Folded) -> list[Step]:
    """The steps that a letter goes through, each with who clears, and whether they can hold it."""
    if kind not in CLEARED:
        return []
    words = " ".join((case.subject, *(each.asked for each in case.parts))).casefold()
    for route in authority.settings.get("routes", ()):
        subjects = [each.casefold() for each in route.get("subject", ())]
        if not subjects or any(each in words for each in subjects):
            return [{"clearer": step["clearer"], "holds": bool(step.get("holds", True))} for step in route["steps"]]
    return []
