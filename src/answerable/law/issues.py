"""The order in which the law demands the issues of a complaint, and which of them a provision raises.

What comes before what is the Act's: ss.8, 12 and 14 take away s.1(1) as a whole; the duty to confirm or deny comes before that to
communicate, s.1(6); an exemption that is not engaged leaves nothing to weigh, s.2(1) and (2), and an absolute one never has a balance.
That time and the notice are taken before the exemptions is the order in which decision notices take them, and nothing turns on it.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.foia.s02_effect_of_exemptions import Basis
from answerable.law.pleadable import basis_at, exemption_at
from answerable.law.provision import Provision, cite


class Issue(Enum):
    """What is to be decided, in the order in which it is."""

    REQUEST = "whether it is a request under the Act"
    HELD = "whether the information is held"
    COST_OR_VEXATIOUS = "the cost limit, or a vexatious or repeated request"
    CONFIRM_OR_DENY = "the duty to confirm or deny"
    TIME = "time"
    NOTICE = "the refusal notice"
    ENGAGED = "whether it is engaged"
    PUBLIC_INTEREST = "the balance of the public interest"
    STEPS = "the steps"
    OTHER = "anything else in Part I"


class Place(NamedTuple):
    """An issue in its place: the provisions that raise it, and why it is taken where it is."""

    issue: Issue
    under: tuple[Provision, ...]
    why: str


def _place(issue: Issue, under: tuple[str, ...], why: str) -> Place:
    return Place(issue, tuple(map(cite, under)), why)


ORDER = (
    _place(Issue.REQUEST, ("FOIA s.8", "FOIA s.3", "EIR reg 2"), "Without a request under the Act there is no duty to have breached."),
    _place(
        Issue.HELD,
        ("FOIA s.1(1)(a)", "FOIA s.1(1)(b)", "FOIA s.1(4)", "EIR reg 3(2)", "EIR reg 5(1)"),
        "The duties are about what is held when the request comes.",
    ),
    _place(Issue.COST_OR_VEXATIOUS, ("FOIA s.12", "FOIA s.13", "FOIA s.14"), "Either takes away section 1(1) before any exemption."),
    _place(
        Issue.CONFIRM_OR_DENY, ("FOIA s.1(1)(a)", "FOIA s.1(6)", "FOIA s.2(1)"), "To say whether it is held is the first of the two duties."
    ),
    _place(
        Issue.TIME,
        ("FOIA s.10", "EIR reg 5(2)", "EIR reg 7", "EIR reg 11(4)"),
        "The day is counted, and argued only in its facts.",
    ),
    _place(Issue.NOTICE, ("FOIA s.17", "EIR reg 14"), "What the notice had to say, and by when, is a duty of its own."),
    _place(Issue.ENGAGED, ("FOIA s.2",), "What is not engaged leaves nothing to weigh, FOIA s.2(1) and (2)."),
    _place(
        Issue.PUBLIC_INTEREST,
        ("FOIA s.2(1)(b)", "FOIA s.2(2)(b)", "EIR reg 12(1)(b)"),
        "Only of what is engaged, and of nothing that is absolute, FOIA s.2(3).",
    ),
    _place(Issue.STEPS, ("FOIA s.50(4)",), "Steps follow from what is found, and mend nothing else."),
    _place(Issue.OTHER, (), "What no other provision waits for."),
)
_RANK = {each.issue: rank for rank, each in enumerate(ORDER)}


def rank(issue: Issue) -> int:
    """The place of an issue in the order: what is lower comes first."""
    return _RANK[issue]


def weighed(under: Provision, *, on: date) -> Basis | None:
    """Whether the public interest is weighed on a provision, as the law stood on a day; None where it is no exemption at all."""
    return None if exemption_at(under) is None else basis_at(under.section if under.instrument == "EIR" else under, on)


def issues_of(under: Provision, *, on: date) -> tuple[Issue, ...]:
    """The issues that a ground under a provision raises, in their order: of an exemption that is absolute, no public interest test."""
    named = tuple(place.issue for place in ORDER if any(each.covers(under) for each in place.under))
    if named or exemption_at(under) is None:
        return named or tuple(place.issue for place in ORDER if any(under.covers(each) for each in place.under)) or (Issue.OTHER,)
    return (Issue.ENGAGED,) if weighed(under, on=on) is Basis.ABSOLUTE else (Issue.ENGAGED, Issue.PUBLIC_INTEREST)
