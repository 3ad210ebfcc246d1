"""Every address for requesters and for everybody."""

from django.urls import path

from answerable.web.public import ask, complain, decisions, following, log, my_letters, my_requests, your_request
from answerable.web.refusals import answering

_YOURS = "your-request/<str:secret>"

_MINE = "my-requests"
_LETTER = f"{_MINE}/<int:pk>/letter/<int:nth>"

urlpatterns = [
    path("ask", answering("GET", "HEAD", by=ask.find), name="ask"),
    path("ask/write", answering("GET", "HEAD", "POST", by=ask.write), name="ask-write"),
    path("ask/confirm/<str:secret>", answering("GET", "HEAD", "POST", by=ask.confirming), name="ask-confirm"),
    path("complain", answering("GET", "HEAD", "POST", by=complain.complain), name="complain"),
    path(_MINE, answering("GET", "HEAD", by=my_requests.my_requests), name="my-requests"),
    path(f"{_MINE}.csv", answering("GET", "HEAD", by=my_requests.as_table), name="my-requests-csv"),
    path(f"{_MINE}/sign-in", answering("GET", "HEAD", "POST", by=my_requests.asks_for_a_link), name="desk-sign-in"),
    path(f"{_MINE}/sign-in/<str:secret>", answering("GET", "HEAD", "POST", by=my_requests.opens), name="desk-open"),
    path(f"{_MINE}/sign-out", answering("POST", by=my_requests.leaves), name="desk-leave"),
    path(f"{_MINE}/compare/<slug:batch>", answering("GET", "HEAD", by=my_requests.compared), name="my-requests-compared"),
    path(f"{_MINE}/<int:pk>", answering("GET", "HEAD", "POST", by=my_requests.one), name="my-request"),
    path(f"{_MINE}/<int:pk>/draft/<slug:what>", answering("GET", "HEAD", by=my_requests.draft), name="my-request-draft"),
    path(_LETTER, answering("POST", by=my_letters.is_what), name="my-request-answer"),
    path(f"{_LETTER}/original", answering("GET", "HEAD", by=my_letters.original), name="my-request-original"),
    path(f"{_LETTER}/file/<int:number>", answering("GET", "HEAD", by=my_letters.file), name="my-request-file"),
    path(_YOURS, answering("GET", "HEAD", by=your_request.your_request), name="your-request"),
    path(f"{_YOURS}/print", answering("GET", "HEAD", by=your_request.printed), name="your-request-print"),
    path(f"{_YOURS}/calendar.ics", answering("GET", "HEAD", by=your_request.in_a_calendar), name="your-request-calendar"),
    path(f"{_YOURS}/changes.atom", answering("GET", "HEAD", by=your_request.changes), name="your-request-feed"),
    path(f"{_YOURS}/follow", answering("POST", by=following.follows), name="your-request-follow"),
    path("following/<str:secret>", answering("GET", "HEAD", "POST", by=following.confirms), name="follow-confirm"),
    path("following/end/<str:secret>", answering("GET", "HEAD", "POST", by=following.ends), name="follow-end"),
    path("disclosure-log", answering("GET", "HEAD", by=log.the_log), name="disclosure-log"),
    path("disclosure-log.atom", answering("GET", "HEAD", by=log.log_feed), name="disclosure-log-feed"),
    path("disclosure-log.jsonl", answering("GET", "HEAD", by=log.whole_json), name="disclosure-log-json"),
    path("disclosure-log.csv", answering("GET", "HEAD", by=log.whole_csv), name="disclosure-log-csv"),
    path("disclosure-log/<slug:body>/<int:entry>", answering("GET", "HEAD", by=log.disclosure), name="disclosure"),
    path("disclosure-log/<slug:body>/<int:entry>/file/<int:place>", answering("GET", "HEAD", by=log.disclosed_file), name="disclosed-file"),
    path("decisions", answering("GET", "HEAD", by=decisions.register), name="decisions"),
    path("decisions.atom", answering("GET", "HEAD", by=decisions.decisions_feed), name="decisions-feed"),
    path("decisions.json", answering("GET", "HEAD", by=decisions.decisions_json_feed), name="decisions-json-feed"),
    path("decisions.jsonl", answering("GET", "HEAD", by=decisions.whole_json), name="decisions-json"),
    path("decisions.csv", answering("GET", "HEAD", by=decisions.whole_csv), name="decisions-csv"),
    path("decisions/<slug:decided>", answering("GET", "HEAD", by=decisions.decision), name="decision"),
    path("decisions/<slug:decided>.<slug:form>", answering("GET", "HEAD", by=decisions.decision_file), name="decision-file"),
    path("sitemap.xml", answering("GET", "HEAD", by=log.map_of_maps), name="sitemap"),
    path("sitemap-decisions-<int:nth>.xml", answering("GET", "HEAD", by=decisions.map_of_decisions), name="sitemap-decisions"),
    path("sitemap-<int:nth>.xml", answering("GET", "HEAD", by=log.map_of_pages), name="sitemap-part"),
    path("statistics", answering("GET", "HEAD", by=log.all_figures), name="statistics"),
    path("statistics/<slug:body>/<int:entry>", answering("GET", "HEAD", by=log.published_figures), name="published-figures"),
    path("statistics/<slug:body>/<int:entry>.csv", answering("GET", "HEAD", by=log.figures_csv), name="figures-csv"),
]
