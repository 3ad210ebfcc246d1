"""What the Commissioner and the Tribunal have sent about a case, and what was done about it."""

from datetime import date
from typing import NamedTuple

from answerable.law.events import Recorded
from answerable.law.provision import Provision


class Question(NamedTuple):
    """One question of the Commissioner's, by when the letter wants it answered, and the answer."""

    number: int
    words: str
    asked_on: date
    due_on: date
    answered_on: date | None = None
    answer: str = ""


class Sent(NamedTuple):
    """Something that was sent to the Commissioner: submissions or a bundle, by the hash of the file."""

    what: str
    on: date
    hash: str
    parts: tuple[str, ...] = ()
    documents: int = 0


class Complaint(NamedTuple):
    """A complaint under s.50: the Commissioner's reference and officer, what it is about, and how it ended without a notice, if it did.

    `number` is that of the entry which recorded it. One that was recorded as an event alone has no reference.
    """

    number: int
    on: date
    reference: str = ""
    officer: str = ""
    parts: tuple[str, ...] = ()
    respects: tuple[Provision, ...] = ()
    ended_on: date | None = None
    ground: Provision | None = None


class Step(NamedTuple):
    """One step that a notice orders: on which parts, and the day on which it was taken."""

    number: int
    words: str
    parts: tuple[str, ...] = ()
    taken_on: date | None = None
    how: str = ""


class Direction(NamedTuple):
    """Something that the Tribunal directs to be done, and by which day it says."""

    number: int
    words: str
    on: date
    due_on: date
    done_on: date | None = None


class Appeal(NamedTuple):
    """An appeal against a notice: who brought it, the Tribunal's reference, the steps that it affects, none named for all; how it ended."""

    number: int
    on: date
    by_whom: str = ""
    reference: str = ""
    affects: tuple[int, ...] = ()
    ended_on: date | None = None
    outcome: str = ""
    steps_by: date | None = None  # the day that the Tribunal sets for the steps, where it sets one
    extended_on: date | None = None  # the day on which the Tribunal extended the time for one that was late


class Notice(NamedTuple):
    """A decision notice as it was confirmed: what it finds, its steps and their period, and the appeals against it.

    `replaced`: the Tribunal put another in its place, s.58(1), or allowed the appeal against it.
    """

    number: int
    on: date
    reference: str = ""
    sent_on: date | None = None
    recorded: tuple[Recorded, ...] = ()
    steps: tuple[Step, ...] = ()
    within_days: int | None = None
    substituted: bool = False
    appeals: tuple[Appeal, ...] = ()
    certified_on: date | None = None
    replaced: bool = False

    @property
    def appeal(self) -> Appeal | None:
        """The last appeal against it."""
        return self.appeals[-1] if self.appeals else None

    @property
    def pending(self) -> bool:
        """Whether an appeal against it is still to be determined."""
        return self.appeal is not None and self.appeal.ended_on is None

    @property
    def certifiable(self) -> bool:
        """Whether the Commissioner could certify that it was not complied with: it orders steps, and is the Commissioner's own."""
        return bool(self.steps) and not self.substituted and self.certified_on is None

    @property
    def to_take(self) -> tuple[Step, ...]:
        """The steps that nobody has taken; none of a notice that does not stand any more."""
        return () if self.replaced else tuple(each for each in self.steps if each.taken_on is None)


class Matters(NamedTuple):
    """Everything of one case that is or was with the Commissioner or the Tribunal."""

    complaints: tuple[Complaint, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[Notice, ...] = ()
    directions: tuple[Direction, ...] = ()
    sent: tuple[Sent, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.complaints or self.notices)

    @property
    def open_complaints(self) -> tuple[Complaint, ...]:
        """The complaints that neither a notice nor a closing has ended."""
        return tuple(each for each in self.complaints if each.ended_on is None)

    def still_asked(self, question: Question) -> bool:
        """Whether a question waits for its answer: with the complaint about which it was asked, it ends."""
        return question.answered_on is None and any(each.on <= question.asked_on for each in self.open_complaints)

    @property
    def in_force(self) -> tuple[Notice, ...]:
        """The notices that stand."""
        return tuple(each for each in self.notices if not each.replaced)

    @property
    def ended_on(self) -> date | None:
        """The last day on which something of it ended, where nothing is open any more."""
        days = [each.ended_on for each in self.complaints if each.ended_on]
        days += [step.taken_on for each in self.notices for step in each.steps if step.taken_on]
        days += [each.ended_on for notice in self.notices for each in notice.appeals if each.ended_on]
        return max(days, default=None)
