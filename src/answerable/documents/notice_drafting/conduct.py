"""How a complaint was gone about, as a case file tells it: what each side argued and what was made of it, and on which days."""

from datetime import date
from typing import NamedTuple

from answerable.documents.case_file.table import Table
from answerable.documents.notice_drafting.beside import Argument
from answerable.law.claims import Likelihood
from answerable.law.issues import Issue

COMPLAINANT, AUTHORITY = "the complainant", "the authority"


class Asked(NamedTuple):
    """A question that was put to a side on a day, to be answered by another."""

    to: str
    words: str
    on: date
    due_on: date


class Publication(NamedTuple):
    """That the decision was published, on a day: under which sector, with which summary."""

    on: date
    sector: str
    summary: str


class Conduct(NamedTuple):
    """What a file tells of the work on the complaint. A day that it does not give is None: it was by the day of the notice."""

    complained_on: date | None
    accepted_on: date | None
    agreed_on: date | None
    questions: tuple[Asked, ...]
    publication: Publication | None


def conduct_in(given: Table, complained_on: date | None) -> Conduct:
    """All of it, out of `decision_notice`. Raises `NotACaseFile`."""
    return Conduct(
        complained_on,
        given.given("accepted_on", date),
        given.given("scope_agreed_on", date),
        tuple(_asked(each) for each in given.tables("question", "question")),
        _publication(given.table("published")),
    )


def argument_in(table: Table) -> Argument:
    """One argument. Raises `NotACaseFile`."""
    return Argument(
        _side(table, "by"),
        table.needed("words", str),
        answered_in=table.given("answered_in", str) or "",
        not_needed=table.given("not_needed", str) or "",
        under=table.provision("under") if table.has("under") else None,
        view=table.given("view", str) or "",
        on=table.given("on", date),
        issue=table.optional("issue", Issue),
        limb=table.provision("limb") if table.has("limb") else None,
        likelihood=table.one_of("likelihood", Likelihood).value if table.has("likelihood") else "",
        act=table.given("act", str) or "",
        paragraphs=paragraphs_in(table),
    )


def paragraphs_in(table: Table) -> tuple[int, ...]:
    """Paragraphs of the real notice. It is the last thing that is read of a table."""
    numbers: tuple[int, ...] = table.listed("paragraphs", int)
    table.end()
    return numbers


def _asked(table: Table) -> Asked:
    asked = Asked(_side(table, "to"), table.needed("words", str), table.needed("on", date), table.needed("due_on", date))
    table.end()
    return asked


def _publication(table: Table | None) -> Publication | None:
    if table is None:
        return None
    published = Publication(table.needed("on", date), table.needed("sector", str), table.needed("summary", str))
    table.end()
    return published


def _side(table: Table, key: str) -> str:
    side: str = table.needed(key, str)
    if side not in (COMPLAINANT, AUTHORITY):
        raise table.refuse(f"{key} is {side!r}. It can be {COMPLAINANT!r} or {AUTHORITY!r}.")
    return side
