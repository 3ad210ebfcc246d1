"""`answerable due --batch`: a last day for each line of standard input, in order, as fast as lines can be written.

There are fewer than nine thousand days in the table, so each is worked out once and its line kept: a million lines cost a million
look-ups. Lines are read and written as they come, so a slow writer is answered at once and a long one fills no memory.
"""

from collections.abc import Iterator
from json import dumps
from typing import BinaryIO, Protocol

from answerable.cli.due import as_json, read_day
from answerable.law.last_days import Asked, last_day_of, refuse_what_does_not_fit
from answerable.law.not_law import NotLaw

CHUNK = 1 << 16
LONGEST = 1 << 10  # no date is so long: the rest of such a line is let go, and a mark left by which it is refused
NO_DATE = b"\0"
SHORT = 11  # a date and a carriage return; anything longer is not worth keeping


class Source(Protocol):
    """Where the lines come from: as much as there is, and nothing at the end."""

    def read1(self, size: int = ..., /) -> bytes: ...


class Answers(dict[bytes, bytes | None]):
    """The line to write for each line read: worked out when first met, kept, and None where the line is bad."""

    def __init__(self, kind: str, asked: Asked) -> None:
        super().__init__({b"": b""})
        self._kind, self._asked = kind, asked

    def __missing__(self, line: bytes) -> bytes | None:
        try:
            answer = self._answer(line)
        except (NotLaw, UnicodeDecodeError):
            return None
        if len(line) <= SHORT:
            self[line] = answer
        return answer

    def _answer(self, line: bytes) -> bytes:
        text = line.decode().strip()
        if not text:
            return b""
        asked = self._asked._replace(since=read_day(text))
        return _line(as_json(self._kind, asked, last_day_of(self._kind, asked)))

    def refusal(self, line: bytes, number: int) -> bytes:
        """The line to write in place of an answer to a bad line."""
        try:
            self._answer(line)
        except UnicodeDecodeError:
            return _line(
                {"line": number, "error": "This line is not text in UTF-8; write a date as year-month-day, for example 2019-11-07."}
            )
        except NotLaw as refused:
            return _line({"line": number, "error": str(refused)})
        raise AssertionError(line)


def batch(kind: str, asked: Asked, source: Source, sink: BinaryIO) -> int:
    """Answers every line, and returns 0, or 1 when some were bad. Raises `NotLaw` when nothing could be answered at all."""
    refuse_what_does_not_fit(kind, asked)
    answers = Answers(kind, asked)
    number, bad = 0, False
    for lines in _lines(source):
        written = [answers[line] for line in lines]
        if None in written:
            bad = True
            pairs = enumerate(zip(lines, written, strict=True), start=number + 1)
            written = [answers.refusal(line, nth) if answer is None else answer for nth, (line, answer) in pairs]
        number += len(lines)
        sink.write(b"".join(answer for answer in written if answer))
        sink.flush()
    return 1 if bad else 0


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
