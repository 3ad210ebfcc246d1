"""The nearest decisions on a limb and a stage of its test, for and against, beside the forms on which both are judged.

What is asked with is the limb, the stage and the words of the request or the complaint: nothing of what is held, and nothing of it is kept.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from answerable.intelligence.precedents.beside import Beside, Sides, beside
from answerable.intelligence.precedents.stages import BALANCE, BY_NAME, CAUSE, CONFIRM, INTEREST, LIKELIHOOD
from answerable.intelligence.precedents.told import Hit
from answerable.law.claims import Duty
from answerable.web.precedents.kept import HOW_TO_LOAD, kept
from answerable.web.precedents.search import address_of

_STAGE_OF = {"applicable_interest": INTEREST, "nature": CAUSE, "causal_link": CAUSE, "mosaic": CAUSE, "likelihood": LIKELIHOOD}


class Nearest(NamedTuple):
    """What stands beside a form: on which provision and stage; for and against; or nothing, and how to load decisions."""

    under: str
    stage: str
    sides: Sides | None
    how_to_load: str = HOW_TO_LOAD
    address: Callable[[Beside], str] = lambda near: address_of(Hit(near.decision, near.said))

    @property
    def about(self) -> str:
        """The provision, and the stage in words."""
        return f"{self.under}{', ' if self.stage else ''}{BY_NAME[self.stage].words if self.stage else ''}"

    @property
    def pairs(self) -> tuple[tuple[str, tuple[Beside, ...]], ...]:
        """Each side under its heading."""
        if self.sides is None:
            return ()
        return (("For the public authority", self.sides.for_authority), ("For the complainant", self.sides.for_complainant))


def nearest(under: str, stage: str = "", *, words: str = "") -> Nearest:
    """The nearest decisions on a provision and a stage; where none are on that stage, those on the provision alone."""
    corpus = kept()
    if corpus is None:
        return Nearest(under, stage, None)
    sides = beside(corpus, under, stage, words=words)
    if stage and not any(sides):
        return Nearest(under, "", beside(corpus, under, words=words))
    return Nearest(under, stage, sides)


def on_a_ground(ground: Mapping[str, Any], key: tuple[str | int, ...], asked: str) -> Nearest | None:
    """The nearest for one question of a ground of a position; nothing where the ground names no provision."""
    claim = ground.get("claim") or ground.get("bar") or {}
    under = claim.get("provision", "") if isinstance(claim, Mapping) else str(claim)
    confirming = isinstance(claim, Mapping) and claim.get("duty") == Duty.CONFIRM_OR_DENY.value
    return nearest(under, stage_of(key, confirming=confirming), words=asked) if under else None


def stage_of(key: tuple[str | int, ...], *, confirming: bool) -> str:
    """The stage of a question, by where its answer is kept."""
    if key[0] == "weighed":
        return BALANCE
    return next((stage for name, stage in _STAGE_OF.items() if name in key), CONFIRM if confirming else "")
