"""Looks in pictures: at what they show, by character recognition, and at all that a file of a picture carries besides."""

import os
import struct
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING, Any

from answerable.documents.release.examination import Search, hash_of
from answerable.documents.release.looking_bytes import inflate, look_at_bytes
from answerable.documents.release.recognising import recognises, tesseract

if TYPE_CHECKING:
    from PIL import Image

_EXIF, _GPS = 0x8769, 0x8825  # where a picture's first table of tags leads to two more
_SMALLEST = 12  # dots: a picture smaller than a letter shows no word
_SMALL = 1_200
_MOST_FRAMES = 50
_MOST_DOTS = 60_000_000
_DARK, _FAINT = 72, 200
_SHOWS = "what it shows, by character recognition (tesseract)"
_PLAIN_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"sRGB", b"cHRM", b"tRNS", b"sBIT", b"bKGD"}
_NO_TESSERACT = "tesseract, which reads pictures, is not installed"


def look_at_shown(search: Search, picture: "Image.Image", *, where: str, place: str) -> None:
    """What a picture shows, and what it shows once its darkest and its faintest tones are drawn apart."""
    look_at_each(search, [(picture, place)], where=where)


def look_at_each(search: Search, pictures: "Iterable[tuple[Image.Image, str]]", *, where: str) -> None:
    """The same of one picture after another, each with its place: as many are read at once as there are processors, and told in order."""
    if not search.sought:
        return
    at_once = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with ThreadPoolExecutor(at_once) as pool:
        waiting: deque[tuple[str, list[str]]] = deque()
        reading: dict[str, Future[str | None]] = {}
        for picture, place in pictures:
            known = [] if min(picture.size) < _SMALLEST else [_begun(search, seen, reading, pool) for seen in _exposures(picture)]
            waiting.append((place, known))
            while len(waiting) > at_once:
                _told(search, reading, *waiting.popleft(), where=where)
        while waiting:
            _told(search, reading, *waiting.popleft(), where=where)


def _begun(search: Search, seen: "Image.Image", reading: dict[str, "Future[str | None]"], pool: ThreadPoolExecutor) -> str:
    """By what a picture is known that is read, or begins to be."""
    known = hash_of(repr(seen.size).encode() + seen.tobytes())
    if known not in search.recognised and known not in reading:
        reading[known] = pool.submit(tesseract, seen)
    return known


def _told(search: Search, reading: dict[str, "Future[str | None]"], place: str, known: Iterable[str], *, where: str) -> None:
    for each in known:
        if each in reading:
            search.recognised[each] = reading.pop(each).result()
        recognised = search.recognised[each]
        if recognised is None:
            search.shut(where=where, how=_SHOWS, place=place if recognises() else f"{place}: {_NO_TESSERACT}")
        else:
            search.picture(recognised, where=where, how=_SHOWS, place=place)


