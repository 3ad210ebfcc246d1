"""`answerable due --batch`: a last day for each line of standard input, in order, as fast as lines can be written.

There are fewer than nine thousand days in the table, so each is worked out once and its line kept: a million lines cost a million
look-ups. Lines are read and written as they come, so a slow writer is answered at once and a long one fills no memory.
"""

from collections.abc import Callable, Iterator
from json import dumps
from typing import BinaryIO, Protocol

from answerable.law.not_law import NotLaw

CHUNK = 1 << 16
LONGEST = 1 << 10  # no date is so long: the rest of such a line is let go, and a mark left by which it is refused
NO_DATE = b"\0"
SHORT = 11  # a date and a carriage return; anything longer is not worth keeping


Answer = Callable[[str], dict[str, object]]


class Source(Protocol):
    """Where the lines come from: as much as there is, and nothing at the end."""

    def read1(self, size: int = ..., /) -> bytes: ...


class Answers(dict[bytes, bytes | str]):
    """The line to write for each line read: worked out when first met, and kept; for a bad line what is wrong with it, not kept."""

    def __init__(self, answer: Answer) -> None:
        super().__init__({b"": b""})
        self._answer = answer
        self.bad = 0

    def __missing__(self, line: bytes) -> bytes | str:
        try:
            text = line.decode().strip()
            answer = _line(self._answer(text)) if text else b""
        except UnicodeDecodeError:
            self.bad += 1
            return "This line is not text in UTF-8; write a date as year-month-day, for example 2019-11-07."
        except NotLaw as refused:
            self.bad += 1
            return str(refused)
        if len(line) <= SHORT:
            self[line] = answer
        return answer


def batch(answer: Answer, source: Source, sink: BinaryIO) -> int:
    """Writes the answer to every line, and returns 0, or 1 when some were bad. `answer` raises `NotLaw` for a text it refuses."""
    answers = Answers(answer)
    number = 0
    for lines in _lines(source):
        bad = answers.bad
        written = [answers[line] for line in lines]
        if answers.bad > bad:
            written = [_in_place(each, number=nth) for nth, each in enumerate(written, start=number + 1)]
        number += len(lines)
        sink.write(b"".join(written))  # type: ignore[arg-type]  # every str has had its place taken
        sink.flush()
    return 1 if answers.bad else 0


def _in_place(written: bytes | str, *, number: int) -> bytes:
    return written if isinstance(written, bytes) else _line({"line": number, "error": written})


def _lines(source: Source) -> Iterator[list[bytes]]:
    rest = b""
    while chunk := source.read1(CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > LONGEST:
            rest = rest[:LONGEST] + NO_DATE
        if lines:
            yield lines
    if rest:
        yield [rest]


def _line(answer: dict[str, object]) -> bytes:
    return dumps(answer, ensure_ascii=False).encode() + b"\n"
