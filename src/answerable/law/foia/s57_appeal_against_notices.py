"""FOIA section 57: appeal against notices served under Part IV. Until which day is in law/tribunal/."""

from enum import Enum

from answerable.law.finding import Fact, Finding
from answerable.law.foia.s54_failure_to_comply import Served
from answerable.law.rule import narrowed, rule


class Appellant(Enum):
    """Who may want to appeal."""

    COMPLAINANT = "the complainant"
    AUTHORITY = "the public authority"
    RESPONSIBLE_AUTHORITY = "the responsible authority for a transferred public record"
    ANYBODY_ELSE = "anybody else"


@rule("FOIA s.57(1)", since="2005-01-01")
def may_appeal(who: Appellant, against: Served, *, decided_by_responsible_authority: bool = False) -> Finding[bool]:
    """Where a decision notice has been served, the complainant or the public authority may appeal to the Tribunal against the notice."""
    grounds = (Fact(who, "who would appeal"), Fact(against, "what was served"))
    if who is Appellant.RESPONSIBLE_AUTHORITY:
        allowed = decided_by_responsible_authority and against is not Served.INFORMATION_NOTICE
        return narrowed(
            Finding(allowed, because=grounds),
            under="FOIA s.57(3)",
            words="a reference to the public authority or the responsible authority",
        )
    if against is Served.DECISION_NOTICE:
        return Finding(who in (Appellant.COMPLAINANT, Appellant.AUTHORITY), because=grounds)
    return narrowed(
        Finding(who is Appellant.AUTHORITY, because=grounds),
        under="FOIA s.57(2)",
        words="A public authority on which an information notice or an enforcement notice has been served by the Commissioner may appeal",
    )
