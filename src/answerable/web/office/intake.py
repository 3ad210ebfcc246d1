"""A complaint is taken down: from an e-mail, a letter or the telephone; looked through, read back where it was spoken, and recorded."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.commissioner.actions.receive import Arrived, must_be_whole, receive
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Representative
from answerable.casework.commissioner.states import SPOKEN, Channel
from answerable.web.office.kinds import day_of
from answerable.web.office.who import by_of, whoever_may
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Refused, said
from answerable.web.work.fields import OneOf, Tick, Words

_CHANNELS = ((Channel.EMAIL, "E-mail"), (Channel.POST, "Post"), (Channel.PHONE, "Telephone, taken down"))


class WhatHappened(forms.Form):
    """What the complainant tells, however it comes."""

    authority = Words("Which public authority is it about?", needed="Enter the public authority", longest=200)
    their_reference = Words("The authority’s reference (optional)", longest=60)
    subject = Words("What is it about, in a few words?", needed="Enter a few words to know it by", longest=200)
    asked = Words("What was asked for? The words of the request", rows=5, longest=50_000)
    requested_on = day_of("When was the request made?", "The day of the request", needed=False, hint="Leave it out if you do not know.")
    responded_on = day_of(
        "When did the authority answer?", "The day of the answer", needed=False, hint="Leave it out if it did not answer at all."
    )
    review_asked_on = day_of("When was a review asked for?", "The day of that", needed=False, hint="Leave it out if none was asked for.")
    reviewed_on = day_of("When was the review answered?", "The day of that", needed=False, hint="Leave it out if it was not answered.")
    text = Words("What is the complaint? What should be decided?", rows=8, needed="Enter what the complaint is", longest=50_000)
    name = Words("The complainant’s name", needed="Enter the name", hint="The person who made the request.", longest=200)
    address = Words("An address to write to", rows=3, needed="Enter an address", hint="An e-mail or a postal address.", longest=2000)
    for_them = Words(
        "Who complains for them, if somebody does? (optional)", hint="A name. Leave it empty if they complain themselves.", longest=200
    )
    for_them_address = Words("That person’s address (optional)", rows=2, longest=2000)
    authorised = Words("What shows that this person may act for them? (optional)", rows=2, longest=2000)

    def arrived(self, channel: Channel, *, read_back: bool) -> Arrived:
        """What was filled in, as it came."""
        filled = self.cleaned_data
        given = {name: filled[name] for name in Arrived._fields if name in WhatHappened.base_fields}
        by = Representative(filled["for_them"], filled["for_them_address"], filled["authorised"])
        return Arrived(channel=channel, **given, read_back=read_back, representative=by if any(by) else None)


class ComplaintForm(WhatHappened):
    """What is taken down in the office: how it came and on which day, besides."""

    channel = OneOf("How did it come?", [(each.value, words) for each, words in _CHANNELS], needed="Say how it came")
    on = day_of("On which day did it reach you?", "The day it reached you")
    read_back = Tick("It was read back to the complainant, who agrees to it", hint="For a complaint that was taken down by telephone.")
    field_order = ("channel", "on")


@whoever_may(Do.RECEIVE)
def new_complaint(request: HttpRequest) -> HttpResponse:
    """The form; then what was taken down, to be read back; then it is recorded."""
    by = by_of(request)
    if request.method != "POST":
        return _form(request, ComplaintForm(), [])
    form = ComplaintForm(request.POST)
    problems = problems_of(form)
    if problems or "change" in request.POST:
        return _form(request, form, problems)
    filled = form.cleaned_data
    arrived = form.arrived(Channel(filled["channel"]), read_back=filled["read_back"])
    try:
        must_be_whole(arrived._replace(read_back=True), filled["on"])
        if "record" not in request.POST or (arrived.channel in SPOKEN and not arrived.read_back):
            wrong = Problem("Read it back, and tick that the complainant agrees to it", "id_read_back")
            return _check(request, form, arrived, [wrong] if "record" in request.POST else [])
        made = receive(arrived=arrived, by=by, on=filled["on"])
    except Refused as refused:
        return _form(request, form, [Problem(said(refused), "id_authority")])
    answer = HttpResponseRedirect(reverse("office-complaint", args=[made.reference]))
    answer.status_code = 303
    return answer


def problems_of(form: forms.Form) -> list[Problem]:
    """What is wrong with what was filled in."""
    return [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]


def _form(request: HttpRequest, form: forms.Form, problems: list[Problem]) -> HttpResponse:
    status = REFUSED if problems else 200
    return page(request, "office/intake.html", status=status, here="office", form=form, errors=problems)


def _check(request: HttpRequest, form: forms.Form, arrived: Arrived, problems: list[Problem]) -> HttpResponse:
    shown: dict[str, Any] = {"arrived": arrived, "spoken": arrived.channel in SPOKEN, "kept": request.POST, "form": form}
    return page(request, "office/intake_check.html", status=REFUSED if problems else 200, here="office", errors=problems, **shown)
