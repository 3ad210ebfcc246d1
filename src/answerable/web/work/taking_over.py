"""A log from elsewhere is brought: read apart, its columns named by a person, looked through, and taken over whole or not at all."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.authority.actions.bring_log import (
    OPEN_ONES,
    PREFIX,
    bring_log,
    choices_of,
    drop_log,
    log_of,
    name_columns,
    name_laws,
    preview,
    take_over,
)
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady, UnableTo
from answerable.documents.case_log.columns import NEEDED, Column
from answerable.documents.case_log.rows import LAWS
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED
from answerable.web.work.who import by_of, found, whoever_may

_SHOWN = 50


@whoever_may(Do.IMPORT)
def bring(request: HttpRequest) -> HttpResponse:
    """Asks for the log."""
    if request.method != "POST":
        return page(request, "work/import.html", here="work", errors=[])
    sent = request.FILES.get("log")
    content = sent.read() if sent is not None else b""
    if not content.strip():
        return _refused(request, "Choose the file of your log: nothing was sent", 422)
    try:
        table = read_apart("log", content)
    except UnableToRead as refused:
        return _refused(request, str(refused), refused.status)
    made = bring_log(table=table, filename=str(getattr(sent, "name", "")), by=by_of(request))
    return _on_to("import-columns", made.pk)


@whoever_may(Do.IMPORT)
@found
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks which column is which, as it was guessed."""
    by = by_of(request)
    log = log_of(by, pk)
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            name_columns(log, chosen={name: str(value) for name, value in request.POST.items()}, by=by)
            return _on_to("import-preview", pk)
        except NotReady as refused:
            problems = [Problem(str(refused), "main-content")]
    chosen: Mapping[str, Any] = request.POST if request.method == "POST" else choices_of(log)
    return page(
        request,
        "work/import_columns.html",
        status=REFUSED if problems else 200,
        here="work",
        errors=problems,
        log=log,
        headings=log.table["headings"],
        some=[cells for _, cells, *_ in log.table["lines"][:3]],
        columns=[(each.name, LABELS[each], each in NEEDED) for each in Column],
        chosen=chosen,
        prefix=chosen.get(PREFIX, ""),
        open_ones=chosen.get(OPEN_ONES, ""),
    )


@whoever_may(Do.IMPORT)
@found
def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows what would be taken, and every row that cannot be, and why; then takes all of it over, or nothing."""
    by = by_of(request)
    log = log_of(by, pk)
    if request.method == "POST" and "drop" in request.POST:
        drop_log(log, by=by)
        return _on_to("import")
    try:
        rows = preview(log, by=by)
    except NotReady:
        return _on_to("import-columns", pk)
    problems: list[Problem] = []
    if "laws" in request.POST:
        said = {each: request.POST.get(f"law-{nth}", "") for nth, each in enumerate(rows.strange_laws)}
        try:
            name_laws(log, said=said, by=by)
            return _on_to("import-preview", pk)
        except NotReady as refused:
            problems = [Problem(str(refused), "law-0")]
    elif request.method == "POST":
        try:
            taken = take_over(log, leave_out="leave_out" in request.POST, by=by)
            return page(request, "work/import_done.html", here="work", taken=taken)
        except UnableTo as refused:
            problems = [Problem(str(refused), "leave_out" if rows.refused else "main-content")]
    return page(
        request,
        "work/import_preview.html",
        status=REFUSED if problems else 200,
        here="work",
        errors=problems,
        log=log,
        found=rows,
        first=rows.rows[:_SHOWN],
        refused=rows.refused,
        laws=LAWS,
    )


LABELS = {
    Column.REFERENCE: "The reference of the request",
    Column.RECEIVED: "The day it was received",
    Column.CLOSED: "The day it was answered or closed",
    Column.SUBJECT: "The subject",
    Column.TEXT: "The words of the request",
    Column.OUTCOME: "The outcome",
    Column.PROVISIONS: "The exemptions relied on",
    Column.REGIME: "The law it was worked under",
    Column.SERVICE: "The service",
    Column.NAME: "The requester’s name",
}


def _refused(request: HttpRequest, why: str, status: int) -> HttpResponse:
    return page(request, "work/import.html", status=status, here="work", errors=[Problem(why, "log")])


def _on_to(name: str, *parts: object) -> HttpResponse:
    answer = HttpResponseRedirect(reverse(name, args=parts))
    answer.status_code = 303
    return answer
