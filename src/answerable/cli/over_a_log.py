"""What the commands that count a log, or the live register, share: how they are asked, and how they say what was not counted."""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from textwrap import fill

from answerable.cli import register
from answerable.cli.parser import Parser
from answerable.documents.case_log.rows import Refused
from answerable.intelligence.unable import NotCounted, which

_SHOWN = 20
_WIDTH = 110


def parser(command: str, description: str, epilog: str, what: str) -> Parser:
    """A parser for a command on a FILE, which is `what`, or the register, with --json."""
    made = Parser(
        prog=f"answerable {command}",
        description=description,
        epilog=epilog,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("file", metavar="FILE", nargs="?", help=f"{what}, or an Excel workbook (.xlsx)")
    register.add_options(made)
    made.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return made


def not_counted(refused: Sequence[Refused | NotCounted]) -> Iterator[str]:
    """The first of those that were not counted, each with why; nothing where all were."""
    if refused:
        yield f"Not counted, {len(refused):,}:"
        yield from (fill(f"  {which(each)}: {each.why}", _WIDTH, subsequent_indent="    ") for each in refused[:_SHOWN])
    if len(refused) > _SHOWN:
        yield "  and more; --json has them all."
