"""The positions of a whole case on a day: each part from its claims, its events, and what people had judged by then."""

from datetime import date

from answerable.law.bars import bars_in_events
from answerable.law.case import Case
from answerable.law.claims import Duty
from answerable.law.finding import Judgement
from answerable.law.part_position import Holdings, PartPosition, Stance, position
from answerable.law.positions import Held
from answerable.law.regime import ANSWERED_HERE


def positions(case: Case, *, on: date) -> tuple[PartPosition, ...]:
    """The position on a day of every part that is answered here: under the Act or the Regulations.

    Raises as `position` does, and `OutOfOrder` for a part whose request is not received by then.
    """
    ours = (each.number for each in case.parts if case.part(each.number).as_of(on).regime in ANSWERED_HERE)
    return tuple(part_position(case, each, on=on) for each in ours)


def part_position(case: Case, number: str, *, on: date) -> PartPosition:
    """One part's position on a day. Raises as `positions` does."""
    of = case.circumstances(number, on=on)
    return position(stance(case, number, on=on), holdings(case, number, on=on), of=of)


def stance(case: Case, number: str, *, on: date) -> Stance:
    """All that had been put forward on a part by the end of a day."""
    history = case.part(number)
    return Stance(
        number,
        tuple(each for duty in Duty for each in case.claimed(number, duty, judged_by=on)),
        tuple(each.weighed for each in case.weighed if each.part == number and _by(each.weighed.balance, on)),
        (
            *bars_in_events(history, on=on),
            *(each.bar for each in case.bars if number in (each.parts or (number,)) and (each.judged_on or on) <= on),
        ),
        case.asked(number).slices,
    )


def holdings(case: Case, number: str, *, on: date) -> Holdings:
    """What had been established of a part by the end of a day: of a slice by itself or, where nothing is, of the whole part."""

    def held(extent: str | None) -> Judgement[Held] | None:
        found = {each.extent: each.held for each in case.held if each.part == number and each.held.on <= on}
        return found.get(extent, found.get(None))

    return held


def _by(judgement: Judgement[object] | None, on: date) -> bool:
    return judgement is not None and judgement.on <= on
