"""A request for how another was handled is linked to that one by a person, who then says in which of two clean ways it is answered."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import LINKED, WAY, WAYS, linked
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady


def link_handling(reference: str, *, parent: str, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Says that a request asks how another of the same authority was handled. Raises `NotReady`, and `NotThere` where there is none."""
    with acting(reference, Do.LINK_HANDLING, by=by, on=on, seen=seen) as work:
        other = request_for(by, parent.strip())
        if other.pk == work.request.pk:
            raise NotReady("A request cannot ask how it was itself handled. Give the reference of the earlier one.")
        if any(each.parent == other.reference for each in linked(fold(work.request.authority, work.request.case))):
            raise NotReady(f"It is linked to {other.reference} already. Nothing is recorded twice.")
        if not reason.strip():
            raise NotReady("Say by which words it asks for that.")
        work.record(LINKED, {"parent": other.reference, "reason": reason})
    return work.request


def choose_way(reference: str, *, parent: str, way: str, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Says in which way a request on the handling of another is answered. Raises `NotReady`."""
    with acting(reference, Do.LINK_HANDLING, by=by, on=on, seen=seen) as work:
        if parent not in [each.parent for each in linked(fold(work.request.authority, work.request.case))]:
            raise NotReady("It is not linked to that request. Link it first.")
        if way not in WAYS or not reason.strip():
            raise NotReady("Choose one of the two ways, and say why.")
        work.record(WAY, {"parent": parent, "way": way, "reason": reason})
    return work.request
