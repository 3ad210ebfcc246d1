"""Looks in bytes: runs of characters in them, in the encodings that files use, and what those runs pack once more."""

import base64
import binascii
import html
import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

from answerable.documents.release.examination import Search

_ONE_BYTE = re.compile(rb"[\t\n\r\x20-\x7e\x80-\xff]{4,}")
_TWO_BYTES = re.compile(rb"(?:[\t\n\r\x20-\x7e\xa0-\xff]\x00){3,}|(?:\x00[\t\n\r\x20-\x7e\xa0-\xff]){3,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}\s*){6,}")
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|([0-7]{3})|x([0-9A-Fa-f]{2}))")
_RICH_LETTER = re.compile(r"\\(?:'([0-9A-Fa-f]{2})|u(-?\d{1,5}) ?(?:\?|\\'[0-9A-Fa-f]{2})?)")
_RICH = re.compile(r"\\[a-z]+-?\d* ?|\\\*|[{}\r\n]")
_QUOTED = re.compile(r"=(?:([0-9A-Fa-f]{2})|\r?\n)")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_DICTIONARY = 1_000  # bytes before a stream in which it says what it is
_MOST_INFLATED = 20_000_000
_HOW = "strings of characters, in one and two bytes each, plain and as XML, percent, quoted, rich text, base64 and hexadecimal"


def look_at_bytes(search: Search, content: bytes, *, where: str, place: str, on_purpose: bool = False) -> None:
    """Every reading of some bytes, searched."""
    for text in readings(content):
        search.noise(text, where=where, how=_HOW, place=place, on_purpose=on_purpose)


def readings(content: bytes) -> Iterator[str]:
    """Bytes as the texts that they may be."""
    runs = "\n".join(each.decode("utf-8", errors="ignore") for each in _ONE_BYTE.findall(content))
    yield runs
    yield "\n".join(each.decode("latin-1") for each in _ONE_BYTE.findall(content))
    yield "\n".join(each.replace(b"\x00", b"").decode("latin-1") for each in _TWO_BYTES.findall(content))
    yield from (read for read in unpacked(runs) if read)


def unpacked(text: str) -> Iterator[str]:
    """What a text says once its escapes are taken out."""
    yield unquote(html.unescape(text)) if "%" in text or "&" in text else ""
    yield _ESCAPED.sub(_unescaped, text) if "\\" in text else ""
    yield _RICH.sub("", _RICH_LETTER.sub(_rich_letter, text)) if "{\\rtf" in text else ""
    yield _QUOTED.sub(_unquoted, text) if "=" in text else ""
    yield "\n".join(filter(None, (_from_base64(each) for each in _BASE64.findall(text))))
    yield "\n".join(bytes.fromhex(re.sub(r"\s", "", each)).decode("latin-1").replace("\x00", "") for each in _HEX.findall(text))


def _unescaped(found: re.Match[str]) -> str:
    unicode, octal, hexadecimal = found.groups()
    return chr(int(octal, 8)) if octal else chr(int(unicode or hexadecimal, 16))


def _rich_letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else chr(int(found[2]) % 0x10000)


def _unquoted(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else ""


def _from_base64(run: str) -> str:
    try:
        return base64.b64decode(run + "=" * (-len(run) % 4), altchars=b"-_" if "-" in run or "_" in run else None).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def streams_in(content: bytes) -> Iterator[bytes]:
    """Every packed stream that stands in the bytes of a PDF, whether or not anything in it still leads there, but for dots of pictures."""
    for found in _STREAM.finditer(content):
        said = content[max(0, found.start() - _DICTIONARY) : found.start()].rpartition(b" obj")[2]
        if b"/Image" in said:
            continue
        inflated = inflate(found[1])
        if inflated:
            yield inflated


def inflate(packed: bytes) -> bytes:
    """What zlib makes of some bytes, up to a bound; nothing where they are not packed that way."""
    try:
        return zlib.decompressobj().decompress(packed, _MOST_INFLATED)
    except zlib.error:
        return b""
