"""From findings to outcomes: one for each provision decided.

The decision itself, its first paragraphs or in older notices its summary and its last part, says what was decided. The
reasons add what the decision leaves out, and never change it.
"""

import re
from collections.abc import Iterable, Sequence

from answerable.documents.decision_notice.findings import Listener, Vote
from answerable.documents.decision_notice.layout import DECISION, REASONS, Layout
from answerable.documents.decision_notice.reading import NOT_UPHELD, PARTLY_UPHELD, UPHELD, Outcome, Unsure
from answerable.law.provision import Provision, cite

_FIRST_STAGE = frozenset({"engaged", "applies", "applied", "exempt"})
_ALONE_IN_THE_REASONS = frozenset(
    {"breach", "complied", "advice", "entitled", "cannot", "applied", "engaged", "upheld", "proactive", "listed"}
)
_SECTION_1 = re.compile(r"[Ss]ection 1 ?(\(1\))? ?(\([ab]\))?(?![\d(])")


def decided(layout: Layout, regimes: Sequence[str]) -> tuple[tuple[Outcome, ...], tuple[Unsure, ...]]:
    """The outcomes of a notice, in the order in which it decides them, and what about them is unsure."""
    understood = _understood(layout, regimes)
    operative = Listener(understood, operative=True)
    votes = [vote for each in layout.within(DECISION) for vote in operative.hear(each)]
    listener = Listener(understood, operative=False)
    further = [vote for each in layout.within(REASONS) for vote in listener.hear(each)]
    votes = [each for each in votes if each.kind != "late"] or votes
    further = [each for each in further if each.kind != "late"]
    if votes:
        outcomes = _outcomes(votes)
        sections = {each.under.section for each in outcomes}
        alone = [
            each for each in further if not each.inferred and each.under.section not in sections and each.kind in _ALONE_IN_THE_REASONS
        ]
        outcomes += _outcomes([each for each in alone if each.own or each.kind == "breach"])
    else:
        outcomes = _outcomes(further)
    return tuple(outcomes), ()


def _understood(layout: Layout, regimes: Sequence[str]) -> dict[str, Provision]:
    """The provision that is meant where a notice says only that nothing is held, or that the request was vexatious."""
    text = " ".join(each.text for each in layout.paragraphs)
    if tuple(regimes) == ("EIR",):
        held = "EIR reg 12(4)(a)" if "12(4)(a)" in text else "EIR reg 5(1)"
        return {"late": cite("EIR reg 5(2)"), "held": cite(held), "advice": cite("EIR reg 9(1)"), "vexatious": cite("EIR reg 12(4)(b)")}
    cited = _SECTION_1.search(text)
    return {
        "late": cite("FOIA s.10(1)" if "10(1)" in text else "FOIA s.10"),
        "held": cite(f"FOIA s.1{cited[1] or ''}{cited[2] or ''}" if cited else "FOIA s.1(1)"),
        "advice": cite("FOIA s.16(1)" if "16(1)" in text else "FOIA s.16"),
        "vexatious": cite("FOIA s.14(1)"),
    }


def _outcomes(votes: Iterable[Vote]) -> list[Outcome]:
    votes = list(votes)
    direct = {vote.under: None for vote in votes if not vote.inferred}
    by_provision: dict[Provision, list[Vote]] = {}
    for vote in votes:
        by_provision.setdefault(_named(vote, direct), []).append(vote)
    found = [Outcome(under, _result(cast)) for under, cast in by_provision.items()]
    return [each for each in found if not _said_more_closely(each, found)]


def _named(vote: Vote, direct: Iterable[Provision]) -> Provision:
    """The provision of a vote; where it was left to be understood, as the notice names it elsewhere: s.40(5B) for s.40(5B)(a)(i)."""
    if not vote.inferred:
        return vote.under
    alike = [each for each in direct if each.covers(vote.under) or vote.under.covers(each)]
    return alike[0] if alike else vote.under


def _said_more_closely(outcome: Outcome, found: Sequence[Outcome]) -> bool:
    """Whether a part of the same section has the same outcome: s.10 adds nothing to s.10(1)."""
    return any(
        other.under != outcome.under and outcome.under.covers(other.under) and other.complaint == outcome.complaint for other in found
    )


def _result(cast: Sequence[Vote]) -> str:
    direct = [vote for vote in cast if not vote.inferred or vote.kind in ("interest", "should")] or list(cast)
    sides = {vote.for_authority for vote in direct}
    if sides == {True}:
        return NOT_UPHELD
    if sides == {False}:
        return UPHELD
    settled = any(vote.kind == "interest" and not vote.for_authority for vote in direct)
    if settled and all(vote.kind in _FIRST_STAGE or vote.kind == "interest" or vote.inferred for vote in direct if vote.for_authority):
        return UPHELD
    return PARTLY_UPHELD
