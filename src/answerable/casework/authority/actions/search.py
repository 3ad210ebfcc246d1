"""The search for information: who was asked, what was searched, and what is held. The only actions that may look at holdings."""

from collections.abc import Callable, Sequence
from datetime import date

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.finding import task_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.holdings import holding
from answerable.casework.authority.models import InformationRequest, Task
from answerable.casework.authority.ncnd.secret import considered
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import TaskState
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.ledger.walled import HOLDINGS
from answerable.law.claims import Duty
from answerable.law.finding import Judgement
from answerable.law.positions import Held

SEARCH = "search"


def ask_search(
    reference: str,
    *,
    to: str,
    parts: Sequence[str],
    due_on: date,
    question: str = "",
    shows_requester_because: str = "",
    by: By,
    on: date,
    seen: int | None = None,
) -> Task:
    """Sends the words of some parts to a service. The requester is shown only for a reason: s.14, s.21, s.40(1), aggregation."""
    with acting(reference, Do.ASK_SEARCH, by=by, on=on, seen=seen) as work:
        if due_on < on:
            raise NotReady("The service's day is before the day on which it is asked. Give a later one.")
        case = fold(work.request.authority, work.request.case)
        known = {each.number for each in case.parts}
        strange = [each for each in parts if each not in known]
        if not parts or strange:
            named = f"The request has no part {strange[0]}." if strange else "There is no part to search for yet."
            raise NotReady(f"{named} Name the parts to search for.")
        for part in parts:
            _must_not_be_ncnd(case, part, "")
        task = Task.objects.create(
            request=work.request,
            kind=SEARCH,
            to=to,
            parts=list(parts),
            question=question,
            sent_on=on,
            due_on=due_on,
            shows_requester_because=shows_requester_because,
        )
        work.record(
            "search asked",
            {
                "task": task.pk,
                "service": to,
                "parts": list(parts),
                "due_on": due_on,
                "question": question,
                "reason": shows_requester_because,
            },
        )
    return task


def chase(task: int, *, escalate_to: str = "", by: By, on: date) -> Task:
    """Reminds a service, or takes it to somebody above."""
    found = task_for(by, task)
    with acting(found.request.reference, Do.CHASE, by=by, on=on) as work:
        found = _open(work, task)
        if not unreported(fold(work.request.authority, work.request.case), found):
            raise NotReady("Nobody need search for this any more, so there is nothing to remind anybody of.")
        if escalate_to:
            found.escalated_on = on
        else:
            found.chased_on = on
        found.save()
        work.record("search chased", {"task": found.pk, "service": found.to, "to": escalate_to})
    return found


def report_search(task: int, *, parts: Sequence[str] = (), searched: str, minutes: int, searchers: str = "", by: By, on: date) -> Task:
    """The service says what it searched for some parts, who did, and how long it took: not what was found, which is decided part by part.

    Without `parts` it reports on every part that waits for it. The search is done when none does. What is said of several parts at once
    is shown while it may be shown of each of them.
    """
    found = task_for(by, task)
    with acting(found.request.reference, Do.REPORT_SEARCH, by=by, on=on) as work:
        found = _open(work, task)
        waiting = unreported(fold(work.request.authority, work.request.case), found)
        about = tuple(parts) or waiting
        if not waiting:
            raise NotReady("Nobody need search for this any more. Nothing has to be reported.")
        if not set(about) <= set(waiting):
            raise NotReady("One of these parts was reported on already, or nobody need search for it. Choose among those that wait.")
        if not searched.strip() or minutes < 0:
            raise NotReady("Say what was searched and for how many minutes: both are evidence if the search is ever questioned.")
        found.reports = [*found.reports, {"parts": list(about), "searched": searched, "searchers": searchers, "minutes": minutes}]
        if set(about) == set(waiting):
            found.state, found.done_on = TaskState.DONE.value, on
        found.save()
        reported = {"parts": list(about), "searched": searched, "person": searchers, "minutes": minutes}
        work.record("search reported", {"task": found.pk, "service": found.to, **reported})
    return found


def decide_held(
    reference: str, *, part: str, answer: Held, reasons: str, extent: str = "", found: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Decides whether what a part, or a slice of it, asks for is held. Written behind the wall."""
    with acting(reference, Do.DECIDE_HELD, by=by, on=on, seen=seen) as work:
        if not reasons.strip():
            raise NotReady("Say what the answer rests on: what was searched, by whom, and why that was enough.", under="FOIA s.1(1)(a)")
        case = fold(work.request.authority, work.request.case)
        _must_not_be_ncnd(case, part, extent)
        decided = holding.Decided(part, extent, answer, reasons, found)
        holding.keep(work.request, decided, by=by.person.title, on=on)
        work.record("held decided", holding.payload(decided), wall=HOLDINGS)
    return work.request


def read_found(reference: str, *, part: str, extent: str = "", by: By, on: date) -> holding.Decided | None:
    """What was found for a part that is answered in the open. Reading it is an event."""
    with acting(reference, Do.READ_FOUND, by=by, on=on) as work:
        _must_not_be_ncnd(fold(work.request.authority, work.request.case), part, extent)
        work.record("found read", {"part": part, "extent": extent})
        return holding.of(work.request, part, extent)


def held_of(request: InformationRequest, case: Folded, part: str) -> Callable[[str | None], Judgement[Held] | None]:
    """What the position of a part asks, slice by slice, and only where the duty to confirm or deny stands.

    Nothing while it is considered to neither confirm nor deny, whatever was decided before: what is held is then shown to nobody.
    """
    if part in considered(case):
        return lambda _extent: None
    return lambda extent: holding.judgement(request, part, extent)


def forget_held(request: InformationRequest) -> None:
    """Destroys what is kept of holdings. Called by the disposal of a case, inside its transaction."""
    holding.forget(request)


def live_parts(case: Folded, task: Task) -> tuple[str, ...]:
    """The parts of a task on which it still matters what is held: not those that neither confirm nor deny."""
    secret = {
        each.part for each in case.case().claims if each.pleaded.claim.duty is Duty.CONFIRM_OR_DENY and each.pleaded.claim.extent is None
    }
    return tuple(part for part in task.parts if part not in secret | considered(case))


def unreported(case: Folded, task: Task) -> tuple[str, ...]:
    """The parts of a task that still wait for its service's report."""
    reported = {part for each in task.reports for part in each["parts"]}
    return tuple(part for part in live_parts(case, task) if part not in reported)


def _open(work: Work, task: int) -> Task:
    """The search as it stands now that the case is held. Raises `NotReady` where it was answered already."""
    found = work.request.tasks.get(pk=task)
    if found.kind != SEARCH:
        raise NotThere
    if found.state != TaskState.SENT.value:
        raise NotReady(f"{found.to} has answered this already. Ask again if more is needed.")
    return found


def _must_not_be_ncnd(case: Folded, part: str, extent: str) -> None:
    """A slice that neither confirms nor denies, or may come to, is never looked at: the answer must not depend on what is there."""
    if part in considered(case):
        raise NotReady(
            "On this part it is being considered to neither confirm nor deny, so what is held is neither asked nor shown. "
            "Take the position first, or say that it is considered no longer.",
            under="FOIA s.1(1)(a)",
        )
    for pleaded in case.case().claims:
        claim = pleaded.pleaded.claim
        if pleaded.part == part and claim.duty is Duty.CONFIRM_OR_DENY and claim.extent in (None, extent or None):
            raise NotReady(
                "On this part the position is to neither confirm nor deny, so what is held is neither asked nor shown. "
                "Take another position first if that has changed.",
                under=claim.provision,
            )
