"""What a case needs next, and whose move it is: part by part, and then the one thing to do first.

Nothing here asks what is held: still_open.py says what can be said without it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.complaint.owed import Owed, first_owed
from answerable.casework.authority.drafting.undecided import still_to_weigh
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.secret import considered
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.standing import PartStands
from answerable.casework.authority.states import LetterState, Stage, State
from answerable.casework.authority.still_open import is_decided, is_finished, needs_no_search
from answerable.law.case import Case
from answerable.law.chronology import PartHistory
from answerable.law.clock import Standing
from answerable.law.events import HandedOver, Kind
from answerable.law.finding import say
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.regime import Regime

OFFICER, REQUESTER, REVIEWER, HEAD, NOBODY = "FOI officer", "the requester", "the reviewer", "head of service", ""
COMMISSIONER, TRIBUNAL = "the Commissioner", "the Tribunal"
OURS = (OFFICER, HEAD, REVIEWER)  # whoever answers requests for the body
SEARCH, CONSULTATION = "search", "consultation"


class TaskNow(NamedTuple):
    """A search or a consultation as it stands. `settled`: the advice was adopted or departed from."""

    number: int
    kind: str
    to: str
    parts: tuple[str, ...]
    due_on: date
    done: bool = False
    settled: bool = False


class LetterNow(NamedTuple):
    """A letter that is not sent yet, or was; and who has it to clear."""

    number: int
    parts: tuple[str, ...]
    state: LetterState
    clearer: str = ""


class Around(NamedTuple):
    """What stands around a case beside its ledger."""

    tasks: tuple[TaskNow, ...] = ()
    letters: tuple[LetterNow, ...] = ()
    reviewer: str = ""


class Step(NamedTuple):
    """What comes next: to `do`, or to wait for, where nothing is to be done; whose move it is; on which parts; and by when.

    `about` is the number of the task or the letter, where it is about one; `owed` names what the Commissioner or Tribunal is owed.
    """

    do: Do | None
    words: str
    whose: str
    parts: tuple[str, ...] = ()
    by: date | None = None
    about: int = 0
    owed: str = ""


# Of two steps with the same day, the one that sets another's clock going comes first, and drafting comes when the rest is decided.
_ORDER = (Do.HAND_OVER, Do.SEND, Do.SEND_TO_CLEAR, Do.CHASE, Do.ASK_SEARCH, Do.RECORD_ADVICE, Do.DECIDE_HELD, Do.POSITION, Do.DRAFT, None)
_LETTERS = (Do.SEND, Do.SEND_TO_CLEAR)


def next_step(
    case: Folded, state: State, each: Sequence[PartStands], around: Around, *, on: date, moved: Sequence[Step] | None = None
) -> Step:
    """The one thing to do next on a case as it stands on a day. Who has worked out its `moves` already gives them."""
    if state is State.DISPOSED:
        return Step(None, "Nothing: the case has been disposed of", NOBODY)
    if state is State.CLOSED:
        return Step(None, "Nothing: the case is closed", NOBODY)
    if state is State.RECEIVED:
        return Step(Do.DIVIDE, "Confirm the parts of the request", OFFICER, by=_earliest(each))
    if state is State.REVIEW and not around.reviewer:
        return Step(Do.ASSIGN_REVIEW, "Give the internal review to a reviewer", HEAD, by=_earliest(each))
    return _pressing(case, state, moves(case, state, each, around, on=on) if moved is None else moved, on)


def _pressing(case: Folded, state: State, moved: Sequence[Step], on: date) -> Step:
    """Of what the parts need and what the Commissioner or the Tribunal is owed, what comes first."""
    steps = [step for step in moved if step.whose]
    theirs = first_owed(case, on=on)
    if theirs is not None and (not steps or (theirs.day or date.max) <= min(step.by or date.max for step in steps)):
        return _of_theirs(theirs)
    if not steps:
        return _WAITS.get(state) or Step(Do.CLOSE, "Close the case: nothing is owed", OFFICER)
    return _together(_first(steps), steps)


_WAITS = {
    State.COMPLAINED: Step(None, "Wait for the Commissioner", COMMISSIONER),
    State.APPEALED: Step(None, "Wait for the Tribunal", TRIBUNAL),
}


def _of_theirs(pressing: Owed) -> Step:
    """What the Commissioner or the Tribunal is owed, as a step of the case."""
    on = f": {named(pressing.parts)}" if pressing.parts else ""
    return Step(pressing.do, f"{pressing.words}{on}", OFFICER, pressing.parts, pressing.day, owed=pressing.about)


def moves(case: Folded, state: State, each: Sequence[PartStands], around: Around, *, on: date) -> tuple[Step, ...]:
    """What each part needs next, in the order of the parts. A step that is nobody's is that of a part to which nothing is owed."""
    law = case.case() if case.counted else None
    return tuple(
        _of_another(stand) if law is None or stand.part not in case.ours else _of_part(_Now(case, law, state, around, on), stand)
        for stand in each
    )


