"""The tables of the open data in two forms, from one: what is Parquet is CSV too, row for row."""

import json
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from answerable.intelligence.open_data.shape import Row, Table, Type, as_package
from answerable.intelligence.open_data.tables import TABLES
from answerable.intelligence.scale.engine import engine

_AT_ONCE = 2_000
_FORMULA = "^[=+@\\t\\r-]"


class UnableToExport(ValueError):
    """Open data that cannot be written, in one sentence that says what to do."""


class Written(NamedTuple):
    """How many rows each table has, by its name."""

    rows: dict[str, int]


def write_open_data(folder: Path, *, on: date, tables: Sequence[Table] = TABLES) -> Written:
    """Writes what is public on a day into a folder that is not there yet: all of it, or nothing. Raises `UnableToExport`."""
    if folder.exists():
        raise UnableToExport(f"{folder} is there already. Name a folder that is not, so that nothing old stays among what is new.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(mkdtemp(prefix=".open-data-", dir=folder.parent))
    except OSError as refused:
        raise UnableToExport(f"{folder.parent} cannot be written to ({refused.strerror}). Name another folder.") from None
    try:
        written = Written({table.name: _write(table, unfinished, on) for table in tables})
        package = json.dumps(as_package(tables, on), ensure_ascii=False, indent=1) + "\n"
        (unfinished / "datapackage.json").write_text(package, encoding="utf-8")
        unfinished.chmod(0o755)  # what is in it is for everybody
        for each in unfinished.iterdir():
            each.chmod(0o644)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return written


def _write(table: Table, folder: Path, on: date) -> int:
    made = engine(spill=folder / "spill")
    try:
        _fill(made, table, on)
        order = ", ".join(f'"{each}"' for each in table.key)
        made.sql(f"SELECT * FROM made ORDER BY {order}").write_parquet(str(folder / f"{table.name}.parquet"))  # noqa: S608
        columns = ", ".join(_in_csv(each.name, each.type) for each in table.columns)
        made.sql(f"SELECT {columns} FROM made ORDER BY {order}").write_csv(str(folder / f"{table.name}.csv"))  # noqa: S608
        return int(made.table("made").count("*").fetchall()[0][0])
    finally:
        made.close()
        shutil.rmtree(folder / "spill", ignore_errors=True)


def _fill(made: DuckDBPyConnection, table: Table, on: date) -> None:
    columns = ", ".join(f'"{each.name}" {each.type.value}{"" if each.may_be_empty else " NOT NULL"}' for each in table.columns)
    made.execute(f"CREATE TABLE made ({columns})")
    lists = ", ".join(f"unnest(?::{each.type.value}[])" for each in table.columns)
    for rows in _some_at_once(table.rows(on)):
        made.execute(f"INSERT INTO made SELECT {lists}", [list(column) for column in zip(*rows, strict=True)])


def _some_at_once(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(rows, _AT_ONCE)):
        yield some


def _in_csv(name: str, of: Type) -> str:
    """A column as CSV has it: what a spreadsheet would take for a formula is written so that it does not."""
    if of is not Type.TEXT:
        return f'"{name}"'
    return f"""CASE WHEN regexp_matches("{name}", '{_FORMULA}') THEN '''' || "{name}" ELSE "{name}" END AS "{name}\""""
