"""What one case of the live register shows of each pattern: from its events, and from what was told. What is held is not asked."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import Stage
from answerable.intelligence.patterns.pattern import Pattern, Shows
from answerable.law.chronology import PartHistory
from answerable.law.eir.r14_refusal import REQUIREMENTS as OF_THE_REGULATIONS
from answerable.law.events import Answer as Told
from answerable.law.events import Event, Kind
from answerable.law.foia.s17_refusal_of_request import REQUIREMENTS as OF_THE_ACT
from answerable.law.positions import Answer
from answerable.law.positions_told import position_told
from answerable.law.provision import cite
from answerable.law.refusal_notice import RefusalNotice
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.law.requirement import Met

_MORE_TIME = frozenset({Kind.EXTENSION, Kind.TIME_EXTENDED})


def shown(case: Folded, *, on: date) -> Iterator[Shows]:
    """What a case had shown by the end of a day, of each pattern of which it shows anything. Raises `NotLaw` where it cannot be counted."""
    events = [each for each in case.events if each.on <= on]
    extended = {each.on for each in events if each.kind in _MORE_TIME}
    if extended:
        yield Shows(Pattern.EXTENDED_AGAIN, int(len(extended) > 1), 1)
    notices = [each for each in events if isinstance(each.payload, Told) and _refuses(each.payload.letter)]
    if notices:  # a letter that says different things of different parts is several events of one day, and one notice
        lacking = {each.on for each in notices if _lacks(case, each)}
        yield Shows(Pattern.DEFECTS, len(lacking), len({each.on for each in notices}))
    yield from _neither(case, on)
    yield from _reviews(case, events, on)
    yield from _late(case, events, on)


def _refuses(letter: RefusalNotice) -> bool:
    """Whether a letter refuses anything."""
    return bool(letter.relies_on or letter.cost_or_vexatious)


def _lacks(case: Folded, notice: Event) -> bool:
    """Whether a notice lacks something that the law asks it to say. When it was given is a matter of time, and counted with that."""
    assert isinstance(notice.payload, Told), notice
    said = notice.payload.letter._replace(given_on=None, last_day=None)
    regimes = {part.regime for part in case.ours if notice.concerns(part.number)}
    asked = OF_THE_REGULATIONS if regimes == {Regime.EIR} else OF_THE_ACT
    return any(each.check(said).value is Met.NO for each in asked)


def _neither(case: Folded, on: date) -> Iterator[Shows]:
    parts = [each for each in stands(case, on=on) if each.part.regime in ANSWERED_HERE and each.withdrawn_on is None]
    told = [each.told for each in parts if each.told is not None and each.answered_on is not None]
    if told and len(told) == len(parts):
        yield Shows(Pattern.NCND, int(any(each.confirm_or_deny.answer is Answer.NCND for each in told)), 1)


def _reviews(case: Folded, events: list[Event], on: date) -> Iterator[Shows]:
    outcomes = sorted({each.on for each in events if each.kind is Kind.REVIEW_OUTCOME})
    if outcomes:
        histories = [case.case().part(each.number).as_of(on) for each in case.ours]
        unchanged = sum(not any(_changed(history, outcome) for history in histories) for outcome in outcomes)
        yield Shows(Pattern.REVIEWS_UNCHANGED, unchanged, len(outcomes))


def _changed(history: PartHistory, outcome: date) -> bool:
    """Whether what was told of a part came out otherwise in a review's outcome of this day."""
    after = history.as_of(outcome)
    if not any(each.kind is Kind.REVIEW_OUTCOME and each.on == outcome for each in after.events):
        return False
    earlier = tuple(each for each in after.events if not (each.kind is Kind.REVIEW_OUTCOME and each.on == outcome))
    return _told(after) != _told(after._replace(events=earlier))


def _told(history: PartHistory) -> object:
    told = position_told(history)
    return told and [(each.answer, frozenset(each.under)) for each in told]


def _late(case: Folded, events: list[Event], on: date) -> Iterator[Shows]:
    complained = next((each.on for each in events if each.kind is Kind.COMPLAINT), None)
    if complained is not None:
        before = {section for each in events if each.on < complained for section in _told_of(each)}
        after = {section for each in events if each.on >= complained for section in _told_of(each)}
        for taken in case.positions:
            if complained <= taken.on <= on and taken.stage is not Stage.NOTICE:
                after |= {cite(each["provision"]).section for each in taken.tables.get("claim", ())}
        yield Shows(Pattern.LATE_EXEMPTIONS, int(bool(before) and not after <= before), 1)


def _told_of(event: Event) -> Iterator[str]:
    """The sections that a letter of the authority's relies on."""
    if isinstance(event.payload, Told):
        yield from (each.provision.section for each in event.payload.letter.relies_on)
        yield from (each.section for each in event.payload.letter.cost_or_vexatious)
