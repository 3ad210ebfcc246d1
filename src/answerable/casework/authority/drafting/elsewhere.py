"""Where the parts of a request are answered that go under another law than the letter: what the requester is told of them."""

from collections.abc import Iterator

from answerable.casework.authority.drafting.composing import Composing
from answerable.documents.letters.law_in_words import LAWS
from answerable.law.events import HandedOver, Kind
from answerable.law.finding import say
from answerable.law.regime import ANSWERED_HERE, Regime


def elsewhere(composing: Composing) -> tuple[str, ...]:
    """A sentence for the parts under each other law that is answered here, and for each part that was handed over."""
    return (*_under_another_law(composing), *_handed_over(composing))


def _under_another_law(composing: Composing) -> Iterator[str]:
    for regime in ANSWERED_HERE:
        parts = [each.number for each in composing.case.under(regime)]
        if parts and regime is not composing.regime:
            named = f"part {parts[0]}" if len(parts) == 1 else f"parts {', '.join(parts[:-1])} and {parts[-1]}"
            yield f"We deal with {named} of your request under {LAWS[regime].name}, in a letter of its own."


def _handed_over(composing: Composing) -> Iterator[str]:
    for part in composing.case.under(Regime.SUBJECT_ACCESS):
        given = composing.case.case().part(part.number).as_of(composing.on).first(Kind.HANDED_OVER)
        if given is not None and isinstance(given.payload, HandedOver):
            yield (
                f"Part {part.number} of your request asks for personal data about you. On {say(given.on)} we gave it to "
                f"{given.payload.to}, where it is answered under data protection law."
            )
