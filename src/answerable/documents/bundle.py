"""A withheld bundle: the documents as they are held, one after the other, every page numbered through; what has no pages goes beside it.

The same documents make the same bytes, so that the hash of a bundle that was sent says which documents were in it.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from answerable.documents.not_readable import UnableToOpen

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the only day that every ZIP file can bear: when it was made is no part of what it is
_MARGIN = 18


class Held(NamedTuple):
    """A document as it is held: the name under which it goes beside the pages, if it has none, and its bytes."""

    name: str
    content: bytes


class Bundled(NamedTuple):
    """The bundle as one ZIP file, and how many pages each document has in it; none for one that goes apart."""

    content: bytes
    pages: tuple[int, ...]


def bundle(documents: Sequence[Held], *, index: bytes = b"") -> Bundled:
    """One PDF with every page numbered through, the others beside it, and the `index`. Raises `UnableToOpen` for a PDF that is broken."""
    paged, pages = _paged(documents)
    files = [("index.pdf", index)] if index else []
    files += [("bundle.pdf", paged)] if any(pages) else []
    files += [(f"document-{nth}-{each.name}", each.content) for nth, each in enumerate(documents, start=1) if not pages[nth - 1]]
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(ZipInfo(name, _FIRST_DAY), content, ZIP_DEFLATED)
    return Bundled(made.getvalue(), pages)


def _paged(documents: Sequence[Held]) -> tuple[bytes, tuple[int, ...]]:
    import pikepdf

    whole, pages, sources = pikepdf.new(), [], []
    for nth, each in enumerate(documents, start=1):
        if not each.content.startswith(b"%PDF"):
            pages.append(0)
            continue
        try:
            source = pikepdf.open(BytesIO(each.content))
        except pikepdf.PdfError:
            raise UnableToOpen(
                f"Document {nth} is a PDF that cannot be opened, so it cannot be paged. Add it again as it is held."
            ) from None
        sources.append(source)  # its pages are read from it when the whole is saved
        whole.pages.extend(source.pages)
        pages.append(len(source.pages))
    stamped(whole, range(len(whole.pages)), lambda nth: f"Bundle page {nth + 1}")
    made = BytesIO()
    whole.save(made, deterministic_id=True)
    return made.getvalue(), tuple(pages)


def stamped(whole: "Pdf", places: range, words: Callable[[int], str]) -> None:
    """Writes words at the foot of some pages of a file: those of the first, counted from nothing, of the second, and so on."""
    import pikepdf

    font = whole.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
    for nth, place in enumerate(places):
        _stamp(whole.pages[place], words(nth), font)


def _stamp(page: "Page", words: str, font: "Object") -> None:
    """Words at the foot of a page, as no part of what it says. What stands on it is wrapped, so that it moves nothing of them."""
    import pikepdf

    left, bottom, *_ = (float(each) for each in page.mediabox)
    name = page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/AnswerableStamp"))
    page.contents_add(b"q", prepend=True)
    drawn = f"BT {name} 9 Tf 0 g {left + _MARGIN} {bottom + _MARGIN} Td ({words}) Tj ET"
    page.contents_add(f"Q /Artifact <</Type /Pagination>> BDC q {drawn} Q EMC".encode())
