"""A standing position: how an authority answers every question of a class, on what, why, and until when it is to be looked at again.

Each limb is argued by itself, the harm of confirming and the harm of denying apart: a paragraph that would do for two is none for either.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from itertools import combinations
from typing import Any, NamedTuple

from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.unable import NotReady
from answerable.documents.one_paragraph import on_one_paragraph, read_alike
from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import check
from answerable.law.exemption import Authority
from answerable.law.prejudice import named

LONGEST_NAME = 200


class Stance(Enum):
    """How the questions of a class are answered."""

    NEITHER = "neither confirm nor deny"
    EITHER = "say whether it is held"


class State(Enum):
    """Where a standing position is in its life."""

    PUT_FORWARD = "put forward"
    STANDS = "stands"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


class LimbOfStance(NamedTuple):
    """One limb that a standing position relies on: what confirming would do, and what denying would."""

    provision: str
    matter: str = ""
    confirming: str = ""
    denying: str = ""

    @property
    def named(self) -> str:
        """The limb as it is cited."""
        return named(self.claim)

    @property
    def claim(self) -> Claim:
        """The claim that it would be."""
        return Claim(self.provision, Duty.CONFIRM_OR_DENY, matter=self.matter or None)

    def table(self) -> dict[str, Any]:
        """The limb as it is kept."""
        return self._asdict()


class Source(NamedTuple):
    """Whose a standing position is: an adviser's, with its version and day; or, without a name, the authority's own."""

    name: str = ""
    version: str = ""
    on: date | None = None


class Standing(NamedTuple):
    """A standing position, as it is put forward."""

    about: QuestionClass
    stance: Stance
    reasons: str
    review_on: date
    limbs: tuple[LimbOfStance, ...] = ()
    source: Source = Source()
    theirs: str = ""


def must_stand(put: Standing, *, authority: Authority, on: date) -> None:
    """Raises `NotReady` for what nobody could clear, and `NotLaw` for a limb that is none on the duty to confirm or deny."""
    if not any(put.about.named()):
        raise NotReady("Say what the position is about: choose a term in at least one dimension.")
    if not put.reasons.strip():
        raise NotReady("Give the reasons: a position without them cannot be looked at again.")
    if put.review_on <= on:
        raise NotReady("Give a day to come on which the position is to be looked at again.")
    if put.stance is Stance.EITHER:
        if put.limbs:
            raise NotReady("To say whether it is held relies on no limb. Take the limbs out, or change the position.")
        return
    if not put.limbs:
        raise NotReady("To neither confirm nor deny needs the limb that excludes the duty. Add it.", under="FOIA s.17(1)(b)")
    check([each.claim for each in put.limbs], authority=authority, received_on=on, dealt_with_on=on)
    for each in put.limbs:
        if not each.confirming.strip() or not each.denying.strip():
            raise NotReady(f"{each.named} needs the harm of confirming and the harm of denying, each in its own words.")
    _each_its_own(put.limbs)


def _each_its_own(limbs: Sequence[LimbOfStance]) -> None:
    for one, other in combinations(limbs, 2):
        if _same(one.confirming, other.confirming) or _same(one.denying, other.denying):
            raise NotReady(
                f"{one.named} and {other.named} have the same words. Each added limb needs its own harm: say what each protects."
            )


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def flags(put: Standing) -> tuple[str, ...]:
    """What whoever clears a position should ask about it."""
    pairs = on_one_paragraph([(each.named, f"{each.confirming} {each.denying}") for each in put.limbs])
    found = [f"{one} and {other} rest on one paragraph. Say for each what it protects." for one, other in pairs]
    same = (each.named for each in put.limbs if read_alike(each.confirming, each.denying))
    found += [f"{each}: the harm of confirming and the harm of denying read alike. A yes and a no tell different things." for each in same]
    return tuple(found)


def limb_of(table: dict[str, Any]) -> LimbOfStance:
    """A limb as it was kept."""
    return LimbOfStance(**table)
