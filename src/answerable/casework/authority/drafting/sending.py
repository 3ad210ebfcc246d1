"""What a letter is to the clock once it is sent: case-file events, one for each slice of each part that it answers."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from answerable.documents.refusal_notice import Requirement, Unstated
from answerable.law.answering import answer_of
from answerable.law.claims import Claim, Duty
from answerable.law.events import Answer
from answerable.law.finding import say
from answerable.law.part_position import PartPosition
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, Reliance

Event = dict[str, Any]
# What the letter itself must show, by the provision that asks it, and the name of that fact in a case file.
_SHOWN = (
    ("FOIA s.17(7)(a)", "complaints_procedure"),
    ("FOIA s.17(7)(b)", "right_to_apply"),
    ("EIR reg 14(5)(a)", "complaints_procedure"),
    ("EIR reg 14(5)(b)", "right_to_apply"),
)
_COMPLETION = "EIR reg 14(4)"


def responses(
    position: PartPosition, *, kind: str, on: date, shown: Sequence[Requirement], unstated: Sequence[Unstated] = ()
) -> Iterator[Event]:
    """The events of an answer to one part. `shown` is what the letter as it was sent shows of each requirement of s.17.

    `unstated` is what was judged under s.17(4).
    """
    for each in position.slices:
        alone = PartPosition(position.part, (each,), each.confirm_or_deny.value, each.communicate.value)
        claims = [one.claim for one in each.relied_on]
        yield {"kind": kind, "on": on, "parts": [position.part], **_answer(answer_of(alone), claims, shown, unstated)}


def extension(
    part: str,
    claims: Sequence[Claim],
    *,
    on: date,
    estimate_on: date,
    said: str,
    judged: Event,
    shown: Sequence[Requirement],
    unstated: Sequence[Unstated] = (),
) -> Event:
    """The event of a letter that takes more time on one part."""
    return {
        "kind": "extension",
        "on": on,
        "parts": [part],
        "estimate_on": estimate_on,
        "said": said,
        "states_reliance": True,
        "says_undecided": True,
        "estimate_given": True,
        "relies_on": [_relied(each, PublicInterest.PENDING, shown, unstated) for each in claims],
        **{name: met for at, name in _SHOWN if (met := met_in(shown, at)) is not None},
        **judged,
    }


def met_in(shown: Sequence[Requirement], at: str) -> bool | None:
    """Whether the letter meets a requirement: None where it does not arise, or only a person can say."""
    return next((each.met for each in shown if each.under == at), None)


def _answer(answer: Answer, claims: Sequence[Claim], shown: Sequence[Requirement], unstated: Sequence[Unstated]) -> Event:
    letter = answer.letter
    found: Event = {"said": say(answer.said), "disclosed": say(answer.disclosed)}
    if letter.relies_on:
        found["states_reliance"] = True
        found["relies_on"] = [_of(each, claims, shown, unstated) for each in letter.relies_on]
    if letter.cost_or_vexatious:
        found["cost_or_vexatious"] = list(letter.cost_or_vexatious)
        found["states_cost_or_vexatious"] = True
    if letter.relies_on or letter.cost_or_vexatious:
        found.update({name: met for at, name in _SHOWN if (met := met_in(shown, at)) is not None})
    spoken_of = [bool(each.evidence) for each in shown if each.under == _COMPLETION]
    if spoken_of and any(each.provision == "EIR reg 12(4)(d)" for each in letter.relies_on):
        found["completion_told"] = all(spoken_of)
    return found


def _of(each: Reliance, claims: Sequence[Claim], shown: Sequence[Requirement], unstated: Sequence[Unstated]) -> Event:
    claim = next(one for one in claims if one.provision == each.provision and one.duty is each.duty)
    return _relied(claim, each.public_interest, shown, unstated)


def _relied(claim: Claim, public_interest: PublicInterest, shown: Sequence[Requirement], unstated: Sequence[Unstated]) -> Event:
    specified, at = "FOIA s.17(1)(b)", "FOIA s.17(3)(a)" if claim.duty is Duty.CONFIRM_OR_DENY else "FOIA s.17(3)(b)"
    if cite(claim.provision).instrument == "EIR":
        specified, at = "EIR reg 14(3)(a)", "EIR reg 14(3)(b)"
    found: Event = {
        "provision": claim.provision,
        "duty": say(claim.duty),
        "specified": met_in(shown, specified) is not False,
        "explained": met_in(shown, "FOIA s.17(1)(c)") is not False,
        "public_interest": say(public_interest),
    }
    if claim.condition is not None:
        found["condition"] = claim.condition
    if public_interest is PublicInterest.WEIGHED:
        found["reasons"] = met_in(shown, at) is not False
    judged = next((each.judged for each in unstated if each.claim == claim and each.judged.value), None)
    if judged is not None:
        found["would_disclose"] = {"answer": True, "by": judged.by, "on": judged.on, "reasons": judged.reasons}
    return found
