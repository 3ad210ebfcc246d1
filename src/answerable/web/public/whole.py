"""A register as one file, line after line as it is read from the database; and not sent again while it is the same."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response

from answerable.documents.csv_cell import csv_cell
from answerable.web.public.sending import too_often
from answerable.web.refusals import too_many


def whole(request: HttpRequest, lines: Iterator[str], kind: str, name: str, *, tag: str = "") -> HttpResponseBase:
    """The file, with a name; whoever asks for it too often waits. `tag` is another when anything in it is."""
    same = get_conditional_response(request, etag=tag) if tag else None
    if same is not None:
        return same
    if too_often(request, "whole"):
        return too_many(request)
    answer: HttpResponseBase = HttpResponse() if request.method == "HEAD" else StreamingHttpResponse(lines)
    answer["Content-Type"] = kind
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    if tag:
        answer["ETag"] = tag
    return answer


def as_csv(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table as CSV. A cell that a spreadsheet would take for a formula is written so that it does not."""
    yield from csv_lines([columns])
    for row in rows:
        yield from csv_lines([tuple(map(csv_cell, row))])


def csv_lines(rows: list[tuple[Any, ...]]) -> Iterator[str]:
    """Rows as lines of CSV."""
    kept = StringIO()
    csv.writer(kept).writerows(rows)
    yield kept.getvalue()
