"""Every address of the casework."""

from django.urls import path

from answerable.web.refusals import answering
from answerable.web.work import case, recording, what_if

urlpatterns = [
    path("requests/<str:reference>", answering("GET", "HEAD", by=case.case), name="case"),
    path("requests/<str:reference>/what-if", answering("GET", "HEAD", by=what_if.what_if), name="what-if"),
    path("requests/<str:reference>/record", answering("GET", "HEAD", by=recording.what), name="record-what"),
    path("requests/<str:reference>/record/<slug:what>", answering("GET", "HEAD", "POST", by=recording.one), name="record"),
]
