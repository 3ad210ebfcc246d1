"""What is told of decisions, in one file that is only added to: a line of facts for each, and after it a line for each paragraph.

The index knows of a line only where it begins, so that every text is kept once, and a search reads what it shows and nothing else. A line
that never came into the index, because something broke off between, is read by nobody.
"""

import mmap
import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

from answerable.intelligence.precedents.decision import Decision, Said
from answerable.intelligence.unable import UnableToCount

_COLUMN, _EACH, _HALF, _LINE = "\t", "\x1f", "\x1e", "\n"
_SPACES = str.maketrans(dict.fromkeys((_COLUMN, _EACH, _HALF, _LINE), " "))
_REMEMBERED = 4096
_NO_PAGES = b""


class Hit(NamedTuple):
    """A paragraph that was found, and the decision that it is of, without its other paragraphs."""

    decision: Decision
    said: Said


class Told:
    """The file, to read in. It may grow meanwhile: what is asked for and is not there yet is looked for again."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._pages: mmap.mmap | bytes = _NO_PAGES
        self._facts_at = lru_cache(_REMEMBERED)(self._facts)

    def decision(self, at: int) -> Decision:
        """The decision whose line begins here, without its paragraphs."""
        return self._facts_at(at)

    def hit(self, at: int) -> Hit:
        """The paragraph whose line begins here, with its decision."""
        back, *said = self._line(at)[1].split(_COLUMN)
        return Hit(self._facts_at(at - int(back)), _said(*said))

    def whole(self, at: int) -> Decision:
        """The decision whose line begins here, with every paragraph."""
        return self._facts_at(at)._replace(said=tuple(self._paragraphs(at)))

    def _paragraphs(self, at: int) -> Iterator[Said]:
        after, line = self._line(at)
        for _ in range(int(line.split(_COLUMN, 1)[0])):
            after, line = self._line(after)
            yield _said(*line.split(_COLUMN)[1:])

    def _facts(self, at: int) -> Decision:
        return _decision(*self._line(at)[1].split(_COLUMN)[1:])

    def _line(self, at: int) -> tuple[int, str]:
        """Where the next line begins, and this one. Raises `UnableToCount` where the file does not have what the index points to."""
        end = self._pages.find(b"\n", at)
        if end < 0:
            self._pages = self._opened()
            end = self._pages.find(b"\n", at)
        if end < 0:
            raise self._damaged()
        return end + 1, self._pages[at:end].decode()

    def _opened(self) -> mmap.mmap:
        try:
            with self._file.open("rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):  # there is none, or there is nothing in it
            raise self._damaged() from None

    def _damaged(self) -> UnableToCount:
        return UnableToCount(f"{self._file} is not whole. Put the folder that it is in away, and take the decisions in again.")


class Telling:
    """The same file, to add to."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("ab")
        self._at = self._file.seek(0, os.SEEK_END)

    def add(self, decision: Decision) -> list[int]:
        """Adds a decision, and says where its line begins, and after that where the line of each of its paragraphs does."""
        head = self._at
        self._write(len(decision.said), *_of_decision(decision))
        places = [head]
        for said in decision.said:
            places.append(self._at)
            self._write(self._at - head, *_of_paragraph(said))
        return places

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def reach_the_disk(self) -> None:
        """Returns when what was added is kept, whatever happens afterwards."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def _write(self, number: int, *columns: str) -> None:
        line = _COLUMN.join((str(number), *columns))
        self._at += self._file.write(f"{line}{_LINE}".encode())


def _of_decision(decision: Decision) -> Iterator[str]:
    yield from map(_plain, (decision.reference, decision.date, decision.authority, decision.court, decision.result, decision.key))
    yield from map(_joined, (decision.regimes, decision.also, decision.of))
    yield from (
        _EACH.join(f"{_plain(one)}{_HALF}{_plain(other)}" for one, other in pairs) for pairs in (decision.outcomes, decision.unsure)
    )


def _decision(*columns: str) -> Decision:
    reference, date, authority, court, result, key, regimes, also, of, outcomes, unsure = columns
    facts = (reference, date, authority, _parted(regimes), _pairs(outcomes), (), court, _parted(also), _parted(of), result)
    return Decision(*facts, _pairs(unsure), key)


def _of_paragraph(said: Said) -> tuple[str, ...]:
    number = "" if said.number is None else str(said.number)
    return number, said.zone, _joined(said.under), _joined(said.cites), _plain(said.text)


def _said(number: str, zone: str, under: str, cites: str, text: str) -> Said:
    return Said(int(number) if number else None, zone, text, _parted(under), _parted(cites))


def _plain(text: str) -> str:
    """A text without the marks that part what stands in a line."""
    return text if text.isprintable() else text.translate(_SPACES)


def _joined(texts: Iterable[str]) -> str:
    return _EACH.join(map(_plain, texts))


def _parted(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_EACH)) if joined else ()


def _pairs(joined: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, _, other in (each.partition(_HALF) for each in joined.split(_EACH))) if joined else ()
