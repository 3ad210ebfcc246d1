"""Which provisions a predicate is about: the nearest in its clause, of the kind that such a phrase can be about."""

import re
from functools import lru_cache

from answerable.documents.decision_notice.forms import AFTER, BEFORE
from answerable.documents.decision_notice.predicates import Predicate
from answerable.documents.decision_notice.skeleton import Skeleton
from answerable.law.provision import Provision

_MANY = 4096  # Provisions there are; a text can make up more.
_HARD_STOP = re.compile(r";|\bbut\b|\bhowever\b")
_STOP = re.compile(
    r";|\bbut\b|\bhowever\b|\bwhich\b|\brelying on\b|\bciting\b|\binstead\b|\bwhils?t\b|\bwhile\b|\balthough\b|\bbecause\b|\bsince\b"
    r"|\bby\b|\bin that\b|\bas\b"
    r"|\brather than\b|\bexcept\b|\bhaving\b|\bwithin the\b|\binitially\b|\boriginally\b|\bpreviously\b|\bread with\b|\bin conjunction\b"
    r"|\bwhen\b|\bfor failing\b"
)
_JOINED = re.compile(
    r"(?:,| |and|or|both|the|also|with|exemptions?|exceptions?|at|in|under|of|provided by|foia|eir|act|sections?|regulations?)*"
)
_NEVER_DECIDED = re.compile(
    r"FOIA s\.(?:2|4|5|6|7|45|46|47|48|49|5\d|6\d|7\d|8\d)(?!\d)|FOIA s\.10\([3-6]\)|FOIA s\.36\([15]\)|FOIA s\.40\([346-8]\)"
    r"|FOIA s\.1\([456]\)"
    r"|EIR reg (?:1|2|16|18|19|2\d)(?!\d)|EIR reg 12\((?:1|2|3|9|10|11)\)"
)
_PROCEDURE = re.compile(r"(?:FOIA s\.(?:1|8|9|10|11|16|17)|EIR reg (?:4|5|6|7|8|9|10|11|14))(?!\d)")
_NOTHING = re.compile(r"(?!)")
_OF_KIND = {
    "breach": _PROCEDURE,
    "complied": _PROCEDURE,
    "late": _NOTHING,
    "held": re.compile(r"(?:FOIA s\.(?:1|3)|EIR reg (?:3|5|12\(4\)\(a\)))(?!\d)"),
    "advice": re.compile(r"(?:FOIA s\.16|EIR reg 9)(?!\d)"),
    "vexatious": re.compile(r"(?:FOIA s\.14|EIR reg 12\(4\)\(b\))(?!\d)"),
}
# A phrase of these kinds may look back over the whole of its sentence: `relied on s.40(2) for some of it but has applied this incorrectly`.
_LOOK_BACK = frozenset({"applied", "applies", "engaged", "entitled", "cannot"})


@lru_cache(_MANY)
def is_decided(provision: Provision) -> bool:
    """Whether notices decide under this provision at all, and do not only lean on it."""
    return not _NEVER_DECIDED.match(provision)


@lru_cache(_MANY)
def is_exemption(provision: Provision) -> bool:
    """Whether it is something to rely on, and no duty."""
    return is_decided(provision) and not _PROCEDURE.match(provision)


def arguments(bones: Skeleton, predicate: Predicate, begin: int, end: int) -> list[Provision]:
    """The provisions of one predicate, in order; `begin` and `end` are where the predicates beside it stop and start."""
    provisions = dict.fromkeys(provision for place in _places(bones, predicate, begin, end) for provision in bones.at(place).provisions)
    fits = _OF_KIND.get(predicate.kind)
    return (
        [each for each in provisions if is_decided(each) and fits.match(each)]
        if fits
        else [each for each in provisions if is_exemption(each)]
    )


def _places(bones: Skeleton, predicate: Predicate, begin: int, end: int) -> list[int]:
    inside = bones.tokens(predicate.start, predicate.end)
    after = _run(bones, bones.tokens(predicate.end, end), predicate.end)
    if inside:
        return inside + [place for place in after if _JOINED.fullmatch(bones.text, inside[-1] + 1, place)]
    if predicate.kind == "interest":
        # The balance comes last and may stand far from the exemption that it is struck for: `s.43(2) is engaged but the public interest …`.
        return _spoken_of(bones, predicate) or after
    before = _run_back(bones, bones.tokens(begin, predicate.start), predicate.start)
    if predicate.reach == BEFORE:
        places = before or after
    elif predicate.reach == AFTER:
        places = after or ([] if predicate.kind in ("breach", "complied") else before)
    else:
        nearer_after = after and (not before or after[0] - predicate.end <= predicate.start - before[-1])
        places = after if nearer_after else before
    return places or (_spoken_of(bones, predicate) if predicate.kind in _LOOK_BACK else [])


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
