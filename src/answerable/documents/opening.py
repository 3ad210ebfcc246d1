"""Opening a document: PDF, Word or text, by what it contains and not by what it is called.

Untrusted files come through here. Sizes are bounded before anything is parsed, and a parser's own error never gets out.
"""

from pathlib import Path
from stat import S_ISFIFO
from zipfile import BadZipFile, ZipFile

from answerable.documents.not_readable import UnableToOpen

LARGEST_FILE = 50_000_000
LARGEST_UNPACKED = 200_000_000
LONGEST_TEXT = 1_000_000
_SEEN_AT_ONCE = 4096

_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", "an older Word or Office file (.doc)", "Save it as .docx or PDF"),
    (b"{\\rtf", "a rich text file (.rtf)", "Save it as .docx or PDF"),
    (b"\x89PNG", "a picture", "Give the notice as a PDF, where scanned pages can be read"),
    (b"\xff\xd8\xff", "a picture", "Give the notice as a PDF, where scanned pages can be read"),
    (b"II*\x00", "a picture", "Give the notice as a PDF, where scanned pages can be read"),
    (b"MM\x00*", "a picture", "Give the notice as a PDF, where scanned pages can be read"),
    (b"GIF8", "a picture", "Give the notice as a PDF, where scanned pages can be read"),
    (b"\x1f\x8b", "a compressed file", "Unpack it first"),
)


def open_document(path: Path) -> str:
    """The text of a PDF, Word or text file; pages of a PDF are parted by form feeds. Raises `UnableToOpen`."""
    refuse_named_pipe(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)  # a device has no size to ask for, and no end
    except FileNotFoundError:
        raise UnableToOpen(f"There is no file {path}. Check the name.") from None
    except IsADirectoryError:
        raise UnableToOpen(f"{path} is a folder. Name a file in it.") from None
    except (OSError, ValueError) as refused:
        raise UnableToOpen(
            f"{path} cannot be opened: {getattr(refused, 'strerror', None) or refused}. Check the file and its permissions."
        ) from None
    return text_of(content, name=str(path))


def refuse_named_pipe(path: Path) -> None:
    """Raises `UnableToOpen` where opening the path could wait for ever."""
    if _is_named_pipe(path):
        raise UnableToOpen(f"{path} is a named pipe, and nobody need ever write to it. Save what comes through it to a file and give that.")


def _is_named_pipe(path: Path) -> bool:
    """Whether opening the path would wait for somebody to write. What a shell has opened already, /dev/stdin or <(…), would not."""
    try:
        return S_ISFIFO(path.resolve().stat().st_mode)
    except (OSError, ValueError, RuntimeError):
        return False  # opening it says why


def text_of(content: bytes, *, name: str) -> str:
    """The text of a document's bytes; `name` is what messages call it. Raises `UnableToOpen`."""
    if len(content) > LARGEST_FILE:
        raise UnableToOpen(f"{name} is larger than the {LARGEST_FILE // 1_000_000} MB that is read. Give a smaller file.")
    if not content.strip():
        raise UnableToOpen(f"{name} is empty. Give a file that has the text in it.")
    text = _read(content, name)
    if len(text) > LONGEST_TEXT:
        raise UnableToOpen(
            f"{name} has {len(text):,} characters, more than the {LONGEST_TEXT:,} that are read. Give one document at a time."
        )
    if not text.strip():
        raise UnableToOpen(f"{name} has no text in it. Give a file that has.")
    return text


def _read(content: bytes, name: str) -> str:
    if b"%PDF-" in content[:1024]:
        from answerable.documents.portable_document import text_of_pdf

        return text_of_pdf(content, name=name)
    if content.startswith(b"PK\x03\x04"):
        _bounded(content, name)
        from answerable.documents.word_document import text_of_docx

        return text_of_docx(content, name=name)
    for signature, kind, advice in _NOT_READ:
        if content.startswith(signature):
            raise UnableToOpen(f"{name} is {kind}, which is not read. {advice}.")
    return _plain(content, name)


def _bounded(content: bytes, name: str) -> None:
    """A few kilobytes of zip can hold gigabytes: look at the declared sizes before unpacking anything."""
    from io import BytesIO

    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnableToOpen(f"{name} is damaged: it starts like a Word file and cannot be unpacked. Ask for it again.") from None
    if sum(each.file_size for each in entries) > LARGEST_UNPACKED:
        raise UnableToOpen(f"{name} unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB. Give a smaller file.")
    if not any(each.filename == "word/document.xml" for each in entries):
        raise UnableToOpen(f"{name} is a zip or Office file that is not a Word document. Give a PDF, .docx or text file.")


def _plain(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:_SEEN_AT_ONCE]:
        raise UnableToOpen(f"{name} is not a PDF, Word or text file. Give one of those.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
