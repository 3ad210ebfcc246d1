"""Every address for requesters and for everybody."""

from django.urls import path

from answerable.web.public import your_request
from answerable.web.refusals import answering

_YOURS = "your-request/<str:secret>"

urlpatterns = [
    path(_YOURS, answering("GET", "HEAD", by=your_request.your_request), name="your-request"),
    path(f"{_YOURS}/print", answering("GET", "HEAD", by=your_request.printed), name="your-request-print"),
    path(f"{_YOURS}/calendar.ics", answering("GET", "HEAD", by=your_request.in_a_calendar), name="your-request-calendar"),
    path(f"{_YOURS}/changes.atom", answering("GET", "HEAD", by=your_request.changes), name="your-request-feed"),
]
