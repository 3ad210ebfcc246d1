"""Whether the answer to a part holds to the standing positions on its question: from what is claimed, and never from what is held."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.series.matching import Question, questions
from answerable.casework.authority.series.models import Reliance, StandingPosition
from answerable.casework.authority.series.stances import Stance, State
from answerable.law.claims import Duty


class NotHeldTo(NamedTuple):
    """A standing position that an answer does not hold to, why, and what to do."""

    part: str
    standing: StandingPosition
    why: str
    mend: str


def claims_neither(case: Folded, part: str) -> bool:
    """Whether the position on a part neither confirms nor denies, on some slice at least."""
    taken = case.position(part)
    return taken is not None and any(each["duty"] == Duty.CONFIRM_OR_DENY.value for each in taken.tables.get("claim", ()))


def not_held_to(request: InformationRequest, case: Folded, parts: Iterable[str]) -> Iterator[NotHeldTo]:
    """The standing positions that cover one of these parts and that its answer neither rests on nor may depart from."""
    register = list(StandingPosition.objects.filter(authority=request.authority, state=State.STANDS.value).order_by("number"))
    if not register:
        return
    rows = Reliance.objects.select_related("standing").filter(request=request).order_by("id")
    kept = {(each.part, each.standing.number): each for each in rows}
    wanted = set(parts)
    asked = [(each.number, each.asked) for each in case.ours if each.number in wanted]
    for question in questions(request, asked, standing=register):
        yield from _of(question, claims_neither(case, question.part), kept)


def _of(question: Question, neither: bool, kept: dict[tuple[str, int], Reliance]) -> Iterator[NotHeldTo]:
    for each in question.matched:
        if each.covers:
            of, row = each.standing, kept.get((question.part, each.standing.number))
            wrong = _wrong(question, of, neither, row)
            if wrong is not None:
                yield NotHeldTo(question.part, of, *wrong)


def _wrong(question: Question, of: StandingPosition, neither: bool, row: Reliance | None) -> tuple[str, str] | None:
    part, number = question.part, of.number
    if row is not None and row.departs:
        return None if row.cleared else (f"Nobody has cleared that part {part} departs from standing position {number}.", "Ask who may.")
    holds = neither is (Stance(of.stance) is Stance.NEITHER)
    if not holds:
        says = "by neither confirming nor denying" if Stance(of.stance) is Stance.NEITHER else "by saying whether it is held"
        return (
            f"Questions like part {part} are answered {says}, by standing position {number}, and this answer does otherwise.",
            "Hold to it, or depart from it with a reason that somebody else clears.",
        )
    if neither and row is None:
        coded = "" if question.coded is not None else "Say what class of question the part asks. "
        return (
            f"Nobody has written why standing position {number} holds for part {part}.",
            f"{coded}Write it on the page of its series, or depart from the position.",
        )
    return None
