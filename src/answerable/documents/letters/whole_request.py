"""Refusals that Part II has nothing to do with: cost, s.12, and vexatious or repeated requests, s.14. Notices under s.17(5)."""

from datetime import date
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Block, Paragraph, Table, paragraphs
from answerable.documents.letters.on_content import HELD
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.finding import Judgement
from answerable.law.money import Pounds
from answerable.law.regulations.fees_2004_cost import Activity

_DONE = {
    Activity.DETERMINING: Phrase("Finding out whether we hold it"),
    Activity.LOCATING: Phrase("Locating it, or documents that may contain it"),
    Activity.RETRIEVING: Phrase("Retrieving it, or documents that may contain it"),
    Activity.EXTRACTING: Phrase("Extracting it from the documents that contain it"),
}


class Costed(NamedTuple):
    """One activity of the estimate and what it would cost."""

    activity: Activity
    cost: Pounds


class TooCostly(NamedTuple):
    """Refused under s.12(1). `advice` is how the request could be brought within the limit, or why it cannot be, s.16.

    `with_others` is the cost of similar requests that are counted together with this one, Fees Regs reg 5(1).
    """

    limit: Pounds
    estimate: tuple[Costed, ...]
    basis: str
    advice: str
    with_others: Pounds = Pounds(0)


class TooCostlyToConfirm(NamedTuple):
    """Refused under s.12(2): finding out whether anything is held would alone cost more than the limit."""

    limit: Pounds
    estimate: tuple[Costed, ...]
    basis: str
    advice: str
    with_others: Pounds = Pounds(0)


class Vexatious(NamedTuple):
    """Refused under s.14(1): the judgement of the request, in the words that the requester is given."""

    why: Judgement[bool]


class Repeated(NamedTuple):
    """Refused under s.14(2): the earlier request, the day it was complied with, and why this one is too like and too soon."""

    earlier_reference: str
    complied_with_on: date
    why: str


def say_whole(answer: TooCostly | TooCostlyToConfirm | Vexatious | Repeated) -> tuple[Block, ...]:
    """The paragraphs of a refusal under s.12 or s.14. Raises `UnableToDraft`."""
    match answer:
        case TooCostly():
            return _too_costly(answer)
        case TooCostlyToConfirm():
            return _too_costly_to_confirm(answer)
        case Vexatious():
            return _vexatious(answer)
        case _:
            return _repeated(answer)


def _too_costly(answer: TooCostly) -> tuple[Block, ...]:
    """s.12(1) leaves the duty to confirm or deny standing."""
    refusing = Phrase(
        "We are refusing to provide it under section 12(1) of the Freedom of Information Act 2000, because we estimate that the "
        "cost of complying would exceed the appropriate limit, which for us is {limit}.",
        limit=answer.limit,
    )
    return (Paragraph(sentences(HELD, refusing)), *_estimated(answer, "section 12(1)"))


def _too_costly_to_confirm(answer: TooCostlyToConfirm) -> tuple[Block, ...]:
    opening = Phrase(
        "We are refusing this under section 12(2) of the Freedom of Information Act 2000, because we estimate that the cost of finding "
        "out whether information of this description is held would alone exceed the appropriate limit, which for us is {limit}.",
        limit=answer.limit,
    )
    return (Paragraph(opening), *_estimated(answer, "section 12(2)"))


_SIMILAR = Phrase("The same for similar requests, which we may count together with this one")
_ESTIMATE = Phrase("This is our estimate. The Fees Regulations 2004 allow us to count these activities only, at £25 an hour:")


def _estimated(answer: TooCostly | TooCostlyToConfirm, under: str) -> tuple[Block, ...]:
    total = Pounds(sum(each.cost for each in answer.estimate) + answer.with_others)
    if total <= answer.limit:
        raise UnableToDraft(f"The estimate of {total} does not exceed the limit of {answer.limit}, so {under} cannot be relied on.")
    rows = tuple((_DONE[each.activity], str(each.cost)) for each in answer.estimate)
    if answer.with_others:
        rows = (*rows, (_SIMILAR, str(answer.with_others)))
    return (
        Paragraph(_ESTIMATE),
        Table((Phrase("What we would have to do"), Phrase("Estimated cost")), (*rows, (Phrase("In all"), str(total)))),
        *paragraphs(needed(answer.basis, "the basis of the estimate of cost")),
        Paragraph(Phrase("How you could bring your request within the limit:")),
        *paragraphs(needed(answer.advice, "advice on narrowing the request, or why none can be given, FOIA s.16(1)")),
    )


def _vexatious(answer: Vexatious) -> tuple[Block, ...]:
    if not answer.why.value:
        raise UnableToDraft("The request was judged not to be vexatious, so FOIA s.14(1) cannot be relied on. Answer it.")
    return (
        Paragraph(
            Phrase(
                "We are refusing this under section 14(1) of the Freedom of Information Act 2000, because we consider that the request is "
                "vexatious. That is a view of the request and not of you."
            )
        ),
        *paragraphs(answer.why.reasons),
    )


def _repeated(answer: Repeated) -> tuple[Block, ...]:
    return (
        Paragraph(
            Phrase(
                "We are refusing this under section 14(2) of the Freedom of Information Act 2000, because the request is identical or "
                "substantially similar to one of yours ({reference}) that we complied with on {day}, and a reasonable interval has not "
                "passed since then.",
                reference=needed(answer.earlier_reference, "the reference of the earlier request"),
                day=answer.complied_with_on,
            )
        ),
        *paragraphs(needed(answer.why, "why the request is repeated, FOIA s.14(2)")),
    )
