"""FOIA section 77: offence of altering etc. records with intent to prevent disclosure.

It starts when the request is made, and not when the answer is due. It needs an entitlement: destroying what the requester could
not have had is not the offence. A prosecution is for a court; what is found here is whether the elements are there.

A summary offence, so in England and Wales proceedings are brought within six months, Magistrates' Courts Act 1980 s.127(1): an Act that
is not among ours to quote, so that the day is told with a note and under no provision.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import MissingJudgement
from answerable.law.periods import months_after
from answerable.law.rule import rule


class Deed(Enum):
    """What may not be done to a record."""

    ALTERS = "alters"
    DEFACES = "defaces"
    BLOCKS = "blocks"
    ERASES = "erases"
    DESTROYS = "destroys"
    CONCEALS = "conceals"


class DoneBy(Enum):
    """Who did it: s.77(2), and s.81(3) for departments."""

    AUTHORITY = "the public authority"
    GOVERNMENT_DEPARTMENT = "a government department, or the Welsh Government"
    EMPLOYEE = "a person employed by the public authority"
    OFFICER = "an officer of the public authority"
    SUBJECT_TO_DIRECTION = "a person subject to the direction of the public authority"
    OTHER = "somebody else"


class Done(NamedTuple):
    """What was done to a record held by the authority, by whom, and when."""

    deed: Deed
    by: DoneBy
    on: date


@rule("FOIA s.77(1)", since="2005-01-01")
def elements_are_there(
    done: Done, *, request_made_on: date, entitled: Finding[bool], intended_to_prevent: Judgement[bool] | None = None
) -> Finding[bool]:
    """
    alters, defaces, blocks, erases, destroys or conceals any record held by the public authority, with the intention of
    preventing the disclosure by that authority of all, or any part, of the information
    """
    grounds: list[Ground] = [Fact(request_made_on, "the request is made"), Fact(done.on, f"{done.by.value} {done.deed.value} a record")]
    liable = applies_to(done.by)
    grounds += [liable, entitled]
    if done.on < request_made_on:
        return Finding(False, note="done before the request was made", because=grounds)
    if not liable.value:
        return Finding(False, note="not a person to whom the subsection applies", because=grounds)
    if not entitled.value:
        return Finding(False, note="the requester would not have been entitled to the information", because=grounds)
    if intended_to_prevent is None:
        raise MissingJudgement(f"the intention with which the record of {say(done.on)} was dealt with", under="FOIA s.77(1)")
    return Finding(intended_to_prevent.value, because=[*grounds, intended_to_prevent])


def last_day_for_proceedings(done_on: date) -> Finding[date]:
    """The last day on which an information may be laid, six months after the day of the offence, which is not counted."""
    note = "six months from the offence, Magistrates' Courts Act 1980 s.127(1), in England and Wales"
    return Finding(months_after(done_on, 6), note=note, because=(Fact(done_on, "the record was dealt with"),))


@rule("FOIA s.77(2)", since="2005-01-01")
def applies_to(who: DoneBy) -> Finding[bool]:
    """
    applies to the public authority and to any person who is employed by, is an officer of, or is subject to the
    direction of, the public authority
    """
    if who is DoneBy.GOVERNMENT_DEPARTMENT:
        return Finding(False, note="a department is not liable to prosecution, s.81(3); those who serve in it are")
    return Finding(who is not DoneBy.OTHER)
