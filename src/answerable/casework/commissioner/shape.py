"""What a complaint comes to, as its events say it: values alone, no database."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.above import Onward
from answerable.casework.commissioner.argument import Argument, Evidence
from answerable.casework.commissioner.states import Channel, Marking, Origin, Party, State
from answerable.casework.ledger.read import Happened
from answerable.documents.notice_drafting.facts import Stage
from answerable.documents.traces import Trace
from answerable.law.claims import Duty
from answerable.law.events import RecordedAs
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.public_interest import Balance


class Representative(NamedTuple):
    """Somebody who complains for the complainant, and what shows that they may."""

    name: str
    address: str
    evidence: str


class Received(NamedTuple):
    """The complaint as it came. `asked` are the words of the request, `text` those of the complaint."""

    reference: str
    channel: Channel
    on: date
    authority: str
    their_reference: str
    subject: str
    name: str
    address: str
    text: str
    asked: str = ""
    requested_on: date | None = None
    responded_on: date | None = None
    review_asked_on: date | None = None
    reviewed_on: date | None = None
    read_back: bool = False
    representative: Representative | None = None
    split_from: str = ""
    request_received_on: date | None = None  # by the authority, where somebody recorded it
    authority_at: tuple[str, ...] = ()  # its postal address, likewise
    extended_on: date | None = None
    clarified_on: date | None = None

    @property
    def counted_from(self) -> date | None:
        """The day from which the authority's time is counted: that of receipt or, where none was recorded, that of the request."""
        return self.request_received_on or self.requested_on

    @property
    def last_answer_on(self) -> date | None:
        """The day of the authority's last answer: of its review or, without one, of its response."""
        return self.reviewed_on or self.responded_on

    @property
    def write_to(self) -> tuple[str, str]:
        """The name and the address that letters to the complainant go to."""
        return (self.representative.name, self.representative.address) if self.representative else (self.name, self.address)


class Judged(NamedTuple):
    """Whether one ground for making no decision appears, s.50(2): who judged it, when, and why."""

    under: str
    answer: bool
    by: str
    on: date
    reasons: str


class AskedToAnswer(NamedTuple):
    """The authority, which had answered nothing, was asked to answer by a day."""

    on: date
    by: date


DUTIES = (CONFIRM := Duty.CONFIRM_OR_DENY.value, COMMUNICATE := Duty.COMMUNICATE.value, OTHER := "neither: time, notices or help")
HOW_AGREED = ("the complainant agreed", "the complainant did not object in the time given")
ACTS = ("confirming", "denying", "communicating")


class Ground(NamedTuple):
    """One thing that is to be decided: the part of the request, the provision, the duty that it is about, and what is complained of."""

    number: int
    part: str
    under: str
    duty: str
    words: str
    taken_out: str = ""  # why it is not decided after all
    not_needed: str = ""  # why it need not be decided, though it is in the scope


class Question(NamedTuple):
    """A question that was put to a side, by which day it is wanted, and when it was answered."""

    number: int
    to: Party
    words: str
    asked_on: date
    due_on: date
    answered_on: date | None = None


class Submission(NamedTuple):
    """What a side submitted."""

    number: int
    of: Party
    on: date
    text: str


class Position(NamedTuple):
    """What the authority relies on for a ground, since the day on which it first said so. `late`: after the complaint had come.

    `changes`: it had relied on something else for that ground before.
    """

    ground: int
    under: str
    likelihood: str
    act: str
    argument: str
    since: date
    late: bool
    changes: bool


class InformationNotice(NamedTuple):
    """An information notice: what is wanted, the day on which it was sent, and by when."""

    number: int
    questions: tuple[str, ...]
    sent_on: date
    within: int
    due_on: date
    answered_on: date | None = None


class ItemReceived(NamedTuple):
    """An item that was received, and how it is marked: by whom that was asked, and why.

    `theirs` is the authority's own reference of what was fetched from it, and the number of the paper there.
    """

    number: int
    of: Party
    name: str
    on: date
    marking: Marking
    asked_by: Party
    reason: str
    hash: str
    theirs: str = ""


class InBundle(NamedTuple):
    """One document of the open bundle: its number there, what it is, and its pages, which it keeps. `entered_on` is when it got them."""

    number: int
    origin: Origin
    of_number: int
    first: int
    pages: int
    entered_on: date

    @property
    def last(self) -> int:
        """Its last page."""
        return self.first + self.pages - 1


