"""What happens at the Tribunal: an appeal against a notice, directions with their days, and what became of it."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.acting import By, Work, acting, must_be_countable
from answerable.casework.authority.actions.complaints import matters, must_not_be_before, record_law
from answerable.casework.authority.complaint.days import waits_for_more_time
from answerable.casework.authority.complaint.shape import Notice
from answerable.casework.authority.complaint.told import ALLOWED, DIRECTIONS, DONE, EXTENDED
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.finding import say
from answerable.law.foia.s57_appeal_against_notices import Appellant

OUTCOMES = ("dismissed", ALLOWED, "notice substituted", "withdrawn")
APPELLANTS = (Appellant.AUTHORITY, Appellant.COMPLAINANT)


def receive_appeal(
    reference: str,
    *,
    by_whom: Appellant,
    theirs: str = "",
    affects: Sequence[int] = (),
    by: By,
    on: date,
    seen: int | None = None,
) -> InformationRequest:
    """An appeal against the last notice. `affects` are the numbers of the steps that it is about, none for all: they are stayed, s.50(6).

    One that was brought late is recorded all the same: whether the time is extended is for the Tribunal. Raises `NotReady`.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        notice = _last_notice(work)
        if by_whom not in APPELLANTS:
            raise NotReady("The complainant or the public authority may appeal against a decision notice.", under="FOIA s.57(1)")
        if notice.pending:
            raise NotReady("An appeal against the notice is pending already. Record what becomes of it first.")
        unknown = next((each for each in affects if each not in {step.number for step in notice.steps}), None)
        if unknown is not None:
            raise NotReady(f"The notice orders no step {unknown}. Choose from its {len(notice.steps)}.")
        must_not_be_before(on, notice.on, "the notice")
        told = {"kind": "appeal", "on": on, "affects": list(affects)}
        record_law(work, "appealed", told, by_whom=by_whom.value, document=theirs)
    return work.request


def extend_time_to_appeal(reference: str, *, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """The Tribunal extends the time for a late appeal: from that day it is pending, and stays what it affects. Raises `NotReady`."""
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        _must_be_pending(work)
        notice = _last_notice(work)
        if not waits_for_more_time(notice):
            raise NotReady("The appeal was brought in time, or its time was extended already. There is nothing to extend.")
        must_not_be_before(on, notice.appeals[-1].on, "the appeal")
        work.record(EXTENDED, {})
    return work.request


def receive_directions(
    reference: str, *, directions: Sequence[str], due_on: date, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The Tribunal directs things to be done by a day; where it does not work on that day, they are in time on the next, GRC r.12(2)."""
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        _must_be_pending(work)
        given = [each.strip() for each in directions if each.strip()]
        if not given:
            raise NotReady("Give the directions, one on each line, as the Tribunal puts them.")
        must_not_be_before(due_on, on, "the directions")
        work.record(DIRECTIONS, {"directed": [{"words": each, "due_on": due_on} for each in given]})
    return work.request


def follow_direction(reference: str, *, number: int, how: str = "", by: By, on: date, seen: int | None = None) -> InformationRequest:
    """A direction was followed. Raises `NotReady`."""
    with acting(reference, Do.ANSWER_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        direction = next((each for each in matters(work).directions if each.number == number), None)
        if direction is None:
            raise NotReady(f"The Tribunal has given no direction {number} on this case. Record its directions first.")
        if direction.done_on is not None:
            raise NotReady(f"Direction {number} was followed on {say(direction.done_on)}. Nothing is recorded twice.")
        must_not_be_before(on, direction.on, "the directions")
        work.record(DONE, {"number": number, "note": how})
    return work.request


def end_appeal(
    reference: str, *, outcome: str, steps_by: date | None = None, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The appeal is determined, or withdrawn. `steps_by` is the day that the Tribunal sets for the steps, where it sets one.

    A notice that is substituted is recorded as a notice of its own, after this.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        _must_be_pending(work)
        if outcome not in OUTCOMES:
            raise NotReady(f"Choose what became of the appeal: {', '.join(OUTCOMES)}.")
        if steps_by is not None:
            must_not_be_before(steps_by, on, "the decision")
        told = {"kind": "appeal ended", "on": on, "withdrawn": True if outcome == "withdrawn" else None}
        beside = {"outcome": outcome} | ({"steps_by": steps_by} if steps_by is not None else {})
        record_law(work, "appeal ended", told, **beside)
    return work.request


def _last_notice(work: Work) -> Notice:
    notices = matters(work).in_force
    if not notices:
        raise NotReady("No decision notice of this case stands. Record the notice first.")
    return notices[-1]


def _must_be_pending(work: Work) -> None:
    must_be_countable(work.on)
    if not _last_notice(work).pending:
        raise NotReady("No appeal on this case is pending. Record the appeal first.")
