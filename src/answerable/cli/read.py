"""`answerable read FILE... [--json]`: decision notices as they read, corrected in nothing."""

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from answerable.cli.due import BadInput
from answerable.cli.side_by_side import Failed, side_by_side

TIME_LIMIT = 120.0
LONGEST_LIMIT = 86_400


def run(argv: list[str]) -> int:
    """Reads files and folders. Returns 0 when all were read, 1 when some of several were not, 2 when the only one was not."""
    asked = _arguments(argv)
    work = read_as_json if asked.json else read_as_words
    if len(asked.files) == 1 and not _is_folder(asked.files[0]):
        return _one(work(str(asked.files[0]), named=False))
    files = [str(file) for named in asked.files for file in files_in(named)]
    if not files:
        raise BadInput(f"There is no file in {', '.join(map(str, asked.files))}. Name a folder that has notices in it.")
    failed = _several(files, asked)
    if failed:
        print(f"{failed} of {len(files)} files could not be read; each says why in its place.", file=sys.stderr)
    return 1 if failed else 0


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{message[0].upper()}{message[1:]}; see `answerable read --help`.")


def _arguments(argv: list[str]) -> Namespace:
    parser = _Parser(
        prog="answerable read", description="Reads decision notices: PDF, Word or text; files, or folders of them.", allow_abbrev=False
    )
    parser.add_argument("files", nargs="+", type=_named, metavar="FILE", help="a decision notice, or a folder of them")
    parser.add_argument("--json", action="store_true", help="one JSON object a notice")
    parser.add_argument(
        "--processes", type=_positive, default=os.cpu_count() or 1, metavar="N", help="files to read at once (default: one a core)"
    )
    parser.add_argument(
        "--time-limit", type=_seconds, default=TIME_LIMIT, metavar="SECONDS", help="give up on a file after this (default: %(default)g)"
    )
    return parser.parse_intermixed_args(argv)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= LONGEST_LIMIT:
        raise ArgumentTypeError(f"{text!r} is not a number of seconds from 1 to {LONGEST_LIMIT:,}")
    return seconds


def _named(text: str) -> Path:
    if not text:
        raise ArgumentTypeError("a file or a folder needs a name")
    return Path(text)


def _is_folder(named: Path) -> bool:
    try:
        return named.is_dir()
    except OSError:
        return False  # a name that no system takes; opening it says why


def files_in(named: Path) -> Iterator[Path]:
    """A file itself, or every file in a folder and the folders in it, in the order of their names; hidden ones are passed over."""
    if not _is_folder(named):
        yield named
        return
    for file in sorted(named.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(named).parts):
            yield file


def read_as_json(file: str, *, named: bool = True) -> str | Failed:
    """The reading of one file as one JSON object on one line, which names the file where there are several."""
    from answerable.documents.decision_notice import read
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document

    try:
        reading = read(open_document(Path(file))).as_json()
    except NotReadable as refused:
        return Failed(str(refused))
    return json.dumps({"file": file} | reading if named else reading, ensure_ascii=False)


def read_as_words(file: str, *, named: bool = True) -> str | Failed:
    """The reading of one file written out for people, under its name where there are several."""
    from answerable.cli.reading_in_words import in_words
    from answerable.documents.decision_notice import read
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document

    try:
        words = in_words(read(open_document(Path(file))))
    except NotReadable as refused:
        return Failed(str(refused))
    return f"{file}\n{words}\n" if named else words


def _one(said: str | Failed) -> int:
    if isinstance(said, Failed):
        print(said.why, file=sys.stderr)
        return 2
    _print(said)
    return 0


def _several(files: list[str], asked: Namespace) -> int:
    """Prints what each file says, in the order of the files, and returns how many could not be read."""
    work = read_as_json if asked.json else read_as_words
    progress = _Progress(len(files))
    failed = 0
    said_of = side_by_side(work, files, processes=min(asked.processes, len(files)), time_limit=asked.time_limit)
    for file, said in zip(files, said_of, strict=True):
        progress.clear()
        if isinstance(said, Failed):
            failed += 1
            _print(json.dumps({"file": file, "error": said.why}, ensure_ascii=False) if asked.json else f"{file}\n  Not read: {said.why}\n")
        else:
            _print(said)
        progress.step()
    progress.clear()
    return failed


def _print(line: str) -> None:
    """A line in UTF-8, whatever the terminal's encoding and whatever a file is called."""
    sys.stdout.buffer.write(line.encode(errors="backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


class _Progress:
    """A bar on standard error, where somebody is there to see it."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._shown = total, 0, sys.stderr.isatty()

    def step(self) -> None:
        """One more done."""
        self._done += 1
        if self._shown:
            filled = 30 * self._done // self._total
            sys.stderr.write(f"[{'#' * filled}{'.' * (30 - filled)}] {self._done} of {self._total}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Takes the bar away, so that a line can be printed."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
