"""What `lint` and `check` share: one file to open, an answer as one JSON object or as words, and bad input in one sentence."""

import sys
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from answerable.cli.due import BadInput

if TYPE_CHECKING:
    from answerable.documents.case_log.long_table import LongTable


class Once(Action):
    """An option that is given once: a second would quietly take the place of the first."""

    def __call__(self, parser: ArgumentParser, namespace: Namespace, values: object, option_string: str | None = None) -> None:
        """Keeps the value. Stops with the parser's error when there is one already."""
        if getattr(namespace, self.dest) is not None:
            parser.error(f"{option_string} is given twice; give it once")
        setattr(namespace, self.dest, values)


class OneFile(ArgumentParser):
    """A parser for a command on one FILE, with --json. What it cannot read raises `BadInput`."""

    def __init__(self, command: str, description: str, what: str, epilog: str) -> None:
        super().__init__(
            prog=f"answerable {command}",
            description=description,
            epilog=epilog,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self.command = command
        self.add_argument("file", metavar="FILE", help=f"{what}: PDF, Word (.docx) or text")
        self.add_argument("--json", action="store_true", help="print one JSON object and nothing else")

    def error(self, message: str) -> NoReturn:
        """Raises `BadInput` in a sentence that says where help is."""
        raise BadInput(f"{message[0].upper()}{message[1:]}; see `answerable {self.command} --help`.")


def text_in(file: str) -> str:
    """The text of the file. Raises `NotReadable`."""
    from answerable.documents.opening import open_document

    return open_document(Path(file))


@contextmanager
def open_log(file: str) -> "Iterator[LongTable]":
    """A table of any length. What of it was not taken as it stands is said on standard error. Raises `UnableToOpen`."""
    from answerable.documents.case_log.long_table import open_long_table

    with open_long_table(Path(file)) as table:
        if table.repaired:
            print(table.repaired, file=sys.stderr)
        yield table


def refuse(refused: ValueError) -> int:
    """Says in one sentence why a document is not read or not counted, and returns the exit code of bad input."""
    print(refused, file=sys.stderr)
    return 2


def print_json(answer: dict[str, object]) -> None:
    """One JSON object, in UTF-8 whatever the terminal's encoding."""
    from json import dumps

    sys.stdout.buffer.write(dumps(answer, ensure_ascii=False).encode() + b"\n")
