"""The predicates of one sentence: the phrases of `forms` that it has, whom each finds for, and which of them only suppose.

They are read in a *skeleton*: a sentence in small letters in which every citation is one character. A negation inside or in
front of a phrase turns it round, and so does one that governs it, as in `is not satisfied that s.31(3) is engaged`.
"""

import re
from typing import NamedTuple

from answerable.documents.decision_notice.forms import STEMS, Form
from answerable.documents.decision_notice.skeleton import CITED

_TOKEN = re.compile(CITED)
_HYPOTHETICAL = re.compile(
    r"\b(?:whether|unless|in order (?:for|to)|if|must (?:first )?(?:be|consider|decide|demonstrate|show|establish)|would (?:need|have) to"
    r"|when (?:considering|deciding|relying|a public)|claims? that|should be|in considering|to consider|to decide|to determine|where an?"
    r"|could be|may be"
    r"|asked|invited|requires? (?:the|it|that)|is required to|are required to|needs? to)\b"
)
_IF_HELD = re.compile(r"\(?\bif (?:it (?:is|was|were) )?(?:held|any|so)\b\)?|\bwhether or not (?:it holds|the)")
_GOVERNED = re.compile(
    r"(?:(?:\bnot|n't|\bfail(?:ed|s|ure)? to|\bnor|\bunable to|\bnever) (?:[\w']+ ){0,3}?"
    r"(?:demonstrat\w+|shown?|establish\w*|satisf\w+|persuaded?|convinced?|accept\w*|agree\w*|consider\w*|find|found|believe|explain\w*"
    r"|provided? (?:\w+ ){0,3}evidence)|\bno (?:\w+ )?evidence|\bunconvinced|\bunpersuaded|\bdisagrees?|\bdoubts?|\b(?:incorrectly"
    r"|wrongly) \w+)\b"
)
_BREAKS = ("; ", " but ", "however", "although ", "nevertheless", "therefore", "accordingly")
_AND = re.compile(r" and (?=(?:that|has|he|she|it|so|therefore|cannot|can|was|is|were|did|does|should|breached)\b)")
_FINDS = re.compile(
    r", (?:and )?(?:the (?:information )?commissioner|s?he) (?:\w+ ){0,3}?"
    r"(?:finds?|found|conclud\w+|decided|considers? that|determin\w+|is satisfied|is of the)"
)
_AHEAD = 12  # A break may be known by the word that follows it.
_BEHIND = 90  # How far in front of a phrase its negation is looked for.
_OF_WHICH = re.compile(r"\b(?:which|whom|why|how|basis) (?:\w+ ){0,2}$")
_RECITED = re.compile(r"(?:\bwould|\bcould|\bwill|\bmay|\bmight|likely to|\bpotential|\balleged|actionable|\bto) (?:\w+ ){0,2}$")
_REQUIRED = re.compile(
    r"(?:\bto|\bmust|\bshould|\brequired to|\bobliged to|\bwhich|\bthat|\bwould|\bcould|\bcan|\bcannot|\bwill|time for|costs? of"
    r"|steps to) (?:\w+ly )?$"
)
# Stems by letters that they share: where those are not, none of them is looked for.
_SHARED = ("correct", "approp", "proper", "valid", "right", "wrong", "erron", "legit", "mistak", "public", "requir", "engage", "exempt",
    "except", "not ", "cannot", "in ", " hold", "appl")  # fmt: skip
_STEMS_WITH: dict[str, list[str]] = {}
for _stem in STEMS:
    _STEMS_WITH.setdefault(next((letters for letters in _SHARED if letters in _stem), _stem), []).append(_stem)
_ORDER = {stem: place for place, stem in enumerate(STEMS)}
_FOR_DISCLOSURE = re.compile(r"^(?:in (?:favour of )?(?:\w+ )?)?(?:disclos|releas|confirm|provi|transparen)")


class Predicate(NamedTuple):
    """A phrase found in a skeleton: what kind, where, for whom once negations are counted, and on which side its provisions stand."""

    kind: str
    start: int
    end: int
    for_authority: bool
    reach: str


def may_decide(text: str) -> bool:
    """Whether a text in small letters has anything that a finding needs."""
    return any(any(map(text.__contains__, _STEMS_WITH[letters])) for letters in filter(text.__contains__, _STEMS_WITH))


def predicates(skeleton: str) -> list[Predicate]:
    """The predicates of one sentence in small letters, in order, none overlapping, without those that only suppose or recite."""
    cited = _TOKEN.search(skeleton) is not None
    forms = dict.fromkeys(form for stem in _stems_in(skeleton) for form in STEMS[stem])
    found = [(match, form) for form in forms if cited or not form.cites for match in form.pattern.finditer(skeleton)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    said: list[Predicate] = []
    end = -1
    for match, form in found:
        if match.start() < end:
            continue
        end = match.end()
        clause = _clause_start(skeleton, match.start())
        no = form.negation.search(skeleton, max(0, match.start() - _BEHIND), match.start()) if form.negation else None
        if not _is_supposed(skeleton[clause : match.start()], form, negated=bool(no)):
            governing = _GOVERNED.search(skeleton, clause, match.start())
            # `Does not find it engaged` has one negation, which both patterns see.
            turned = bool(no) or bool(governing) if no is None or governing is None or governing.start() >= no.start() else False
            for_authority = _for_authority(match, form) ^ turned
            said.append(Predicate(form.kind, match.start(), end, for_authority, form.reach))
    return said


def _stems_in(skeleton: str) -> list[str]:
    found = [each for letters in filter(skeleton.__contains__, _STEMS_WITH) for each in _STEMS_WITH[letters] if each in skeleton]
    return sorted(found, key=_ORDER.__getitem__)


def _is_supposed(before: str, form: Form, *, negated: bool) -> bool:
    before = _IF_HELD.sub("", before) if "if" in before or "whether" in before else before
    if _HYPOTHETICAL.search(before):
        return True
    if form.kind == "can":
        return bool(_OF_WHICH.search(before))
    if form.kind == "breach" and form.negation and not negated:
        return bool(_RECITED.search(before[-40:]))
    return form.kind in ("complied", "advice") and not negated and bool(_REQUIRED.search(before[-40:]))


def _clause_start(skeleton: str, end: int) -> int:
    start = max((place + len(word) for word in _BREAKS if (place := skeleton.rfind(word, 0, end)) >= 0), default=0)
    for pattern, ahead in ((_AND, _AHEAD), (_FINDS, 0)):
        start = max((found.end() for found in pattern.finditer(skeleton, start, end + ahead) if found.end() <= end), default=start)
    return start


def _for_authority(match: re.Match[str], form: Form) -> bool:
    parts = match.groupdict()
    turned = parts.get("no") is not None
    if form.kind != "interest":
        return form.for_authority ^ turned
    return (not _FOR_DISCLOSURE.match(match["side"])) ^ turned ^ bool(parts.get("verb") and match["verb"].endswith("by"))
