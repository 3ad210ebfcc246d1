"""What the Commissioner says was decided, sentence by sentence.

The grammar is that of the notices. A *predicate* (was entitled to rely on, is engaged, breached, complied with, does not
hold, the public interest favours) speaks for the authority or for the complainant. Its *arguments* are the provisions nearest
to it in its clause. It counts when the Commissioner says it: not when the authority or the complainant does, not inside
quotation marks, not after *whether* or *if*, and not where the notice only recites the law.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from answerable.documents.decision_notice.arguments import arguments, is_decided, is_exemption
from answerable.documents.decision_notice.predicates import Predicate, predicates
from answerable.documents.decision_notice.prose import running, sentences, unquoted
from answerable.documents.decision_notice.skeleton import Skeleton, skeleton
from answerable.documents.decision_notice.voice import OWN, REPORTED, UNSAID, follows, recites, voice
from answerable.law.provision import Provision

_ORDERS = re.compile(
    r"\b(?:requires? (?:the|it|that|\w+ to)|must (?:now )?(?:take|provide|issue|disclose)|(?:does|do)(?: not|n't) require|no (?:further "
    r"|remedial )?(?:steps|action)"
    r"|steps? to (?:ensure|be)|written certification|following steps?)\b"
)
_ORDERING = ("requir", "must ", "step", "action", "certification")
_OF_THE_ACT = re.compile(
    r"\b(?:dealt?|handled|processed|comply|complied)\b[^.;]{0,90}?\b(?:in accordance with|with) (?:the )?(?:following )?(?:\w+ ){0,3}?"
    r"(?:act|foia|eirs?|regulations|legislation)\b"
)
_NOT = re.compile(r"\bnot\b|n't\b")
_IN_PART = re.compile(
    r"\b(?:partly|partially|in part|in some (?:cases|respects|instances|parts?) but not|some (?:\w+ ){0,5}but not (?:to )?(?:others|all)"
    r"|but (?:is |was |are |were )?not (?:all|the rest|the remainder|others|in (?:respect|relation)|to|for|with))\b"
)
_IN_TIME = re.compile(r"[^,;.]{0,40}?\bwithin (?:the |20|twenty)")
_ALL_OF_THEM = re.compile(r"\b(?:none|all|any|both|neither|exemptions|exceptions) ")
_LEAVE_IT_UNSAID = frozenset({"engaged", "applied", "applies", "entitled", "cannot", "can", "basis", "interest", "should"})

_DECIDING = ("commissioner", "decision is", "conclusion is", "he ", "he's ")
_CITING = ("ection", "egulation", " s.", " s1", " s2", " s3", " s4")

LISTED = "listed"


class Vote(NamedTuple):
    """One finding in one sentence.

    `inferred` is whether the sentence leaves its provision to be understood, `own` whether it names who decides.
    """

    under: Provision
    for_authority: bool
    kind: str
    inferred: bool
    own: bool


class Listener:
    """Hears a run of paragraphs. In the decision itself a voice once raised carries on; in the reasons each paragraph begins anew.

    `understood` gives the provision that is meant where a kind of finding names none; with `only_citing` nothing is understood, and
    sentences that cite nothing are passed over.
    """

    def __init__(self, understood: Callable[[str], Provision | None], *, operative: bool, only_citing: bool = False) -> None:
        self._understood = understood
        self._only_citing = only_citing
        self._operative = operative
        self._heard = False
        self._cited: list[Provision] = []
        self._latest: list[Provision] = []
        self._list: bool | None = None

    def hear(self, text: str, *, above: Iterable[Provision] = ()) -> Iterator[Vote]:
        """The findings in one paragraph, in order; `above` are the provisions in the heading above it."""
        if not self._operative:
            self._heard = False
            self._cited = self._latest = _exemptions(above)
        for sentence in sentences(unquoted(running(text))):
            if self._only_citing and not any(map(sentence.__contains__, _CITING)):
                continue
            bones = skeleton(sentence)
            ordered = _ORDERS.search(bones.text) if any(map(bones.text.__contains__, _ORDERING)) else None
            yield from self._votes(bones, ordered.start() if ordered else len(bones.text))
            self._remember(bones)
            if ordered and "following" in bones.text[ordered.start() :]:
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
            self._heard = self._heard or whose == OWN
            if self._counts(each, whose, text):
                stop = found[place + 1].start if place + 1 < len(found) else end
                yield from self._votes_of(bones, each, found[place - 1].end if place else 0, stop, own=whose == OWN)
        if not self._heard and any(map(text.__contains__, _DECIDING)):
            self._heard = voice(text, end) == OWN

    def _votes_of(self, bones: Skeleton, each: Predicate, begin: int, stop: int, *, own: bool) -> Iterator[Vote]:
        named = arguments(bones, each, begin, stop)
        if each.kind == "complied" and _IN_TIME.match(bones.text, each.end, stop):
            # Not complying with s.1(1) in time is a breach of the time limit, and of that alone.
            named = [under for under in named if under.section != "FOIA s.1"]
        for under in named or self._left_unsaid(each, bones.text):
            yield Vote(under, each.for_authority, each.kind, not named, own)
            if _IN_PART.search(bones.text, each.start, stop):
                yield Vote(under, not each.for_authority, each.kind, not named, own)

    def _counts(self, each: Predicate, whose: str, text: str) -> bool:
        if whose != UNSAID:
            return whose == OWN
        if self._heard or each.kind in ("breach", "late"):
            return True
        return not self._operative and follows(text)

    def _listed(self, bones: Skeleton, *, heard: bool) -> Iterator[Vote]:
        """Older notices decide by lists: dealt with these elements in accordance with the Act, and with these not."""
        announced = _OF_THE_ACT.search(bones.text) if not bones.cited and " with " in bones.text else None
        if announced and voice(bones.text, announced.end()) != REPORTED:
            self._list = not _NOT.search(bones.text, 0, announced.end())
        elif self._list is not None and not heard and bones.cited and voice(bones.text, len(bones.text)) != REPORTED:
            for under in filter(is_decided, bones.cited[0].provisions):
                yield Vote(under, self._list, LISTED, inferred=False, own=True)

    def _remember(self, bones: Skeleton) -> None:
        cited = _exemptions(provision for each in bones.cited for provision in each.provisions)
        if cited:
            self._latest = cited
            self._cited += [each for each in cited if each not in self._cited]

    def _left_unsaid(self, each: Predicate, text: str) -> list[Provision]:
        """The provisions that a sentence leaves to be understood: the usual one of its kind, or the exemptions last spoken of."""
        usual = self._understood(each.kind)
        if usual:
            return [usual]
        if each.kind not in _LEAVE_IT_UNSAID:
            return []
        return self._cited if _ALL_OF_THEM.search(text) else self._latest


def _exemptions(cited: Iterable[Provision]) -> list[Provision]:
    return list(filter(is_exemption, dict.fromkeys(cited)))
