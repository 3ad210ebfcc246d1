"""A decision notice as a person confirms it, and its steps as they are taken. Nothing is taken from a file that nobody confirmed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.acting import By, Work, acting, must_be_countable
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.actions.complaints import matters, must_not_be_before, record_law
from answerable.casework.authority.actions.position import must_have_a_shape
from answerable.casework.authority.complaint.judging import JUDGED, SILENT, Finds, as_judged, parts_to_judge
from answerable.casework.authority.complaint.shape import Notice, Step
from answerable.casework.authority.complaint.told import STEP
from answerable.casework.authority.fold import Taken, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import Stage
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
        series_after(work)
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


def receive_certificate(
    reference: str, *, theirs: str = "", note: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The Commissioner certifies to the court that the authority has failed to comply with the last notice, s.54(1).

    Raises `NotReady` for a notice that orders no step or is the Tribunal's, which s.54 does not reach, and for one certified already.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        notice = next(reversed(matters(work).in_force), None)
        if notice is None or not notice.steps:
            raise NotReady("No decision notice that orders steps stands on this case. Record the notice first.", under="FOIA s.54(1)(a)")
        if notice.substituted:
            raise NotReady(
                "The notice is the Tribunal’s, so it is for the Tribunal to certify it, to the Upper Tribunal. Add a note of it.",
                under="FOIA s.61(4)",
            )
        if notice.certified_on is not None:
            raise NotReady(f"It was certified on {say(notice.certified_on)}. Nothing is recorded twice.")
        must_not_be_before(on, notice.on, "the notice")
        record_law(work, "certified", {"kind": "certified", "on": on}, document=theirs, note=note)
    return work.request


def record_judged(
    reference: str, *, notice: int, part: str, finds: Sequence[Finds], by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """What a notice finds of each ground of the position on a part: the position as it was judged, until another is taken.

    Raises `NotReady` for a part of which that was said, or on which another position was taken since, and where a reason is missing.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        of = next((each for each in matters(work).in_force if each.number == notice), None)
        if of is None or part not in parts_to_judge(case, of):
            raise NotReady(f"What the notice finds of part {part} is recorded already, or another position was taken on it since.")
        if all(each.choice == SILENT for each in finds):
            raise NotReady("The notice says nothing of any ground, so there is nothing to record.")
        if any(each.choice != SILENT and not each.reasons.strip() for each in finds):
            raise NotReady("Give the notice’s reasons for what it finds, in its words.")
        tables = as_judged(case, part, finds, on=of.on)
        must_have_a_shape(case, Taken(0, part, Stage.NOTICE, of.on, by.signature, tables), of.on)
        work.record(JUDGED, {"notice": notice, "judged": [{"part": part, **tables}]})
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
