"""What stands around a case beside its ledger, as its pages show it: searches, consultations, letters, and who has had them how long.

On a part that neither confirms nor denies nothing of a search is given out, not even that there was one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest, Letter, Task
from answerable.casework.authority.next_step import SEARCH, Around, LetterNow, TaskNow
from answerable.casework.authority.states import LetterState, TaskState
from answerable.casework.authority.still_open import denies_somewhere, neither_confirms_nor_denies
from answerable.casework.ledger.read import Happened
from answerable.law.case import Case
from answerable.law.working_days import calendar

# The events with which a task and a letter come to be.
MAKE_A_TASK = frozenset({"search asked", "consulted"})
MAKES_A_LETTER = "letter drafted"
_A_MESSAGE, _A_SERVICE = "message", "a service"
_REPORTED = "search reported"
_OF_THE_SEARCH = frozenset({"search asked", "search chased", _REPORTED, "held decided", "found read"})


class Report(NamedTuple):
    """What a service said that it searched for some parts, who did, and in how many minutes."""

    parts: tuple[str, ...]
    searched: str
    searchers: str
    minutes: int


class TaskRow(NamedTuple):
    """A search or a consultation, about the parts of it that may be shown. A report on others besides is left out."""

    number: int
    kind: str
    to: str
    parts: tuple[str, ...]
    state: TaskState
    sent_on: date
    due_on: date
    done_on: date | None
    chased_on: date | None
    escalated_on: date | None
    question: str
    reports: tuple[Report, ...]
    advice: str
    adopted: bool | None


class Step(NamedTuple):
    """One step of a letter's clearance: who, whether they can hold it, since when, and until when."""

    clearer: str
    holds: bool
    since: date
    until: date | None


class LetterRow(NamedTuple):
    """A letter and its clearance."""

    number: int
    kind: str
    parts: tuple[str, ...]
    state: LetterState
    drafted_on: date
    sent_on: date | None
    clearances: tuple[Step, ...] = ()

    @property
    def with_whom(self) -> str:
        """Who has it to clear."""
        return next((each.clearer for each in self.clearances if each.holds and each.until is None), "")


class Spent(NamedTuple):
    """The working days that somebody has had something of this case, and whether they still have it."""

    who: str
    days: int
    still: bool


def around_of(case: Folded, tasks: Iterable[TaskRow], letters: Iterable[LetterRow]) -> Around:
    """As the next step needs it."""
    reviewer = next((str(each.payload["post"]) for each in reversed(case.entries) if each.kind == "review assigned"), "")
    asked = [now for each in tasks if each.state is not TaskState.RECALLED for now in _now(each)]
    unsent = [LetterNow(each.number, each.parts, each.state, each.with_whom) for each in letters if each.state is not LetterState.SENT]
    return Around(tuple(asked), tuple(unsent), reviewer)


def _now(task: TaskRow) -> Iterator[TaskNow]:
    """A task as the next step needs it. A search that is reported on in part is done on that part."""
    done, settled = task.state is TaskState.DONE, task.adopted is not None
    reported = tuple(part for each in task.reports for part in each.parts)
    waiting = tuple(part for part in task.parts if part not in reported)
    if reported and waiting:
        yield TaskNow(task.number, task.kind, task.to, reported, task.due_on, done=True, settled=settled)
    yield TaskNow(task.number, task.kind, task.to, waiting or task.parts, task.due_on, done or not waiting, settled)


def tasks_of(request: InformationRequest, law: Case | None) -> tuple[TaskRow, ...]:
    """The searches and consultations of a request, in the order in which they were asked."""
    return tuple(row for each in request.tasks.order_by("pk") if (row := task_row(each, law)) is not None)


def task_row(task: Task, law: Case | None) -> TaskRow | None:
    """What may be shown of a task, or None where nothing may."""
    secret = [part for part in task.parts if task.kind == SEARCH and law is not None and neither_confirms_nor_denies(law, part)]
    parts = tuple(part for part in task.parts if part not in secret)
    if not parts:
        return None
    return TaskRow(
        task.pk,
        task.kind,
        task.to,
        parts,
        TaskState(task.state),
        task.sent_on,
        task.due_on,
        task.done_on,
        task.chased_on,
        task.escalated_on,
        task.question,
        reports_of(task, parts),
        task.advice,
        task.adopted,
    )


def reports_of(task: Task, shown: Collection[str]) -> tuple[Report, ...]:
    """What was reported on parts that are all among those that may be shown."""
    reports = (Report(tuple(each["parts"]), each["searched"], each["searchers"], each["minutes"]) for each in task.reports)
    return tuple(each for each in reports if set(each.parts) <= set(shown))


def letters_of(request: InformationRequest) -> tuple[LetterRow, ...]:
    """The letters of a request in order, each with its clearances: one question to the database, and no letter's text."""
    rows = Letter.objects.filter(request=request).order_by("number", "clearances__sent_on", "clearances__place")
    found: dict[int, LetterRow] = {}
    for number, kind, parts, state, drafted_on, sent_on, *clearance in rows.values_list(
        *("number", "kind", "parts", "state", "drafted_on", "sent_on"),
        *("clearances__clearer", "clearances__holds", "clearances__sent_on", "clearances__decided_on"),
    ):
        row = found.get(number) or LetterRow(number, kind, tuple(parts), LetterState(state), drafted_on, sent_on)
        found[number] = row._replace(clearances=(*row.clearances, Step(*clearance))) if clearance[0] is not None else row
    return tuple(found.values())


def spent(tasks: Sequence[TaskRow], letters: Sequence[LetterRow], *, on: date) -> tuple[Spent, ...]:
    """The working days spent so far with each service, adviser and clearer who can hold a letter."""
    found: dict[str, Spent] = {}
    had = [(each.to, each.sent_on, each.done_on) for each in tasks if each.state is not TaskState.RECALLED]
    had += [(each.clearer, each.since, each.until) for letter in letters for each in letter.clearances if each.holds]
    for who, since, until in had:
        before = found.get(who, Spent(who, 0, still=False))
        days = calendar().count(after=since, to=until or on)
        found[who] = Spent(who, before.days + days, before.still or until is None)
    return tuple(found.values())


def shown(case: Folded, law: Case | None) -> tuple[Happened, ...]:
    """The entries of the ledger that may be shown, with no word of a search on a part that neither confirms nor denies."""
    asked: dict[int, list[str]] = {each.payload["task"]: each.payload["parts"] for each in case.entries if each.kind == "search asked"}

    def about(entry: Happened) -> list[str]:
        return entry.payload.get("parts") or (asked.get(entry.payload["task"], []) if "task" in entry.payload else [entry.payload["part"]])

    def left(entry: Happened) -> list[str]:
        return [part for part in about(entry) if law is None or not neither_confirms_nor_denies(law, part)]

    def without_the_secret(entry: Happened) -> Happened:
        return entry._replace(payload={**entry.payload, "parts": left(entry)}) if entry.kind == "search asked" else entry

    def tells(entry: Happened) -> bool:
        """Whether an entry tells of a search, or of what a service wrote, where nothing may."""
        if entry.kind == _REPORTED:
            return left(entry) != about(entry)
        if entry.kind == _A_MESSAGE:
            return entry.payload.get("from") == _A_SERVICE and law is not None and denies_somewhere(law)
        return entry.kind in _OF_THE_SEARCH and not left(entry)

    return tuple(without_the_secret(each) for each in case.entries if not tells(each))
