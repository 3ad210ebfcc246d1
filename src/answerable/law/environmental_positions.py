"""Positions under the Environmental Information Regulations: one duty, to make available, and exceptions to it.

    to_be_answered → (owed) → established(held) → made_available

The answers are those of positions.py, so that a part stands in one word whichever law governs it. Where the answer neither confirms nor
denies, reg 12(6) or reg 13(5A), nobody asks what is held. That nothing is held is an exception, reg 12(4)(a), and the public interest
is weighed on it as on any other.
"""

from collections.abc import Sequence

from answerable.law.claims import Claim, Duty
from answerable.law.eir.r06_form_and_format import ALREADY_AVAILABLE
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.eir.r12_public_interest import may_be_weighed
from answerable.law.finding import Finding, Judgement, say
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.positions import Answer, Held, Position
from answerable.law.provision import cite
from answerable.law.public_interest import PublicInterestTest, Reached, carried
from answerable.law.rule import narrowed, rule
from answerable.law.stages import Engagement

DUTY = cite("EIR reg 5(1)")
HELD = "whether the information was held when the request was received, on the balance of probabilities"


@rule("EIR reg 5(1)", since="2005-01-01")
def to_be_answered(
    reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = (), *, bars: Sequence[Finding[bool]] = ()
) -> Finding[Position]:
    """a public authority that holds environmental information shall make it available on request"""
    for bar in bars:  # the events alone give them, so each of them holds
        answer = Answer.LAPSED if bar.under == "EIR reg 8(5)" else Answer.WAITING
        return narrowed(Finding(Position(answer, bar.under), note=bar.note, because=bar.because), under=bar.under, words=bar.words)
    neither = may_neither_confirm_nor_deny(reached, weighed)
    if neither.value:
        made = Finding(Position(Answer.NCND, *neither.value), because=neither.because)
        made.under, made.words = neither.under, neither.words
        return made
    return Finding(Position(Answer.OWED, DUTY), because=(neither,) if reached else ())


@rule("EIR reg 12(6)", since="2005-01-01")
def may_neither_confirm_nor_deny(reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = ()) -> Finding[tuple[str, ...]]:
    """a public authority may respond to a request by neither confirming nor denying whether such information exists and is held"""
    outcome = carried(reached, weighed, duty=Duty.CONFIRM_OR_DENY)
    note = "" if outcome.claims else "so the request is answered in the open"
    return Finding(tuple(each.provision for each in outcome.claims), note=note, because=outcome.grounds)


@rule("EIR reg 5(1)", since="2005-01-01")
def established(owed: Finding[Position], held: Judgement[Held] | None) -> Finding[Position]:
    """a public authority that holds environmental information shall make it available on request"""
    if owed.value.answer is not Answer.OWED:
        raise Malformed(
            f"The position is “{say(owed.value.answer)}”, so what is held is not to be looked at. Give the position without it."
        )
    if held is None or held.value is Held.NOT_ESTABLISHED:
        raise MissingJudgement(HELD, under=DUTY)
    if held.value is Held.YES:
        return Finding(Position(Answer.CONFIRMED, DUTY), because=(owed, held))
    words = "it does not hold that information when an applicant’s request is received"
    return narrowed(Finding(Position(Answer.DENIED, NOT_HELD), because=(owed, held)), under="EIR reg 12(4)(a)", words=words)


def not_held(told: Finding[Position], extent: str | None) -> Reached:
    """The exception of reg 12(4)(a) as it comes to the public interest: engaged by what the search established, and nothing else."""
    engaged = narrowed(
        Finding(Engagement.ENGAGED, because=(told,)),
        under="EIR reg 12(4)(a)",
        words="it does not hold that information when an applicant’s request is received",
    )
    return Reached(Claim(NOT_HELD, Duty.COMMUNICATE, extent=extent), engaged, may_be_weighed())


@rule("EIR reg 5(1)", since="2005-01-01")
def made_available(
    told: Finding[Position], reached: Sequence[Reached] = (), weighed: Sequence[PublicInterestTest] = ()
) -> Finding[Position]:
    """a public authority that holds environmental information shall make it available on request"""
    answer = told.value.answer
    if answer is Answer.OWED:
        raise MissingJudgement(HELD, under=DUTY)
    if answer is Answer.NCND:
        return Finding(Position(Answer.NOT_REACHED, *told.value.under), note="nothing about content is decided", because=(told,))
    if answer in (Answer.WAITING, Answer.LAPSED):
        return narrowed(Finding(told.value, because=(told,)), under=told.under, words=told.words)
    refused = may_refuse(reached, weighed)
    if answer is Answer.DENIED:
        if refused.value:
            return Finding(Position(Answer.NOT_HELD, NOT_HELD), because=(refused,))
        note = "the public interest is not in refusing, and still there is nothing to make available"
        return Finding(Position(Answer.NOT_HELD, DUTY), note=note, because=(refused,))
    if not refused.value:
        return Finding(Position(Answer.COMMUNICATED, DUTY), because=(told, refused) if reached else (told,))
    elsewhere = all(each == ALREADY_AVAILABLE for each in refused.value)
    return Finding(Position(Answer.ACCESSIBLE if elsewhere else Answer.WITHHELD, *refused.value), because=(told, refused))


@rule("EIR reg 12(1)", since="2005-01-01")
def may_refuse(reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = ()) -> Finding[tuple[str, ...]]:
    """a public authority may refuse to disclose environmental information requested"""
    outcome = carried(reached, weighed, duty=Duty.COMMUNICATE)
    return Finding(tuple(each.provision for each in outcome.claims), because=outcome.grounds)
