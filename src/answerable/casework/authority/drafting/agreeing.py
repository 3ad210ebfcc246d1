"""Whether the outcome of a review agrees with the positions: the first answer as the requester was told it, beside the one at review."""

from answerable.casework.authority.drafting.composing import Composing
from answerable.documents.letters import ReviewOutcome
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.answering import answer_of
from answerable.law.chronology import PartHistory
from answerable.law.events import Event, Kind
from answerable.law.finding import say
from answerable.law.part_position import PartPosition, SlicePosition
from answerable.law.positions import Answer, Position
from answerable.law.positions_told import PositionTold, position_told

# An answer that gives information may be the same in sum and still give more, so it can be changed.
_GIVES = (Answer.COMMUNICATED, Answer.COMMUNICATED_IN_PART)


def must_agree(composing: Composing, part: str, outcome: ReviewOutcome) -> None:
    """Raises `UnableToDraft` where a part is upheld though its position is another one, or changed though it is the same."""
    history = composing.case.case().part(part)
    first = position_told(history._replace(events=tuple(each for each in history.events if each.kind is not Kind.REVIEW_OUTCOME)))
    now = _as_told(composing, composing.position(part))
    if first is None or now is None:
        return
    differing = [(before, after) for before, after in zip(first, now, strict=True) if _differ(before, after)]
    if differing and outcome is ReviewOutcome.UPHELD:
        before, after = differing[0]
        raise UnableToDraft(
            f"On part {part} the first answer was “{_words(before)}”, and the position at review is “{_words(after)}”, so the first "
            "answer is not upheld. Choose upheld in part or changed, or take the position again."
        )
    if not differing and outcome is ReviewOutcome.CHANGED and now.communicate.answer not in _GIVES:
        raise UnableToDraft(
            f"On part {part} the position at review is the first answer, “{_words(now.communicate)}”, so nothing is changed. "
            "Choose upheld, or take the position at review."
        )


def _as_told(composing: Composing, position: PartPosition) -> PositionTold | None:
    """The position as the letter of the review would tell it, so that like is compared with like."""
    events = [
        Event(Kind.RESPONSE, composing.on, (position.part,), answer_of(PartPosition(position.part, (each,), *_of(each))))
        for each in position.slices
    ]
    return position_told(PartHistory(position.part, tuple(events)))


def _of(each: SlicePosition) -> tuple[Position, Position]:
    return each.confirm_or_deny.value, each.communicate.value


def _differ(before: Position, after: Position) -> bool:
    """Another answer, or another ground. A letter from elsewhere may have said no ground."""
    if before.answer is not after.answer:
        return True
    cited = {each for each in before.under if each.section not in ("FOIA s.1", "EIR reg 5")}
    return bool(cited) and cited != set(after.under)


def _words(position: Position) -> str:
    return f"{say(position.answer)} ({', '.join(map(str, position.under))})" if position.under else say(position.answer)