def _of_another(stand: PartStands) -> Step:
    """The step of a part that is not answered here. One's own personal data goes to who answers those, with a clock of its own."""
    number = (stand.part.number,)
    if stand.part.regime is not Regime.SUBJECT_ACCESS:
        return Step(None, f"Answered as {stand.part.regime.value}, and not here", NOBODY, number)
    if stand.handed_over is not None and isinstance(stand.handed_over.payload, HandedOver):
        return Step(None, f"Handed over to {stand.handed_over.payload.to} on {say(stand.handed_over.on)}", NOBODY, number)
    if stand.withdrawn_on is not None:
        return Step(None, f"Withdrawn by the requester on {say(stand.withdrawn_on)}", NOBODY, number)
    return Step(Do.HAND_OVER, "Hand it over to whoever answers subject access requests", OFFICER, number, _works_to(stand))


class _Now(NamedTuple):
    """A case as it stands, and the day."""

    case: Folded
    law: Case
    state: State
    around: Around
    on: date


class _Move(NamedTuple):
    """Whose move a part is, and by when."""

    part: str
    whose: str
    by: date | None

    def to(self, do: Do | None, words: str, about: int = 0) -> Step:
        return Step(do, words, self.whose, (self.part,), self.by, about)

    def waits(self, whose: str, words: str, by: date | None, about: int) -> Step:
        return Step(None, words, whose, (self.part,), by, about)


def _of_part(now: _Now, stand: PartStands) -> Step:
    number, under_review = stand.part.number, now.state is State.REVIEW
    if under_review and stand.answered_on is not None and number not in _under_review(now.case):
        return Step(None, "Not under review", NOBODY, (number,))
    waiting = None if under_review else _waiting(now, stand)
    if waiting is not None:
        return waiting
    move = _Move(number, REVIEWER if under_review else OFFICER, _works_to(stand))
    if stand.sent_on is not None and not _begun(now, number):
        # Another authority's answer does not stand for this one's: that it holds nothing has still to be said, s.1(1)(a).
        return move.to(Do.DECIDE_HELD, "Decide what is held here, and say that it was sent on")
    return _with_letter(now, move) or _with_search(now, move) or _with_position(now, move)


def _begun(now: _Now, part: str) -> bool:
    """Whether somebody was asked to search for a part, or has decided what is held of it, or has written about it."""
    about = [each.parts for each in now.around.tasks] + [each.parts for each in now.around.letters]
    return is_decided(now.case, part) or any(part in parts for parts in about)


def _under_review(case: Folded) -> tuple[str, ...]:
    """The parts that the last request for a review is about."""
    asked = next((each for each in reversed(case.events) if each.kind is Kind.REVIEW_REQUESTED), None)
    return tuple(each.number for each in case.ours if asked is not None and asked.concerns(each.number))


def _waiting(now: _Now, stand: PartStands) -> Step | None:
    """The step of a part on which the authority has nothing to do for now, or any more."""
    number = (stand.part.number,)
    if stand.answered_on is not None:
        return Step(None, f"Answered on {say(stand.answered_on)}", NOBODY, number)
    if stand.withdrawn_on is not None:
        return Step(None, f"Withdrawn by the requester on {say(stand.withdrawn_on)}", NOBODY, number)
    if stand.lapsed:
        return Step(None, "No duty: the fee was not paid in time", NOBODY, number)
    if stand.clocks and stand.clocks[-1].standing is Standing.WAITING:
        return Step(None, "Wait for the requester", REQUESTER, number, _payable_until(now.law.part(stand.part.number).as_of(now.on)))
    return None


def _payable_until(history: PartHistory) -> date | None:
    """The last day on which a fee can still be paid; None where it is further information that is waited for, which has no day."""
    try:
        history.last_day()
    except AwaitsFee as awaits:
        return awaits.lapse.value
    return None


