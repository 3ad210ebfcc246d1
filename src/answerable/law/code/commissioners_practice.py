"""The Commissioner's own practice on time, by the day of the act: what is asked of an authority that answered nothing, and how long a
decision is meant to take. No provision sets either, and falling short of them breaches nothing.

A row runs from its day to the next. What no source of ours shows is marked unverified: ten working days are as complainants report the
letter. That most complaints are decided within six months is what the Commissioner says of the office.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.code.norm import Authority, Norm
from answerable.law.finding import Fact
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import NotKnownThen
from answerable.law.periods import months_after

MONTHS_TO_DECIDE = 6
NO_LAW = "the Commissioner’s practice and not law, which names no day"


class ToAnswer(NamedTuple):
    """How many working days the Commissioner gives an authority to answer a request that it has not answered, from a day on."""

    since: str
    working_days: int
    verified: bool = False


TO_ANSWER = (ToAnswer("2005-01-01", 10),)


def to_answer(on: date) -> ToAnswer:
    """The row of a day. Raises `NotKnownThen` before the Act was in force."""
    known = [each for each in TO_ANSWER if date.fromisoformat(each.since) <= on]
    if not known:
        raise NotKnownThen("The Act was not in force on that day, so nobody could be asked to answer under it. Give the day of the letter.")
    return known[-1]


def day_to_answer_a_request_unanswered(asked_on: date) -> Norm[date]:
    """The day by which an authority that answered nothing is asked to answer, before a decision notice on the delay alone."""
    row = to_answer(asked_on)
    day = working_day(row.working_days, following=asked_on)
    asked = f"the authority is asked to answer within {row.working_days} working days"
    grounds = (Fact(asked_on, "the day of the Commissioner’s letter"), day)
    return Norm(day.value, at="FOIA s.50(1)", authority=Authority.PRACTICE, note=f"{asked}; {NO_LAW}", because=grounds)


def day_to_decide(received_on: date) -> Norm[date]:
    """The day by which most complaints are meant to be decided: six months after they came."""
    asked = f"most complaints are meant to be decided within {MONTHS_TO_DECIDE} months"
    grounds = (Fact(received_on, "the day on which the complaint came"),)
    day = months_after(received_on, MONTHS_TO_DECIDE)
    return Norm(day, at="FOIA s.50(1)", authority=Authority.PRACTICE, note=f"{asked}; {NO_LAW}", because=grounds)
