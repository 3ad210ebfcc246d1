"""What is told of decisions, in one file that is only added to: a line of facts for each, and after it a line for each paragraph.

The index knows of a line only where it begins, so that every text is kept once, and a search reads what it shows and nothing else. A line
that never came into the index, because something broke off between, is read by nobody.
"""

import json
import mmap
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

from answerable.intelligence.precedents.decision import Decision, Said, as_told

_BETWEEN, _WITHIN = "\t", "\x1f"  # no paragraph has the first before its words; in the words themselves it does no harm
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
        back, *said = self._line(at)[1].split(_BETWEEN, 5)
        return Hit(self._facts_at(at - int(back)), _said(*said))

    def whole(self, at: int) -> Decision:
        """The decision whose line begins here, with every paragraph."""
        return self._facts_at(at)._replace(said=tuple(self._paragraphs(at)))

    def _paragraphs(self, at: int) -> Iterator[Said]:
        after, line = self._line(at)
        for _ in range(json.loads(line)[0]):
            after, line = self._line(after)
            yield _said(*line.split(_BETWEEN, 5)[1:])

    def _facts(self, at: int) -> Decision:
        return as_told(json.loads(self._line(at)[1])[1])

    def _line(self, at: int) -> tuple[int, str]:
        """Where the next line begins, and this one."""
        end = self._pages.find(b"\n", at)
        if end < 0:
            with self._file.open("rb") as file:
                self._pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            end = self._pages.find(b"\n", at)
        return end + 1, self._pages[at:end].decode()


class Telling:
    """The same file, to add to."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("ab")
        self._at = self._file.seek(0, os.SEEK_END)

    def add(self, decision: Decision) -> list[int]:
        """Adds a decision, and says where its line begins, and after that where the line of each of its paragraphs does."""
        head = self._at
        self._write(json.dumps([len(decision.said), decision._replace(said=())], ensure_ascii=False))
        places = [head]
        for said in decision.said:
            places.append(self._at)
            self._write(_BETWEEN.join((str(self._at - head), *_columns(said))))
        return places

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def reach_the_disk(self) -> None:
        """Returns when what was added is kept, whatever happens afterwards."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def _write(self, line: str) -> None:
        self._at += self._file.write(f"{line}\n".encode())


def _columns(said: Said) -> tuple[str, ...]:
    number = "" if said.number is None else str(said.number)
    return number, said.zone, _WITHIN.join(said.under), _WITHIN.join(said.cites), said.text.replace("\n", " ")


def _said(number: str, zone: str, under: str, cites: str, text: str) -> Said:
    return Said(int(number) if number else None, zone, text, _each(under), _each(cites))


def _each(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_WITHIN)) if joined else ()
