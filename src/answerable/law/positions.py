"""Positions: where one part of a request stands on each of the two duties, and under which provisions.

The order is the Act's. First what takes the request out of s.1(1) altogether or for now: s.1(3), s.9(2) or, while the fee may
still be paid, s.10(2), s.14, s.12. Then Part II through s.2, one duty at a time. Only where the duty to confirm or deny stands may
anyone say what is held.

    reached → confirm_or_deny → (owed) → informed(held) → communicate

`slices` divides a part whose claims cover less than the whole of it, and `in_sum` puts the slices' positions together.
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from answerable.law.claims import Duty
from answerable.law.finding import Finding, Judgement, say
from answerable.law.ncnd import duty_to_confirm_or_deny_excluded
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.provision import cite
from answerable.law.public_interest import PublicInterestTest, Reached, carried
from answerable.law.rule import narrowed, rule


class Answer(Enum):
    """What the position on a duty can be."""

    OWED = "the duty stands"
    CONFIRMED = "confirmed as held"
    DENIED = "denied: not held"
    NCND = "neither confirmed nor denied"
    NCND_IN_PART = "neither confirmed nor denied in part"
    COMMUNICATED = "communicated"
    COMMUNICATED_IN_PART = "communicated in part"
    WITHHELD = "withheld"
    ACCESSIBLE = "accessible to the requester by other means"
    NOT_HELD = "not held"
    NOT_REACHED = "not reached"
    REFUSED_COST = "refused: cost"
    REFUSED_VEXATIOUS = "refused: vexatious"
    REFUSED_REPEATED = "refused: repeated"
    WAITING = "waiting for the requester"
    LAPSED = "no duty: fee not paid"


class Held(Enum):
    """What the search for information established. Never asked for where the answer neither confirms nor denies."""

    YES = "held"
    NO = "not held"
    NOT_ESTABLISHED = "not established"


class Position:
    """An answer and the provisions it rests on."""

    __slots__ = ("answer", "under")

    def __init__(self, answer: Answer, *under: str) -> None:
        self.answer, self.under = answer, tuple(cite(each) for each in dict.fromkeys(under))

    def __str__(self) -> str:
        return f"{self.answer.value} ({', '.join(self.under)})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Position) and (self.answer, self.under) == (other.answer, other.under)

    def __hash__(self) -> int:
        return hash((self.answer, self.under))


# What takes away both duties, and s.12(1) and (2), which do not: (1) takes the duty to communicate, (2) the duty to confirm or deny.
_BOTH = (
    ("FOIA s.1(3)", Answer.WAITING),
    ("FOIA s.9(2)", Answer.LAPSED),
    ("FOIA s.10(2)", Answer.WAITING),
    ("FOIA s.14(1)", Answer.REFUSED_VEXATIOUS),
    ("FOIA s.14(2)", Answer.REFUSED_REPEATED),
)
_BARS = {
    Duty.CONFIRM_OR_DENY: (*_BOTH, ("FOIA s.12(2)", Answer.REFUSED_COST)),
    Duty.COMMUNICATE: (*_BOTH, ("FOIA s.12(1)", Answer.REFUSED_COST)),
}


def _barred(bars: Sequence[Finding[bool]], duty: Duty) -> Finding[Position] | None:
    for at, answer in _BARS[duty]:
        for bar in bars:
            if bar.value and cite(at).covers(bar.under):
                return narrowed(Finding(Position(answer, bar.under), note=bar.note, because=bar.because), under=bar.under, words=bar.words)
    return None


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def confirm_or_deny(
    reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = (), *, bars: Sequence[Finding[bool]] = ()
) -> Finding[Position]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    barred = _barred(bars, Duty.CONFIRM_OR_DENY)
    if barred is not None:
        return barred
    excluded = duty_to_confirm_or_deny_excluded(reached, weighed)
    if excluded.value:
        claims = carried(reached, weighed, duty=Duty.CONFIRM_OR_DENY).claims
        finding = Finding(Position(Answer.NCND, *(each.provision for each in claims)), because=excluded.because)
        return narrowed(finding, under=excluded.under, words=excluded.words)
    return Finding(Position(Answer.OWED, "FOIA s.1(1)(a)"), because=(excluded,) if reached else ())


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def informed(owed: Finding[Position], held: Judgement[Held] | None) -> Finding[Position]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    if owed.value.answer is not Answer.OWED:
        raise Malformed(
            f"The position is “{say(owed.value.answer)}”, so what is held is not to be looked at. Give the position without it."
        )
    if held is None or held.value is Held.NOT_ESTABLISHED:
        raise MissingJudgement("whether the information is held, on the balance of probabilities", under="FOIA s.1(1)(a)")
    answer = Answer.CONFIRMED if held.value is Held.YES else Answer.DENIED
    return Finding(Position(answer, "FOIA s.1(1)(a)"), because=(owed, held))


@rule("FOIA s.1(1)(b)", since="2005-01-01")
def communicate(
    told: Finding[Position],
    reached: Sequence[Reached] = (),
    weighed: Sequence[PublicInterestTest] = (),
    *,
    bars: Sequence[Finding[bool]] = (),
) -> Finding[Position]:
    """if that is the case, to have that information communicated to him"""
    answer = told.value.answer
    if answer is Answer.OWED:
        raise MissingJudgement("whether the information is held, on the balance of probabilities", under="FOIA s.1(1)(a)")
    if answer is Answer.NCND:
        return Finding(Position(Answer.NOT_REACHED, *told.value.under), note="nothing about content is decided", because=(told,))
    if answer is Answer.DENIED:
        return Finding(Position(Answer.NOT_HELD, "FOIA s.1(1)(b)"), because=(told,))
    if answer is not Answer.CONFIRMED:
        return narrowed(Finding(told.value, because=(told,)), under=told.under, words=told.words)
    barred = _barred(bars, Duty.COMMUNICATE)
    return barred if barred is not None else _content(told, exempt(reached, weighed))


@rule("FOIA s.2(2)", since="2005-01-01")
def exempt(reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = ()) -> Finding[tuple[str, ...]]:
    """section 1(1)(b) does not apply if or to the extent that"""
    outcome = carried(reached, weighed, duty=Duty.COMMUNICATE)
    return Finding(tuple(each.provision for each in outcome.claims), because=outcome.grounds)


def _content(told: Finding[Position], outcome: Finding[tuple[str, ...]]) -> Finding[Position]:
    if not outcome.value:
        grounds = (told, outcome) if outcome.because else (told,)
        return Finding(Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)"), because=grounds)
    elsewhere = all(cite("FOIA s.21").covers(cite(each)) for each in outcome.value)
    position = Position(Answer.ACCESSIBLE if elsewhere else Answer.WITHHELD, *outcome.value)
    return narrowed(Finding(position, because=(told, *outcome.because)), under=outcome.under, words=outcome.words)


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def owed(told: Finding[Position]) -> Finding[bool]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    return Finding(told.value.answer in (Answer.OWED, Answer.CONFIRMED, Answer.DENIED), because=(told,))


@rule("FOIA s.1(1)(b)", since="2005-01-01")
def entitled(given: Finding[Position]) -> Finding[bool]:
    """if that is the case, to have that information communicated to him"""
    return Finding(given.value.answer in (Answer.COMMUNICATED, Answer.COMMUNICATED_IN_PART), because=(given,))


class Slice(NamedTuple):
    """A part, or as much of it as some claims cover, and the claims that reach it."""

    extent: str | None
    reached: tuple[Reached, ...]


def slices(reached: Sequence[Reached]) -> tuple[Slice, ...]:
    """The rest of the part first, then each slice that a claim names. A claim on the whole part reaches every slice."""
    whole = tuple(each for each in reached if each.claim.extent is None)
    extents = dict.fromkeys(each.claim.extent for each in reached if each.claim.extent is not None)
    return (
        Slice(None, whole),
        *(Slice(extent, (*whole, *(each for each in reached if each.claim.extent == extent))) for extent in extents),
    )


def in_sum(positions: Sequence[Finding[Position]]) -> Position:
    """The position on the whole part, from those on its slices. Raises `Malformed` for none.

    A slice of which nothing is held adds nothing to the others.
    """
    if not positions:
        raise Malformed("A part has at least one position on each duty. Decide the rest of the part as well as its slices.")
    each_answer = [each.value for each in positions if each.value.answer is not Answer.NOT_HELD] or [positions[0].value]
    answers = {each.answer for each in each_answer}
    if len(answers) > 1 and Answer.NCND in answers:
        return _of(Answer.NCND_IN_PART, [each for each in each_answer if each.answer is Answer.NCND])
    if len(answers) > 1 and Answer.COMMUNICATED in answers:
        return _of(Answer.COMMUNICATED_IN_PART, [each for each in each_answer if each.answer is not Answer.COMMUNICATED])
    return _of(next(each for each in Answer if each in answers), each_answer)


def _of(answer: Answer, positions: Sequence[Position]) -> Position:
    return Position(answer, *(at for each in positions for at in each.under))
