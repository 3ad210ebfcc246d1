"""A request arrives: pasted, or keyed in from the post, the telephone or the counter; looked through, and recorded on the day it came."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.receive import Arrived, must_be_free, must_be_receivable, receive, validity
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.similar import similar_to_words
from answerable.casework.authority.states import Channel
from answerable.casework.one_event import LONDON
from answerable.documents.pasted_email import pasted_email
from answerable.law.finding import Finding
from answerable.law.regime import Regime
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Refused, said
from answerable.web.work.fields import DayField, OneOf, Tick, Words
from answerable.web.work.logging_forms import Proposal, about_in, form_of, link, must_be_linkable, proposal
from answerable.web.work.who import by_of, whoever_may

_CHANNELS = (
    (Channel.EMAIL, "E-mail, pasted below"),
    (Channel.POST, "Post"),
    (Channel.PHONE, "Telephone"),
    (Channel.COUNTER, "At the counter"),
    (Channel.FORM, "Web form"),
    (Channel.SOCIAL_MEDIA, "Social media"),
)
# The law is for a person to say; s.8 is asked of what goes under the Act alone.
_LAWS = (
    (Regime.FOIA, "Other information, or you cannot say yet"),
    (Regime.EIR, "Environmental information"),
    (Regime.SUBJECT_ACCESS, "Personal data about whoever asks"),
)
_SPOKEN = (Channel.PHONE, Channel.COUNTER)
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
# What each requirement of s.8(1) asks, and what to do where it is not met: s.16(1).
_IN_WRITING = (
    "It is in writing",
    "Help the requester to put it in writing: write down what they ask for, read it back, and record it once they agree.",
)
_NEEDED = {
    "FOIA s.8(1)(a)": _IN_WRITING,
    "FOIA s.8(2)": _IN_WRITING,
    "FOIA s.8(1)(b)": (
        "It gives a name and an address to answer to",
        "Ask the requester for a name and an address to answer to. An e-mail address will do.",
    ),
    "FOIA s.8(1)(c)": ("It says what information is wanted", "Help the requester to say what information they want."),
}


class TimeField(forms.CharField):
    """A time of day, or nothing."""

    draw = "text"

    def clean(self, value: str | None) -> tuple[int, int] | None:
        """Hours and minutes."""
        text = (value or "").strip()
        found = _TIME.fullmatch(text)
        if text and found is None:
            raise forms.ValidationError("Enter a time of day, like 23:30")
        return (int(found[1]), int(found[2])) if found else None


class RequestForm(forms.Form):
    """What came."""

    channel = OneOf("How did it come?", [(each.value, words) for each, words in _CHANNELS], needed="Say how the request came")
    received = DayField(
        "Which day did it reach you?",
        what="The day it reached you",
        hint="The day it reached the authority, even a Sunday, and even if nobody opened it until later. The twenty working days are "
        "counted from the next working day.",
    )
    received_time = TimeField(
        label="At what time, if you know? (optional)", required=False, help_text="Like 23:30. It is kept with the request."
    )
    text = Words(
        "The request, in the requester’s own words",
        rows=12,
        needed="Enter the words of the request",
        hint="Kept as they are.",
        longest=200_000,
    )
    subject = Words("A subject to know it by", hint="Left empty, it is taken from a pasted e-mail.", longest=200)
    name = Words("The requester’s name", longest=200)
    address = Words("An address to answer to", hint="A postal or an e-mail address. It need not show where they live.", longest=2000)
    law = OneOf(
        "What does it ask for?",
        [(each.value, words) for each, words in _LAWS],
        needed="Say what it asks for",
        hint="You confirm it part by part on the next page. Only a request under the Act has to be in writing.",
        begins=Regime.FOIA.value,
    )
    written = Tick(
        "It is in writing: the words above were put in writing, and the requester agrees to them",
        hint="For a request under the Act made by telephone or at the counter. Others are in writing as they come.",
    )
    language = Words(
        "The language that it came in or that they ask for, if not English (optional)",
        hint="Like Welsh. Letters can be written in Welsh.",
        longest=40,
    )
    means_asked_for = Words(
        "The form in which they want the information (optional)", hint="Like a spreadsheet, or to inspect it", longest=200
    )
    adjustment = Words("A reasonable adjustment that they need (optional)", hint="Like large print", longest=2000)
    reference = Words("A reference of your own (optional)", hint="Left empty, it is given the next number.", longest=60)

    def clean(self) -> dict[str, Any]:
        """Fills in from a pasted e-mail what was left empty. The words themselves are not touched."""
        filled: dict[str, Any] = super().clean() or self.cleaned_data
        if filled.get("channel") == Channel.EMAIL.value:
            pasted = pasted_email(filled.get("text", ""))
            for field, found in (("subject", pasted.subject), ("name", pasted.name), ("address", pasted.address)):
                filled[field] = filled.get(field) or found
        if not filled.get("subject") and "subject" not in self.errors:
            self.add_error("subject", "Enter a subject, so that people can tell this request from others")
        return filled


@whoever_may(Do.RECEIVE)
def new_request(request: HttpRequest) -> HttpResponse:
    """The form; then what s.8 says of it and the requests like it; then it is recorded, and its parts are next."""
    by = by_of(request)
    if request.method != "POST":
        return _form(request, RequestForm(), [])
    form = RequestForm(request.POST)
    _refuse_already(form, by)
    problems = _problems(form)
    if problems or "change" in request.POST:
        return _form(request, form, problems)
    filled = form.cleaned_data
    arrived = _arrived(filled)
    proposed = proposal(by, "\n".join((arrived.subject, arrived.text)), received_in=filled["received"].year)
    seen = _Seen(filled, arrived, proposed)
    if "record" not in request.POST or _still_spoken(arrived):
        return _looked_through(request, seen, form_of(proposed), by, [])
    asked = form_of(proposed, request.POST)
    if not asked.is_valid():
        return _looked_through(request, seen, asked, by, _problems(asked))
    try:
        must_be_linkable(by, asked.cleaned_data)
        arrived = arrived._replace(about=about_in(asked.cleaned_data))
        made = receive(arrived=arrived, by=by, on=filled["received"], reference=filled["reference"])
        link(made, asked.cleaned_data, by=by)
    except Refused as refused:
        where = "id_parent" if "parent" in asked.fields else "main-content"
        return _looked_through(request, seen, asked, by, [Problem(said(refused), where)])
    answer = HttpResponseRedirect(reverse("parts", args=[made.reference]))
    answer.status_code = 303
    return answer


class _Seen(NamedTuple):
    """A request as it is looked through before it is recorded: what was filled in, what arrived by that, and what its words propose."""

    filled: dict[str, Any]
    arrived: Arrived
    proposed: Proposal


def _problems(form: forms.Form) -> list[Problem]:
    return [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]


def _refuse_already(form: RequestForm, by: By) -> None:
    """Puts beside the day and the reference what recording the request would refuse of them, so that it is said at once."""
    form.is_valid()
    filled = form.cleaned_data
    asked: dict[str, Callable[[], None]] = {
        "received": lambda: must_be_receivable(filled["received"], by),
        "reference": lambda: must_be_free(filled["reference"], by),
    }
    for name, check in asked.items():
        try:
            if filled.get(name):
                check()
        except Refused as refused:
            form.add_error(name, said(refused))


def _arrived(filled: dict[str, Any]) -> Arrived:
    channel = Channel(filled["channel"])
    kept = {name: filled[name] for name in ("subject", "text", "name", "address", "language", "means_asked_for", "adjustment")}
    written = filled["written"] or channel not in _SPOKEN
    at = _instant(filled["received"], filled["received_time"])
    return Arrived(channel, **kept, written=written, received_at=at, regime=Regime(filled["law"]))


def _instant(day: date, time: tuple[int, int] | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, *time, tzinfo=LONDON) if time is not None else None


def _still_spoken(arrived: Arrived) -> bool:
    return arrived.regime is Regime.FOIA and arrived.channel in _SPOKEN and not arrived.written


def _form(request: HttpRequest, form: RequestForm, problems: list[Problem]) -> HttpResponse:
    return page(request, "work/intake.html", status=REFUSED if problems else 200, here="register", form=form, errors=problems)


def _looked_through(request: HttpRequest, seen: _Seen, asked: forms.Form, by: By, problems: list[Problem]) -> HttpResponse:
    filled, arrived, proposed = seen
    found = validity(arrived)
    return page(
        request,
        "work/intake_check.html",
        status=REFUSED if problems else 200,
        here="register",
        errors=problems,
        arrived=arrived,
        filled=filled,
        hidden=_hidden(request, filled),
        found=found,
        requirements=[_requirement(each) for each in found.because if isinstance(each, Finding)] if found is not None else [],
        spoken=_still_spoken(arrived),
        law=dict(_LAWS)[arrived.regime],
        asked=asked,
        proposed=proposed,
        similar=similar_to_words(by, arrived.subject, arrived.text),
    )


def _requirement(each: Finding[Any]) -> dict[str, Any]:
    under = str(each.under)
    asks, needed = _NEEDED[under]
    return {"under": under, "met": bool(each.value), "asks": asks, "needed": needed, "derivation": each.derivation()}


def _hidden(request: HttpRequest, filled: dict[str, Any]) -> list[tuple[str, str]]:
    """What was filled in, to be sent again: as it was typed, and with what was read out of a pasted e-mail."""
    day = filled["received"]
    kept = {"received-day": str(day.day), "received-month": str(day.month), "received-year": str(day.year)}
    for name in RequestForm.base_fields:
        if name == "written":
            kept |= {"written": "on"} if filled["written"] else {}
        elif name == "received_time":
            kept[name] = request.POST.get(name, "")
        elif name != "received":
            kept[name] = str(filled[name])
    return list(kept.items())
