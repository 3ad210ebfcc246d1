"""A case as a TOML file of dated events: what was asked, what happened, what was claimed, what people judged.

The schema is in docs/reference/case-file.md; it has a number, and this package reads schema 1. Nothing is derived here but
whether an exemption is absolute, which s.2(3) says once for all, and nothing is guessed: what the file leaves out stays unknown.
"""

from answerable.documents.case_file.claims import claim
from answerable.documents.case_file.events import events
from answerable.documents.case_file.table import NotACaseFile, Table
from answerable.law.case import Case, Part
from answerable.law.exemption import Authority

__all__ = ["SCHEMA", "NotACaseFile", "read_case"]

SCHEMA = 1


def read_case(text: str) -> Case:
    """A case from the text of its file. Raises `NotACaseFile` and `NotLaw`, each in one sentence."""
    file = Table.parsed(text)
    schema = file.needed("schema", int)
    if schema != SCHEMA:
        raise file.refuse(f"schema is {schema}, and this version reads schema {SCHEMA}. Bring the file up to it, or use a newer version.")
    title, authority = file.needed("title", str), file.needed("authority", str)
    parts = tuple(_part(each) for each in file.tables("part", "part"))
    case = Case(
        title,
        authority,
        parts,
        tuple(events(file)),
        tuple(claim(each) for each in file.tables("claim", "claim")),
        Authority(
            northern_ireland=bool(file.given("northern_ireland", bool)),
            house_of_parliament=bool(file.given("house_of_parliament", bool)),
        ),
        bool(file.given("in_scotland", bool)),
    )
    file.end()
    case.history()
    for each in case.claims:
        case.part(each.part)
    return case


def _part(table: Table) -> Part:
    part = Part(table.needed("number", str), table.needed("asked", str))
    table.end()
    return part
