"""What reaches the authority from the Commissioner or the Tribunal: recorded as it came, by what it says and its reference."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.events import Kind

Told = Mapping[str, Any]
FROM_THERE = (
    *(Kind.COMPLAINT, Kind.COMPLAINT_CLOSED, Kind.NOTICE, Kind.APPEAL, Kind.APPEAL_ENDED),
    *(Kind.STEPS_TAKEN, Kind.CERTIFIED),
)
_WORDS = frozenset(each.value for each in FROM_THERE)


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
    return work.request
