"""The reasons that a letter owes, claim by claim, and those that people judged must stay unsaid. What is held is not asked."""

from collections.abc import Iterator, Sequence
from datetime import date

from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.undecided import claims_put_off
from answerable.documents.letters import Kind, Owed
from answerable.documents.refusal_notice import Unstated
from answerable.law.case import Case
from answerable.law.case_positions import stance
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.finding import Judgement
from answerable.law.part_position import PartPosition, SlicePosition, Stance
from answerable.law.positions import Answer

_RELYING = (Answer.WITHHELD, Answer.ACCESSIBLE)


def reasons_owed(composing: Composing, decided: Sequence[PartPosition]) -> Iterator[Owed]:
    """What a letter of this kind owes for each claim of the positions that it tells, or that it puts off."""
    law = composing.case.case()
    for part in decided:
        put = stance(law, part.part, on=composing.on)
        for each in part.slices:
            duty = _told(each)
            for relied in each.relied_on:
                if relied.claim.duty is duty:
                    yield _owed(put, relied.claim, balanced=relied.weighed and not relied.absolute)
    for number in composing.parts if composing.kind is Kind.EXTENSION else ():
        undecided = composing.undecided(number)
        for claim in claims_put_off(undecided, of=law.circumstances(number, on=composing.on)):
            yield _owed(undecided.stance, claim, balanced=False)


def unstated_on(law: Case, parts: Sequence[str], *, on: date) -> tuple[Unstated, ...]:
    """What was judged under s.17(4) on the parts of a letter. Raises `NotLaw`."""
    known = {each.number for each in law.parts}
    stances = [stance(law, part, on=on) for part in parts if part in known]
    every = (_owed(put, each.claim, balanced=True) for put in stances for each in put.pleaded)
    return tuple(
        Unstated(each.claim, judged) for each in every for judged in (each.why_unstated, each.balance_unstated) if judged is not None
    )


def _told(each: SlicePosition) -> Duty | None:
    """The duty on which a letter refuses a slice: it says nothing of the other."""
    if each.confirm_or_deny.value.answer is Answer.NCND:
        return Duty.CONFIRM_OR_DENY
    not_held = any(one.claim.provision == NOT_HELD for one in each.relied_on)
    return Duty.COMMUNICATE if not_held or each.communicate.value.answer in _RELYING else None


def _owed(put: Stance, claim: Claim, *, balanced: bool) -> Owed:
    unstated = next((each.would_disclose for each in put.pleaded if each.claim == claim), None)
    return Owed(put.part, claim, balanced, unstated, _of_the_balance(put, claim) if balanced else None)


def _of_the_balance(put: Stance, claim: Claim) -> Judgement[bool] | None:
    return next((each.would_disclose for each in put.weighed if each.about(claim)), None)
