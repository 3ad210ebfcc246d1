"""`answerable export`: what is published, as open data."""

import json
from argparse import RawDescriptionHelpFormatter
from pathlib import Path

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

EXAMPLES = """
examples:
  answerable export --open-data /srv/open-data/2026-11-28

Each table is written as Parquet and as CSV, with the same rows, beside datapackage.json, which says what each column is; so does
docs/reference/open-data.md. Only what everybody may read is in it: no case, nobody's name, and nothing of what is held.
Exit code: 0 done; 2 it cannot be written, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Writes the folder and returns the exit code. Raises `BadInput`."""
    parser = Parser(
        prog="answerable export",
        description="What is published: the disclosure log, the figures of each period, timeliness by body and period, and decisions.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--open-data", required=True, metavar="FOLDER", type=Path, help="a folder that is not there yet")
    parser.add_argument("--json", action="store_true", help="say how many rows there are as one JSON object")
    given = parser.parse_args(arguments)
    open_the_database()
    from answerable.casework.one_event import LONDON
    from answerable.intelligence.open_data.writing import UnableToExport, write_open_data

    on = now().astimezone(LONDON).date()
    try:
        written = write_open_data(given.open_data, on=on)
    except UnableToExport as refused:
        raise BadInput(str(refused)) from None
    if given.json:
        print(json.dumps({"folder": str(given.open_data), "as_of": on.isoformat(), "rows": written.rows}))
    else:
        said = ", ".join(f"{name} {count:,}" for name, count in written.rows.items())
        print(f"Written to {given.open_data}, rows by table: {said}.")
    return 0
