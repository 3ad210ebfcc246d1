"""`answerable authorities`: the names of public authorities that can be asked, loaded from a table."""

import sys
from pathlib import Path
from time import monotonic

from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

_MOST_SHOWN = 20


def run(arguments: list[str]) -> int:
    """Loads a table of names, or the councils that come with the program. Exit code 1 where a line was refused. Raises `BadInput`."""
    parser = Parser(prog="answerable authorities", description="The names of public authorities that can be asked.", allow_abbrev=False)
    verbs = parser.add_subparsers(dest="what", metavar="load", parser_class=Parser)
    loading = verbs.add_parser("load", help="load names from a table", allow_abbrev=False)
    loading.add_argument("file", nargs="?", metavar="FILE", help="CSV with a column name (or official-name, or url_name) and perhaps email")
    loading.add_argument("--councils", action="store_true", help="the councils that come with the program")
    given = parser.parse_args(arguments)
    if given.what is None or bool(given.file) == given.councils:
        raise BadInput("Say what is to be loaded: answerable authorities load FILE, or answerable authorities load --councils.")
    lines = _lines(given.file) if given.file else None
    open_the_database()
    from django.db import transaction

    from answerable.casework.requester.names import UnableToLoad, councils, load

    began = monotonic()
    try:
        with transaction.atomic():
            loaded = load(lines if lines is not None else councils())
    except UnableToLoad as refused:
        raise BadInput(str(refused)) from None
    took = max(monotonic() - began, 0.001)
    rows = loaded.new + loaded.known + len(loaded.refused)
    print(
        f"{loaded.new:,} new, {loaded.known:,} known before, {len(loaded.refused):,} refused, in {took:.1f} s ({rows / took:,.0f} a second)"
    )
    for nth, why in loaded.refused[:_MOST_SHOWN]:
        print(f"line {nth}: {why}", file=sys.stderr)
    return 1 if loaded.refused else 0


def _lines(name: str) -> list[str]:
    try:
        return Path(name).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as refused:
        why = refused.strerror if isinstance(refused, OSError) else "it is not UTF-8"
        raise BadInput(f"{name} cannot be read ({why}). Check the name and its permissions.") from None
