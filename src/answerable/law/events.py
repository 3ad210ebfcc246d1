"""What happens to a case, as dated events: the shape that a case file is read to and that law folds into chronologies.

Every event has a kind, a day, and the parts it concerns; no part named means every part of the request. What it carries
besides is what the law asks of that kind, and no more. A person's judgement travels in the event that needs it.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Judgement
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.provision import Provision
from answerable.law.refusal_notice import RefusalNotice
from answerable.law.regime import Regime


class Kind(Enum):
    """What can happen to a case."""

    REQUEST = "request"
    ACKNOWLEDGEMENT = "acknowledgement"
    TRANSFER = "transfer"
    REGIME_FOUND = "regime found"
    HANDED_OVER = "handed over"
    CLARIFICATION_ASKED = "clarification asked"
    CLARIFIED = "clarified"
    FEES_NOTICE = "fees notice"
    FEE_PAID = "fee paid"
    EXTENSION = "extension"
    TIME_EXTENDED = "time extended"
    RESPONSE = "response"
    REVIEW_REQUESTED = "review requested"
    REVIEW_OUTCOME = "review outcome"
    COMPLAINT = "complaint"
    COMPLAINT_CLOSED = "complaint closed"
    NOTICE = "notice"
    APPEAL = "appeal"
    APPEAL_ENDED = "appeal ended"
    STEPS_TAKEN = "steps taken"
    CERTIFIED = "certified"


class Transfer(NamedTuple):
    """The request is sent on to another authority, whose own clock begins when it arrives there. This one's duties stay as they were."""

    to: str


class RegimeFound(NamedTuple):
    """A part is found to go under another law than the one it was dealt with under. Its time was always that law's, from the first day."""

    regime: Regime
    was: Regime = Regime.FOIA


class HandedOver(NamedTuple):
    """A part that another office of the same authority answers, such as a request for one's own personal data: to whom."""

    to: str


class Question(NamedTuple):
    """A request for further information, s.1(3), or for particulars, EIR reg 9(2): whether it was required is a person's to say."""

    reasonably_required: Judgement[bool] | None = None


class Extension(NamedTuple):
    """A letter that takes more time to weigh the public interest: what it says, and the day it promises.

    `said` is what it tells of holding. `balance_only` and `reasonable` are the conditions of s.10(3) that only a person can
    answer.
    """

    letter: RefusalNotice
    estimate_on: date | None = None
    said: Said = Said.NOTHING
    balance_only: Judgement[bool] | None = None
    reasonable: Judgement[bool] | None = None


class TimeExtended(NamedTuple):
    """Forty working days instead of twenty, EIR reg 7(1): the belief that complexity and volume make twenty impracticable is a person's."""

    impracticable: Judgement[bool] | None = None


class Reconsidered(NamedTuple):
    """What the notification of a reconsideration says, EIR reg 11(4) and (5).

    `failed` is the authority's own decision whether it had failed to comply; the others, whether the notification states the failure, the
    action it has decided to take, and the period for it. None: not to be told.
    """

    failed: Judgement[bool] | None = None
    states_failure: bool | None = None
    states_action: bool | None = None
    states_period: bool | None = None


class Answer(NamedTuple):
    """What the requester is told: of holding, how much is disclosed, and what is refused on. A review may answer again."""

    said: Said = Said.NOTHING
    disclosed: Disclosed = Disclosed.NOTHING
    letter: RefusalNotice = RefusalNotice()
    reconsidered: Reconsidered | None = None


class Complaint(NamedTuple):
    """An application to the Commissioner: the respects specified, s.50(1)."""

    respects: tuple[Provision, ...] = ()


class Closure(NamedTuple):
    """The ground in s.50(2) on which the Commissioner makes no decision."""

    ground: Provision


class RecordedAs(Enum):
    """What a decision notice finds of a provision."""

    BREACHED = "breached"
    COMPLIED = "complied with"
    ENGAGED = "engaged"
    NOT_ENGAGED = "not engaged"


class Recorded(NamedTuple):
    """One thing that a decision notice finds."""

    under: Provision
    finding: RecordedAs


class Notice(NamedTuple):
    """A decision notice: what it records, the steps it orders, and within how many calendar days of its date.

    `sent_on`, where it differs from the date of the notice, is the day from which the period to appeal runs. `substituted`:
    it is the Tribunal's, in place of the Commissioner's, s.58(1).
    """

    recorded: tuple[Recorded, ...] = ()
    steps: tuple[str, ...] = ()
    within_days: int | None = None
    sent_on: date | None = None
    substituted: bool = False


class Appeal(NamedTuple):
    """An appeal under s.57, and the numbers of the steps that it affects; none named: all of them."""

    affects: tuple[int, ...] = ()


class AppealEnd(NamedTuple):
    """The appeal is determined, or withdrawn."""

    withdrawn: bool = False


Carried = (
    Transfer | RegimeFound | HandedOver | Question | Extension | TimeExtended | Answer | Complaint | Closure | Notice | Appeal | AppealEnd
)
Payload = Carried | None


class Event(NamedTuple):
    """One thing that happened, on one day, to some parts of a request or, where none is named, to all."""

    kind: Kind
    on: date
    parts: tuple[str, ...] = ()
    payload: Payload = None

    def concerns(self, part: str) -> bool:
        """Whether the event concerns a part."""
        return not self.parts or part in self.parts


CARRIES: dict[Kind, type[Carried]] = {
    Kind.TRANSFER: Transfer,
    Kind.REGIME_FOUND: RegimeFound,
    Kind.HANDED_OVER: HandedOver,
    Kind.CLARIFICATION_ASKED: Question,
    Kind.EXTENSION: Extension,
    Kind.TIME_EXTENDED: TimeExtended,
    Kind.RESPONSE: Answer,
    Kind.REVIEW_OUTCOME: Answer,
    Kind.COMPLAINT: Complaint,
    Kind.COMPLAINT_CLOSED: Closure,
    Kind.NOTICE: Notice,
    Kind.APPEAL: Appeal,
    Kind.APPEAL_ENDED: AppealEnd,
}
FOLLOWS = {
    Kind.CLARIFIED: Kind.CLARIFICATION_ASKED,
    Kind.FEE_PAID: Kind.FEES_NOTICE,
    Kind.REVIEW_OUTCOME: Kind.REVIEW_REQUESTED,
    Kind.COMPLAINT_CLOSED: Kind.COMPLAINT,
    Kind.NOTICE: Kind.COMPLAINT,
    Kind.APPEAL: Kind.NOTICE,
    Kind.APPEAL_ENDED: Kind.APPEAL,
    Kind.STEPS_TAKEN: Kind.NOTICE,
    Kind.CERTIFIED: Kind.NOTICE,
}
OF_THE_CASE = (Kind.NOTICE, Kind.APPEAL, Kind.APPEAL_ENDED, Kind.STEPS_TAKEN, Kind.CERTIFIED)
