"""Every address of what was decided before."""

from django.urls import path

from answerable.web.precedents import decision, search
from answerable.web.refusals import answering

urlpatterns = [
    path("precedents", answering("GET", "HEAD", by=search.search), name="precedents"),
    path("precedents/<slug:key>", answering("GET", "HEAD", by=decision.decision), name="precedent"),
]
