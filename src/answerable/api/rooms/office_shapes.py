"""The shapes of what is answered about the Commissioner's office, as the schema prints them."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from answerable.api.answers import Day
from answerable.api.kinds import LARGEST, WITHOUT_NUL, one_of
from answerable.casework.commissioner.queue import EVERYONE, MINE
from answerable.casework.commissioner.states import State

PAGE, MOST = 25, 100


class ComplaintListed(BaseModel):
    """A page of the complaints that somebody may read."""

    model_config = ConfigDict(extra="forbid")

    words: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL, description="Of its reference, its authority or its subject.")] = ""
    state: one_of(State) | None = None  # type: ignore[valid-type]
    authority: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL, description="The authority, as the complaint names it.")] = ""
    beyond: Annotated[int, Field(ge=0, le=LARGEST)] | None = None
    size: Annotated[int, Field(ge=1, le=MOST)] = PAGE


class ComplaintRow(BaseModel):
    """A complaint as the list shows it."""

    reference: str
    version: int
    state: str
    received_on: date
    authority: str
    their_reference: str
    subject: str
    officer: str | None
    next_action: str
    whose_move: str
    move_by: date | None
    closed_on: date | None
    outcome: str


class ComplaintPage(BaseModel):
    """Complaints, the newest first, and the place beyond which there are older ones."""

    complaints: list[ComplaintRow]
    older: int | None


class ComplaintLine(ComplaintRow):
    """A complaint in the queue: how old it is, and whether its next day has passed."""

    days_old: int
    late: bool


class Counted(BaseModel):
    """How many open complaints are of an age, or somebody's, and how many of them are late."""

    words: str
    many: int
    late: int | None


class OfficeQueue(BaseModel):
    """What needs somebody, the most pressing first."""

    complaints: list[ComplaintLine]
    more: bool
    ages: list[Counted]
    loads: list[Counted]


class WhoseQueue(BaseModel):
    """Whose queue: `mine`, with what is nobody's yet, or `everyone`."""

    model_config = ConfigDict(extra="forbid")

    whose: one_of((MINE, EVERYONE)) = MINE  # type: ignore[valid-type]


class OwedLine(BaseModel):
    """One thing that is owed: whose it is, by when with its derivation, on what authority, and why it is stayed, if it is."""

    words: str
    whose: str
    under: str
    by: Day | None
    stayed_because: str
    is_aim: bool


class GroundLine(BaseModel):
    """One thing that is to be decided."""

    number: int
    part: str
    under: str
    duty: str
    words: str
    taken_out: str
    not_needed: str


class FindingLine(BaseModel):
    """What is found of one ground, and why."""

    ground: int
    under: str
    finding: str
    reasons: str
    on: date
    balance: str | None
    weighed: str


class QuestionLine(BaseModel):
    """A question that was put to a side."""

    number: int
    to: str
    words: str
    asked_on: date
    due_on: date
    answered_on: date | None


class SubmissionLine(BaseModel):
    """What a side submitted."""

    number: int
    of: str
    on: date
    text: str


class ReceivedItem(BaseModel):
    """An item that was received in the open, or confidential from the complainant: its mark, and the hash of its bytes."""

    number: int
    of: str
    name: str
    on: date
    marking: str
    asked_by: str
    reason: str
    hash: str
    theirs: str


class WithheldLine(BaseModel):
    """That something withheld was received, and whether it is here. Nothing of what it is."""

    number: int
    on: date
    is_here: bool
    gone_on: date | None


class StepLine(BaseModel):
    """One step of the notice that stands: its last day, whether it is stayed, and when it was taken."""

    number: int
    words: str
    by: Day | None
    stayed: bool
    taken_on: date | None


class ServedNotice(BaseModel):
    """The notice that stands: the day that it bears, the day on which it was sent, and what it brings."""

    dated: date
    sent_on: date
    tribunals: str
    appeal_by: Day | None
    steps: list[StepLine]


class ComplaintEvent(BaseModel):
    """One event of the ledger: what sort of thing happened, when, and who recorded it."""

    number: int
    kind: str
    on: date
    at: datetime
    by: str


class ComplaintRead(ComplaintRow):
    """One complaint, as its page shows it."""

    channel: str
    authority_address: list[str]
    complainant: str
    complainant_address: str
    representative: str | None
    asked: str
    text: str
    requested_on: date | None
    request_received_on: date | None
    responded_on: date | None
    review_asked_on: date | None
    reviewed_on: date | None
    scope_agreed_on: date | None
    grounds: list[GroundLine]
    questions: list[QuestionLine]
    submissions: list[SubmissionLine]
    items: list[ReceivedItem]
    withheld: list[WithheldLine]
    findings: list[FindingLine]
    notice: ServedNotice | None
    chronology: list[ComplaintEvent]


class Stopping(BaseModel):
    """One thing that stops a notice from being signed or served."""

    why: str
    under: str


class NoticeRead(BaseModel):
    """The notice that was served, or the draft as it stands, paragraph by paragraph; what it lacks to be drafted; and what stops it."""

    served: bool
    notice: dict[str, Any] | None
    lacks: str
    stops: list[Stopping]


class OfficeToken(BaseModel):
    """A token of a program of the office. What the program shows is kept nowhere."""

    number: int
    name: str
    person: int
    scopes: list[str]
    expires_on: date
    ended: bool
