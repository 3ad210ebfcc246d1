"""What reaches the authority from the Commissioner or the Tribunal: recorded as it came, by what it says and its reference."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, acting, must_be_countable
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.events import Kind
from answerable.law.regulations.time_2004_day_specified import DaySpecified
from answerable.law.time_limit import TimeLimit

Told = Mapping[str, Any]
FROM_THERE = (
    *(Kind.COMPLAINT, Kind.COMPLAINT_CLOSED, Kind.NOTICE, Kind.APPEAL, Kind.APPEAL_ENDED),
    *(Kind.STEPS_TAKEN, Kind.CERTIFIED),
)
_WORDS = frozenset(each.value for each in FROM_THERE)


def record_day_specified(
    reference: str,
    *,
    parts: Sequence[str] = (),
    under: str,
    day: date,
    applied_on: date,
    by: By,
    on: date,
    seen: int | None = None,
) -> InformationRequest:
    """The Commissioner specifies a day for parts of a request, `under` SI 2004/3364 reg 5 or 6, on the authority's application.

    An application that came too late is recorded all the same: the clock then stays where it was, and says why. Raises `Malformed` for a
    day past the sixtieth working day, and `OutOfOrder` for an application dated before the request.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        must_be_countable(on, applied_on, day)
        case = fold(work.request.authority, work.request.case)
        numbers = list(parts) or [each.number for each in case.foia]
        limit = TimeLimit(specified=DaySpecified(day, applied_on=applied_on), under=under)
        for number in numbers:
            limit.last_day(case.history(number).counted())
        work.record("day specified", {"parts": numbers, "under": under, "day": day, "applied_on": applied_on})
    return work.request


def record_from_the_commissioner(
    reference: str, *, law: Sequence[Told], judged: Sequence[Told] = (), document: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Records a complaint, a notice, an appeal or what became of one, as case-file events, and the steps that were taken.

    `judged` are the claims on a part as a notice judged them, as tables that name their `part`; `document` is the sender's reference.
    Raises `NotReady` for any other kind of event, and `NotLaw` for one that nothing before it calls for.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        strange = [each["kind"] for each in law if each["kind"] not in _WORDS]
        if not law or strange:
            raise NotReady(f"{strange[0] if strange else 'Nothing'} does not come from there. Record {', '.join(sorted(_WORDS))}.")
        tables = {"law": [dict(each) for each in law], "judged": [dict(each) for each in judged]}
        work.record("from the commissioner", {"document": document, **tables})
        series_after(work)
    return work.request
