"""`answerable read FILE... [--json]`: decision notices as they read, corrected in nothing."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from answerable.cli.due import BadInput
from answerable.cli.one_file import print_json
from answerable.cli.side_by_side import Failed, side_by_side

TIME_LIMIT = 120.0


def run(argv: list[str]) -> int:
    """Reads files and folders. Returns 0 when all were read, 1 when some of several were not, 2 when the only one was not."""
    asked = _arguments(argv)
    batch = len(asked.files) > 1 or asked.files[0].is_dir()
    if not batch:
        return _one(asked.files[0], as_json=asked.json)
    files = [file for named in asked.files for file in _files(named)]
    if not files:
        print(f"There is no file in {', '.join(map(str, asked.files))}. Name a folder that has notices in it.", file=sys.stderr)
        return 2
    return _several(files, as_json=asked.json, processes=asked.processes, time_limit=asked.time_limit)


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="answerable read", description="Reads decision notices: PDF, Word or text; files, or folders of them."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a decision notice, or a folder of them")
    parser.add_argument("--json", action="store_true", help="one JSON object a notice")
    parser.add_argument(
        "--processes", type=_positive, default=os.cpu_count() or 1, metavar="N", help="how many files to read at once (default: one a core)"
    )
    parser.add_argument(
        "--time-limit", type=float, default=TIME_LIMIT, metavar="SECONDS", help="leave a file that takes longer (default: %(default)g)"
    )
    return parser.parse_args(argv)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{message[0].upper()}{message[1:]}; see `answerable read --help`.")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _files(named: Path) -> Iterator[Path]:
    """A file itself, or every file in a folder and the folders in it, in the order of their names; hidden ones are passed over."""
    if not named.is_dir():
        yield named
        return
    for file in sorted(named.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(named).parts):
            yield file


def _one(file: Path, *, as_json: bool) -> int:
    from answerable.documents.decision_notice import read
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document

    try:
        reading = read(open_document(file))
    except NotReadable as refused:
        print(refused, file=sys.stderr)
        return 2
    if as_json:
        print_json(reading.as_json())
    else:
        from answerable.cli.reading_in_words import in_words

        _print(in_words(reading))
    return 0


def read_as_json(file: str) -> str:
    """One line of the batch: the reading with the file's name, or the name with the error."""
    from answerable.documents.decision_notice import read
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document

    try:
        return json.dumps({"file": file} | read(open_document(Path(file))).as_json(), ensure_ascii=False)
    except NotReadable as refused:
        return _error(file, str(refused))


def read_as_words(file: str) -> str:
    """The same for people."""
    from answerable.cli.reading_in_words import in_words
    from answerable.documents.decision_notice import read
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document

    try:
        return f"{file}\n{in_words(read(open_document(Path(file))))}\n"
    except NotReadable as refused:
        return _error(file, str(refused))


def _error(file: str, why: str) -> str:
    return json.dumps({"file": file, "error": why}, ensure_ascii=False)


def _several(files: list[Path], *, as_json: bool, processes: int, time_limit: float) -> int:
    failed = 0
    names = [str(file) for file in files]
    work = read_as_json if as_json else read_as_words
    with _Progress(len(files)) as progress:
        for name, line in zip(names, side_by_side(work, names, processes=min(processes, len(names)), time_limit=time_limit), strict=True):
            said = _error(name, line.why) if isinstance(line, Failed) else line
            error = said.startswith('{"file"') and "error" in (kept := json.loads(said))
            failed += error
            progress.clear()
            _print(said if as_json or not error else f"{name}\n  Not read: {kept['error']}\n")
            progress.step()
    if failed:
        print(f"{failed} of {len(files)} files could not be read; each says why in its place.", file=sys.stderr)
    return 1 if failed else 0


def _print(line: str) -> None:
    """A line in UTF-8, whatever the terminal's encoding."""
    sys.stdout.buffer.write(line.encode(errors="surrogateescape") + b"\n")
    sys.stdout.buffer.flush()


class _Progress:
    """A bar on standard error, where somebody is there to see it."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._shown = total, 0, sys.stderr.isatty()

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def step(self) -> None:
        self._done += 1
        if self._shown:
            filled = 30 * self._done // self._total
            sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {self._done} of {self._total}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