def _exposures(picture: "Image.Image") -> "Iterator[Image.Image]":
    from PIL import ImageFilter, ImageOps

    grey = picture.convert("L")
    if max(grey.size) < _SMALL:
        grey = grey.resize((grey.width * 2, grey.height * 2))
    yield grey
    small = grey.reduce(4)
    if _varies(small.filter(ImageFilter.MaxFilter(5)), small, lambda tone: 255 if tone <= _DARK else 0):
        yield ImageOps.invert(grey.point(lambda tone: min(255, tone * 255 // _DARK)))
    if _varies(small.filter(ImageFilter.MinFilter(5)), small, lambda tone: 255 if tone >= _FAINT else 0):
        yield grey.point(lambda tone: max(0, (tone - _FAINT) * 255 // (255 - _FAINT)))


def _varies(neighbourhood: "Image.Image", picture: "Image.Image", of: Any) -> bool:
    """Whether there is something to see where all is dark, or all is faint."""
    histogram = picture.histogram(neighbourhood.point(of).convert("L"))
    total = sum(histogram)
    return total > 0 and total - max(histogram) > total * 0.002 and sum(1 for tone in histogram if tone > total * 0.001) > 1


def look_at_picture_file(search: Search, content: bytes, *, place: str, where: str = "pictures", shown: bool = False) -> None:
    """A file of a picture: every frame of it, as it shows and with its transparency taken away, and everything written beside it.

    `shown`: what it shows was looked at already, on the page that it fills.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as picture:
            if not shown:
                _frames(search, picture, where, place)
            carried = "\n".join(_written(picture))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, struct.error):
        search.shut(where=where, how=_SHOWS, place=f"{place}: a picture that cannot be opened")
        look_at_bytes(search, content, where=where, place=place)
        return
    search.text(carried, where="metadata of pictures", how="every tag that Pillow reads, EXIF and its thumbnail among them", place=place)
    for beside in beside_the_picture(content):
        look_at_bytes(search, beside, where="metadata of pictures", place=place)
        _thumbnail_in(search, beside, place)


def _frames(search: Search, picture: Any, where: str, place: str) -> None:
    from PIL import Image, ImageSequence

    if picture.width * picture.height > _MOST_DOTS:
        raise ValueError("too large")
    for nth, frame in enumerate(ImageSequence.Iterator(picture), 1):
        if nth > _MOST_FRAMES:
            search.shut(where=where, how=_SHOWS, place=f"{place}: more than {_MOST_FRAMES} frames")
            return
        at = place if nth == 1 else f"{place}, frame {nth}"
        if "transparency" in frame.info or frame.mode in {"RGBA", "LA", "PA"}:
            whole = frame.convert("RGBA")
            look_at_shown(search, Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole), where=where, place=at)
            look_at_shown(search, whole.getchannel("A"), where=where, place=f"{at}, its transparency")
        look_at_shown(search, frame.convert("RGB"), where=where, place=at)


def _written(picture: Any) -> Iterator[str]:
    exif = picture.getexif()
    for tags in (picture.info, exif, *(exif.get_ifd(each) for each in (_EXIF, _GPS)), getattr(picture, "text", {})):
        yield from (_said(key, value) for key, value in tags.items())
    tagged = getattr(picture, "tag_v2", None) or {}
    yield from (_said(key, value) for key, value in dict(tagged).items())


def _said(key: object, value: object) -> str:
    text = value.replace(b"\x00", b"").decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)
    return f"{key}: {text}"


def _thumbnail_in(search: Search, beside: bytes, place: str) -> None:
    from PIL import Image

    at = beside.find(b"\xff\xd8\xff")
    if at < 0:
        return
    try:
        with Image.open(BytesIO(beside[at:])) as small:
            look_at_shown(search, small.convert("RGB"), where="thumbnails", place=place)
    except (OSError, ValueError, SyntaxError):
        search.shut(where="thumbnails", how=_SHOWS, place=place)


def beside_the_picture(content: bytes) -> Iterator[bytes]:
    """All of a file that draws nothing: segments of a JPEG, chunks of a PNG, what comes after the end; of other kinds the whole file."""
    if content.startswith(b"\x89PNG"):
        yield from _chunks(content)
    elif content.startswith(b"\xff\xd8"):
        yield from _segments(content)
    else:
        yield content


def _chunks(content: bytes) -> Iterator[bytes]:
    at = 8
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length
        if kind not in _PLAIN_CHUNKS:
            yield data
            packed = data.find(b"x")  # what a zTXt or an iTXt packs begins with this byte
            yield from filter(None, (inflate(data[packed:]) for packed in range(packed, min(packed + 90, len(data))) if packed >= 0))
        if kind == b"IEND":
            break
    yield content[at:]


def _segments(content: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:  # until the scan
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if content[at + 1] >= 0xE0:
            yield content[at + 4 : at + 2 + length]
        at += 2 + length
    end = content.rfind(b"\xff\xd9")
    yield content[end + 2 :] if end >= 0 else b""
