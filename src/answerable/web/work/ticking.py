"""The words of a page as boxes to be ticked, and what those that were ticked come to."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from answerable.casework.authority.unable import NotReady
from answerable.documents.release import Box

Table = dict[str, Any]


class Tick(NamedTuple):
    """One word to be ticked: what it says, and what its box sends."""

    text: str
    sent: str


class _Ticked(NamedTuple):
    line: int
    nth: int
    text: str
    box: Box


def lines_of(lines: Sequence[Sequence[Table]]) -> list[tuple[int, list[Tick]]]:
    """The lines of a page by their numbers, and the words of each."""
    return [
        (number, [Tick(word["text"], json.dumps([number, nth, word["text"], word["box"]])) for nth, word in enumerate(line)])
        for number, line in enumerate(lines, 1)
    ]


def ticked(sent: Sequence[str], *, everywhere: bool) -> list[Table]:
    """What is withheld by the words that were ticked: each run of a line as one place or, everywhere, as its words. Raises `NotReady`."""
    found: list[Table] = []
    for run in _runs(sorted(_read(each) for each in sent)):
        words = " ".join(each.text for each in run)
        if everywhere and any(letter.isalnum() for letter in words):
            found.append({"words": words})
        else:
            found.append({"box": [run[0].box.page, *_around([each.box for each in run])]})
    return [each for nth, each in enumerate(found) if each not in found[:nth]]


def _read(sent: str) -> _Ticked:
    with suppress(ValueError, TypeError, RecursionError):
        line, nth, text, (page, *edges) = json.loads(sent)
        if isinstance(text, str) and all(isinstance(each, int) for each in (line, nth, page)) and len(edges) == 4:
            return _Ticked(line, nth, text, Box(page, *map(float, edges)))
    raise NotReady("What was ticked could not be read. Open the page again and tick the words there.")


def _runs(words: Sequence[_Ticked]) -> Iterator[list[_Ticked]]:
    run: list[_Ticked] = []
    for each in words:
        if run and (each.line, each.nth) != (run[-1].line, run[-1].nth + 1):
            yield run
            run = []
        run.append(each)
    yield from [run] if run else []


def _around(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )
