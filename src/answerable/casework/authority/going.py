"""When the answer of a request goes that neither confirms nor denies, why then, and whether it is held back for any other reason."""

from datetime import date
from typing import NamedTuple

from answerable.casework.authority.acting import By
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.ncnd.release_day import GoesOn, OffItsDay, goes_on, off_its_day
from answerable.casework.authority.ncnd.secret import secret
from answerable.casework.authority.states import LetterState
from answerable.documents.letters import Kind

_OPEN = (LetterState.DRAFT, LetterState.CLEARING, LetterState.CLEARED)


class Answering(NamedTuple):
    """A letter that answers a secret part: where it stands, the day for which it waits, the day on which it went, and what is wrong."""

    number: int
    parts: tuple[str, ...]
    state: LetterState
    waits_for: date | None
    sent_on: date | None
    off_its_day: OffItsDay | None


class Going(NamedTuple):
    """The secret parts of a request, the day of an answer on them, and the letters that answer them. `on` is the day it is."""

    request: InformationRequest
    parts: tuple[str, ...]
    fixed: GoesOn | None
    letters: tuple[Answering, ...]
    on: date


def going(by: By, reference: str) -> Going:
    """When the answer of a request goes. Raises `NotThere`."""
    request = request_for(by, reference)
    case = fold(request.authority, request.case)
    parts = secret(case) if case.counted else ()
    fixed = goes_on(case, parts) if parts else None
    return Going(request, parts, fixed, tuple(_letters(request, case, parts, by.today)), by.today)


def _letters(request: InformationRequest, case: Folded, parts: tuple[str, ...], today: date) -> list[Answering]:
    found = []
    states = [each.value for each in (*_OPEN, LetterState.SENT)]
    rows = Letter.objects.filter(request=request, kind=Kind.ANSWER.value, state__in=states).defer("document", "text")
    for each in rows.order_by("number"):
        fixed = goes_on(case, each.parts) if set(each.parts) & set(parts) else None
        if fixed is not None:
            state = LetterState(each.state)
            ready = state is LetterState.CLEARED and each.goes_on is None
            off = off_its_day(fixed.on, ready=ready, today=today) if state in _OPEN else None
            found.append(Answering(each.number, tuple(each.parts), state, each.goes_on, each.sent_on, off))
    return found
