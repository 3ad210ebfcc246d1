"""A case is held back from disposal, and the hold is lifted, each for a reason."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.disposal_holds import HELD, LIFTED, MATTERS, held_back
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady


def hold(reference: str, *, matter: str, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Holds a case back from disposal for one of `MATTERS`, until that is lifted. Raises `NotReady` where it is held for it already."""
    with acting(reference, Do.HOLD, by=by, on=on, seen=seen) as work:
        if matter not in MATTERS or not reason.strip():
            raise NotReady("Say why the case is held back. The reason is kept with it.")
        if matter in held_back(fold(work.request.authority, work.request.case)):
            raise NotReady(f"The case is held back already: {MATTERS[matter]}. Nothing is recorded twice.")
        work.record(HELD, {"matter": matter, "reason": reason})
    return work.request


def lift_hold(reference: str, *, matter: str, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Lifts a hold. Raises `NotReady` where there is none of that kind."""
    with acting(reference, Do.LIFT_HOLD, by=by, on=on, seen=seen) as work:
        if matter not in held_back(fold(work.request.authority, work.request.case)):
            raise NotReady("The case is not held back for that. Choose what it is held back for.")
        if not reason.strip():
            raise NotReady("Say why the hold is lifted. The reason is kept with the case.")
        work.record(LIFTED, {"matter": matter, "reason": reason})
    return work.request
