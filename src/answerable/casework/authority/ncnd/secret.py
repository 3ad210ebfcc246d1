"""The parts of a case whose answer neither confirms nor denies, or may come to: from positions and what a person said, and nothing else."""

from collections.abc import Iterable

from answerable.casework.authority.fold import Folded
from answerable.law.claims import Duty

CONSIDERED, SET_ASIDE = "ncnd considered", "ncnd set aside"


def claimed(case: Folded) -> dict[str, tuple[str | None, ...]]:
    """The parts on which the duty to confirm or deny is claimed to be excluded, each with the slices; None is the whole part."""
    found: dict[str, tuple[str | None, ...]] = {}
    for each in case.case().claims:
        claim = each.pleaded.claim
        if claim.duty is Duty.CONFIRM_OR_DENY:
            found[each.part] = (*found.get(each.part, ()), claim.extent)
    return found


def considered(case: Folded) -> frozenset[str]:
    """The parts on which a person said that this may be the answer, until a position is taken on them or they say that it is not."""
    open_: set[str] = set()
    for entry in case.entries:
        if entry.kind == CONSIDERED:
            open_.update(entry.payload["parts"])
        elif entry.kind == SET_ASIDE:
            open_.difference_update(entry.payload["parts"])
        elif entry.kind == "position":
            open_.discard(entry.payload["part"])
    return frozenset(open_)


def secret(case: Folded, parts: Iterable[str] = ()) -> tuple[str, ...]:
    """Those of some parts, or without any of the whole request, on which an act could tell what is held."""
    telling = considered(case) | claimed(case).keys()
    named = set(parts) or {each.number for each in case.parts}
    return tuple(each.number for each in case.parts if each.number in named & telling)
