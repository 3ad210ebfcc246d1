"""The decision notice as it stands or as it was served: on a page with what stops it, and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from markupsafe import Markup

from answerable.casework.commissioner.actions.decide import case_of, notice_as_served
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.stops import stops
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.in_html import fragment
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.web.office.who import by_of, found
from answerable.web.signed_in import page
from answerable.web.work.letters import TYPES, standalone


@found
def notice(request: HttpRequest, reference: str) -> HttpResponse:
    """The notice as it reads, and what stops it."""
    by = by_of(request)
    kept, case = case_of(by, reference)
    if not case.found:
        raise Http404
    served = case.notice if case.notice is not None and not case.notice.substituted else None
    day = served.dated if served is not None else by.today
    try:
        text = Markup(fragment(as_drafted(kept.office, case, dated=day).blocks, title_level=2))  # noqa: S704 - in_html escapes every text
    except UnableToDraft as lacking:
        text = Markup("<p>{}</p>").format(str(lacking))
    waits = () if case.notice is not None else stops(kept.office, case, sent_on=by.today, dated=by.today)
    return page(request, "office/notice.html", here="office", kept=kept, case=case, text=text, stops=waits)


@found
def file(request: HttpRequest, reference: str, form: str) -> HttpResponse:
    """The notice as a file: once it was served the PDF is the one that was, byte by byte."""
    by = by_of(request)
    kept, case = case_of(by, reference)
    if not case.found or form not in TYPES:
        raise Http404
    dated = case.notice.dated if case.notice is not None else by.today
    try:
        paper = as_drafted(kept.office, case, dated=dated)
    except UnableToDraft as lacking:
        return HttpResponse(str(lacking), status=422, content_type="text/plain; charset=utf-8")
    if form == "pdf":
        content = pdf_of(paper) if case.notice is None else notice_as_served(by, reference)
    else:
        content = docx_of(paper) if form == "docx" else standalone(paper).encode()
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{paper.file_name}.{form}"'
    return answer
