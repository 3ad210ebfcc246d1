"""A case as a TOML file of dated events: what was asked, what happened, what was claimed, what people judged.

The schema is in docs/reference/case-file.md; it has a number, and this package reads schemas 1 and 2. Nothing is derived here but
whether an exemption is absolute, which s.2(3) says once for all, and nothing is guessed: what the file leaves out stays unknown.

The tables of a case can also be read one at a time, out of dicts of the same shape:

    claim(Table("the position", {"part": "4", "provision": "FOIA s.31(3)", ...}))
"""

from datetime import date

from answerable.documents.case_file.balances import held, weighed
from answerable.documents.case_file.bars import bar
from answerable.documents.case_file.claims import claim
from answerable.documents.case_file.events import event, events
from answerable.documents.case_file.table import NotACaseFile, Table
from answerable.law.case import Case, Part
from answerable.law.exemption import Authority
from answerable.law.regime import Regime
from answerable.law.time_limit import School, TimeLimit

__all__ = ["SCHEMAS", "NotACaseFile", "Table", "bar", "claim", "event", "held", "read_case", "weighed"]

SCHEMAS = (1, 2)


def read_case(text: str) -> Case:
    """A case from the text of its file. Raises `NotACaseFile` and `NotLaw`, each in one sentence."""
    file = Table.parsed(text)
    schema = file.needed("schema", int)
    if schema not in SCHEMAS:
        raise file.refuse(f"schema is {schema}, and this version reads schemas 1 and 2. Bring the file up to one, or use a newer version.")
    title, authority = file.needed("title", str), file.needed("authority", str)
    school = _school(file.table("school"))
    authority_as = Authority(**{each: bool(file.given(each, bool)) for each in Authority._fields})
    case = Case(
        title,
        authority,
        tuple(_part(each, school) for each in file.tables("part", "part")),
        tuple(events(file, authority_as)),
        tuple(claim(each) for each in file.tables("claim", "claim")),
        authority_as,
        bool(file.given("in_scotland", bool)),
        tuple(weighed(each) for each in file.tables("weighed", "weighed")),
        tuple(bar(each) for each in file.tables("bar", "bar")),
        tuple(held(each) for each in file.tables("held", "held")),
    )
    file.table("decision_notice")  # what a case officer writes is no part of the case: notice_drafting reads it
    file.end()
    case.history()
    for number in _parts_named(case):
        case.part(number)
    return case


def _part(table: Table, school: TimeLimit | None) -> Part:
    archives = bool(table.given("archives", bool))
    if archives and school is not None:
        raise table.refuse("archives is true, and the authority is a school. Its time is counted one way only: take one of the two out.")
    regime = table.one_of("regime", Regime, Regime.FOIA)
    if regime is Regime.BUSINESS_AS_USUAL:
        raise table.refuse("regime is 'business as usual', which no law counts. Leave the part out, or give the law that it goes under.")
    part = Part(
        table.needed("number", str),
        table.needed("asked", str),
        table.listed("slices", str),
        (school or TimeLimit(archives=archives))._replace(regime=regime),
        bool(table.given("historical_in_public_record_office", bool)),
    )
    table.end()
    return part


def _school(table: Table | None) -> TimeLimit | None:
    if table is None:
        return None
    limit = TimeLimit(table.one_of("kind", School), table.listed("sessions", date))
    table.end()
    return limit


def _parts_named(case: Case) -> list[str]:
    return [
        *(each.part for each in case.claims),
        *(each.part for each in case.weighed),
        *(each.part for each in case.held),
        *(number for each in case.bars for number in each.parts),
    ]
