"""What the Commissioner says was decided, sentence by sentence.

The grammar is that of the notices. A *predicate* (was entitled to rely on, is engaged, breached, complied with, does not
hold, the public interest favours) speaks for the authority or for the complainant. Its *arguments* are the provisions nearest
to it in its clause. It counts when the Commissioner says it: not when the authority or the complainant does, not inside
quotation marks, not after *whether* or *if*, and not where the notice only recites the law.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from answerable.documents.decision_notice.citations import citations
from answerable.documents.decision_notice.layout import Paragraph
from answerable.documents.decision_notice.predicates import AFTER, BEFORE, Predicate, predicates
from answerable.documents.decision_notice.prose import running, sentences, unquoted
from answerable.documents.decision_notice.skeleton import Skeleton, skeleton
from answerable.documents.decision_notice.voice import OWN, REPORTED, UNSAID, follows, recites, voice
from answerable.law.provision import Provision

_CUE = re.compile(
    r"entitled|engag|breach|contraven|contrary|compl(?:y|ie)|correct|proper|appropriate|right|wrong|legitimate|valid|cannot|can |may |able to"
    r"|appl(?:y|ie)|exempt|except|vexatious|unreasonable|\bh[eo]ld|assistance|uph[eo]ld|favour|outweigh|accord|fail|basis|justified|greater|met ",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:requires? (?:the|it|that|\w+ to)|must (?:now )?(?:take|provide|issue|disclose)|(?:does|do)(?: not|n't) require|no (?:further |remedial )?(?:steps|action)"
    r"|steps? to (?:ensure|be)|written certification|following steps?)\b",
    re.IGNORECASE,
)
_HARD_STOP = re.compile(r";|\bbut\b|\bhowever\b", re.IGNORECASE)
_STOP = re.compile(
    r";|\bbut\b|\bhowever\b|\bwhich\b|\brelying on\b|\bciting\b|\binstead\b|\bwhils?t\b|\bwhile\b|\balthough\b|\bbecause\b|\bsince\b|\bby\b|\bin that\b|\bas\b"
    r"|\brather than\b|\bexcept\b|\bhaving\b|\bwithin the\b|\binitially\b|\boriginally\b|\bpreviously\b|\bread with\b|\bin conjunction\b|\bwhen\b|\bfor failing\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?:,| |and|or|both|the|also|with|exemptions?|exceptions?|at|in|under|of|provided by|FOIA|EIR|Act|sections?|regulations?)*"
)
_OF_THE_ACT = re.compile(
    r"\b(?:dealt?|handled|processed|comply|complied)\b[^.;]{0,90}?\b(?:in accordance with|with) (?:the )?(?:following )?(?:\w+ ){0,3}?"
    r"(?:Act|FOIA|EIRs?|Regulations|legislation)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot\b|n't\b", re.IGNORECASE)
_IN_PART = re.compile(
    r"\b(?:partly|partially|in part|in some (?:cases|respects|instances|parts?) but not|some (?:\w+ ){0,5}but not (?:to )?(?:others|all)|but (?:is |was |are |were )?not (?:all|the rest|the remainder|others|in (?:respect|relation)|to|for|with))\b",
    re.IGNORECASE,
)
_IN_TIME = re.compile(r"^[^,;.]{0,40}?\bwithin (?:the |20|twenty)", re.IGNORECASE)
_NEVER_DECIDED = re.compile(
    r"FOIA s\.(?:2|4|5|6|7|45|46|47|48|49|5\d|6\d|7\d|8\d)(?!\d)|FOIA s\.10\([3-6]\)|FOIA s\.36\([15]\)|FOIA s\.40\([346-8]\)|FOIA s\.1\([456]\)"
    r"|EIR reg (?:1|2|16|18|19|2\d)(?!\d)|EIR reg 12\((?:1|2|3|9|10|11)\)"
)
_PROCEDURE = re.compile(r"(?:FOIA s\.(?:1|8|9|10|11|16|17)|EIR reg (?:4|5|6|7|8|9|10|11|14))(?!\d)")
_HOLDING = re.compile(r"(?:FOIA s\.(?:1|3)|EIR reg (?:3|5|12\(4\)\(a\)))(?!\d)")
_ASSISTING = re.compile(r"(?:FOIA s\.16|EIR reg 9)(?!\d)")
_VEXATION = re.compile(r"(?:FOIA s\.14|EIR reg 12\(4\)\(b\))(?!\d)")

_NOTHING = re.compile(r"(?!)")
LISTED = "listed"


class Vote(NamedTuple):
    """One finding in one sentence. `inferred` is whether the sentence leaves its provision to be understood, `own` whether it names who decides."""

    under: Provision
    for_authority: bool
    kind: str
    inferred: bool
    own: bool


class Listener:
    """Hears a run of paragraphs. In the decision itself a voice once raised carries on; in the reasons each paragraph begins anew."""

    def __init__(self, understood: dict[str, Provision], *, operative: bool) -> None:
        self._understood = understood
        self._operative = operative
        self._heard = False
        self._cited: list[Provision] = []
        self._latest: list[Provision] = []
        self._list: bool | None = None

    def hear(self, paragraph: Paragraph) -> Iterator[Vote]:
        """The findings in one paragraph, in order."""
        if not self._operative:
            self._heard = False
            if not _CUE.search(paragraph.text):
                return
            self._cited = self._latest = _exemptions(
                provision for each in citations(running(paragraph.heading)) for provision in each.provisions
            )
        for sentence in sentences(unquoted(running(paragraph.text))):
            bones = skeleton(sentence)
            ordered = _ORDERS.search(bones.text)
            yield from self._votes(bones, ordered.start() if ordered else len(bones.text))
            self._remember(bones)
            if ordered and "following" in ordered[0].lower() + bones.text[ordered.end() :].lower():
                return

    def _votes(self, bones: Skeleton, end: int) -> Iterator[Vote]:
        text = bones.text
        if text.endswith("?") or recites(text):
            return
        found = [each for each in predicates(text) if each.start < end]
        if self._operative:
            yield from self._listed(bones, heard=bool(found))
        for place, each in enumerate(found):
            whose = voice(text, each.start)
            if whose == OWN:
                self._heard = True
            if not self._counts(each, whose, text):
                continue
            begin = found[place - 1].end if place else 0
            stop = found[place + 1].start if place + 1 < len(found) else end
            arguments = _fitting(each, _arguments(bones, each, begin, stop))
            if each.kind == "complied" and _IN_TIME.match(text[each.end : stop]):
                arguments = [under for under in arguments if under.section != "FOIA s.1"]
            for under in arguments or self._left_unsaid(each, text):
                yield Vote(under, each.for_authority, each.kind, not arguments, whose == OWN)
                if _IN_PART.search(text, each.start, stop):
                    yield Vote(under, not each.for_authority, each.kind, not arguments, whose == OWN)
        if voice(text, end) == OWN:
            self._heard = True

    def _counts(self, each: Predicate, whose: str, text: str) -> bool:
        if whose != UNSAID:
            return whose == OWN
        if self._heard:
            return True
        if each.kind in ("breach", "late"):
            return True
        return not self._operative and follows(text)

    def _listed(self, bones: Skeleton, *, heard: bool) -> Iterator[Vote]:
        """Older notices decide by lists: dealt with these elements in accordance with the Act, and with these not."""
        announced = _OF_THE_ACT.search(bones.text)
        if announced and voice(bones.text, announced.end()) != REPORTED and not bones.cited:
            self._list = not _NOT.search(bones.text, 0, announced.end())
        elif self._list is not None and not heard and bones.cited and voice(bones.text, len(bones.text)) != REPORTED:
            for each in bones.cited[:1]:
                for under in each.provisions:
                    if not _NEVER_DECIDED.match(under):
                        yield Vote(under, self._list, LISTED, inferred=False, own=True)

    def _remember(self, bones: Skeleton) -> None:
        cited = _exemptions(provision for each in bones.cited for provision in each.provisions)
        if cited:
            self._latest = cited
            self._cited += [each for each in cited if each not in self._cited]

    def _left_unsaid(self, each: Predicate, text: str) -> list[Provision]:
        """The provisions that a sentence leaves to be understood: the usual one of its kind, or the exemptions last spoken of."""
        if each.kind in self._understood:
            return [self._understood[each.kind]]
        if each.kind in ("breach", "complied", "held", "advice", "vexatious", "late", "upheld", "proactive", "exempt"):
            return []
        return self._cited if re.search(r"\b(?:none|all|any|both|neither|exemptions|exceptions) ", text) else self._latest


def _exemptions(cited: Iterable[Provision]) -> list[Provision]:
    return [each for each in dict.fromkeys(cited) if not _PROCEDURE.match(each) and not _NEVER_DECIDED.match(each)]


def _fitting(predicate: Predicate, provisions: list[Provision]) -> list[Provision]:
    """Only what such a phrase can be about: a breach is of a duty, an exemption is engaged."""
    fits = {"breach": _PROCEDURE, "complied": _PROCEDURE, "held": _HOLDING, "advice": _ASSISTING, "vexatious": _VEXATION, "late": _NOTHING}.get(
        predicate.kind
    )
    kept = [each for each in dict.fromkeys(provisions) if not _NEVER_DECIDED.match(each)]
    return [each for each in kept if fits.match(each)] if fits else [each for each in kept if not _PROCEDURE.match(each)]


def _arguments(bones: Skeleton, predicate: Predicate, begin: int, end: int) -> list[Provision]:
    inside = bones.tokens(predicate.start, predicate.end)
    after = _run(bones, bones.tokens(predicate.end, end), predicate.end)
    before = _run_back(bones, bones.tokens(begin, predicate.start), predicate.start)
    if inside:
        places = inside + [place for place in after if _JOINED.fullmatch(bones.text, inside[-1] + 1, place)]
    elif predicate.kind == "interest":
        # The balance comes last and may stand far from the exemption that it is struck for: `s.43(2) is engaged but the public interest …`.
        places = _spoken_of(bones, predicate) or after
    elif predicate.reach == BEFORE:
        places = before or after
    elif predicate.reach == AFTER or (after and (not before or after[0] - predicate.end <= predicate.start - before[-1])):
        places = after or (before if predicate.kind not in ("breach", "complied") else [])
    else:
        places = before or after
    if not places and predicate.kind in ("applied", "applies", "engaged", "entitled", "cannot"):
        places = _spoken_of(bones, predicate)
    return [provision for place in places for provision in bones.at(place).provisions]


def _spoken_of(bones: Skeleton, predicate: Predicate) -> list[int]:
    """The citation last made before a phrase in its sentence, however far back, with those joined to it."""
    earlier = bones.tokens(0, predicate.start)
    return _run_back(bones, earlier, earlier[-1] + 1) if earlier else []


def _run(bones: Skeleton, places: list[int], start: int) -> list[int]:
    """The citations that follow a phrase, until its clause turns to something else."""
    taken: list[int] = []
    for place in places:
        if (_STOP if taken else _HARD_STOP).search(bones.text, taken[-1] + 1 if taken else start, place):
            break
        taken.append(place)
    return taken


def _run_back(bones: Skeleton, places: list[int], end: int) -> list[int]:
    """The citations that stand joined before a phrase: `s.40 and s.41 are not engaged`."""
    taken: list[int] = []
    for place in reversed(places):
        if _HARD_STOP.search(bones.text, place + 1, end) or (taken and not _JOINED.fullmatch(bones.text, place + 1, taken[0])):
            break
        taken.insert(0, place)
    return taken
