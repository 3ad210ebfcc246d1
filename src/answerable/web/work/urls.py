"""Every address of the casework."""

from django.urls import path

from answerable.web.refusals import answering
from answerable.web.work import case, dividing, queue, recording, searching, tasks, what_if

urlpatterns = [
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
]
