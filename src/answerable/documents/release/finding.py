"""Words and patterns found in a document before anything is withheld from it: each time in what stands around it, for a person.

What is found on a page is a place on it. What is found in a text or in a cell is the first, the third and so on time that it stands there.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from answerable.documents.opening import text_of
from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.matching import spans
from answerable.documents.release.picturing import picture_as_page
from answerable.documents.release.placing import by_line, matches
from answerable.documents.release.reading import Read, pages
from answerable.documents.release.recognising import in_order, recognises
from answerable.documents.release.redaction import Box
from answerable.documents.release.releasing import pages_of
from answerable.documents.release.workbook import shown

MOST_HITS = 500
_AROUND = 40
_WIDER = 1.0  # points beside a word, for what its letters throw beyond their boxes
_DOTS_PER_INCH = 200  # at which pictures are recognised


class Hit(NamedTuple):
    """One time that something stands in a document: where, in what, and the redactions, without a limb, that would withhold it."""

    where: str
    before: str
    words: str
    after: str
    redactions: tuple[dict[str, Any], ...]


class Found(NamedTuple):
    """Every time, up to a bound; and whether something could not be looked in."""

    hits: tuple[Hit, ...]
    more: bool
    not_recognised: tuple[int, ...]  # pages with pictures, where nothing is here that reads them


def find(content: bytes, *, words: Sequence[str], patterns: Sequence[str]) -> Found:
    """Where words, however they are written, and patterns of the list stand in a document. Raises `UnableToRelease`."""
    kind = admit(content)
    sought = [*(("words", each) for each in words), *(("pattern", each) for each in patterns)]
    unread: list[int] = []
    if kind is Kind.TEXT:
        hits = _in_text(text_of(content, name="The file"), sought)
    elif kind is Kind.WORKBOOK:
        hits = _in_cells(content, sought)
    else:
        read = [picture_as_page(content)] if kind is Kind.PICTURE else pages(pages_of(content, kind), dots_per_inch=_DOTS_PER_INCH)
        hits = (hit for page in read for hit in _on_page(page, sought, unread))
    kept = tuple(islice(hits, MOST_HITS + 1))
    return Found(kept[:MOST_HITS], len(kept) > MOST_HITS, tuple(unread))


class Words(NamedTuple):
    """All the words that a document shows, and the pages with pictures that nothing here reads."""

    text: str
    not_recognised: tuple[int, ...]


def words_in(content: bytes) -> Words:
    """All the words that a document shows, those of its pictures among them. Raises `UnableToRelease`."""
    kind = admit(content)
    if kind is Kind.TEXT:
        return Words(text_of(content, name="The file"), ())
    if kind is Kind.WORKBOOK:
        cells = (str(value) for sheet in shown(content).sheets for row in sheet.rows for value in row if value is not None)
        return Words("\n".join(cells), ())
    read = [picture_as_page(content)] if kind is Kind.PICTURE else pages(pages_of(content, kind), dots_per_inch=_DOTS_PER_INCH)
    texts, unread = list[str](), list[int]()
    for page in read:
        texts += [page.text, in_order(page.recognised())[0]]
        if page.has_pictures and not recognises():
            unread.append(page.number)
    return Words("\n".join(filter(None, texts)), tuple(unread))


def _stands(what: str, said: str, text: str) -> Iterator[tuple[int, int]]:
    return spans(said, text) if what == "words" else matches(said, text)


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    def flat(piece: str) -> str:
        return " ".join(piece.split())

    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return flat(before), flat(text[start:end]), flat(after)


def _in_text(text: str, sought: Sequence[tuple[str, str]]) -> Iterator[Hit]:
    for what, said in sought:
        for nth, (start, end) in enumerate(_stands(what, said, text), 1):
            line = text.count("\n", 0, start) + 1
            yield Hit(f"line {line}", *_around(text, start, end), ({what: said, "only": [nth]},))


def _in_cells(content: bytes, sought: Sequence[tuple[str, str]]) -> Iterator[Hit]:
    """A cell is withheld whole, once, however often something stands in it."""
    sheets = shown(content).sheets
    for what, said in sought:
        nth = 0
        for sheet in sheets:
            for at, row in enumerate(sheet.rows, 1):
                for across, value in enumerate(row, 1):
                    found = next(_stands(what, said, str(value)), None) if value is not None else None
                    if found is not None:
                        nth += 1
                        where = f"{sheet.title}, row {at}, column {across}"
                        yield Hit(where, *_around(str(value), *found), ({what: said, "only": [nth]},))


def _on_page(page: Read, sought: Sequence[tuple[str, str]], unread: list[int]) -> Iterator[Hit]:
    recognised = page.recognised()
    if page.has_pictures and not recognises():
        unread.append(page.number)
    whole = Box(page.number, 0, 0, page.width, page.height)
    for text, places in ((page.text, page.places), in_order(recognised)):
        for what, said in sought:
            for start, end in _stands(what, said, text):
                boxes = [_upon(each.wider(_WIDER)) for each in by_line(places[start:end]) if each.meets(whole)]
                if boxes:  # what stands off the page is not seen, and never copied
                    yield Hit(f"page {page.number}", *_around(text, start, end), tuple({"box": each} for each in boxes))


def _upon(box: Box) -> list[float]:
    return [box.page, *(round(each, 2) for each in box[1:])]
