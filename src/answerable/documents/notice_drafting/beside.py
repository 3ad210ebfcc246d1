"""A notice that we draft beside the real one in the same case: what answers what, what is wrong, what was typed, what is boilerplate.

The real one is read as it stands. What answers each of its paragraphs a person says in the case file; all else here is counted.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from answerable.documents.decision_notice import paragraphs, read
from answerable.documents.decision_notice.prose import running, sentences
from answerable.documents.letters.blocks import Heading
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.differing import differences
from answerable.documents.notice_drafting.facts import Facts
from answerable.documents.notice_drafting.likeness import Unlike, unlike
from answerable.documents.notice_drafting.notice import Notice, Said, Source
from answerable.documents.notice_drafting.wording import sentence
from answerable.documents.notice_drafting.wrong import Wrong, wrong
from answerable.law.issues import Issue
from answerable.law.not_law import NotLaw
from answerable.law.provision import Provision, cite

REASONS = "Reasons for decision"
_TOLD = frozenset({"the request", "the authority’s answer", "the complaint", "the chronology", "the scope agreed"})


class Argument(NamedTuple):
    """One argument that a party made, in a few words of ours: where the real notice has it, and what answers it or why nothing need.

    `under` is the ground that it is about and `view` what was made of it. `limb` is what the authority pleads in it, if anything, at a
    `likelihood` and about an `act`.
    """

    by: str
    words: str
    paragraphs: tuple[int, ...]
    answered_in: str = ""
    not_needed: str = ""
    under: Provision | None = None
    view: str = ""
    on: date | None = None
    issue: Issue | None = None
    limb: Provision | None = None
    likelihood: str = ""
    act: str = ""

    @property
    def said(self) -> str:
        """Its words as a sentence."""
        return f"{sentence(self.words).rstrip('.')}."


class Counterpart(NamedTuple):
    """Paragraphs of the real notice, and the names of ours that say the same, or why none does."""

    paragraphs: tuple[int, ...]
    ours: tuple[str, ...] = ()
    why_none: str = ""


class Pair(NamedTuple):
    """One paragraph of the real notice: the numbers of ours that answer it, or why none does."""

    number: int
    ours: tuple[int, ...]
    why_none: str


class Beside(NamedTuple):
    """The two side by side. `missing` are paragraphs of the real one that nothing answers and nobody excused.

    `unlike` is what a real paragraph has and its counterpart has not: to be looked at, and no fault.
    """

    pairs: tuple[Pair, ...]
    missing: tuple[int, ...]
    served: int
    typed: int
    boilerplate: int | None
    wrong: tuple[Wrong, ...]
    grounds: int
    arguments: int
    unanswered: tuple[str, ...]
    sentences: int
    untraced: tuple[str, ...]
    differences: tuple[str, ...]
    unlike: tuple[Unlike, ...]

    @property
    def clean(self) -> bool:
        """Whether everything is 0 that has to be."""
        return not (self.missing or self.wrong or self.unanswered or self.untraced or self.differences)

    def as_json(self) -> dict[str, Any]:
        """The report in plain lists and dictionaries."""
        return {
            "paragraphs": [{"number": each.number, "ours": list(each.ours), "why_none": each.why_none} for each in self.pairs],
            "without_counterpart": list(self.missing),
            "words": {"served": self.served, "typed": self.typed, "boilerplate": self.boilerplate},
            "wrong": [each._asdict() for each in self.wrong],
            "grounds": self.grounds,
            "arguments": self.arguments,
            "unanswered": list(self.unanswered),
            "sentences_of_reasons": self.sentences,
            "untraced": list(self.untraced),
            "differences": list(self.differences),
            "unlike": [each._asdict() for each in self.unlike],
        }


def beside(
    facts: Facts,
    notice: Notice,
    real: str,
    *,
    counterparts: tuple[Counterpart, ...],
    arguments: tuple[Argument, ...],
    sources: frozenset[str],
    others: tuple[Notice, ...] = (),
) -> Beside:
    """The report on a notice and the text of the real one.

    `sources` are the judgements and the evidence that its reasons may rest on, `others` notices in other cases: without any, boilerplate is
    not counted. Raises `NotADecisionNotice`, and `UnableToDraft` for a counterpart that the notices do not have.
    """
    numbers = tuple(each.number for each in paragraphs(real) if each.number is not None)
    named = {each.name: each.number or 0 for each in notice.paragraphs if each.name}
    for claimed in counterparts:
        _must_exist(claimed, numbers, named)
    pairs = tuple(_pairs(counterparts, named))
    reasoned = tuple((each, one) for each in _reasons(notice) for one in sentences(running(each.text)))
    return Beside(
        pairs,
        tuple(each for each in numbers if each not in {pair.number for pair in pairs}),
        sum(len(each.split()) for each in _said(notice)),
        sum(len(running(each.text).split()) for each in notice.paragraphs if each.source is Source.PERSON),
        _boilerplate(notice, others) if others else None,
        wrong(facts, notice, real),
        len(facts.grounds),
        len(arguments),
        (*_grounds(facts), *_arguments(arguments, named)),
        len(reasoned),
        tuple(one for each, one in reasoned if not is_traced(each, sources)),
        differences(read(real), read(notice.text)),
        unlike(((each.number, each.ours) for each in pairs), notice, real),
    )


def _must_exist(claimed: Counterpart, numbers: tuple[int, ...], named: dict[str, int]) -> None:
    for number in claimed.paragraphs:
        if number not in numbers:
            raise UnableToDraft(f"Paragraph {number} has a counterpart, and the real notice has no such paragraph. Take it out.")
    for name in claimed.ours:
        if name not in named:
            raise UnableToDraft(f"The counterpart {name!r} is no paragraph of ours. Give the name of one: {', '.join(sorted(named))}.")


def _pairs(counterparts: tuple[Counterpart, ...], named: dict[str, int]) -> Iterator[Pair]:
    for number in sorted({number for each in counterparts for number in each.paragraphs}):
        own = [each for each in counterparts if number in each.paragraphs]
        ours = sorted({named[name] for each in own for name in each.ours})
        yield Pair(number, tuple(ours), "" if ours else own[0].why_none)


def _said(notice: Notice) -> Iterator[str]:
    """Everything in the numbered paragraphs but what somebody else said: sentence by sentence, item by item."""
    for each in notice.paragraphs:
        yield from sentences(running(each.text))
        yield from map(running, each.items)
        yield from map(running, each.after.lines if each.after is not None else ())


def _boilerplate(notice: Notice, others: tuple[Notice, ...]) -> int:
    """The words in sentences that another notice has word for word."""
    elsewhere = {sentence for other in others for sentence in _said(other)}
    return sum(len(each.split()) for each in _said(notice) if each in elsewhere)


def _reasons(notice: Notice) -> Iterator[Said]:
    inside = False
    for each in notice.body:
        if isinstance(each, Heading):
            inside = each.text == REASONS or (inside and each.level > 2)
        elif inside:
            yield each


def is_traced(said: Said, sources: frozenset[str]) -> bool:
    """Whether each thing that a paragraph rests on is an authority, a fact of the case, or a judgement or evidence that is there."""
    if said.source is Source.FACTS:
        return bool(said.rests_on)
    return bool(said.rests_on) and all(each in sources or each in _TOLD or _is_authority(each) for each in said.rests_on)


def _is_authority(text: str) -> bool:
    try:
        return isinstance(cite(text), Provision)
    except NotLaw:
        return False


def _grounds(facts: Facts) -> Iterator[str]:
    for each in facts.grounds:
        if not each.not_needed and not any(each.under.covers(found.under) or found.under.covers(each.under) for found in facts.decided):
            yield f"the ground under {each.under}"


def _arguments(arguments: tuple[Argument, ...], named: dict[str, int]) -> Iterator[str]:
    for each in arguments:
        if each.answered_in not in named and not each.not_needed:
            yield f"{each.by}: {each.words}"
