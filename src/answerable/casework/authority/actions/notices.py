"""A decision notice as a person confirms it, and its steps as they are taken. Nothing is taken from a file that nobody confirmed."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.acting import By, Work, acting, must_be_countable
from answerable.casework.authority.actions.complaints import matters, must_not_be_before, record_law
from answerable.casework.authority.complaint.shape import Notice, Step
from answerable.casework.authority.complaint.told import STEP
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.foia.s50_period_for_steps import refuse_period
from answerable.law.provision import cite


class Ordered(NamedTuple):
    """A step as a notice orders it: its words, and the parts that it is about; none named, those that were complained of."""

    words: str
    parts: tuple[str, ...] = ()


class Confirmed(NamedTuple):
    """A notice as a person confirms that it reads. `file` is the hash of the file that it was read from, empty where it was typed.

    `substituted`: it is the Tribunal's, in the place of the Commissioner's, s.58(1). `recorded` are provisions and what is found of each.
    """

    theirs: str
    recorded: Mapping[str, RecordedAs]
    steps: tuple[Ordered, ...] = ()
    within_days: int | None = None
    sent_on: date | None = None
    substituted: bool = False
    file: str = ""


def receive_notice(reference: str, *, notice: Confirmed, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """A decision notice of a day. Its steps are owed from then on; those of a notice that it takes the place of are not.

    Raises `NotReady` for steps without a period, or a notice that is recorded already; `NotLaw` for one that no complaint calls for.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        _must_stand(work, notice, on)
        told = {
            "kind": "notice",
            "on": on,
            "recorded": [{"under": str(cite(each)), "finding": found.value} for each, found in notice.recorded.items()],
            "steps": [each.words for each in notice.steps],
            "within_days": notice.within_days if notice.steps else None,
            "sent_on": notice.sent_on if notice.sent_on != on else None,
            "substituted": notice.substituted or None,
        }
        complained_of = _complained_of(work)
        about = [{"step": nth, "parts": list(each.parts or complained_of)} for nth, each in enumerate(notice.steps, start=1)]
        record_law(work, "notice received", told, document=notice.theirs, file=notice.file, about=about)
    return work.request


def _complained_of(work: Work) -> tuple[str, ...]:
    """The parts of the complaints that the notice decides; none where one of them is about them all."""
    complaints = matters(work).open_complaints
    parts = dict.fromkeys(part for each in complaints for part in each.parts)
    return tuple(parts) if all(each.parts for each in complaints) else ()


def _must_stand(work: Work, notice: Confirmed, on: date) -> None:
    found, numbers = matters(work), {each.number for each in fold(work.request.authority, work.request.case).parts}
    if any(each.reference == notice.theirs and each.on == on for each in found.notices):
        raise NotReady(f"The notice {notice.theirs} of {say(on)} is recorded already. Nothing is recorded twice.")
    if notice.steps and notice.within_days is None:
        raise NotReady("Give the number of calendar days within which the steps are to be taken.", under="FOIA s.50(4)")
    if notice.within_days is not None:
        refuse_period(notice.within_days)
    unknown = next((part for each in notice.steps for part in each.parts if part not in numbers), None)
    if unknown is not None:
        raise NotReady(f"The request has no part {unknown}. Its parts are {', '.join(sorted(numbers))}.")
    if notice.substituted and not any(each.appeals for each in found.notices):
        raise NotReady(
            "The Tribunal substitutes a notice on an appeal, and none is recorded. Record the appeal first.", under="FOIA s.58(1)"
        )
    must_be_countable(on, notice.sent_on or on)


def take_step(reference: str, *, notice: int, step: int, how: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """A step of a notice was taken: `how` says by what, such as the letter that answers afresh. With the last of them the notice is met.

    Raises `NotReady` for a step that there is not, or that was taken already.
    """
    with acting(reference, Do.TAKE_STEP, by=by, on=on, seen=seen) as work:
        of, one = _step(work, notice, step)
        if not how.strip():
            raise NotReady("Say how the step was taken, such as by which letter.")
        must_not_be_before(on, of.on, "the notice")
        payload: dict[str, object] = {"notice": notice, "step": one.number, "note": how}
        if len(of.to_take) == 1:
            payload["law"] = [{"kind": "steps taken", "on": on}]
        work.record(STEP, payload)
    return work.request


def _step(work: Work, notice: int, step: int) -> tuple[Notice, Step]:
    """A step that is still to be taken. Raises `NotReady`."""
    of = next((each for each in matters(work).in_force if each.number == notice), None)
    one = next((each for each in of.steps if each.number == step), None) if of is not None else None
    if of is None or one is None:
        raise NotReady("There is no such step of a notice that stands. Look at the case as it is now.")
    if one.taken_on is not None:
        raise NotReady(f"Step {step} was taken on {say(one.taken_on)}. Nothing is recorded twice.")
    return of, one
