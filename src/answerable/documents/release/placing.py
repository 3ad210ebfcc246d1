"""From what is withheld to where it stands: words and patterns found on the pages, as boxes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from answerable.documents.release.matching import Sought, count, fold, spans
from answerable.documents.release.reading import Read, Word, joined
from answerable.documents.release.redaction import PATTERNS, Box, Mark, Redaction

_MARGIN = 1.0  # points beside a word, for what its letters throw beyond their boxes
_SHORTEST = 3  # letters below which words under a box are not looked for elsewhere by themselves


def marks_on(page: Read, redactions: Iterable[Redaction]) -> Iterator[Mark]:
    """Where the redactions stand on one page."""
    folded = fold(page.text)
    for each in redactions:
        if each.box is not None:
            if each.box.page == page.number:
                yield Mark(each.box, each.limb)
            continue
        found = spans(each.words, page.text, folded) if each.words else matches(each.pattern, page.text)
        for start, end in found:
            yield from (Mark(box.wider(_MARGIN), each.limb) for box in _by_line(page.places[start:end]))


def matches(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a pattern of the list stands in a text."""
    return (each.span() for each in re.finditer(PATTERNS[pattern][1], text))


def _by_line(places: Sequence[Box | None]) -> Iterator[Box]:
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
