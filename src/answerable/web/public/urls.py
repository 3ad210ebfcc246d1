"""Every address for requesters and for everybody."""

from django.urls import path

from answerable.web.public import log, your_request
from answerable.web.refusals import answering

_YOURS = "your-request/<str:secret>"

urlpatterns = [
    path(_YOURS, answering("GET", "HEAD", by=your_request.your_request), name="your-request"),
    path(f"{_YOURS}/print", answering("GET", "HEAD", by=your_request.printed), name="your-request-print"),
    path(f"{_YOURS}/calendar.ics", answering("GET", "HEAD", by=your_request.in_a_calendar), name="your-request-calendar"),
    path(f"{_YOURS}/changes.atom", answering("GET", "HEAD", by=your_request.changes), name="your-request-feed"),
    path("disclosure-log", answering("GET", "HEAD", by=log.the_log), name="disclosure-log"),
    path("disclosure-log.atom", answering("GET", "HEAD", by=log.log_feed), name="disclosure-log-feed"),
    path("disclosure-log.jsonl", answering("GET", "HEAD", by=log.whole_json), name="disclosure-log-json"),
    path("disclosure-log.csv", answering("GET", "HEAD", by=log.whole_csv), name="disclosure-log-csv"),
    path("disclosure-log/<slug:body>/<int:entry>", answering("GET", "HEAD", by=log.disclosure), name="disclosure"),
    path("sitemap.xml", answering("GET", "HEAD", by=log.map_of_maps), name="sitemap"),
    path("sitemap-<int:nth>.xml", answering("GET", "HEAD", by=log.map_of_pages), name="sitemap-part"),
    path("statistics", answering("GET", "HEAD", by=log.all_figures), name="statistics"),
    path("statistics/<slug:body>/<int:entry>", answering("GET", "HEAD", by=log.published_figures), name="published-figures"),
    path("statistics/<slug:body>/<int:entry>.csv", answering("GET", "HEAD", by=log.figures_csv), name="figures-csv"),
]
