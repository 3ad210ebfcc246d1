"""Where the parts of a request are answered that go under another law than the letter: what the requester is told of them."""

from collections.abc import Collection, Iterator
from datetime import date

from answerable.casework.authority.drafting.composing import Composing
from answerable.documents.languages.phrase import Listed, Phrase
from answerable.documents.letters.law_in_words import LAWS
from answerable.law.events import HandedOver, Kind
from answerable.law.regime import ANSWERED_HERE, Regime


def elsewhere(composing: Composing, *, but: Collection[str] = ()) -> tuple[Phrase, ...]:
    """A sentence for the parts under each other law that is answered here, and for each part that was handed over, `but` for some."""
    return (*_under_another_law(composing, but), *_handed_over(composing, but))


def handed_over(composing: Composing, part: str) -> tuple[HandedOver, date] | None:
    """To whom a part was given by the day of the letter, and on which day; None where it was not."""
    given = composing.case.case().part(part).as_of(composing.on).first(Kind.HANDED_OVER)
    return (given.payload, given.on) if given is not None and isinstance(given.payload, HandedOver) else None


def _under_another_law(composing: Composing, but: Collection[str]) -> Iterator[Phrase]:
    for regime in ANSWERED_HERE:
        parts = [each.number for each in composing.case.under(regime) if each.number not in but]
        if parts and regime is not composing.regime:
            law = LAWS[regime].name
            if len(parts) == 1:
                yield Phrase("We deal with part {part} of your request under {law}, in a letter of its own.", part=parts[0], law=law)
            else:
                named = Listed.of(parts)
                yield Phrase("We deal with parts {parts} of your request under {law}, in a letter of its own.", parts=named, law=law)


def _handed_over(composing: Composing, but: Collection[str]) -> Iterator[Phrase]:
    for part in (each for each in composing.case.under(Regime.SUBJECT_ACCESS) if each.number not in but):
        given = handed_over(composing, part.number)
        if given is not None:
            yield Phrase(
                "Part {part} of your request asks for personal data about you. On {day} we gave it to {to}, where it is answered under "
                "data protection law.",
                part=part.number,
                day=given[1],
                to=given[0].to,
            )
