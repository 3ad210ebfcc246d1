"""The text of a PDF, page by page; of a scanned one by optical character recognition, where `tesseract` is installed."""

from contextlib import closing
from io import BytesIO
from typing import Any

from answerable.documents.not_readable import UnableToOpen

MOST_PAGES = 500
_FEWEST_CHARACTERS_A_PAGE = 25  # A page number and a stamp are no text: below this the pages are pictures.
_DOTS_PER_POINT = 200 / 72
_SECONDS_A_PAGE = 60


def text_of_pdf(content: bytes, *, name: str) -> str:
    """The text of every page, parted by form feeds. Raises `UnableToOpen`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as refused:
        raise UnableToOpen(_why(str(refused), name)) from None
    with closing(document):
        pages = len(document)
        if pages > MOST_PAGES:
            raise UnableToOpen(f"{name} has {pages} pages, more than the {MOST_PAGES} that are read. Give one document at a time.")
        try:
            texts = [_page_text(document[number]) for number in range(pages)]
            if sum(map(len, texts)) < _FEWEST_CHARACTERS_A_PAGE * pages:
                texts = _scanned(document, name)
        except pypdfium2.PdfiumError:
            raise UnableToOpen(f"{name} is damaged: not every page of the PDF can be read. Ask for it again.") from None
    return "\f".join(texts)


def _why(refused: str, name: str) -> str:
    if "assword" in refused or "ecurity" in refused:
        return f"{name} is locked with a password. Give a copy that opens without one."
    return f"{name} is damaged: it starts like a PDF and cannot be opened. Ask for it again."


def _page_text(page: Any) -> str:
    # The text page must go before its page: pdfium frees one with the other.
    with closing(page), closing(page.get_textpage()) as textpage:
        return str(textpage.get_text_range(errors="replace"))


def _scanned(document: Any, name: str) -> list[str]:
    from shutil import which

    tesseract = which("tesseract")
    if tesseract is None:
        raise UnableToOpen(
            f"{name} is a scanned PDF with no text in it. Install tesseract, which reads scans, or give a PDF that has text."
        )
    return [_recognised(tesseract, document[number], name) for number in range(len(document))]


def _recognised(tesseract: str, page: Any, name: str) -> str:
    import subprocess

    with closing(page), closing(page.render(scale=_DOTS_PER_POINT, grayscale=True)) as bitmap:
        picture = BytesIO()
        bitmap.to_pil().save(picture, format="PNG")
    try:
        done = subprocess.run(  # noqa: S603 - the program found on the path; the picture goes in by pipe, no name or text of the file does
            [tesseract, "stdin", "stdout", "-l", "eng"], input=picture.getvalue(), capture_output=True, timeout=_SECONDS_A_PAGE, check=True
        )
    except subprocess.TimeoutExpired:
        raise UnableToOpen(
            f"{name} is a scanned PDF, and tesseract took over {_SECONDS_A_PAGE} seconds on a page. Give a PDF that has text."
        ) from None
    except (subprocess.CalledProcessError, OSError):
        raise UnableToOpen(f"{name} is a scanned PDF that tesseract could not read. Give a PDF that has text.") from None
    return done.stdout.decode("utf-8", errors="replace")
