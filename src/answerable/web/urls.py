"""Every address of the site. web/doors.py says why each is there."""

from collections.abc import Callable
from typing import Concatenate

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path

from answerable.web import checking, health, home, last_day, programs, seed_case, the_law
from answerable.web.accounts.urls import urlpatterns as accounts
from answerable.web.administration.urls import urlpatterns as administration
from answerable.web.kept import kept
from answerable.web.office.urls import urlpatterns as office
from answerable.web.precedents.urls import urlpatterns as precedents
from answerable.web.public.urls import urlpatterns as public
from answerable.web.refusals import P, View, answering
from answerable.web.work.urls import urlpatterns as casework


def read(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> View[P]:
    """A page that is only read, and is the same for everybody."""
    return answering("GET", "HEAD", by=kept(view))


def sent(view: View[P]) -> View[P]:
    """A page that something may be sent to."""
    return answering("GET", "HEAD", "POST", by=view)


urlpatterns = [
    path("", read(home.home), name="home"),
    path("find-a-last-day", read(last_day.kinds), name="find-a-last-day"),
    path("find-a-last-day/<slug:kind>", read(last_day.last_day), name="last-day"),
    path("check-a-notice", sent(checking.check_a_notice), name="check-a-notice"),
    path("check-a-letter", sent(checking.check_a_letter), name="check-a-letter"),
    path("the-law", read(the_law.the_law), name="the-law"),
    path("the-law/exemptions", read(the_law.exemptions), name="exemptions"),
    path("the-law/<slug:name>", read(the_law.section), name="section"),
    path("the-seed-case", read(seed_case.seed_case), name="the-seed-case"),
    path("cy/", read(home.home), name="home-cy"),
    path("cy/find-a-last-day", read(last_day.kinds), name="find-a-last-day-cy"),
    path("cy/find-a-last-day/<slug:kind>", read(last_day.last_day), name="last-day-cy"),
    path("accessibility", read(home.accessibility), name="accessibility"),
    path("health/live", answering("GET", "HEAD", by=health.live), name="live"),
    path("health/ready", answering("GET", "HEAD", by=health.ready), name="ready"),
    path("metrics", answering("GET", by=health.metrics), name="metrics"),
    path("robots.txt", read(home.robots), name="robots"),
    *public,
    re_path(r"^api/(?P<rest>[\s\S]+)\Z", programs.asked, name="api"),
    *accounts,
    *casework,
    *office,
    *precedents,
    *administration,
]

handler400 = "answerable.web.refusals.not_understood"
handler403 = "answerable.web.refusals.not_found"  # what is forbidden and what does not exist answer alike
handler404 = "answerable.web.refusals.not_found"
handler429 = "answerable.web.refusals.too_many"
handler500 = "answerable.web.refusals.broken"
