"""What is learned after a complaint came: the day of the request, and the authority's postal address. Each with its source."""

from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.actions.receive import must_follow
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.unable import NotReady


def record_day_of_request(
    reference: str, *, requested_on: date, request_received_on: date | None, source: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """When the request was made, when the authority received it where that is another day, and what shows it. A later one takes its place.

    Everything that is counted from it is counted anew. Raises `NotReady` without a source, `OutOfOrder`.
    """
    with acting(reference, Do.RECORD_DETAILS, by=by, on=on, seen=seen) as work:
        told = work.case.complaint
        if not source.strip():
            raise NotReady("Say what shows the day: a letter, an e-mail, or who told you.")
        must_follow(
            (requested_on, "the request"),
            (request_received_on, "its receipt by the authority"),
            (told.responded_on, "the authority’s answer"),
            (told.review_asked_on, "the day on which a review was asked for"),
            (told.reviewed_on, "the outcome of the review"),
            (told.on, "the complaint"),
        )
        days = {"requested_on": requested_on, "request_received_on": request_received_on or requested_on}
        work.record("day of request recorded", {**days, "reason": source.strip()})
    return work.complaint


def record_address_of_authority(
    reference: str, *, postal_address: str, source: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """Where the authority is written to, as letters and the notice say it, and where that was found. A later one takes its place.

    Raises `NotReady` without either.
    """
    with acting(reference, Do.RECORD_DETAILS, by=by, on=on, seen=seen) as work:
        lines = [each.strip() for each in postal_address.splitlines() if each.strip()]
        if not lines:
            raise NotReady("Give the address, line by line.")
        if not source.strip():
            raise NotReady("Say where the address was found.")
        work.record("address of authority recorded", {"address": "\n".join(lines), "reason": source.strip()})
    return work.complaint
