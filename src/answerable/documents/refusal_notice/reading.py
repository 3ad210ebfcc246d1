"""A letter read to the facts that s.17 asks about, each with the sentences that show it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.refusal_notice import dates, part_ii, particulars, statements
from answerable.documents.refusal_notice.citations import sections
from answerable.documents.refusal_notice.claims import ExemptionClaimed, exemptions_claimed, relied_on
from answerable.documents.refusal_notice.explaining import excused, explains
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.reliance import Manner, Naming, namings
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.documents.refusal_notice.statements import Undecided
from answerable.documents.refusal_notice.weighing import Weighing, weighing
from answerable.law.bank_holidays import LAST_DAY
from answerable.law.claims import Claim, Duty
from answerable.law.finding import Judgement, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import OutOfOrder
from answerable.law.provision import Provision, cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.regime import Regime

NOT_NAMED = Provision("an exemption that is not named")
_EXEMPT = re.compile(r"\bexempt", re.IGNORECASE)


class Days(NamedTuple):
    """The day of the letter and of the receipt of the request, as given or as the letter has them, and the words that have them."""

    sent: date | None
    received: date | None
    made: date | None
    where: str


class Unstated(NamedTuple):
    """A judgement, on one claim, that to state its reasons would itself disclose exempt information, s.17(4). No letter shows it."""

    claim: Claim
    judged: Judgement[bool]


class LetterRead(NamedTuple):
    """What was found in a letter: the facts for the law, and the sentences behind them."""

    letter: Letter
    notice: RefusalNotice
    days: Days
    named: tuple[Naming, ...]
    claims: tuple[ExemptionClaimed, ...]
    cost: tuple[Naming, ...]
    exceptions: tuple[Naming, ...]
    refusals: tuple[Sentence, ...]
    undecided: Undecided | None
    weighed: dict[Duty, Weighing]
    procedure: particulars.Told
    right: particulars.Told
    excused: Sentence | None
    unstated: tuple[Unstated, ...] = ()
    regime: Regime = Regime.FOIA

    @property
    def refuses(self) -> bool:
        """Whether anything is refused, or put off to weigh the public interest."""
        return bool(self.claims or self.cost or self.exceptions or self.refusals or self.undecided)


def read_letter(
    text: str,
    *,
    received_on: date | None = None,
    sent_on: date | None = None,
    unstated: Sequence[Unstated] = (),
    regime: Regime = Regime.FOIA,
) -> LetterRead:
    """Reads a reply. `unstated` is what people judged under s.17(4) of the claims that it makes.

    `regime` is the law that it is known to be written under: a refusal that names nothing is one under that law.

    Raises `OutOfOrder` where the letter would be dated before the request.
    """
    letter = Letter(text)
    days = _days(letter, received_on, sent_on)
    on = days.sent or days.received or date.fromisoformat(LAST_DAY)
    named = namings(letter)
    relied = relied_on(letter, named)
    claims = exemptions_claimed(letter, named, on)
    undecided = statements.undecided(letter)
    duties = {each.duty for each in claims if each.absolute is not True}
    weighed = {duty: weighing(letter, duty, both=len(duties) > 1) for duty in Duty}
    read = LetterRead(
        letter=letter,
        notice=RefusalNotice(),
        days=days,
        named=named,
        claims=claims,
        cost=tuple(each for each in relied if each.provision.section in (part_ii.COST, part_ii.VEXATIOUS)),
        exceptions=tuple(each for each in relied if each.provision.instrument == "EIR"),
        refusals=tuple(each for each in letter.said if statements.refuses(each) or statements.neither_confirms(each)),
        undecided=undecided if undecided and (not claims or _puts_off(claims, weighed, undecided)) else None,
        weighed=weighed,
        procedure=particulars.complaints_procedure(letter),
        right=particulars.right_to_apply(letter),
        excused=excused(letter),
        unstated=tuple(unstated),
        regime=regime,
    )
    return read._replace(notice=_notice(read))


def _puts_off(claims: tuple[ExemptionClaimed, ...], weighed: dict[Duty, Weighing], undecided: Undecided) -> bool:
    return any(_pending(each, weighed[each.duty], undecided) for each in claims) or all(each.absolute for each in claims)


def _days(letter: Letter, received_on: date | None, sent_on: date | None) -> Days:
    borne, received, made = dates.borne(letter), dates.received(letter), dates.made(letter)
    sent = sent_on or (borne.on if borne else None)
    receipt = received_on or (received.on if received else None)
    if sent and receipt and sent < receipt:
        if not (received_on or sent_on):
            return Days(sent, None, None, borne.where if borne else "")  # the letter's own days cannot both be what they seem
        raise OutOfOrder(
            f"The letter of {say(sent)} is dated before the request that it answers, received on {say(receipt)}. Check the two dates."
        )
    where = [
        *([borne.where] if borne and not sent_on else []),
        *([received.where] if received and not received_on else [made.where] if made and not receipt else []),
    ]
    return Days(sent, receipt, made.on if made else None, " … ".join(dict.fromkeys(where)))


def _notice(read: LetterRead) -> RefusalNotice:
    claims = [_reliance(read, each) for each in read.claims]
    named = claims or read.cost or read.exceptions
    if not named and read.regime is Regime.FOIA and (read.refusals or read.undecided):
        claims = [_unnamed(read)]
    return RefusalNotice(
        given_on=read.days.sent,
        last_day=last_day_for_compliance(Chronology(received_on=read.days.received)) if read.days.received else None,
        relies_on=tuple(claims),
        states_reliance=_states(read) if claims else None,
        says_undecided=read.undecided is not None,
        estimate_given=read.undecided is not None and read.undecided.estimate is not None,
        cost_or_vexatious=tuple(dict.fromkeys(each.provision for each in read.cost)),
        states_cost_or_vexatious=bool(read.cost),
        complaints_procedure=read.procedure.met,
        right_to_apply=read.right.met,
    )


def _states(read: LetterRead) -> bool:
    said = (*read.refusals, *(each.sentence for each in read.named if each.manner is Manner.CLAIMED))
    return bool(said) or any(_EXEMPT.search(each.plain) for each in (read.undecided.said if read.undecided else ()))


def _unnamed(read: LetterRead) -> Reliance:
    neither = any(statements.neither_confirms(each) for each in read.refusals)
    duty = Duty.CONFIRM_OR_DENY if neither else Duty.COMMUNICATE
    weighed = read.weighed[duty]
    stage = PublicInterest.PENDING if read.undecided else PublicInterest.WEIGHED if weighed.considered else PublicInterest.SILENT
    return Reliance(
        NOT_NAMED,
        duty=duty,
        specified=False,
        explained=any(explains(each) for each in read.refusals),
        apparent=None,
        public_interest=stage,
        reasons=weighed.reasons or None,
    )


def _reliance(read: LetterRead, claim: ExemptionClaimed) -> Reliance:
    weighed = read.weighed[claim.duty]
    pending = read.undecided is not None and _pending(claim, weighed, read.undecided)
    return Reliance(
        claim.provisions[0],
        duty=claim.duty,
        absolute=claim.absolute,
        specified=claim.specified,
        explained=bool(claim.reasons) or (None if read.excused else False),
        apparent=claim.apparent,
        public_interest=PublicInterest.PENDING if pending else PublicInterest.WEIGHED if weighed.considered else PublicInterest.SILENT,
        reasons=_reasons(read, claim, weighed),
        would_disclose=next((each.judged for each in read.unstated if _of_the_claim(each, claim)), None),
    )


def _of_the_claim(unstated: Unstated, claim: ExemptionClaimed) -> bool:
    return unstated.claim.duty is claim.duty and cite(unstated.claim.provision).section == claim.section


def _reasons(read: LetterRead, claim: ExemptionClaimed, weighed: Weighing) -> bool | None:
    if weighed.reasons is not True and (read.excused or (claim.section == "FOIA s.39" and read.exceptions)):
        return None
    if (
        weighed.reasons
        and weighed.names
        and claim.section not in weighed.names
        and any(each.section in weighed.names for each in read.claims)
    ):
        return None
    return weighed.reasons


def _pending(claim: ExemptionClaimed, weighed: Weighing, undecided: Undecided) -> bool:
    """Whether the letter leaves the balance undecided for this exemption: said so of it, or of none, with no result given."""
    if claim.absolute is True:
        return False
    of = {cited.provision.section for each in undecided.said for cited in sections(each.plain)}
    return claim.section in of if of else not weighed.concluded
