"""The decision notice as it stands or as it was served: on a page with what stops it, and as a file in each format."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from markupsafe import Markup

from answerable.casework.commissioner.actions.decide import case_of, notice_as_served
from answerable.casework.commissioner.drafts import drafts_of
from answerable.casework.commissioner.notice_files import standing_notice
from answerable.casework.commissioner.stops import stops
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.blocks import Block, Heading
from answerable.documents.letters.in_html import fragment
from answerable.documents.notice_drafting import Notice, Source, in_format
from answerable.documents.notice_drafting.notice import file_name_of
from answerable.web.office.who import by_of, found
from answerable.web.signed_in import page
from answerable.web.work.letters import TYPES, standalone

FORMATS = {"pdf": "PDF", "docx": "Word", "html": "HTML", "akn": "Akoma Ntoso", "json": "JSON"}
_TYPES = {**TYPES, "akn": "application/akn+xml", "json": "application/json"}


@found
def notice(request: HttpRequest, reference: str) -> HttpResponse:
    """The notice as it reads, and what stops it."""
    by = by_of(request)
    kept, case = case_of(by, reference)
    if not case.found:
        raise Http404
    try:
        standing = standing_notice(by, case)
        text = _shown(standing.blocks) if case.served is not None else _told_apart(standing)
    except UnableToDraft as lacking:
        text = Markup("<p>{}</p>").format(str(lacking))
    waits = () if case.notice is not None else stops(kept.office, case, sent_on=by.today, dated=by.today)
    drafts = len(drafts_of(case, today=by.today)) > 1
    shown: dict[str, Any] = {"kept": kept, "case": case, "text": text, "stops": waits, "formats": FORMATS, "drafts": drafts}
    return page(request, "office/notice.html", here="office", **shown)


@found
def file(request: HttpRequest, reference: str, form: str) -> HttpResponse:
    """The notice as a file: once it was served the PDF is the one that was, and the others are written from the paragraphs served."""
    by = by_of(request)
    _, case = case_of(by, reference)
    if not case.found or form not in FORMATS:
        raise Http404
    if form == "pdf" and case.served is not None:
        return _as_file(notice_as_served(by, reference), form, f"{file_name_of(case.complaint.reference)}.pdf")
    try:
        paper = standing_notice(by, case)
    except UnableToDraft as lacking:
        return HttpResponse(str(lacking), status=422, content_type="text/plain; charset=utf-8")
    content = standalone(paper).encode() if form == "html" else in_format(paper, form)
    draft = "" if case.served is not None else "-draft"
    return _as_file(content, form, f"{paper.file_name}{draft}.{'xml' if form == 'akn' else form}")


def _shown(blocks: Sequence[Block]) -> Markup:
    return Markup(fragment(blocks, title_level=2))  # noqa: S704 - in_html escapes every text


def _told_apart(draft: Notice) -> Markup:
    """A draft in which each paragraph says whether the facts wrote it or a person did, and what it rests on."""
    body = Markup("")
    for each, blocks in draft.pieces():
        if isinstance(each, Heading):
            body += _shown(blocks)
            continue
        typed = each.source is Source.PERSON
        whose = "Typed" if typed else "Generated"
        rests_on = f", from {', '.join(each.rests_on)}" if each.rests_on else ""
        kind = "app-typed" if typed else "app-generated"
        body += Markup('<div class="{}">{}<p class="app-note govuk-body-s">{}{}</p></div>').format(kind, _shown(blocks), whose, rests_on)
    return _shown(draft.head) + body + _shown(draft.closing)


def _as_file(content: bytes, form: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=_TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
