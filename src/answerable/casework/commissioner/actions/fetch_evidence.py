"""An authority's open bundle fetched for a complaint: copies kept as items received, with the authority's reference, as one event.

It is fetched before anything is held or written, so that a slow authority holds up nobody; then all of it is kept, or nothing.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from answerable.casework.commissioner.acting import By, acting, permit
from answerable.casework.commissioner.actions.evidence_sources import source_for, token_of
from answerable.casework.commissioner.actions.items import keep_bytes
from answerable.casework.commissioner.actions.withheld import keep_fetched, must_be_needed
from answerable.casework.commissioner.fetching import Copy, Limits, fetched
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, Party, State
from answerable.casework.unable import NotReady

FETCHED = "evidence fetched"


def fetch_evidence(
    reference: str,
    *,
    marking: Marking,
    reason: str = "",
    token: str = "",
    private: Collection[str] = (),
    limits: Limits | None = None,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """Fetches the bundle and keeps what is not here yet, each copy marked as this person says: open, confidential, or withheld.

    `token` is the one that the authority gave for this case; without it, the one of the office's settings is shown. It is kept nowhere.
    Raises `NotReady`, `UnableToFetch`.
    """
    do = Do.HANDLE_WITHHELD if marking is Marking.WITHHELD else Do.INVESTIGATE
    complaint = complaint_for(by, reference)
    permit(by, do, State(complaint.state))
    _must_make_sense(complaint, fold(complaint.case), marking, reason)
    source = source_for(complaint.office, complaint.authority)
    shows = token.strip() or token_of(source)
    if not shows:
        raise NotReady("Give the token that the authority made for this case: there is none in the office’s settings.")
    copies = fetched(source.address, shows, complaint.their_reference, private=private, limits=limits)
    with acting(reference, do, by=by, on=on, seen=seen) as work:
        if marking is Marking.WITHHELD:
            keep_fetched(work, [(each.number, each.name, each.content) for each in copies], reason=reason)
        else:
            new = _not_here(work.case, copies)
            theirs = work.complaint.their_reference
            work.record(
                FETCHED, {"theirs": theirs, "marking": marking.name, "reason": reason, "items": _kept(work.complaint, work.case, new)}
            )
    return work.complaint


def _must_make_sense(complaint: Complaint, case: Case, marking: Marking, reason: str) -> None:
    if not complaint.their_reference:
        raise NotReady("The complaint has no reference of the authority’s, by which its bundle is fetched.")
    if marking is not Marking.OPEN and not reason.strip():
        raise NotReady("Say why it is confidential from the complainant, or why what is withheld is needed.")
    if marking is Marking.WITHHELD:
        must_be_needed(case)


def _not_here(case: Case, copies: tuple[Copy, ...]) -> list[Copy]:
    here = {each.hash for each in case.items}
    new = [each for each in copies if each.hash not in here]
    if not new:
        raise NotReady("Everything in the bundle is here already: nothing was kept.")
    return new


def _kept(complaint: Complaint, case: Case, copies: list[Copy]) -> list[dict[str, Any]]:
    """Keeps the bytes of each, and gives what the event says of it."""
    told = []
    for number, each in enumerate(copies, start=len(case.items) + 1):
        keep_bytes(complaint, number, each.content)
        told.append(
            {"item": number, "paper": each.number, "name": each.name, "of": Party.AUTHORITY.name, "dated": each.on, "hash": each.hash}
        )
    return told