def _with_letter(now: _Now, move: _Move) -> Step | None:
    """The step that a letter about a part is at."""
    for letter in reversed(now.around.letters):
        if letter.parts and move.part not in letter.parts:
            continue
        if letter.state is LetterState.CLEARED:
            return move.to(Do.SEND, f"Send letter {letter.number}", letter.number)
        if letter.state is LetterState.CLEARING:
            clearer = letter.clearer or "whoever clears it"
            return move.waits(clearer, f"Wait for {clearer} to clear letter {letter.number}", move.by, letter.number)
        if letter.state is LetterState.DRAFT:
            return move.to(Do.SEND_TO_CLEAR, f"Send letter {letter.number} to be cleared", letter.number)
    return None


def _with_search(now: _Now, move: _Move) -> Step | None:
    """The step of a part on which it is still to be established what is held."""
    if move.part in considered(now.case) or needs_no_search(now.law, move.part) or is_decided(now.case, move.part):
        return None
    searches = [each for each in now.around.tasks if each.kind == SEARCH and move.part in each.parts]
    asked = [each for each in searches if not each.done]
    if asked:
        first = min(asked, key=lambda each: each.due_on)
        if first.due_on < now.on:
            return move.to(Do.CHASE, f"Chase {first.to}, which was to search by {say(first.due_on)}", first.number)
        return move.waits(first.to, f"Wait for {first.to} to search", first.due_on, first.number)
    return move.to(Do.DECIDE_HELD, "Decide what is held") if searches else move.to(Do.ASK_SEARCH, "Ask a service to search")


def _with_position(now: _Now, move: _Move) -> Step:
    """The step of a part that is still to be judged, or drafted."""
    for each in now.around.tasks:
        if each.kind == CONSULTATION and each.done and not each.settled and move.part in each.parts:
            return move.to(Do.RECORD_ADVICE, f"Adopt the advice of {each.to}, or depart from it", each.number)
    taken = now.case.position(move.part)
    if taken is None or (move.whose == REVIEWER and taken.stage is not Stage.REVIEW):
        return move.to(Do.POSITION, "Take a position")
    weighing = still_to_weigh(now.law, move.part, on=now.on)
    if weighing:
        history = now.law.part(move.part)
        # The Regulations give no more time to weigh it, and a review takes none.
        taken_already = any(each.kind is Kind.EXTENSION for each in history.events)
        longer = move.whose == REVIEWER or history.regime is not Regime.FOIA or taken_already
        return move.to(Do.POSITION, "Weigh the public interest" if longer else "Weigh the public interest, or take more time to")
    if not is_finished(now.case, now.law, move.part, on=now.on):
        return move.to(Do.POSITION, "Finish the position")
    return move.to(Do.DRAFT, "Draft the answer")


def _first(steps: Sequence[Step]) -> Step:
    """The step to take first. A draft waits for the parts that others still have; anything else comes before waiting."""
    first = min(steps, key=_key)
    held_up = [each for each in steps if each.do is None and each.whose != REQUESTER]
    return min(held_up, key=_key) if first.do is Do.DRAFT and held_up else first


def _key(step: Step) -> tuple[bool, bool, date, int]:
    return (step.do is None, step.do not in _LETTERS, step.by or date.max, _ORDER.index(step.do))


def _together(first: Step, steps: Iterable[Step]) -> Step:
    """The step with every part that needs the same, and the parts named in it."""
    same = [each for each in steps if (each.do, each.words, each.about) == (first.do, first.words, first.about)]
    parts = tuple(part for each in same for part in each.parts)
    return first._replace(parts=parts, words=f"{first.words}: {named(parts)}" if parts else first.words)


def named(parts: Sequence[str]) -> str:
    """Parts as people name them: part 1; parts 1, 2 and 4."""
    return f"part {parts[0]}" if len(parts) == 1 else f"parts {', '.join(parts[:-1])} and {parts[-1]}"


def _works_to(stand: PartStands) -> date | None:
    days = [clock.works_to.value for clock in stand.clocks if clock.unmet and clock.works_to is not None]
    return min((*days, stand.reconsider_by.value) if stand.reconsider_by is not None else days, default=None)


def _earliest(each: Iterable[PartStands]) -> date | None:
    return min((day for day in map(_works_to, each) if day is not None), default=None)
