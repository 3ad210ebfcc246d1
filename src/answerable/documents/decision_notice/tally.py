"""From findings to outcomes: one for each provision decided.

The decision itself, its first paragraphs or in older notices its summary and its last part, says what was decided. The
reasons add what the decision leaves out, and never change it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from answerable.documents.decision_notice.arguments import is_decided
from answerable.documents.decision_notice.citations import citations
from answerable.documents.decision_notice.findings import Listener, Vote
from answerable.documents.decision_notice.headings import DECISION, REASONS
from answerable.documents.decision_notice.layout import Layout
from answerable.documents.decision_notice.predicates import may_decide
from answerable.documents.decision_notice.prose import running
from answerable.documents.decision_notice.reading import NOT_UPHELD, PARTLY_UPHELD, UPHELD, Outcome, Unsure
from answerable.law.provision import Provision, cite

_FIRST_STAGE = frozenset({"engaged", "applies", "applied", "exempt"})
_ALONE_IN_THE_REASONS = frozenset({"breach", "complied", "advice", "entitled", "cannot", "applied", "engaged", "upheld", "proactive"})
_SECTION_1 = re.compile(r"ection 1 ?(\(1\))? ?(\([ab]\))?(?![\d(])")
_CITED = (
    ("ection ", "FOIA s.", re.compile(r"ection (\d{1,2}[A-Z]?)")),
    (" s", "FOIA s.", re.compile(r" s\.? ?(\d{1,2}[A-Z]?)\b")),
    ("egulation ", "EIR reg ", re.compile(r"egulation (\d{1,2}[A-Z]?)")),
)
_HEADING_ABOVE = re.compile(
    r"(?:\n|[.?!:\"”)]\s)\s*((?:The )?(?:Exemptions?|Exceptions?|Sections?|Regulations?|FOIA|EIR)\b[^.\n]{1,120}(?:\n[^.\n]{1,60})?)\s*$"
)
_LONGEST_HEADING = 240


def decided(layout: Layout, regimes: Sequence[str]) -> tuple[tuple[Outcome, ...], tuple[Unsure, ...]]:
    """The outcomes of a notice, in the order in which it decides them, and what about them is unsure."""
    understood = _Understood(layout, regimes)
    operative = Listener(understood, operative=True)
    heard = [vote for each in layout.within(DECISION) for vote in operative.hear(each.text)]
    votes = [each for each in heard if each.kind != "late"]
    if votes:
        outcomes = [*_outcomes(votes), *_added(layout, {each.under.section for each in votes})]
    else:
        outcomes = _outcomes([each for each in _in_the_reasons(layout, understood) if each.kind != "late"] or heard)
    if not outcomes:
        return (), (Unsure("outcomes", "No finding under a provision can be read."),)
    left = [each.under for each in outcomes if each.under in understood.uncited]
    return tuple(outcomes), tuple(
        Unsure("outcomes", f"The notice names no provision for a finding that is made under {each}.") for each in left
    )


def _added(layout: Layout, settled: set[Provision]) -> Iterable[Outcome]:
    """What only the reasons decide: sections of which the decision says nothing."""
    listener = Listener(lambda _: None, operative=False, only_citing=True)
    votes = [vote for each in layout.within(REASONS) if _may_add(each.text, settled) for vote in listener.hear(each.text)]
    alone = [each for each in votes if not each.inferred and each.under.section not in settled and each.kind in _ALONE_IN_THE_REASONS]
    return _outcomes([each for each in alone if each.own or each.kind == "breach"])


def _may_add(text: str, settled: set[Provision]) -> bool:
    """Whether a paragraph cites, or by a plural may cite, a section that the decision has not settled."""
    if (
        "ections " not in text
        and "egulations " not in text
        and not any(each not in settled and is_decided(each) for each in _sections_in(text))
    ):
        return False
    return may_decide(text.lower())


def _sections_in(text: str) -> Iterator[Provision]:
    for sign, prefix, pattern in _CITED:
        if sign in text:
            for number in pattern.findall(text):
                yield Provision(prefix + number)


def _in_the_reasons(layout: Layout, understood: Callable[[str], Provision | None]) -> Iterator[Vote]:
    """Every finding in the reasons, for a notice whose decision names no provision; the heading above says which is meant."""
    listener = Listener(understood, operative=False)
    above: list[Provision] = []
    previous = ""
    for each in layout.within(REASONS):
        heading = _HEADING_ABOVE.search("\n" + previous, max(0, len(previous) - _LONGEST_HEADING))
        above = [under for cited in citations(running(heading[1])) for under in cited.provisions] if heading else above
        yield from listener.hear(each.text, above=above)
        previous = each.text


class _Understood:
    """The provision that is meant where a notice says only that nothing is held, or that the request was vexatious."""

    def __init__(self, layout: Layout, regimes: Sequence[str]) -> None:
        self._layout = layout
        self._environmental = tuple(regimes) == ("EIR",)
        self.uncited: dict[Provision, None] = {}

    def __call__(self, kind: str) -> Provision | None:
        if kind == "held":
            return self._held()
        if kind == "late":
            return (
                self._usual("EIR reg 5(2)", "5(2)")
                if self._environmental
                else self._usual("FOIA s.10(1)" if self._cites("10(1)") else "FOIA s.10", "10")
            )
        if kind == "advice":
            return (
                self._usual("EIR reg 9(1)", "9")
                if self._environmental
                else self._usual("FOIA s.16(1)" if self._cites("16(1)") else "FOIA s.16", "16")
            )
        if kind == "vexatious":
            return self._usual("EIR reg 12(4)(b)", "12(4)(b)") if self._environmental else self._usual("FOIA s.14(1)", "14")
        return None

    def _held(self) -> Provision:
        if self._environmental:
            return cite("EIR reg 12(4)(a)") if self._cites("12(4)(a)") else self._usual("EIR reg 5(1)", "5(1)")
        for each in self._layout.paragraphs:
            cited = _SECTION_1.search(each.text)
            if cited:
                return cite(f"FOIA s.1{cited[1] or ''}{cited[2] or ''}")
        return self._usual("FOIA s.1(1)", "1(1)")

    def _usual(self, provision: str, number: str) -> Provision:
        """The provision that such findings are made under, noted where the notice does not itself name it."""
        if not (self._cites(f"ection {number}") or self._cites(f"egulation {number}")):
            self.uncited[cite(provision)] = None
        return cite(provision)

    def _cites(self, number: str) -> bool:
        return any(number in each.text for each in self._layout.paragraphs)


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
