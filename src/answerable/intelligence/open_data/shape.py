"""What a table of the open data is, and what is said of it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

Value = str | int | float | date | None
Row = tuple[Value, ...]


class Type(Enum):
    """What stands in a column, by its name in SQL."""

    TEXT = "VARCHAR"
    NUMBER = "INTEGER"
    SHARE = "DOUBLE"
    DAY = "DATE"

    @property
    def in_a_package(self) -> str:
        """The same by its name in a Frictionless data package."""
        return {"VARCHAR": "string", "INTEGER": "integer", "DOUBLE": "number", "DATE": "date"}[self.value]


class Column(NamedTuple):
    """A column: `may_be_empty` says when it is, where it can be."""

    name: str
    type: Type
    says: str
    may_be_empty: str = ""


class Table(NamedTuple):
    """A table: what one row of it is, its columns, by which of them its rows are told apart, and the rows as of a day, in that order."""

    name: str
    a_row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[date], Iterator[Row]]


def as_dictionary(tables: Sequence[Table]) -> str:
    """docs/reference/open-data.md: every table and every column."""
    lines = [
        "# Open data",
        "",
        "Printed by `make docs` from the code: what `answerable export --open-data` writes. Each table is there twice, as Parquet and as",
        "CSV in UTF-8, with the same rows in the same order. In CSV a text that a spreadsheet would take for a formula has an apostrophe",
        "before it. `datapackage.json` says the same as this page for programs. All of it is under the Open Government Licence v3.0.",
        "",
    ]
    for table in tables:
        lines += [f"## {table.name}", "", f"One row: {table.a_row}. Key: {', '.join(f'`{each}`' for each in table.key)}.", ""]
        lines += ["| column | type | what it says | empty |", "| --- | --- | --- | --- |"]
        lines += [f"| `{each.name}` | {each.type.in_a_package} | {each.says} | {each.may_be_empty or 'never'} |" for each in table.columns]
        lines.append("")
    return "\n".join(lines)


def as_package(tables: Sequence[Table], on: date) -> dict[str, object]:
    """The same as a Frictionless data package, of the CSV files."""
    return {
        "profile": "tabular-data-package",
        "name": "answerable-open-data",
        "created": on.isoformat(),
        "licenses": [{"name": "OGL-UK-3.0", "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}],
        "resources": [
            {
                "name": table.name.replace("_", "-"),
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "description": table.a_row,
                "schema": {"fields": [_field(each) for each in table.columns], "primaryKey": list(table.key), "missingValues": [""]},
            }
            for table in tables
        ],
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type.in_a_package, "description": column.says}
    return field if column.may_be_empty else field | {"constraints": {"required": True}}
