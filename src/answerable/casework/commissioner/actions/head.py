"""Whether the notice says when the complaint was made. Some in the short form do not."""

from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do


def tell_complaint_day(reference: str, *, told: bool, by: By, on: date, seen: int | None = None) -> Complaint:
    """Whether the notice says on which day the complaint was made: it does unless somebody said that it does not."""
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        work.record("complaint day told", {"complaint_day": told})
    return work.complaint
