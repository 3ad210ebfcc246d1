"""A person confirms the parts of a request: as proposed, split, merged, or each slice sent under the law it belongs to.

The first time this says under which law each part goes. From then on, a part that is sent under another one was found to go under it, and
that is what the law is told.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.under_its_law import found_events
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady


def divide(
    reference: str, *, parts: Sequence[PartNow], was: dict[str, tuple[str, ...]] | None = None, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Confirms the parts. `was` says, for a part that was split or merged, which it came from; else a part was itself, or the whole.

    The request's own words stay as they came. Raises `NotReady` for parts without a number, words, or a past.
    """
    with acting(reference, Do.DIVIDE, by=by, on=on, seen=seen) as work:
        before = fold(work.request.authority, work.request.case)
        numbers = [each.number for each in parts]
        if not parts or len(set(numbers)) != len(numbers) or not all(each.number.strip() and each.asked.strip() for each in parts):
            raise NotReady("Each part needs a number of its own and the words that it asks in. Number them apart, and leave none empty.")
        origins = _origins(before.divided, [each.number for each in before.parts], numbers, was or {})
        work.record(
            "divided",
            {
                "parts": [
                    {
                        "number": each.number,
                        "asked": each.asked,
                        "regime": each.regime.value,
                        "archives": each.archives,
                        "historical": each.historical,
                        "was": list(origins[each.number]),
                    }
                    for each in parts
                ],
                **({"law": found} if (found := list(_found(before, parts, origins, on))) else {}),
            },
        )
    return work.request


def _found(before: Folded, parts: Sequence[PartNow], origins: dict[str, tuple[str, ...]], on: date) -> Iterator[dict[str, Any]]:
    """The parts that go under another law than one of those that they came from, as case-file events."""
    went = {each.number: each.regime for each in before.parts} if before.divided else {}
    for each in parts:
        was = next((went[old] for old in origins[each.number] if went.get(old, each.regime) is not each.regime), None)
        if was is not None:
            yield from found_events((each._replace(regime=was),), each.regime, on)


def _origins(divided: bool, before: Sequence[str], numbers: Sequence[str], was: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    if not divided:
        return dict.fromkeys(numbers, tuple(before))
    origins = {number: was.get(number, (number,)) for number in numbers}
    for number, old in origins.items():
        strange = [each for each in old if each not in before]
        if strange:
            raise NotReady(f"Part {number} is said to come from part {strange[0]}, and there was none. Say which part it was.")
    lost = [each for each in before if not any(each in old for old in origins.values())]
    if lost:
        raise NotReady(f"Part {lost[0]} would be lost. Every part that was asked stays in some part.")
    return origins
