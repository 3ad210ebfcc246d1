"""What goes to the Commissioner: submissions as files, and the withheld bundle, made and recorded as sent in one act."""

import json
from base64 import b64decode
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions.complaints import BUNDLE, SUBMISSIONS, record_sent
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.release.keeping import source_of
from answerable.casework.authority.submitting import Withheld, index_of, submissions_of, withheld_bundle
from answerable.documents.letters.in_html import fragment
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.submissions import Paper
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Refused, said
from answerable.web.work.letters import TYPES, standalone
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found

_SECONDS = 120


@found
def submissions(request: HttpRequest, reference: str) -> HttpResponse:
    """The submissions as they read now, with the files of them, and the form to record that they were sent."""
    by = by_of(request)
    case = request_for(by, reference, do=Do.ANSWER_THE_COMMISSIONER)
    problems: list[Problem] = []
    if request.method == "POST":
        sent = request.FILES.get("document")
        if sent is None:
            problems = [Problem("Choose the file that was sent: nothing was chosen", "id_document")]
        else:
            hash_ = sha256(sent.read()).hexdigest()
            try:
                record_sent(reference, what=SUBMISSIONS, hash_=hash_, by=by, on=by.today, seen=_seen(request, case))
            except Refused as refused:
                problems = [Problem(said(refused), "id_document")]
            else:
                return to(reverse("commissioner", args=[reference]))
    text = ""
    try:
        text = fragment(submissions_of(by, reference).blocks, title_level=2)
    except Refused as refused:
        problems = problems or [Problem(said(refused), "main-content")]
    shown = {"case": case, "errors": problems, "text": text}
    return page(request, "work/submissions.html", status=REFUSED if problems else 200, here="register", **shown)


@found
def submissions_file(request: HttpRequest, reference: str, form: str) -> HttpResponse:
    """The submissions as Word, PDF or HTML."""
    if form not in TYPES:
        raise Http404
    try:
        made = submissions_of(by_of(request), reference)
    except Refused:
        raise Http404 from None
    return _file(_written(made, form), f"{made.file_name}.{form}", TYPES[form])


def _written(made: Paper, form: str) -> bytes:
    if form == "docx":
        return docx_of(made)
    return pdf_of(made) if form == "pdf" else standalone(made).encode()


@found
def bundle(request: HttpRequest, reference: str) -> HttpResponse:
    """The documents of the withheld bundle; sent, the bundle is made, what is in it is recorded as sent, and it comes as a file."""
    by = by_of(request)
    case = request_for(by, reference, do=Do.ANSWER_THE_COMMISSIONER)
    try:
        whole = withheld_bundle(by, reference)
    except Refused as refused:
        return _drawn(request, case, None, [Problem(said(refused), "main-content")])
    if request.method != "POST":
        return _drawn(request, case, whole, [])
    try:
        content, pages = _made(whole)
        documents = [
            {"document": each.number, "name": each.name, "source": each.source_hash, "pages": count}
            for each, count in zip(whole.documents, pages, strict=True)
        ]
        hash_ = sha256(content).hexdigest()
        seen = _seen(request, case)
        record_sent(reference, what=BUNDLE, hash_=hash_, parts=whole.parts, documents=documents, by=by, on=by.today, seen=seen)
    except (*Refused, UnableToRead) as refused:
        return _drawn(request, case, whole, [Problem(said(refused), "main-content")])
    return _file(content, f"{reference}-bundle.zip", "application/zip")


def _made(whole: Withheld) -> tuple[bytes, Sequence[int]]:
    """The bundle and the pages of each document, paged once to know them and once with the index that tells them."""
    sources = [source_of(each) for each in whole.documents]
    pages = _paged(whole, sources, b"")["pages"]
    made = _paged(whole, sources, pdf_of(index_of(whole, pages)))
    return b64decode(made["content"]), made["pages"]


def _paged(whole: Withheld, sources: Sequence[bytes], index: bytes) -> dict[str, Any]:
    head = {"documents": [[each.name, len(source)] for each, source in zip(whole.documents, sources, strict=True)]}
    made: dict[str, Any] = read_apart("bundle", b"".join((json.dumps(head).encode(), b"\n", *sources, index)), seconds=_SECONDS)
    return made


def _drawn(request: HttpRequest, case: InformationRequest, whole: Withheld | None, problems: list[Problem]) -> HttpResponse:
    shown = {"case": case, "errors": problems, "documents": whole.documents if whole is not None else ()}
    return page(request, "work/bundle.html", status=REFUSED if problems else 200, here="register", **shown)


def _file(content: bytes, name: str, type_: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=type_)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


def _seen(request: HttpRequest, case: InformationRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else case.version
