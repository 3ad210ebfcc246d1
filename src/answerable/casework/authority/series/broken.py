"""The series of a standing position: what was told on each question of its class; and where it breaks, what an onlooker can infer.

From what was told alone, which whoever asks knows: what is held is not asked.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.models import Part
from answerable.casework.authority.series.classes import Vocabulary
from answerable.casework.authority.series.matching import COVERS
from answerable.casework.authority.series.models import CodedQuestion, StandingPosition
from answerable.casework.authority.states import State
from answerable.law.finding import say
from answerable.law.positions import Answer

_NEITHER = frozenset({Answer.NCND.value, Answer.NCND_IN_PART.value})


class InSeries(NamedTuple):
    """One question of the class: of which request and part, what was told of it and when, if anything was; `open`: it is not answered."""

    reference: str
    part: str
    told: str
    on: date | None
    open: bool

    @property
    def neither(self) -> bool:
        """Whether it was neither confirmed nor denied."""
        return self.told in _NEITHER

    @property
    def named(self) -> str:
        """By which it is cited."""
        return f"{self.reference} part {self.part}"


def series_of(standing: StandingPosition, vocabulary: Vocabulary) -> tuple[InSeries, ...]:
    """Every coded question that the position covers, in the order in which they came."""
    coded = CodedQuestion.objects.select_related("request").filter(request__authority=standing.authority)
    mine = [
        each
        for each in coded.order_by("request__received_on", "request_id", "part")
        if vocabulary.relation(standing.about, each.about) in COVERS
    ]
    rows = Part.objects.filter(request__in={each.request_id for each in mine}).order_by("id")
    parts = {(each.request_id, each.number): each for each in rows}
    return tuple(_in_series(each, parts.get((each.request_id, each.part))) for each in mine)


def _in_series(coded: CodedQuestion, part: Part | None) -> InSeries:
    told, on = (part.confirm_or_deny, part.answered_on) if part is not None else ("", None)
    ended = coded.request.state in (State.CLOSED.value, State.ENDED.value, State.DISPOSED.value)
    return InSeries(coded.request.reference, coded.part, told, on, not told and not ended)


def breaks(series: Sequence[InSeries]) -> Iterator[str]:
    """Where the series breaks: what whoever reads both answers can infer."""
    neither = [each for each in series if each.neither]
    if not neither:
        return
    names = some([each.named for each in neither])
    denied = [each for each in series if each.told in (Answer.DENIED.value, Answer.NOT_HELD.value)]
    confirmed = [each for each in series if each.told == Answer.CONFIRMED.value]
    if denied:
        yield (
            f"{some([_dated(each) for each in denied])} said that nothing is held, and {names} neither confirmed nor denied. Whoever "
            "reads both can infer that you say so where nothing is held, and so that something is held where you do not."
        )
    if confirmed:
        yield (
            f"{some([_dated(each) for each in confirmed])} said that information is held, and {names} neither confirmed nor denied. "
            "Whoever reads both can infer that the answer turns on what is held, and look for what sets the two apart."
        )


def _dated(each: InSeries) -> str:
    return f"{each.named} ({say(each.on)})" if each.on is not None else each.named


def some(names: Sequence[str], most: int = 3) -> str:
    """The first of some names, and how many more there are."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