class WithheldItem(NamedTuple):
    """That something withheld was received: its number, and the day on which it was returned or destroyed. Nothing of what it is."""

    number: int
    on: date
    gone_on: date | None = None
    how: str = ""
    inspected: bool = False  # at the authority, and no copy kept

    @property
    def is_here(self) -> bool:
        """Whether there is a copy here that was neither returned nor destroyed."""
        return self.gone_on is None and not self.inspected


class Gist(NamedTuple):
    """What the open notice says in place of a passage of the confidential annex, and on which items that rests once it is written."""

    number: int
    ground: int
    words: str
    items: tuple[int, ...] = ()


class Paragraph(NamedTuple):
    """What somebody typed in the notice: empty lines part it, `{{name}}` in it refers to the paragraph of that name.

    `quoted` stands after it and is somebody else's, `whose`.
    """

    text: str
    rests_on: tuple[str, ...]
    name: str = ""
    quoted: str = ""
    whose: str = ""
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, object]:
        """What an event says of it."""
        texts = {"text": self.text, "name": self.name, "words": self.quoted, "by": self.whose}
        return {**texts, "evidence": list(self.rests_on), "note": list(self.notes)}


class Found(NamedTuple):
    """What is found of one ground, under a provision, and the reasons as somebody typed them."""

    ground: int
    under: str
    finding: RecordedAs
    reasons: str
    by: str
    on: date
    balance: Balance | None = None  # of an exemption that is engaged and is not absolute
    weighed: str = ""
    absolute: bool | None = None  # as judged, where s.2(3) makes it absolute in some cases only
    remedied_on: date | None = None  # put right before the notice, as `remedied` says, so that no step is needed for it
    remedied: str = ""
    paragraphs: tuple[Paragraph, ...] = ()  # the reasons, where they were typed one by one
    of_balance: tuple[Paragraph, ...] = ()

    @property
    def for_the_complainant(self) -> bool:
        """Whether it goes against the authority: a failure, or an exemption that is not engaged or does not prevail, FOIA s.2(2)(b)."""
        engaged = self.finding is RecordedAs.ENGAGED
        does_not_prevail = engaged and self.balance is not None and self.balance is not Balance.MAINTAINING_OUTWEIGHS
        return does_not_prevail or self.finding in (RecordedAs.BREACHED, RecordedAs.NOT_ENGAGED)


class Step(NamedTuple):
    """One step of a notice, and when it was taken, as something shows."""

    number: int
    words: str
    taken_on: date | None = None
    evidence: str = ""


class Notice(NamedTuple):
    """A notice that was served: the day that it bears, the day on which it was sent, and its steps.

    `theirs` is the Tribunal's reference of a notice that it put in place of the Commissioner's, and `steps_by` the day that it sets.
    """

    dated: date
    sent_on: date
    steps: tuple[Step, ...]
    within: int
    hash: str
    theirs: str = ""
    steps_by: date | None = None

    @property
    def substituted(self) -> bool:
        """Whether it is the Tribunal's."""
        return bool(self.theirs)


class Appeal(NamedTuple):
    """An appeal: who brought it and when, the steps that it is against (none: all), and what became of it."""

    reference: str
    by_whom: Appellant
    on: date
    affects: tuple[int, ...]
    extended_on: date | None = None
    ended_on: date | None = None
    outcome: str = ""
    steps_by: date | None = None


class OnRegister(NamedTuple):
    """What was done to the published version on a day, in words that everybody reads."""

    on: date
    what: str
    words: str


class Published(NamedTuple):
    """The version of a notice that was published: what everybody sees of it from a day on, and what was done to it since.

    `removed` are the words that were taken out, each with what it looked like.
    """

    from_on: date
    sectors: tuple[str, ...]
    summary: str
    removed: tuple[Trace, ...]
    changes: tuple[OnRegister, ...] = ()
    withdrawn_on: date | None = None
    withdrawn_because: str = ""


class EnforcementNotice(NamedTuple):
    """An enforcement notice: which requirements of Part I were not complied with, its steps, when it was sent, within how many days."""

    number: int
    under: tuple[str, ...]
    steps: tuple[str, ...]
    sent_on: date
    within: int
    complied_on: date | None = None


class Recommendation(NamedTuple):
    """A practice recommendation: the paragraphs of a code that practice does not conform with, and the steps."""

    on: date
    under: tuple[str, ...]
    steps: tuple[str, ...]


class Certificate(NamedTuple):
    """A certificate of the accountable person's, after which the notice has no effect, s.53(2), and by which day it could be given."""

    on: date
    under: str
    last_day: date


