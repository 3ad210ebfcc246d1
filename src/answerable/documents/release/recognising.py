"""The words that a picture shows and where, by character recognition: for scans, and for pictures on pages, which have no words."""

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from shutil import which
from typing import TYPE_CHECKING

from answerable.documents.release.redaction import Box
from answerable.documents.release.words import Word

if TYPE_CHECKING:
    from PIL import Image

SECONDS = 60
_SMALL = 1_200
_COLUMNS = 12
_WORD_LEVEL = "5"


def recognises() -> bool:
    """Whether the program that reads pictures is installed."""
    return which("tesseract") is not None


def tesseract(picture: "Image.Image", *wanted: str) -> str | None:
    """What tesseract makes of a picture, or nothing where it is not installed, fails or takes too long."""
    program = which("tesseract")
    if program is None:
        return None
    packed = BytesIO()
    picture.save(packed, format="PNG", compress_level=1)
    try:
        done = subprocess.run(  # noqa: S603 - the program found on the path; the picture goes in by pipe
            [program, "stdin", "stdout", "-l", "eng", "--psm", "3", *wanted],
            input=packed.getvalue(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1"},  # its threads wait for one another longer than they work
        )
    except (subprocess.SubprocessError, OSError):
        return None
    return done.stdout.decode("utf-8", errors="replace")


def words_shown(picture: "Image.Image", scale: float, page: int, *, first_line: int = 0) -> tuple[Word, ...]:
    """The words that a picture shows, each where it stands on its page; none where that cannot be told. `scale`: dots a unit."""
    grey = picture.convert("L")
    if max(grey.size) < _SMALL:
        grey, scale = grey.resize((grey.width * 2, grey.height * 2)), scale * 2
    said = tesseract(grey, "tsv") or ""
    return tuple(_words(said, lambda edge: edge / scale, page, first_line))


def _words(said: str, placed: Callable[[int], float], page: int, first_line: int) -> Iterator[Word]:
    lines: dict[tuple[str, ...], int] = {}
    for row in said.splitlines():
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _WORD_LEVEL and cells[-1].strip():
            line = lines.setdefault(tuple(cells[1:5]), first_line + len(lines))
            left, top, width, height = map(int, cells[6:10])
            yield Word(cells[-1].strip(), Box(page, *map(placed, (left, top, left + width, top + height))), True, line)


def beside(shown: Sequence[Word], known: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a picture that the page does not have as text already."""
    seen = [each.box for each in known if each.visible]
    return tuple(each for each in shown if not any(box.covers(each.box) for box in seen))


def in_order(words: Sequence[Word]) -> tuple[str, tuple[Box | None, ...]]:
    """Words as one text, line by line, with where each of its characters stands: wherever its word does."""
    text: list[str] = []
    places: list[Box | None] = []
    for at, each in enumerate(words):
        if at:
            text.append(" " if words[at - 1].line == each.line else "\n")
            places.append(None)
        text.append(each.text)
        places += [each.box] * len(each.text)
    return "".join(text), tuple(places)
