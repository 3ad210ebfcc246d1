"""The nearest decisions for the argument table: on the provision of a row and at its issue, by the limb where one is argued."""

from answerable.intelligence.precedents.stages import BALANCE, CONFIRM, SEARCHED
from answerable.law.issues import Issue
from answerable.web.precedents.beside import Nearest, nearest

_STAGE_OF = {Issue.HELD: SEARCHED, Issue.CONFIRM_OR_DENY: CONFIRM, Issue.PUBLIC_INTEREST: BALANCE}


def decisions_near(under: str, issue: Issue, limb: str, words: str) -> Nearest:
    """The nearest for the authority and for the complainant, the nearest to these words first; or how to load some, where none are kept."""
    return nearest(limb or under, _STAGE_OF.get(issue, ""), words=words)
