"""Looks in Office files, new and old: every entry of the package, whatever refers to it, and what hides between the entries."""

import re
import struct
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from answerable.documents.release.examination import Search
from answerable.documents.release.guarding import opened_zip
from answerable.documents.release.looking_bytes import look_at_bytes

_XML = (b"<?xml", b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_TAG = re.compile(r"<[^>]*>")
_PARTS = (
    (r"docProps/thumbnail|Thumbnails/", "thumbnails"),
    (r"docProps/|meta\.xml", "metadata"),
    (r"[Cc]omment|people|persons", "comments"),
    (r"customXml/", "custom XML"),
    (r"embeddings/|Object ", "embedded objects"),
    (r"xl/pivotCache|xl/pivotTables", "pivot caches"),
    (r"xl/externalLinks|xl/connections|xl/queryTables", "external links"),
    (r"xl/worksheets|xl/sharedStrings|xl/workbook", "sheets, hidden rows, columns, defined names and cached values"),
    (r"notesSlides|notesMasters", "speakers' notes"),
    (r"ppt/slides", "slides, hidden ones among them"),
    (r"word/(?:header|footer|footnotes|endnotes)", "headers, footers and notes"),
    (r"word/document|content\.xml", "text, hidden text and tracked changes"),
    (r"media/|Pictures/", "pictures"),
)


# Where the cells stand that a workbook of values shows: words that were left in some of them stand here as often.
_SHOWN = r"xl/(?:worksheets/sheet\d+|sharedStrings)\.xml"


def look_at_zip(search: Search, content: bytes, *, place: str, inside: Any) -> None:
    """Every entry of a package that opens. `inside(search, content, place=…)` looks at the files in it."""
    with opened_zip(content) as package:
        look_at_bytes(search, package.comment, where="entries of the package", place=f"{place} comment of the package".strip())
        for entry in package.infolist():
            at = ", ".join(filter(None, (place, entry.filename)))
            where = next((name for pattern, name in _PARTS if re.search(pattern, entry.filename)), "entries of the package")
            search.text(entry.filename, where=where, how="names of entries", place=at)
            look_at_bytes(search, entry.comment + entry.extra, where=where, place=at)
            try:
                unpacked = package.read(entry)
            except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
                search.shut(where=where, how="unpacked", place=f"{at}: an entry that cannot be unpacked")
                continue
            _look_at_entry(search, unpacked, where, at, inside, shown=re.match(_SHOWN, entry.filename) is not None)
    look_at_bytes(search, _between(content, package.infolist()), where="between the entries of the package", place=place or "the package")


def _look_at_entry(search: Search, unpacked: bytes, where: str, at: str, inside: Any, *, shown: bool) -> None:
    if unpacked.lstrip()[:5].startswith(_XML):
        look_at_xml(search, unpacked, where=where, place=at, on_purpose=shown)
    elif unpacked:
        inside(search, unpacked, place=at)


def look_at_xml(search: Search, unpacked: bytes, *, where: str, place: str, on_purpose: bool = False) -> None:
    """The text of XML with its runs joined, with its elements apart, and with all that its attributes say."""
    import html

    encoding = "utf-16" if unpacked.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = unpacked.decode(encoding, errors="replace")
    apart = html.unescape(_TAG.sub(" ", text))
    how = "text of XML, its runs joined and apart, and its attributes"
    for reading in (apart, html.unescape(_TAG.sub("", _ENDS.sub(" ", text)))):
        search.text(reading, where=where, how=how, place=place, on_purpose=on_purpose)
    search.noise(html.unescape(text), where=where, how=how, place=place, on_purpose=on_purpose)
    look_at_bytes(search, unpacked, where=where, place=place, on_purpose=on_purpose)


_ENDS = re.compile(r"</(?:w:p|w:tc|a:p|si|row|c|text:p)>|<w:(?:tab|br)/>")


def _between(content: bytes, entries: Any) -> bytes:
    """What of a package's bytes belongs to no entry and to no list of them."""
    left, at = [], 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        left.append(content[at : entry.header_offset])
        name, extra = struct.unpack("<HH", content[entry.header_offset + 26 : entry.header_offset + 30])
        at = entry.header_offset + 30 + name + extra + entry.compress_size
    return b"\n".join([*left, content[at:]])


def look_at_ole(search: Search, content: bytes, *, place: str, inside: Any) -> None:
    """An older Office file, or an object in a newer one: every stream in it, and its bytes."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(content)) as package:
            for path in package.listdir():
                at = ", ".join(filter(None, (place, "/".join(each.strip("\x01\x05") for each in path))))
                search.text(" ".join(path), where="embedded objects", how="names of streams", place=at)
                unpacked = package.openstream(path).read()
                look_at_bytes(search, unpacked, where="embedded objects", place=at)
                _look_for_a_file(search, unpacked, at, inside)
    except Exception:  # olefile raises whatever the damage happens to break
        search.shut(where="embedded objects", how="unpacked", place=place or "the file")
    look_at_bytes(search, content, where="embedded objects", place=place or "the file")


def _look_for_a_file(search: Search, unpacked: bytes, at: str, inside: Any) -> None:
    """What an Ole10Native or a Package stream wraps begins a little way in."""
    starts = [found for found in (unpacked.find(each) for each in (b"PK\x03\x04", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff")) if found >= 0]
    if starts:
        inside(search, unpacked[min(starts) :], place=f"{at}: a file in it")
