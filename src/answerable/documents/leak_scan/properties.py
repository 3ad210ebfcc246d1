"""What a file carries beside its text: who made it and what it was called, comments, changes that were tracked, text that is hidden."""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from answerable.documents.leak_scan.leak import Leak
from answerable.documents.not_readable import UnableToOpen

_NAMES = ("creator", "lastModifiedBy", "description", "keywords", "subject", "category", "contentStatus", "Company", "Manager")
_NAMED = re.compile(rf"<(?:\w+:)?({'|'.join(_NAMES)})(?:\s[^>]*)?>([^<]+)</")
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\s[^>]*>")
_HIDDEN = re.compile(rb"<w:(?:vanish|webHidden)(?:\s*/>|\s+w:val=\"(?:1|true|on)\")")
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>[^<]*\S")
_BESIDE = (
    (re.compile(r"word/comments\w*\.xml"), _TEXT, "a comment"),
    (re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml"), _TEXT, "text in a header, a footer or a note"),
    (re.compile(r"word/document\.xml"), _TRACKED, "a change that is tracked"),
    (re.compile(r"word/document\.xml"), _HIDDEN, "text that is hidden"),
    (re.compile(r"word/embeddings/.+"), re.compile(rb""), "a file inside it"),
    (re.compile(r"docProps/custom\.xml"), re.compile(rb"<property\s"), "a property of somebody’s own"),
)
_MOST = 20_000_000
_OF_A_PDF = ("Author", "Subject", "Keywords")


def carried_by_word(content: bytes) -> Iterator[Leak]:
    """What a Word file carries that a reader can open and that does not stand on its pages. Raises `UnableToOpen`."""
    for name, part in _parts(content):
        for where, what, words in _BESIDE:
            if where.fullmatch(name) and what.search(part):
                yield Leak(words, f"the Word file, {name}", "Whoever gets the file can read it, and it does not stand on the page.")
        if name in ("docProps/core.xml", "docProps/app.xml"):
            for key, value in _NAMED.findall(part.decode("utf-8", "replace")):
                yield Leak(value.strip()[:80], f"the Word file’s properties: {key}", "It names somebody, or says what the file was about.")


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with ZipFile(BytesIO(content)) as file:
            if sum(each.file_size for each in file.infolist()) > _MOST:
                raise UnableToOpen("The Word file unpacks to more than a letter can be. Save it again without its pictures.")
            yield from ((each.filename, file.read(each)) for each in file.infolist())
    except (BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError):
        raise UnableToOpen("The Word file is damaged, so what it carries cannot be looked at. Save it again in Word.") from None


def without_names(content: bytes) -> bytes:
    """A Word file that was edited, without the names that Word puts into its properties. Its text and its title stay."""
    import docx

    document = docx.Document(BytesIO(content))
    of = document.core_properties
    of.author = of.last_modified_by = of.comments = of.keywords = of.subject = of.category = of.content_status = ""
    of.created = of.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - when somebody worked on it is nobody's to know
    of.revision = 1
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def carried_by_pdf(content: bytes, *, name: str) -> Iterator[Leak]:
    """The properties of a PDF that name somebody or say what it is about, and the files inside it. Raises `UnableToOpen`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise UnableToOpen(f"{name} is damaged, so what it carries cannot be looked at. Make it again.") from None
    with document:
        for key, value in document.get_metadata_dict().items():
            if key in _OF_A_PDF and value.strip():
                yield Leak(value[:80], f"the properties of {name}: {key}", "It names somebody, or says what the file was about.")
        if document.count_attachments():
            yield Leak("a file inside it", name, "Whoever gets the file can open it.")
