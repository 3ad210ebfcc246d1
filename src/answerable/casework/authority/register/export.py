"""All that was asked of the register, as CSV or as an Excel workbook. Who took what out, and when, is recorded before the first row leaves.

A cell that a spreadsheet would take for a formula is written so that it does not.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import Part, PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.register.asked import Asked
from answerable.casework.authority.register.finding import Row, every_page
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.documents.csv_cell import csv_cell
from answerable.law.clock import Standing

CSV, EXCEL = "csv", "xlsx"
MOST_IN_A_SHEET = 1_048_575
HEADINGS = (
    *("Reference", "Received", "Subject", "State", "Officer", "Last day", "Late", "Answered", "Closed", "Outcome", "Provisions", "Channel"),
)


class Taken(NamedTuple):
    """An export as it may leave: its name, which says nothing of what is in it, and its kind."""

    filename: str
    kind: str


def record_export(asked: Asked, *, kind: str, by: By) -> Taken:
    """Records in the body's own chain that somebody takes a part of the register out. Raises `NotPermitted`, `NotReady`."""
    permit(by, Do.EXPORT)
    if kind not in (CSV, EXCEL):
        raise NotReady("The register is taken out as CSV or as an Excel workbook. Choose one of them.")
    with transaction.atomic():
        authority = PublicAuthority.objects.select_for_update().get(pk=authority_of(by).pk)
        payload = {"words": asked.query(), "format": kind, **by.in_ledger}
        append(authority.slug, chain_of_body(authority.slug), Happening("register exported", by.today, by.at, by.signature, payload))
    return Taken(f"register-{by.today.isoformat()}.{kind}", kind)


def as_csv(by: By, asked: Asked) -> Iterator[str]:
    """The lines of a CSV file, some hundreds at a time. It begins with the mark by which Excel knows UTF-8."""
    yield "\ufeff" + _lines([HEADINGS])
    for rows in every_page(by, asked):
        yield _lines(_rows(rows, by.today))


def as_workbook(by: By, asked: Asked) -> IO[bytes]:
    """An open file with an Excel workbook, which goes when it is closed. Raises `NotReady` past what a sheet can hold."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Register")
    try:
        _fill(sheet, by, asked)
    except BaseException:
        sheet.close()  # it writes to a file of its own, which goes with it
        raise
    kept = TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    book.save(kept)
    kept.seek(0)
    return kept


def _fill(sheet: Any, by: By, asked: Asked) -> None:
    sheet.append(HEADINGS)
    count = 0
    for rows in every_page(by, asked):
        count += len(rows)
        if count > MOST_IN_A_SHEET:
            raise NotReady("There are more requests than an Excel sheet can hold. Narrow what you ask for, or take it as CSV.")
        for each in _rows(rows, by.today):
            sheet.append(each)


def _lines(rows: Iterable[Sequence[str | date | None]]) -> str:
    kept = StringIO()
    csv.writer(kept).writerows(rows)
    return kept.getvalue()


class _OfTheParts(NamedTuple):
    """The earliest last day of the parts of a request, answered or not, and whether one of them is late or was answered late."""

    last_day: date | None = None
    late: bool = False


def _rows(requests: Sequence[Row], today: date) -> list[tuple[str | date | None, ...]]:
    found: dict[int, _OfTheParts] = {}
    parts = Part.objects.filter(request__in=[each.pk for each in requests])
    for pk, standing, *days in parts.values_list("request_id", "standing", "last_day_to_confirm", "last_day_to_communicate"):
        known = found.get(pk, _OfTheParts())
        every = [each for each in (known.last_day, *days) if each is not None]
        running = standing in (Standing.RUNNING.value, Standing.LATE.value) and any(day < today for day in days if day is not None)
        found[pk] = _OfTheParts(min(every, default=None), known.late or running or standing == Standing.ANSWERED_LATE.value)
    return [_cells(each, found.get(each.pk, _OfTheParts())) for each in requests]


def _cells(request: Row, of: _OfTheParts) -> tuple[str | date | None, ...]:
    return (
        csv_cell(request.reference),
        request.received_on,
        csv_cell(request.subject),
        request.state,
        csv_cell(request.officer or ""),
        request.last_day or of.last_day,
        "late" if of.late else "",
        request.answered_on,
        request.closed_on,
        csv_cell(request.outcome),
        csv_cell(request.provisions),
        request.channel,
    )
