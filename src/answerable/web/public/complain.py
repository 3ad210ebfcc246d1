"""Complaining to the Commissioner: what happened, looked through, and sent. It is for whoever hosts the Commissioner's office."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.commissioner.acting import PublicPage
from answerable.casework.commissioner.actions.receive import must_be_whole, receive_from_page
from answerable.casework.commissioner.finding import office_for_everybody
from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.states import Channel
from answerable.web.clock import now, today
from answerable.web.office.intake import WhatHappened, problems_of
from answerable.web.pages import page
from answerable.web.problem import Problem
from answerable.web.public.sending import too_often
from answerable.web.refusals import too_many
from answerable.web.work.doing import REFUSED, Refused, said


class Complaint(WhatHappened):
    """What a complainant tells."""


def complain(request: HttpRequest) -> HttpResponse:
    """The form; then what was filled in, to be looked through; then it is sent, and given a reference."""
    office = office_for_everybody()
    if office is None:
        raise Http404
    if request.method != "POST":
        return _form(request, office, Complaint(), [])
    form = Complaint(request.POST)
    problems = problems_of(form)
    if problems or "change" in request.POST:
        return _form(request, office, form, problems)
    arrived = form.arrived(Channel.FORM, read_back=False)
    try:
        must_be_whole(arrived, today())
        if "send" not in request.POST:
            return page(request, "public/complain_check.html", here="complain", arrived=arrived, kept=request.POST, form=form, keeps=True)
        if too_often(request, "complain"):
            return too_many(request)
        made = receive_from_page(arrived=arrived, by=PublicPage(office.slug, now()))
    except Refused as refused:
        return _form(request, office, form, [Problem(said(refused), "id_authority")])
    return page(request, "public/complain_sent.html", here="complain", reference=made.reference, office=office, keeps=True)


def _form(request: HttpRequest, office: Office, form: Complaint, problems: list[Problem]) -> HttpResponse:
    shown = {"form": form, "errors": problems, "office": office, "address": reverse("complain"), "keeps": True}
    return page(request, "public/complain.html", status=REFUSED if problems else 200, here="complain", **shown)
