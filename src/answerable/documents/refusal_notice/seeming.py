"""What a letter from an authority seems to be, proposed to whoever got it: they say what it is."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.recognising import is_welsh
from answerable.documents.refusal_notice import statements
from answerable.documents.refusal_notice.is_a_reply import NotAReply, asks_for_details_or_a_fee
from answerable.documents.refusal_notice.lint import lint_as_read
from answerable.documents.refusal_notice.reading import LetterRead, read_letter
from answerable.documents.refusal_notice.requirement import Requirement
from answerable.documents.seems import Seems
from answerable.law.provision import Provision


class Seeming(NamedTuple):
    """What a letter seems to be, or nothing; the provisions that it relies on; and what section 17 or regulation 14 asks of it."""

    seems: Seems | None
    under: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


def seeming(text: str, *, received_on: date | None = None, sent_on: date | None = None) -> Seeming:
    """What a letter seems to be. Of one in Welsh, or one that is no letter about a request, nothing is said. Raises `NotLaw`."""
    if is_welsh(text):
        return Seeming(None)
    read = read_letter(text, received_on=received_on, sent_on=sent_on)
    try:
        requirements = lint_as_read(text, read).requirements
    except NotAReply:
        return Seeming(_before_an_answer(read))
    return Seeming(_answer(read), tuple(map(str, _relied_on(read))), requirements)


def _before_an_answer(read: LetterRead) -> Seems | None:
    if asks_for_details_or_a_fee(read):
        return Seems.ASKS
    return Seems.ACKNOWLEDGEMENT if any(statements.acknowledges(each) for each in read.letter.said) else None


def _answer(read: LetterRead) -> Seems:
    said = read.letter.said
    gives = any(statements.given(each) for each in said)
    if read.undecided is not None:
        return Seems.MORE_TIME
    if read.refuses and not gives and any(statements.neither_confirms(each) for each in said):
        return Seems.NEITHER
    if read.refuses:
        return Seems.IN_PART if gives else Seems.REFUSAL
    if not gives and any(statements.not_held(each) for each in said):
        return Seems.NOT_HELD
    return Seems.DISCLOSURE


def _relied_on(read: LetterRead) -> Iterator[Provision]:
    """What it relies on, once each: exemptions, cost and vexatiousness, exceptions."""
    claimed = [each for claim in read.claims for each in claim.provisions]
    yield from dict.fromkeys((*claimed, *(each.provision for each in (*read.cost, *read.exceptions))))
