"""From what is withheld to where it stands: words and patterns found on the pages, as boxes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from answerable.documents.release.matching import Sought, count, fold, spans
from answerable.documents.release.reading import Read, joined
from answerable.documents.release.recognising import in_order
from answerable.documents.release.redaction import PATTERNS, Box, Mark, Redaction
from answerable.documents.release.unable import UnableToRelease
from answerable.documents.release.words import Word

_MARGIN = 1.0  # points beside a word, for what its letters throw beyond their boxes
_SHORTEST = 3  # letters below which words under a box are not looked for elsewhere by themselves


def marks_on(page: Read, redactions: Iterable[Redaction], recognised: Sequence[Word] = ()) -> Iterator[Mark]:
    """Where the redactions stand on one page, in its text and in the words that were recognised in its pictures."""
    texts = [(page.text, page.places), in_order(recognised)]
    folded = [fold(text) for text, _ in texts]
    for each in redactions:
        if each.box is not None:
            if each.box.page == page.number:
                yield Mark(each.box, each.limb)
            continue
        if each.cell:
            raise UnableToRelease("A cell is withheld from a workbook alone. Mark the place, or withhold words.")
        if each.only:
            raise UnableToRelease("On pages a place is marked, and not the first or the third time that words stand. Mark the place.")
        for (text, places), of in zip(texts, folded, strict=True):
            for start, end in spans(each.words, text, of) if each.words else matches(each.pattern, text):
                yield from (Mark(box.wider(_MARGIN), each.limb) for box in by_line(places[start:end]))


def must_stand_on(page: Read, redactions: Iterable[Redaction]) -> None:
    """Raises `UnableToRelease` for a place that somebody marked outside the page as it is seen, where it would hide nothing."""
    whole = Box(page.number, 0, 0, page.width, page.height)
    if any(each.box is not None and each.box.page == page.number and not each.box.meets(whole) for each in redactions):
        size = f"{page.width:.0f} wide and {page.height:.0f} high"
        raise UnableToRelease(f"A mark stands outside page {page.number} as it is seen, which is {size}. Mark it again.")


def must_be_on_a_page(redactions: Iterable[Redaction], count: int) -> None:
    """Raises `UnableToRelease` for a place on a page that is not there."""
    for each in redactions:
        if each.box is not None and each.box.page > count:
            raise UnableToRelease(f"A mark stands on page {each.box.page}, and the document has {count}. Mark it again.")


def matches(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a pattern of the list stands in a text."""
    return (each.span() for each in re.finditer(PATTERNS[pattern][1], text))


def by_line(places: Sequence[Box | None]) -> Iterator[Box]:
    """The boxes of characters, joined where they stand side by side."""
    run: list[Box] = []
    for each in filter(None, places):
        if run and (each.top >= run[-1].bottom or each.bottom <= run[-1].top):
            yield joined(run)
            run = []
        run.append(each)
    yield joined(run)  # what is found has a letter or a digit in it, and each of those stands somewhere


def hidden_by(word: Word, marks: Sequence[Mark]) -> bool:
    """Whether a mark covers something of a word."""
    return any(each.box.covers(word.box) for each in marks)


def note_of(mark: Mark) -> str:
    """What stands in the text in the place of a mark."""
    return f"[withheld: {mark.limb}]"


def withheld(pages: Sequence[tuple[Sequence[Word], Sequence[Mark]]], redactions: Iterable[Redaction]) -> tuple[Sought, ...]:
    """What may not be given back by a release of these pages: the words under the marks, and those withheld by name.

    Each comes with how often it stands outside every mark, where everybody may read it.
    """
    under: set[str] = {each.words for each in redactions if each.words}
    left: list[str] = []
    for words, marks in pages:
        for hidden, run in groupby(words, key=lambda word, marks=marks: (hidden_by(word, marks), word.line)):  # type: ignore[misc]
            if hidden[0]:
                under.add(" ".join(each.text for each in run))
        kept = (word.text for word in words if word.visible and not hidden_by(word, marks))
        left.append(" ".join([*kept, *(note_of(each) for each in marks)]))
    text = "\n".join(left)
    folded = fold(text)
    telling = sorted(each for each in under if len(fold(each).letters) >= _SHORTEST or any(letter.isdigit() for letter in each))
    return tuple(Sought(each, count(each, text, folded)) for each in telling)
