"""What s.17(7) asks of every notice, and every letter here gives: the authority's own procedure or that there is none, and s.50.

Under the Regulations it is reg 14(5): representations, which no authority can decline to take, and s.50 as reg 18 applies it.
"""

from datetime import date
from typing import NamedTuple

from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, paragraphs
from answerable.documents.letters.commissioner import contact
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.regime import Regime
from answerable.law.regulator import regulator

TITLE = Phrase("If you are unhappy with this letter")


class ComplaintsProcedure(NamedTuple):
    """The authority's procedure for complaints about how requests are handled: how to use it, in its own words, and where to write."""

    how: str
    write_to: tuple[str, ...] = ()


class NoProcedure(NamedTuple):
    """The authority has no such procedure, which s.17(7)(a) wants said."""


Procedure = ComplaintsProcedure | NoProcedure


class Complaining(NamedTuple):
    """What a letter says about complaining. `commissioner` replaces the lines that we know for the Commissioner.

    `language` is that of the letter: the Commissioner has an office that answers in Welsh.
    """

    procedure: Procedure | None
    commissioner: tuple[str, ...] = ()
    language: Language = Language.ENGLISH


_REPRESENTATIONS = Phrase(
    "If you think that we have not complied with the Regulations, you may make representations to us in writing, regulation 11. That asks "
    "us for an internal review of how we have handled your request. It is free. You have 40 working days from the day on which you think "
    "that we did not comply. We must then reconsider, and tell you our decision no later than 40 working days after we receive them."
)


def how_to_complain(complaining: Complaining, dated: date, regime: Regime = Regime.FOIA) -> tuple[Block, ...]:
    """The end of an answer. Raises `UnableToDraft` where nobody has said whether there is a procedure."""
    first = _representations(complaining.procedure) if regime is Regime.EIR else _internally(complaining.procedure)
    return (Heading(TITLE), *first, *to_the_commissioner(complaining, dated, regime))


def _representations(procedure: Procedure | None) -> tuple[Block, ...]:
    """Regulation 11 gives them whether or not the authority has a procedure; where it has one, it says where to write."""
    how = (*paragraphs(procedure.how), *_where(procedure)) if isinstance(procedure, ComplaintsProcedure) else ()
    return (Paragraph(_REPRESENTATIONS), *how)


_NONE = Phrase("We do not provide a procedure for dealing with complaints about the handling of requests for information.")


def _internally(procedure: Procedure | None) -> tuple[Block, ...]:
    if procedure is None:
        raise UnableToDraft(
            "The letter needs the complaints procedure, or to say that there is none, FOIA s.17(7)(a). "
            "Record which, and draft the letter again."
        )
    if isinstance(procedure, NoProcedure):
        return (Paragraph(_NONE),)
    how = paragraphs(needed(procedure.how, "how to ask for an internal review, FOIA s.17(7)(a)"))
    asked = Paragraph(Phrase("You may ask us for an internal review of how we have handled your request."))
    return (asked, *how, *_where(procedure))


def _where(procedure: ComplaintsProcedure) -> tuple[Block, ...]:
    return (Address(procedure.write_to),) if procedure.write_to else ()


_AS_REQUIRED = {
    Regime.FOIA: (
        "You have the right to complain to {title} under section 50 of the Freedom of Information Act 2000.",
        "You may ask {short} to decide whether we have dealt with your request as Part 1 of the Act requires.",
    ),
    Regime.EIR: (
        "You have the right to complain to {title} under section 50 of the Freedom of Information Act 2000, which regulation 18 of the "
        "Environmental Information Regulations 2004 applies to this request.",
        "You may ask {short} to decide whether we have dealt with your request as the Regulations require.",
    ),
}


def to_the_commissioner(
    complaining: Complaining, dated: date, regime: Regime = Regime.FOIA, *, completed: bool = False
) -> tuple[Block, ...]:
    """The right under s.50, with the words that a requester needs. `completed`: the authority's own procedure is behind them."""
    named = regulator(dated)
    title, short = Phrase(named.title), Phrase(named.short)
    applied, required = _AS_REQUIRED[regime]
    right = sentences(Phrase(applied, title=title), Phrase(required, short=short))
    first = (
        ()
        if completed or (regime is Regime.FOIA and isinstance(complaining.procedure, NoProcedure))
        else (
            Paragraph(
                Phrase(
                    "{Short} will usually expect you to have used our own complaints procedure first, and to complain without undue delay.",
                    short=short,
                )
            ),
        )
    )
    return (
        Paragraph(right),
        *first,
        Paragraph(Phrase("You can write to:")),
        Address(complaining.commissioner or contact(dated, complaining.language)),
    )
