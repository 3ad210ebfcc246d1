"""FOIA section 1: general right of access to information held by public authorities.

Two duties, and never one: to confirm or deny, (1)(a), and to communicate, (1)(b). Each has its own clock, its own
exemptions and its own public interest test. Communicating information discharges the duty to confirm it, (5).
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule


class Said(Enum):
    """What an answer tells the requester about whether information is held."""

    HELD = "held"
    NOT_HELD = "not held"
    NEITHER = "neither confirmed nor denied"
    NOTHING = "nothing said"


class Disclosed(Enum):
    """How much of what a part asks for was communicated."""

    ALL = "all"
    SOME = "some"
    NOTHING = "nothing"


class Told(NamedTuple):
    """What the requester was told of one part, on one day."""

    on: date
    said: Said
    disclosed: Disclosed = Disclosed.NOTHING

    @property
    def communicated(self) -> bool:
        """Whether any of the information was communicated."""
        return self.disclosed is not Disclosed.NOTHING


def duty_at(duty: Duty) -> Provision:
    """Where a duty stands in the Act."""
    return cite("FOIA s.1(1)(a)" if duty is Duty.CONFIRM_OR_DENY else "FOIA s.1(1)(b)")


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def confirmed_or_denied_on(answers: Sequence[Told]) -> Finding[date | None]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    for answer in answers:
        if answer.said in (Said.HELD, Said.NOT_HELD):
            return Finding(answer.on, because=(Fact(answer.on, f"the requester is told: {answer.said.value}"),))
        if answer.communicated:
            return Finding(answer.on, because=(taken_to_have_confirmed(answer),))
    return Finding(None)


@rule("FOIA s.1(5)", since="2005-01-01")
def taken_to_have_confirmed(answer: Told) -> Finding[bool]:
    """
    is to be taken to have complied with subsection (1)(a) in relation to any information if it has
    communicated the information to the applicant
    """
    return Finding(answer.communicated, because=(Fact(answer.on, "information is communicated"),) if answer.communicated else ())


@rule("FOIA s.1(1)(b)", since="2005-01-01")
def communicated_on(answers: Sequence[Told]) -> Finding[date | None]:
    """if that is the case, to have that information communicated to him"""
    for answer in answers:
        if answer.communicated:
            return Finding(answer.on, because=(Fact(answer.on, "information is communicated"),))
    return Finding(None)


@rule("FOIA s.1(3)(a)", since="2005-01-01")
def must_wait_for_clarification(reasonably_required: Judgement[bool] | None, *, asked_on: date) -> Finding[bool]:
    """reasonably requires further information in order to identify and locate the information requested"""
    if reasonably_required is None:
        raise MissingJudgement(
            "whether the further information was reasonably required to identify and locate what was asked for",
            under="FOIA s.1(3)(a)",
        )
    return Finding(
        reasonably_required.value,
        note="" if reasonably_required.value else "the meaning was clear enough, so the clock never stopped",
        because=(Fact(asked_on, "the requester is asked for further information"), reasonably_required),
    )


@rule("FOIA s.1(4)", since="2005-01-01")
def account_may_be_taken(regardless: Judgement[bool] | None, *, changed_on: date) -> Finding[bool]:
    """being an amendment or deletion that would have been made regardless of the receipt of the request"""
    if regardless is None:
        raise MissingJudgement("whether the information would have been amended or deleted regardless of the request", under="FOIA s.1(4)")
    note = "" if regardless.value else "the information in question is still that held when the request was received"
    return Finding(regardless.value, note=note, because=(Fact(changed_on, "the information is amended or deleted"), regardless))
