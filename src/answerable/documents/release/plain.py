"""Plain text with what is withheld taken out of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.opening import text_of
from answerable.documents.release.matching import Sought, count, spans
from answerable.documents.release.placing import matches
from answerable.documents.release.redaction import Redaction
from answerable.documents.release.unable import UnableToRelease


class Cleaned(NamedTuple):
    """The text that may leave once it is proven, what it may not give back, and each mark's limb."""

    content: bytes
    sought: tuple[Sought, ...]
    limbs: tuple[str, ...]


def redact_text(content: bytes, redactions: Sequence[Redaction]) -> Cleaned:
    """The text with a note of the limb in the place of what is withheld, as UTF-8. Raises `UnableToRelease` for a place on a page."""
    if any(each.box is not None or each.cell for each in redactions):
        raise UnableToRelease("Plain text has no places on a page and no cells. Withhold words or a pattern.")
    text = text_of(content, name="The file")
    places = sorted(_places(text, redactions))
    kept: list[str] = []
    limbs: list[str] = []
    at = 0
    for start, end, limb in places:
        if start >= at:
            kept += (text[at:start], f"[withheld: {limb}]")
            limbs.append(limb)
        at = max(at, end)
    gone = dict.fromkeys([*(each.words for each in redactions if each.words), *(text[start:end] for start, end, _ in places)])
    left = _left(text, redactions)
    return Cleaned("".join([*kept, text[at:]]).encode(), tuple(Sought(each, count(each, left)) for each in gone), tuple(limbs))


def _left(text: str, redactions: Sequence[Redaction]) -> str:
    """What of the text somebody chose to leave: the other times that words stand of which some are withheld."""
    spared: list[str] = []
    for each in redactions:
        found = spans(each.words, text) if each.words else matches(each.pattern, text)
        spared += (text[start:end] for nth, (start, end) in enumerate(found, 1) if not each.takes(nth))
    return "\n".join(spared)


def _places(text: str, redactions: Sequence[Redaction]) -> Iterator[tuple[int, int, str]]:
    for each in redactions:
        found = spans(each.words, text) if each.words else matches(each.pattern, text)
        yield from ((start, end, str(each.limb)) for nth, (start, end) in enumerate(found, 1) if each.takes(nth))
