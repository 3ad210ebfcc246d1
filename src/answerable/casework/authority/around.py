"""What stands around a case beside its ledger: its tasks, its letters on their way, and who reviews it."""

from answerable.casework.authority.models import InformationRequest, Letter, Task
from answerable.casework.authority.next_step import Around, LetterNow, TaskNow
from answerable.casework.authority.states import LetterState, TaskState


def around(request: InformationRequest) -> Around:
    """What next_step.py asks about a case. The words of the tasks and letters are not read."""
    if request.version < 2:  # nothing can stand beside a case of one event
        return Around()
    tasks = request.tasks.exclude(state=TaskState.RECALLED.value).only("pk", "request", "kind", "to", "parts", "due_on", "state", "adopted")
    letters = request.letters.exclude(state__in=_GONE).only("pk", "request", "number", "parts", "state").prefetch_related("clearances")
    review = request.reviews.filter(answered_on__isnull=True).select_related("reviewer").order_by("-number").first()
    reviewer = review.reviewer.title if review is not None and review.reviewer is not None else ""
    return Around(tuple(_task(each) for each in tasks.order_by("pk")), tuple(_letter(each) for each in letters), reviewer)


_GONE = (LetterState.SENT.value, LetterState.WITHDRAWN.value)


def _task(task: Task) -> TaskNow:
    done = task.state == TaskState.DONE.value
    return TaskNow(task.pk, task.kind, task.to, tuple(task.parts), task.due_on, done=done, settled=task.adopted is not None)


def _letter(letter: Letter) -> LetterNow:
    waiting = (each.clearer for each in letter.clearances.all() if each.holds and each.decided_on is None)
    return LetterNow(letter.number, tuple(letter.parts), LetterState(letter.state), next(waiting, ""))
