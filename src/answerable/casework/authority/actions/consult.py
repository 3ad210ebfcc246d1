"""Consultation and referral: somebody else is asked what they think of a part. It stops no clock, and it takes no position.

A third party, a national adviser, another department: to whom, on which part, sent, due; what they advised; and whether the advice
was adopted or departed from, with reasons.
"""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.finding import task_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import Task
from answerable.casework.authority.ncnd.grounds import must_have_a_ground
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import TaskState
from answerable.casework.authority.unable import NotReady, NotThere

CONSULTATION = "consultation"


def consult(
    reference: str, *, whom: str, parts: Sequence[str], due_on: date, question: str, by: By, on: date, seen: int | None = None
) -> Task:
    """Asks somebody about some parts. Raises `NotReady` without a name, a question, parts of the request, or a day that can be kept."""
    with acting(reference, Do.CONSULT, by=by, on=on, seen=seen) as work:
        if not whom.strip() or not question.strip():
            raise NotReady("Say who is consulted, and what they are asked.")
        if due_on < on:
            raise NotReady("The day by which they are to answer is before the day on which they are asked. Give a later one.")
        case = fold(work.request.authority, work.request.case)
        known = {each.number for each in case.parts}
        strange = [each for each in parts if each not in known]
        if not parts or strange:
            raise NotReady(f"The request has no part {strange[0]}." if strange else "Name the parts that they are asked about.")
        must_have_a_ground(case, Do.CONSULT.value, parts)
        task = Task.objects.create(
            request=work.request, kind=CONSULTATION, to=whom, parts=list(parts), question=question, sent_on=on, due_on=due_on
        )
        work.record("consulted", {"task": task.pk, "name": whom, "parts": list(parts), "due_on": due_on, "question": question})
    return task


def record_advice(task: int, *, advice: str, by: By, on: date, seen: int | None = None) -> Task:
    """What they advised, as it came. It binds nobody. Raises `NotReady` for nothing, or a second time."""
    found = _consultation(by, task)
    with acting(found.request.reference, Do.RECORD_ADVICE, by=by, on=on, seen=seen) as work:
        found = _held(work, task)
        if found.state != TaskState.SENT.value:
            raise NotReady(f"The advice of {found.to} is recorded already. Ask them again if there is more.")
        if not advice.strip():
            raise NotReady("Write down what was advised, in the words in which it came.")
        found.state, found.done_on, found.advice = TaskState.DONE.value, on, advice
        found.save()
        work.record("advice received", {"task": found.pk, "name": found.to, "advice": advice})
    return found


def settle_advice(task: int, *, adopted: bool, reasons: str, by: By, on: date, seen: int | None = None) -> Task:
    """Whether the advice was adopted or departed from, and why. The position itself is taken where positions are taken."""
    found = _consultation(by, task)
    with acting(found.request.reference, Do.RECORD_ADVICE, by=by, on=on, seen=seen) as work:
        found = _held(work, task)
        if found.state != TaskState.DONE.value:
            raise NotReady(f"No advice of {found.to} is recorded yet. Record it first.")
        if not reasons.strip():
            raise NotReady("Say why the advice is adopted, or departed from. It is the authority that decides, and it decides for reasons.")
        found.adopted = adopted
        found.save()
        work.record("advice settled", {"task": found.pk, "name": found.to, "adopted": adopted, "reasons": reasons})
    return found


def _consultation(by: By, task: int) -> Task:
    found = task_for(by, task)
    if found.kind != CONSULTATION:
        raise NotThere
    return found


def _held(work: Work, task: int) -> Task:
    """The task as it stands now that the case is held."""
    return work.request.tasks.get(pk=task)
