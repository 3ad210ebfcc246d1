"""What a careful reader would ask about an answer that neither confirms nor denies, before it is taken. Questions, and never findings.

From what a person has put down alone. Nothing here asks what is held.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.deciding.grounds import Ground, pleaded_of
from answerable.documents.one_paragraph import on_one_paragraph
from answerable.documents.which_act import About, hints
from answerable.law.claims import Duty
from answerable.law.prejudice import EndangerTest, Flag, PrejudiceTest, flags, named

# The stages in which a harm is argued, and not the interest that it is a harm to.
_ARGUED = ("nature", "causal_link", "danger", "answer")
_WHY = {
    About.CONTENT: (
        "It speaks of disclosing what may be held. Would confirming or denying do it? An argument about content failed before the "
        "Commissioner (decision notice of 23 June 2020, paragraphs 30 and 35)."
    ),
    About.LATER: "It rests on a question that nobody has asked yet, which is premature (the same notice, paragraph 33).",
}
# That a likelihood is not stated, or one branch is still to be argued, the questions themselves ask.
_SHOWN = frozenset({Flag.LEVEL_INCONSISTENT, Flag.MOSAIC_BARE, Flag.MOSAIC_PREMATURE})


class Doubt(NamedTuple):
    """A question about one ground: the words that it is about, if it is about some, and why it is asked."""

    ground: int
    why: str
    words: str = ""


def doubts(grounds: Sequence[Ground], part: str, *, on: date) -> tuple[Doubt, ...]:
    """Every question about the grounds on the duty to confirm or deny, in their order."""
    ncnd = [(nth, each["claim"]) for nth, each in enumerate(grounds) if each.get("claim", {}).get("duty") == Duty.CONFIRM_OR_DENY.value]
    found = [doubt for nth, claim in ncnd for doubt in (*_hinted(nth, claim), *_flagged(nth, grounds[nth], part, on))]
    argued = [(f"{nth} {_name(grounds[nth], part)}", " ".join(_arguments(claim))) for nth, claim in ncnd]
    for one, other in on_one_paragraph(argued):
        why = f"{one.partition(' ')[2]} and {other.partition(' ')[2]} rest on one paragraph. Each added limb needs its own harm."
        found.append(Doubt(int(other.partition(" ")[0]), why))
    return tuple(sorted(found, key=lambda each: each.ground))


def _name(ground: Ground, part: str) -> str:
    return named(pleaded_of(ground, part).claim)


def _arguments(claim: dict[str, Any]) -> Iterator[str]:
    for test in claim.get("test", ()):
        for stage in _ARGUED:
            judged = test.get(stage)
            if isinstance(judged, dict) and judged.get("answer") is not False:
                yield str(judged.get("reasons", ""))


def _hinted(nth: int, claim: dict[str, Any]) -> Iterator[Doubt]:
    said = dict.fromkeys(hint for text in _arguments(claim) for hint in hints(text))
    return (Doubt(nth, _WHY[each.about], each.sentence) for each in said if each.about in _WHY)


def _flagged(nth: int, ground: Ground, part: str, on: date) -> Iterator[Doubt]:
    pleaded = pleaded_of(ground, part)
    tests = tuple(each for each in pleaded.tests if isinstance(each, PrejudiceTest | EndangerTest))
    return (Doubt(nth, each.why) for each in flags(pleaded.claim, tests, on=on) if each.flag in _SHOWN)
