"""A case at a glance: what its one page shows, read with the same few questions to the database however large the case is.

Nothing here asks what is held.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import NamedTuple

from answerable.casework.authority.acting import By
from answerable.casework.authority.beside import (
    MAKE_A_TASK,
    MAKES_A_LETTER,
    LetterRow,
    Spent,
    TaskRow,
    around_of,
    letters_of,
    shown,
    spent,
    tasks_of,
)
from answerable.casework.authority.complaint.owed import Owed, owed
from answerable.casework.authority.complaint.shape import Matters
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold, folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.secret import considered
from answerable.casework.authority.next_step import Step, moves, named, next_step
from answerable.casework.authority.post.finding import messages_of
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.taking import BRING_A_MESSAGE
from answerable.casework.authority.standing import PartStands, stands
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.still_open import lacking
from answerable.casework.authority.unable import NotReady
from answerable.casework.authority.what_if import Latest, latest
from answerable.casework.ledger.read import Happened
from answerable.casework.one_event import LONDON
from answerable.law.case import Case
from answerable.law.clock import Clock, earliest_unmet
from answerable.law.finding import Finding, say
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar


class Glance(NamedTuple):
    """A case as its page shows it on a day. As it was known on a past day, it has no next step, and nothing around it.

    `law` is the case as law sees it; `now` is the case as it is today, which says what may be shown.
    """

    request: InformationRequest
    case: Folded
    law: Case | None
    now: Case | None
    stands: tuple[PartStands, ...]
    on: date
    moves: tuple[Step, ...] = ()
    next: Step | None = None
    tasks: tuple[TaskRow, ...] = ()
    letters: tuple[LetterRow, ...] = ()
    messages: tuple[ReceivedMessage, ...] = ()

    @property
    def first(self) -> Clock | None:
        """The clock to look at first."""
        return earliest_unmet(clock for stand in self.stands if stand.handed_over is None for clock in stand.clocks)

    @property
    def reconsider_by(self) -> Finding[date] | None:
        """The last day for the decision on representations, EIR reg 11(4), that comes first."""
        waiting = [each.reconsider_by for each in self.stands if each.reconsider_by is not None]
        return min(waiting, key=lambda each: each.value, default=None)

    @property
    def owed(self) -> tuple[Owed, ...]:
        """What the Commissioner or the Tribunal is owed."""
        return owed(self.case, on=self.on)

    @property
    def matters(self) -> Matters:
        """What is with the Commissioner or the Tribunal, or was."""
        return matters_of(self.case)

    @property
    def latest(self) -> Latest | None:
        """The latest lawful days, of the part that comes first of those that are answered here."""
        first = earliest_unmet(clock for stand in self.stands if stand.part in self.case.ours for clock in stand.clocks)
        return latest(self.law, first.part, on=self.on) if first is not None and self.law is not None else None

    @property
    def spent(self) -> tuple[Spent, ...]:
        """Days spent so far with each service, adviser and clearer."""
        return spent(self.tasks, self.letters, on=self.on)

    @property
    def blocks(self) -> tuple[str, ...]:
        """What stands before an answer can go: each question that is open, once, with its parts; and letters that are on their way."""
        owed = [each.part.number for each in self.stands if each.part in self.case.ours and any(clock.unmet for clock in each.clocks)]
        open_on: dict[str, list[str]] = {}
        for part in owed:
            for words in _lacking(self.case, self.law, part, self.on):
                open_on.setdefault(words, []).append(part)
        questions = (f"{_first_upper(named(parts))}: {words}" for words, parts in open_on.items())
        return (*questions, *_of_letters(self.letters))

    @property
    def chronology(self) -> tuple[Happened, ...]:
        """What happened, as far as it may be shown."""
        return shown(self.case, self.now)


def glance(by: By, reference: str) -> Glance:
    """The case as it stands today. Raises `NotThere`."""
    request = request_for(by, reference)
    case, on, state = fold(request.authority, request.case), by.today, State(request.state)
    law = case.case() if case.counted else None
    # A task or a letter that the ledger says nothing of is not there: no question is asked for it.
    kinds = {each.kind for each in case.entries}
    tasks = tasks_of(request, law) if kinds & MAKE_A_TASK else ()
    letters = letters_of(request) if MAKES_A_LETTER in kinds else ()
    each, around = stands(case, on=on), around_of(case, tasks, letters)
    moved = moves(case, state, each, around, on=on)
    comes_next = next_step(case, state, each, around, on=on, moved=moved)
    came = kinds & BRING_A_MESSAGE or "message" in case.entries[0].payload
    messages = tuple(messages_of(request, law)) if came else ()
    return Glance(request, case, law, law, each, on, moved, comes_next, tasks, letters, messages)


def as_known_on(by: By, reference: str, day: date) -> Glance:
    """The case as it was known at the end of a past day, over the calendar as it was known then.

    Raises `NotThere`, `NotReady` before anything was recorded, `NotLaw`.
    """
    request = request_for(by, reference)
    today = fold(request.authority, request.case)
    until = datetime.combine(day, time.max, LONDON)
    known = tuple(each for each in today.entries if each.at <= until)
    if not known:
        raise NotReady(f"Nothing of this case had been recorded by {say(day)}. Ask for a later day.")
    case = folded(request.authority, known)
    law, now = (each.case() if each.counted else None for each in (case, today))
    return Glance(request, case, law, now, stands(case, on=day, calendar=calendar(day)), day)


def _lacking(case: Folded, law: Case | None, part: str, on: date) -> Iterable[str]:
    if law is None:
        return
    if part in considered(case):
        yield "whether to neither confirm nor deny, as is considered; what is held is not asked meanwhile (FOIA s.1(1)(a))"
        return
    try:
        yield from (f"{each.words} ({each.under})" for each in lacking(case, law, part, on=on))
    except NotLaw as refused:
        yield str(refused)


def _of_letters(letters: Iterable[LetterRow]) -> Iterable[str]:
    for each in letters:
        if each.state is LetterState.DRAFT:
            yield f"Letter {each.number}: it is a draft"
        elif each.state is LetterState.CLEARING:
            yield f"Letter {each.number}: {each.with_whom or 'whoever clears it'} has not cleared it"


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]