class Concern(NamedTuple):
    """A concern that a record was altered, s.77: what was done, by whom, on which day, and what became of the concern."""

    number: int
    deed: str
    done_by: str
    done_on: date
    concluded_on: date | None = None


class Note(NamedTuple):
    """What somebody noted."""

    on: date
    by: str
    text: str


@dataclass(slots=True)
class Case:
    """One complaint. Filled in by fold.py, event by event, and changed by nobody else."""

    entries: tuple[Happened, ...] = ()
    received: Received | None = None
    officer: int | None = None
    judged: list[Judged] = field(default_factory=list)
    accepted_on: date | None = None
    asked_to_answer: AskedToAnswer | None = None
    answered_on: date | None = None
    joined_to: str = ""
    notes: list[Note] = field(default_factory=list)
    grounds: list[Ground] = field(default_factory=list)
    scope_agreed_on: date | None = None
    questions: list[Question] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    information_notices: list[InformationNotice] = field(default_factory=list)
    items: list[ItemReceived] = field(default_factory=list)
    bundle: list[InBundle] = field(default_factory=list)  # the open one
    withheld: list[WithheldItem] = field(default_factory=list)
    gists: list[Gist] = field(default_factory=list)
    annex_served_on: date | None = None
    found: list[Found] = field(default_factory=list)
    steps: tuple[str, ...] = ()
    within: int = 0
    prose: dict[Stage, tuple[Paragraph, ...]] = field(default_factory=dict)
    complaint_day_told: bool = True  # whether the notice says when the complaint was made
    called: str = ""  # what the notice calls the authority, where somebody said so
    no_steps_because: str = ""  # why none are left to take, as somebody judged
    sent_to_sign_on: date | None = None
    sent_to_sign_by: str = ""
    returned: str = ""
    signed_on: date | None = None
    signed_by: str = ""
    served: Notice | None = None  # the Commissioner's own, as it was served
    notice: Notice | None = None  # the one that stands: that, or the Tribunal's
    corrections: list[tuple[date, str]] = field(default_factory=list)
    may_stand: dict[str, str] = field(default_factory=dict)  # what looks like somebody's, and why it stays in the notice
    published: Published | None = None
    appeals: list[Appeal] = field(default_factory=list)
    onward: list[Onward] = field(default_factory=list)
    reminded_on: date | None = None  # that steps are not taken
    certified_on: date | None = None
    not_taken: tuple[int, ...] = ()
    certified_court: str = ""
    enforcement_notices: list[EnforcementNotice] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    certificate: Certificate | None = None
    concerns: list[Concern] = field(default_factory=list)
    closed_on: date | None = None
    outcome: str = ""

    @property
    def appeal(self) -> Appeal | None:
        """The appeal that is pending."""
        return self.appeals[-1] if self.appeals and self.appeals[-1].ended_on is None else None

    @property
    def in_scope(self) -> tuple[Ground, ...]:
        """The grounds that are to be decided."""
        return tuple(each for each in self.grounds if not each.taken_out)

    @property
    def to_decide(self) -> tuple[Ground, ...]:
        """Those of them that need a finding."""
        return tuple(each for each in self.in_scope if not each.not_needed)

    @property
    def found_in_scope(self) -> tuple[Found, ...]:
        """What is found of them. A finding of a ground that was taken out afterwards stands in no notice."""
        inside = {each.number for each in self.to_decide}
        return tuple(each for each in self.found if each.ground in inside)

    @property
    def complaint(self) -> Received:
        """The complaint as it came. Every chain begins with it."""
        assert self.received is not None
        return self.received

    @property
    def is_unanswered(self) -> bool:
        """Whether the short route is open: it just came, about a request whose day is known and which got no answer at all."""
        told = self.complaint
        return self.state is State.RECEIVED and told.requested_on is not None and told.responded_on is None

    @property
    def version(self) -> int:
        """The number of the last event."""
        return self.entries[-1].number if self.entries else 0

    @property
    def state(self) -> State:
        """Where the complaint stands."""
        if self.closed_on is not None:
            return State.CLOSED
        if self.notice is not None:
            return State.APPEALED if self.appeal is not None else State.SERVED
        if self.sent_to_sign_on is not None:
            return State.SIGNING
        if self.accepted_on is not None:
            return State.DRAFTING if self.found else State.INVESTIGATING
        return State.ASKED if self.asked_to_answer is not None else State.RECEIVED
