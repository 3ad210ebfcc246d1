"""Every address of the Commissioner's office."""

from django.urls import path

from answerable.web.office import (
    annex,
    arguments,
    bundles,
    complaint,
    drafts,
    find,
    intake,
    letters,
    notice,
    publishing,
    queue,
    received,
    settings_page,
    sources,
    timeliness,
)
from answerable.web.refusals import answering

_ONE = "office/complaints/<str:reference>"

urlpatterns = [
    path("office", answering("GET", "HEAD", by=queue.queue_page), name="office"),
    path("office/find", answering("GET", "HEAD", by=find.find), name="office-find"),
    path("office/publishing", answering("GET", "HEAD", by=publishing.to_publish), name="office-publishing"),
    path("office/settings", answering("GET", "HEAD", "POST", by=settings_page.settings), name="office-settings"),
    path("office/sources", answering("GET", "HEAD", "POST", by=sources.sources), name="office-sources"),
    path("office/timeliness", answering("GET", "HEAD", by=timeliness.timeliness), name="office-timeliness"),
    path("office/timeliness/body", answering("GET", "HEAD", by=timeliness.timeliness_of), name="office-timeliness-of"),
    path("office/timeliness.csv", answering("GET", "HEAD", by=timeliness.timeliness_csv), name="office-timeliness-csv"),
    path("office/complaints/new", answering("GET", "HEAD", "POST", by=intake.new_complaint), name="office-new"),
    path(_ONE, answering("GET", "HEAD", by=complaint.complaint), name="office-complaint"),
    path(f"{_ONE}/letters/<slug:name>.<slug:form>", answering("GET", "HEAD", by=letters.file), name="office-letter"),
    path(f"{_ONE}/notice", answering("GET", "HEAD", by=notice.notice), name="office-notice"),
    path(f"{_ONE}/notice.<slug:form>", answering("GET", "HEAD", by=notice.file), name="office-notice-file"),
    path(f"{_ONE}/drafts", answering("GET", "HEAD", by=drafts.drafts), name="office-drafts"),
    path(f"{_ONE}/arguments", answering("GET", "HEAD", by=arguments.arguments), name="office-arguments"),
    path(f"{_ONE}/items/<int:number>", answering("GET", "HEAD", by=received.item), name="office-item"),
    path(f"{_ONE}/bundles", answering("GET", "HEAD", by=bundles.bundles), name="office-bundles"),
    path(f"{_ONE}/bundles/open.pdf", answering("GET", "HEAD", by=bundles.open_file), name="office-open-bundle"),
    path(f"{_ONE}/bundles/closed", answering("GET", "HEAD", "POST", by=bundles.closed), name="office-closed-bundle"),
    path(f"{_ONE}/annex", answering("POST", by=annex.annex), name="office-annex"),
    path(f"{_ONE}/withheld/<int:number>", answering("GET", "HEAD", "POST", by=received.withheld), name="office-withheld"),
    path(f"{_ONE}/<slug:what>", answering("GET", "HEAD", "POST", by=complaint.one), name="office-do"),
]
