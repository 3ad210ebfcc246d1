"""A withheld bundle: every page numbered through, what has no pages beside it, and the same bytes for the same documents."""

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from answerable.documents.bundle import Held, bundle
from answerable.documents.not_readable import UnableToOpen


def pdf(pages: int) -> bytes:
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(595, 842))
    kept = BytesIO()
    made.save(kept, deterministic_id=True)
    return kept.getvalue()


def files(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def test_every_page_is_numbered_through() -> None:
    made = bundle([Held("a.pdf", pdf(2)), Held("b.xlsx", b"PK a workbook"), Held("c.pdf", pdf(1))], index=b"%PDF the index")
    assert made.pages == (2, 0, 1)
    kept = files(made.content)
    assert list(kept) == ["index.pdf", "bundle.pdf", "document-2-b.xlsx"]
    assert kept["document-2-b.xlsx"] == b"PK a workbook"
    document = pypdfium2.PdfDocument(kept["bundle.pdf"])
    read = [document[at].get_textpage().get_text_bounded().strip() for at in range(len(document))]
    document.close()
    assert read == ["Bundle page 1", "Bundle page 2", "Bundle page 3"]


def test_the_same_documents_make_the_same_bytes() -> None:
    documents = [Held("a.pdf", pdf(2))]
    assert bundle(documents).content == bundle(documents).content


def test_with_nothing_that_has_pages_there_is_no_pdf() -> None:
    assert list(files(bundle([Held("a.txt", b"words")]).content)) == ["document-1-a.txt"]
    assert files(bundle([]).content) == {}


def test_a_pdf_that_is_broken_is_named() -> None:
    with pytest.raises(UnableToOpen, match="Document 2 is a PDF that cannot be opened"):
        bundle([Held("a.pdf", pdf(1)), Held("b.pdf", b"%PDF-1.7 nothing more")])
