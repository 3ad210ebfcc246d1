"""Every address of the casework."""

from django.urls import path

from answerable.web.refusals import answering
from answerable.web.work import (
    calendar,
    case,
    clearing,
    deciding,
    dividing,
    intake,
    letter_steps,
    letters,
    new_letter,
    opinion,
    position,
    queue,
    recording,
    register,
    searching,
    taking_over,
    tasks,
    what_if,
)

_POSITION = "requests/<str:reference>/parts/<str:number>/position"
_LETTER = "requests/<str:reference>/letters/<int:number>"

urlpatterns = [
    path("requests", answering("GET", "HEAD", by=register.register), name="register"),
    path("register/export", answering("POST", by=register.export), name="register-export"),
    path("register/views", answering("POST", by=register.views), name="register-views"),
    path("import", answering("GET", "HEAD", "POST", by=taking_over.bring), name="import"),
    path("import/<int:pk>/columns", answering("GET", "HEAD", "POST", by=taking_over.columns), name="import-columns"),
    path("import/<int:pk>/preview", answering("GET", "HEAD", "POST", by=taking_over.look), name="import-preview"),
    path("calendar", answering("GET", "HEAD", "POST", by=calendar.calendar_page), name="calendar"),
    path("requests/new", answering("GET", "HEAD", "POST", by=intake.new_request), name="new-request"),
    path("queue", answering("GET", "HEAD", by=queue.queue_page), name="queue"),
    path("requests/<str:reference>", answering("GET", "HEAD", by=case.case), name="case"),
    path("requests/<str:reference>/parts", answering("GET", "HEAD", "POST", by=dividing.parts), name="parts"),
    path("requests/<str:reference>/parts/<str:number>/held", answering("GET", "HEAD", "POST", by=searching.held), name="held"),
    path("requests/<str:reference>/parts/<str:number>/found", answering("GET", "HEAD", "POST", by=searching.read_found), name="found"),
    path("requests/<str:reference>/search", answering("GET", "HEAD", "POST", by=searching.ask), name="search"),
    path("requests/<str:reference>/consult", answering("GET", "HEAD", "POST", by=searching.ask_advice), name="consult"),
    path("tasks", answering("GET", "HEAD", by=tasks.tasks), name="tasks"),
    path("tasks/<int:pk>", answering("GET", "HEAD", by=tasks.task), name="task"),
    path("tasks/<int:pk>/<slug:what>", answering("GET", "HEAD", "POST", by=tasks.do), name="task-do"),
    path("requests/<str:reference>/what-if", answering("GET", "HEAD", by=what_if.what_if), name="what-if"),
    path("requests/<str:reference>/record", answering("GET", "HEAD", by=recording.what), name="record-what"),
    path("requests/<str:reference>/record/<slug:what>", answering("GET", "HEAD", "POST", by=recording.one), name="record"),
    path("requests/<str:reference>/parts/<str:number>/opinion", answering("GET", "HEAD", "POST", by=opinion.opinion), name="opinion"),
    path(_POSITION, answering("GET", "HEAD", "POST", by=position.position), name="position"),
    path(f"{_POSITION}/draft", answering("GET", "HEAD", "POST", by=deciding.check), name="deciding"),
    path(f"{_POSITION}/draft/ground", answering("GET", "HEAD", "POST", by=deciding.ground), name="deciding-ground"),
    path(f"{_POSITION}/draft/ground/<slug:name>", answering("GET", "HEAD", "POST", by=deciding.step), name="deciding-step"),
    path(f"{_POSITION}/draft/letter", answering("GET", "HEAD", "POST", by=deciding.letter), name="deciding-letter"),
    path(f"{_POSITION}/draft/<int:nth>/<str:name>", answering("GET", "HEAD", "POST", by=deciding.question), name="deciding-question"),
    path("requests/<str:reference>/letters/new", answering("GET", "HEAD", by=new_letter.which), name="letter-new"),
    path("requests/<str:reference>/letters/new/words", answering("GET", "HEAD", "POST", by=new_letter.words), name="letter-words"),
    path(_LETTER, answering("GET", "HEAD", "POST", by=letters.letter), name="letter"),
    path(f"{_LETTER}/print", answering("GET", "HEAD", by=letters.printed), name="letter-print"),
    path(f"{_LETTER}/file.<slug:form>", answering("GET", "HEAD", by=letters.file), name="letter-file"),
    path(f"{_LETTER}/<slug:what>", answering("GET", "HEAD", "POST", by=letter_steps.step), name="letter-step"),
    path("clearances", answering("GET", "HEAD", by=clearing.clearances), name="clearances"),
    path("clearances/<int:pk>", answering("GET", "HEAD", "POST", by=clearing.clearance), name="clearance"),
    path("clearances/<int:pk>/letter.docx", answering("GET", "HEAD", by=clearing.file), name="clearance-file"),
]
