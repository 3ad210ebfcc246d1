"""A decision as `answerable precedents` tells it: for a program as an object, for people as a line."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from answerable.law.finding import say

if TYPE_CHECKING:
    from answerable.intelligence.precedents.afterwards import Afterwards
    from answerable.intelligence.precedents.decision import Decision


def as_object(decision: "Decision", after: "Afterwards") -> dict[str, Any]:
    """The decision without its paragraphs, and what became of it."""
    last = after.appeals[-1:]
    return {
        "reference": decision.reference,
        "by": decision.court,
        "date": decision.date or None,
        "public_authority": decision.authority,
        "sector": decision.sector,
        "outcomes": [{"under": under, "complaint": outcome} for under, outcome in decision.outcomes],
        "result": decision.result or None,
        "of": list(decision.of),
        "afterwards": last[0]._asdict() if last else None,
        "turned": after.turned[-1]._asdict() if after.turned else None,
        "doubts": [each._asdict() for each in after.doubts],
    }


def so_many(number: int, what: str) -> str:
    """A number of things, in the singular where it is one."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def heading(decision: "Decision", after: "Afterwards") -> str:
    """The same on one line."""
    return ", ".join(_parts(decision, after))


def _parts(decision: "Decision", after: "Afterwards") -> Iterator[str]:
    yield decision.reference or "without a reference"
    if decision.date:
        yield say(date.fromisoformat(decision.date))
    if decision.authority:
        yield decision.authority
    if decision.result or decision.of:
        yield f"{decision.court}: appeal {decision.result}" if decision.result else f"{decision.court}: no result read"
    else:
        yield "; ".join(f"{under} {outcome}" for under, outcome in decision.outcomes) or "no outcome read"
    if after.mark:
        yield after.mark
