"""More time for the public interest, s.10(3): what the exemption is, why it is engaged, that nothing is decided, and when it will be.

It is a notice under s.17(1) and (2), and moves no other day. Being late is something else, and is never called this.
"""

from datetime import date
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Block, Paragraph
from answerable.documents.letters.claims_in_words import neither, of_duty, section, sections, withholding
from answerable.documents.letters.neither import NOTHING_FOLLOWS, giving_nothing_away
from answerable.documents.letters.on_content import HELD, THE_INFORMATION
from answerable.documents.letters.relying import Relied, why_it_applies
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Duty
from answerable.law.prejudice import named


class PutOff(NamedTuple):
    """The balance is undecided on the duty to communicate: the qualified claims, and the day by which it is expected."""

    relied: tuple[Relied, ...]
    estimate_on: date


class PutOffConfirming(NamedTuple):
    """The balance is undecided on the duty to confirm or deny."""

    relied: tuple[Relied, ...]
    estimate_on: date


def say_put_off(answer: PutOff, extent: str | None, on: date) -> tuple[Block, ...]:
    """The paragraphs on information whose disclosure is still being weighed. Raises `UnableToDraft`."""
    said: list[Block] = [Paragraph(HELD)]
    what = extent or THE_INFORMATION
    for each in answer.relied:
        claim = of_duty(_qualified(each).claim, Duty.COMMUNICATE)
        reliance = Phrase(
            "We consider that {what} is exempt under {section} of the Freedom of Information Act 2000.",
            what=what,
            section=section(claim.provision),
        )
        said.extend((Paragraph(sentences(reliance, withholding(claim, on))), *why_it_applies(each)))
    weighing = Phrase("the public interest in maintaining the exemption against the public interest in disclosing the information")
    return (*said, *_undecided(answer, weighing))


def say_put_off_confirming(answer: PutOffConfirming, on: date) -> tuple[Block, ...]:
    """The paragraphs where it is still being weighed whether to confirm or deny. Raises `UnableToDraft`."""
    said: list[Block] = []
    for each in answer.relied:
        claim = of_duty(_qualified(each).claim, Duty.CONFIRM_OR_DENY)
        reliance = Phrase(
            "We consider that {section} of the Freedom of Information Act 2000 applies, so that we may neither confirm "
            "nor deny whether we hold information of this description.",
            section=section(claim.provision),
        )
        said.extend((Paragraph(sentences(reliance, neither(claim, on))), *why_it_applies(each)))
    weighing = Phrase(
        "the public interest in maintaining the exclusion of the duty to confirm or deny against the public interest in disclosing "
        "whether we hold information of this description"
    )
    return giving_nothing_away((*said, *_undecided(answer, weighing), Paragraph(NOTHING_FOLLOWS)))


def _undecided(answer: PutOff | PutOffConfirming, weighing: Phrase) -> tuple[Block, ...]:
    if not answer.relied:
        raise UnableToDraft("To take more time for the public interest, the letter needs the qualified exemption, FOIA s.17(2). Name it.")
    cited = sections([each.claim.provision for each in answer.relied])
    return (
        Paragraph(Phrase("We must weigh {weighing}.", weighing=weighing)),
        Paragraph(
            Phrase(
                "We have not yet reached a decision on the public interest test for {cited}. Section 10(3) of the Act allows us a "
                "reasonable time for it. We estimate that we will have reached our decision by {day}. We will then write to you.",
                cited=cited,
                day=answer.estimate_on,
            )
        ),
    )


def _qualified(relied: Relied) -> Relied:
    if relied.absolute:
        raise UnableToDraft(
            f"{named(relied.claim)} is absolute, so there is no public interest to weigh and no more time for it, FOIA s.10(3). "
            "Refuse under it now."
        )
    return relied
