"""Every address of the site. web/doors.py says why each is there."""

from django.urls import path
from django.views.decorators.http import require_safe

from answerable.web import home, last_day

urlpatterns = [
    path("", require_safe(home.home), name="home"),
    path("find-a-last-day", require_safe(last_day.kinds), name="find-a-last-day"),
    path("find-a-last-day/<slug:kind>", require_safe(last_day.last_day), name="last-day"),
    path("accessibility", require_safe(home.accessibility), name="accessibility"),
    path("robots.txt", require_safe(home.robots), name="robots"),
]

handler400 = "answerable.web.refusals.not_understood"
handler403 = "answerable.web.refusals.not_from_our_form"
handler404 = "answerable.web.refusals.not_found"
handler500 = "answerable.web.refusals.broken"
