"""Check a notice, check a letter: a document is sent or pasted, read in a process apart, answered, and forgotten."""

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from answerable.web.dates import Asked, read_date
from answerable.web.pages import draw, page
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.timeline import Point, timeline


class Form(NamedTuple):
    """One of the two forms: its address, its template, its answer's template, and the dates that it also asks for."""

    here: str
    form: str
    answer: str
    task: str
    dates: tuple[tuple[str, str], ...] = ()


# Stands where a visitor's own token goes, in a form that is drawn once.
_PLACE = "the place of the visitor’s own"

NOTICE = Form("check-a-notice", "notice_form.html", "notice_answer.html", "notice")
LETTER = Form(
    "check-a-letter",
    "letter_form.html",
    "letter_answer.html",
    "letter",
    (("received", "The day the request was received"), ("sent", "The day the letter was sent")),
)


def check_a_notice(request: HttpRequest) -> HttpResponse:
    """A decision notice: the form, or what was read and worked out."""
    return _forgotten(_answered(request, NOTICE))


def check_a_letter(request: HttpRequest) -> HttpResponse:
    """A refusal letter: the form, or the requirements of section 17 one by one."""
    return _forgotten(_answered(request, LETTER))


def _forgotten(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "no-store"
    return answer


def _answered(request: HttpRequest, form: Form) -> HttpResponse:
    if request.method != "POST":
        return HttpResponse(_empty(form).replace(_PLACE, get_token(request)))
    dates = _dates(form, {name: str(value) for name, value in request.POST.items()})
    problems = [Problem(each.error, each.first_wrong) for each in dates if each.error]
    content = _content(request)
    if not content.strip():
        problems.insert(0, Problem("Choose a file or paste its text: nothing was sent", "document"))
    if problems:
        return _form(request, form, dates, problems, 422)
    try:
        made = read_apart(form.task, content, *(each.day.isoformat() if each.day else "" for each in dates))
    except UnableToRead as refused:
        return _form(request, form, dates, [Problem(str(refused), "document")], refused.status)
    return page(request, form.answer, here=form.here, made=made, timeline=_timeline(made))


@cache
def _empty(form: Form) -> str:
    """The form before anything is sent, drawn once: only its token differs from visitor to visitor."""
    return draw(form.form, token=lambda: _PLACE, here=form.here, dates=_dates(form, {}), errors=[], pasted="", document_error="")


def _form(request: HttpRequest, form: Form, dates: list[Asked], problems: list[Problem], status: int) -> HttpResponse:
    answer = page(
        request,
        form.form,
        status=status,
        here=form.here,
        dates=dates,
        errors=problems,
        pasted=request.POST.get("text", ""),
        document_error=next((each.text for each in problems if each.at == "document"), ""),
    )
    if status == 503:
        answer["Retry-After"] = "60"
    return answer


def _dates(form: Form, query: dict[str, str]) -> list[Asked]:
    return [read_date(name, query, what=what, needed=False) for name, what in form.dates]


def _content(request: HttpRequest) -> bytes:
    """The file's bytes or the pasted text's. An empty file field is how a browser says that none was chosen."""
    sent = request.FILES.get("document")
    if sent is not None:
        return bytes(sent.read())
    return request.POST.get("text", "").encode()


def _timeline(made: dict[str, Any]) -> Any:
    events = made.get("reading", {}).get("events", [])
    return timeline(Point(date.fromisoformat(each["on"]), each["kind"]) for each in events)
