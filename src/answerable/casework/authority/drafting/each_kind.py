"""Each kind of letter, composed."""

from collections.abc import Callable

from answerable.casework.authority.drafting import other_letters
from answerable.casework.authority.drafting.answering import part_answer
from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.elsewhere import elsewhere
from answerable.casework.authority.drafting.undecided import put_off
from answerable.documents import letters
from answerable.documents.letters import Kind


def compose(composing: Composing) -> letters.Letter:
    """The letter. Raises `UnableToDraft` and `MissingJudgement`, each naming what is missing."""
    return _KINDS[composing.kind](composing)


def _answer(composing: Composing) -> letters.Letter:
    parts = tuple(part_answer(composing.answering(each)) for each in composing.parts)
    return letters.answer(composing.correspondence(), parts, composing.complaining(), elsewhere=elsewhere(composing))


def _extension(composing: Composing) -> letters.Letter:
    law = composing.case.case()
    parts = tuple(
        put_off(
            composing.undecided(each),
            composing.held(each),
            of=law.circumstances(each, on=composing.on),
            estimate_on=composing.about["estimate_on"],
        )
        for each in composing.parts
    )
    return letters.extension(composing.correspondence(), parts, composing.complaining())


def _ended(composed: Callable[[Composing, letters.Complaining], letters.Letter]) -> Callable[[Composing], letters.Letter]:
    return lambda composing: composed(composing, composing.complaining())


_KINDS: dict[Kind, Callable[[Composing], letters.Letter]] = {
    Kind.ANSWER: _answer,
    Kind.EXTENSION: _extension,
    Kind.ACKNOWLEDGEMENT: _ended(other_letters.acknowledgement),
    Kind.CLARIFICATION: _ended(other_letters.clarification),
    Kind.FEES_NOTICE: _ended(other_letters.fees_notice),
    Kind.CHARGE: _ended(other_letters.charge),
    Kind.TIME_EXTENDED: _ended(other_letters.time_extended),
    Kind.LATE: _ended(other_letters.delay),
    Kind.REVIEW: _ended(other_letters.review),
    Kind.CORRECTION: _ended(other_letters.correction),
}
