"""The files in a message: a name that can do no harm where it is saved, and what each is by its content, whatever it is called."""

import re
import unicodedata
from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from answerable.documents.mail.message import Attachment
from answerable.documents.mail.opened import File
from answerable.documents.mail.plain import one_line

_LONGEST_NAME = 100
_NOT_IN_A_NAME = re.compile(r'[<>:"|?*\x00-\x1f%]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_MOST_ENTRIES = 10_000
UNKNOWN, TEXT, MESSAGE, PROGRAM = "unknown", "text", "e-mail", "program"
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"{\\rtf", "rich text"),
    (b"\xd0\xcf\x11\xe0", "older Office file or Outlook message"),
    (b"\x1f\x8b", "compressed file"),
    (b"7z\xbc\xaf", "compressed file"),
    (b"Rar!", "compressed file"),
    (b"\x7fELF", PROGRAM),
    (b"#!", PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", PROGRAM),
    (b"BEGIN:VCALENDAR", "calendar entry"),
    (b"BEGIN:VCARD", "address card"),
)
_IN_A_ZIP = (("word/", "Word"), ("xl/", "Excel"), ("ppt/", "PowerPoint"))
_WEB = re.compile(rb"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
# Which endings each kind goes by. A kind that is not here goes by any.
_ENDINGS = {
    "PDF": {"pdf"},
    "picture": {"png", "jpg", "jpeg", "gif", "tif", "tiff"},
    "Word": {"docx", "docm", "dotx"},
    "Excel": {"xlsx", "xlsm", "xltx"},
    "PowerPoint": {"pptx", "pptm", "ppsx"},
    PROGRAM: set(),
    "web page": {"html", "htm", "xhtml", "svg", "txt"},
}


def attachments(files: Iterable[File]) -> tuple[Attachment, ...]:
    """The files as they are listed, each with a name of its own."""
    found: list[Attachment] = []
    taken: set[str] = set()
    for number, each in enumerate(files, start=1):
        name = _apart(tamed(each.name) or f"attachment-{number}", taken)
        kind = MESSAGE if each.message else kind_of(each.content)
        found.append(Attachment(number, name, kind, len(each.content), _is_disguised(name, kind)))
    return tuple(found)


def tamed(name: str) -> str:
    """A file name without a path, without what cannot be seen or saved, and not too long; empty where nothing is left."""
    bare = re.split(r"[/\\]", one_line(unicodedata.normalize("NFC", name)))[-1]
    bare = _NOT_IN_A_NAME.sub("_", bare).strip(". ")
    if _RESERVED.match(bare):
        bare = f"_{bare}"
    stem, dot, ending = bare.rpartition(".")
    if dot and stem and len(ending) <= 10:
        return f"{stem[: _LONGEST_NAME - 11]}.{ending}"
    return bare[:_LONGEST_NAME]


def kind_of(content: bytes) -> str:
    """What a file is, by its content."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if b"%PDF-" in content[:1024]:
        return "PDF"
    if content.startswith(b"MZ") and b"\x00" in content[:64]:
        return PROGRAM
    if content.startswith(b"PK"):
        return _packed(content)
    if _WEB.match(content[:1024]):
        return "web page"
    return UNKNOWN if b"\x00" in content[:4096] else TEXT


def _packed(content: bytes) -> str:
    try:
        with ZipFile(BytesIO(content)) as package:
            names = package.namelist()[:_MOST_ENTRIES]
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return UNKNOWN
    return next((kind for folder, kind in _IN_A_ZIP if any(each.startswith(folder) for each in names)), "compressed file")


def _is_disguised(name: str, kind: str) -> bool:
    endings = _ENDINGS.get(kind)
    if endings is None:
        return False
    return name.rpartition(".")[2].lower() not in endings


def _apart(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    nth, free = 1, name
    while free.lower() in taken:
        nth += 1
        free = f"{stem} ({nth}).{ending}" if dot and stem else f"{name} ({nth})"
    taken.add(free.lower())
    return free
