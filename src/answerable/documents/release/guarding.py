"""What is let in: the kind of a file by its bytes, and a refusal in one sentence of what is too large, doubled, locked or armed."""

import re
import unicodedata
import zlib
from enum import Enum
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from answerable.documents.opening import LARGEST_FILE
from answerable.documents.release.unable import Hostile, UnableToRelease

MOST_PAGES = 500
MOST_UNPACKED = 200_000_000
MOST_ENTRIES = 5_000
_MOST_TIMES = 200  # text is packed ten to thirty times, and nothing honest two hundred
_SMALL = 1_000_000
_LONGEST_NAME = 100
_DAMAGED = "The file is damaged: it starts like an Office file and cannot be unpacked. Ask for it again."


class Kind(Enum):
    """The kinds of file that can be released, and plain zips, which are only looked into."""

    PDF = "PDF"
    PICTURE = "picture"
    WORD = "Word document"
    WORKBOOK = "workbook"
    SLIDES = "presentation"
    OLD_OFFICE = "older Office file"
    TEXT = "text"
    ZIP = "zip"


_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_ENTRY = {"word/document.xml": Kind.WORD, "xl/workbook.xml": Kind.WORKBOOK, "ppt/presentation.xml": Kind.SLIDES}
_BY_MIMETYPE = {
    b"application/vnd.oasis.opendocument.text": Kind.WORD,
    b"application/vnd.oasis.opendocument.spreadsheet": Kind.WORKBOOK,
    b"application/vnd.oasis.opendocument.presentation": Kind.SLIDES,
}


def kind_of(content: bytes) -> Kind:
    """What a file is, by its bytes and not by its name. Raises `UnableToRelease` for what is nothing that is released."""
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:5] == b"%PDF-":
        return Kind.PDF
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_zip(content)
    if content.startswith(_OLE):
        return Kind.OLD_OFFICE
    if content.startswith(_PICTURES):
        return Kind.PICTURE
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnableToRelease("The file is not a PDF, a picture, an Office file or text. Save it as one of those.")
    return Kind.TEXT


def _kind_of_zip(content: bytes) -> Kind:
    with opened_zip(content) as package:
        names = set(package.namelist())
        if "mimetype" in names:
            return _BY_MIMETYPE.get(_mimetype(package), Kind.ZIP)
    return next((kind for entry, kind in _BY_ENTRY.items() if entry in names), Kind.ZIP)


def _mimetype(package: ZipFile) -> bytes:
    try:
        return package.read("mimetype").strip()
    except (BadZipFile, OSError, EOFError, NotImplementedError, zlib.error):
        raise UnableToRelease(_DAMAGED) from None


def opened_zip(content: bytes) -> ZipFile:
    """A zip whose declared sizes are bearable. Raises `UnableToRelease`."""
    try:
        package = ZipFile(BytesIO(content))
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnableToRelease(_DAMAGED) from None
    entries = package.infolist()
    unpacked = sum(each.file_size for each in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or any(map(_is_a_bomb, entries)):
        raise Hostile(
            f"The file unpacks to {unpacked // 1_000_000:,} MB in {len(entries):,} pieces, as no honest file does. Do not open it."
        )
    if any(each.flag_bits & 1 for each in entries):
        raise UnableToRelease("The file is locked with a password. Give a copy that opens without one.")
    return package


def _is_a_bomb(entry: ZipInfo) -> bool:
    return entry.file_size > _SMALL and entry.file_size > _MOST_TIMES * max(entry.compress_size, 1)


def admit(content: bytes) -> Kind:
    """The kind of a file that may be worked on. Raises `UnableToRelease` and `Hostile`, in one sentence."""
    if not content.strip():
        raise UnableToRelease("The file is empty. Give one that has something in it.")
    if len(content) > LARGEST_FILE:
        raise UnableToRelease(f"The file is larger than {LARGEST_FILE // 1_000_000} MB. Part it into smaller files.")
    kind = kind_of(content)
    if kind is Kind.ZIP:
        raise UnableToRelease("The file is a zip. Unpack it and add each of its files by itself.")
    if kind is not Kind.PDF and b"%PDF-" in content[:1024]:
        raise Hostile(f"The file is a {kind.value} and a PDF at once, as no honest file is. Ask for it again from who made it.")
    if kind is not Kind.TEXT and kind not in _ZIPPED and _ends_as_a_zip(content):
        raise Hostile(f"The file is a {kind.value} and a zip at once, as no honest file is. Ask for it again from who made it.")
    if kind in _ZIPPED:
        with opened_zip(content) as package:
            if any(
                "vbaproject" in name.lower() or "macrosheets" in name.lower() or name.startswith("Basic/") for name in package.namelist()
            ):
                raise Hostile("The file has macros in it. Save it without them, as .docx, .xlsx or .pptx, and add that.")
    return kind


def _ends_as_a_zip(content: bytes) -> bool:
    """Whether the last thing in a file is a zip's list of its entries, by which a zip is read from its end."""
    at = content.rfind(b"PK\x05\x06")
    return at >= 0 and len(content) - (at + 22 + int.from_bytes(content[at + 20 : at + 22], "little")) in range(3)


_ZIPPED = {Kind.WORD, Kind.WORKBOOK, Kind.SLIDES}


def tame(name: str) -> str:
    """A file's name with nothing in it that leads elsewhere, hides its ending or breaks a line; `document` where nothing is left."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(each for each in last if unicodedata.category(each)[0] != "C" and each not in '<>:"|?*')
    plain = " ".join(plain.split()).strip(". ")
    if len(plain) > _LONGEST_NAME:
        stem, dot, ending = plain.rpartition(".")
        plain = (stem or ending)[: _LONGEST_NAME - len(ending) - 1] + dot + ending[:10] if dot else plain[:_LONGEST_NAME]
    return plain or "document"
