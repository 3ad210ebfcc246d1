"""A part is found to go under another law than the one it was dealt with under; and one's own personal data is handed over.

A part always had the time of its own law, from the day on which the request was received: its clock is counted again from there.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, acting, must_be_countable
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.grounds import must_have_a_ground
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.events import Kind
from answerable.law.finding import say
from answerable.law.regime import Regime

FOUND = "regime found"


def find_regime(
    reference: str, *, parts: Sequence[str], regime: Regime, reason: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Finds that parts go under another law. Raises `NotReady` without parts or a reason, and for a part that goes under it already."""
    with acting(reference, Do.FIND_REGIME, by=by, on=on, seen=seen) as work:
        must_be_countable(on)
        case = fold(work.request.authority, work.request.case)
        found = _known(case, parts)
        if not found:
            raise NotReady("Name the parts that go under another law.")
        if not reason.strip():
            raise NotReady("Say why the part goes under another law, so that it can be shown why its time was counted again.")
        same = next((each.number for each in found if each.regime is regime), None)
        if same is not None:
            raise NotReady(f"Part {same} goes under {regime.value} already. Name only the parts that do not.")
        numbers = [each.number for each in found]
        must_have_a_ground(case, Do.FIND_REGIME.value, numbers)
        work.record(FOUND, {"regime": regime.value, "parts": numbers, "reason": reason, "law": found_events(found, regime, on)})
    return work.request


def found_events(parts: Iterable[PartNow], regime: Regime, on: date) -> list[dict[str, Any]]:
    """That these parts go under another law, as case-file events: one for each law that they were dealt with under."""
    under: dict[Regime, list[str]] = {}
    for each in parts:
        under.setdefault(each.regime, []).append(each.number)
    return [{"kind": FOUND, "on": on, "parts": numbers, "regime": regime.value, "was": was.value} for was, numbers in under.items()]


def hand_over(
    reference: str, *, to: str, parts: Sequence[str] = (), note: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Hands over the parts that ask for the requester's own personal data, or some of them, to whoever answers those.

    Their clock goes with them. Raises `NotReady` for a part under another law, one that has been handed over, and where there is none.
    """
    with acting(reference, Do.HAND_OVER, by=by, on=on, seen=seen) as work:
        must_be_countable(on)
        case = fold(work.request.authority, work.request.case)
        if not to.strip():
            raise NotReady("Say who answers requests for one’s own personal data here, so that it is known who has the part.")
        waiting = to_hand_over(case, on=on)
        for each in _known(case, parts):
            if each not in waiting:
                raise NotReady(_why_not(case, each), under="UK GDPR art 15")
        numbers = list(parts) or [each.number for each in waiting]
        if not numbers:
            raise NotReady("No part of the request waits to be handed over. Find that a part goes under subject access first.")
        work.record("handed over", {"note": note, "law": [{"kind": "handed over", "on": on, "parts": numbers, "to": to}]})
    return work.request


def to_hand_over(case: Folded, *, on: date) -> tuple[PartNow, ...]:
    """The subject access parts that nobody was given, and the requester did not withdraw, by a day."""
    law = case.case() if case.counted else None
    return tuple(
        each
        for each in case.under(Regime.SUBJECT_ACCESS)
        if law is not None and law.part(each.number).as_of(on).first(Kind.HANDED_OVER) is None and each.number not in case.withdrawn
    )


def _why_not(case: Folded, part: PartNow) -> str:
    if part.regime is not Regime.SUBJECT_ACCESS:
        return (
            f"Part {part.number} goes under {part.regime.value}, and only a request for one’s own personal data is handed over. Answer it "
            "here, or find first that it goes under subject access."
        )
    given = case.case().part(part.number).first(Kind.HANDED_OVER)
    if given is not None:
        return f"Part {part.number} was handed over on {say(given.on)} already. Leave it out."
    return f"Part {part.number} was withdrawn by the requester. Leave it out."


def _known(case: Folded, numbers: Sequence[str]) -> tuple[PartNow, ...]:
    parts = {each.number: each for each in case.parts}
    strange = next((each for each in numbers if each not in parts), None)
    if strange is not None:
        raise NotReady(f"The request has no part {strange}. Its parts are {', '.join(parts)}.")
    return tuple(parts[each] for each in dict.fromkeys(numbers))
