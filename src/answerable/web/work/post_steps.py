"""What is done with a message, each on a page of its own: recorded as a request, put on a case, set aside, brought back, seen."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import post as acts
from answerable.casework.authority.actions.receive import Arrived
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.finding import message_for, read_again
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import From, Kept, Why
from answerable.casework.authority.similar import similar_to_words
from answerable.casework.authority.states import Channel, State
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words
from answerable.web.work.logging_forms import about_in, link, must_be_linkable, proposal
from answerable.web.work.post import days, robin
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
_FROM = (From.REQUESTER, From.SERVICE, From.OTHER)
_MOST_SHOWN = 10


class OpenForm(forms.Form):
    """A request as the message makes it."""

    received = DayField(
        "Which day did the authority receive it?",
        what="The day it was received",
        hint="The day on which it reached the authority, even a Sunday. The twenty working days are counted from the next working day.",
    )
    because = Words(
        "Why that day?",
        rows=2,
        hint="Needed where the message came to us more than once, or carries no stamp of our own server.",
        longest=2000,
    )
    subject = Words("A subject to know it by", needed="Enter a subject, so that people can tell this request from others", longest=200)
    text = Words("The request, in the requester’s own words", rows=12, needed="Enter the words of the request", longest=200_000)
    name = Words("The requester’s name", longest=200)
    address = Words("An address to answer to", longest=2000)
    reference = Words("A reference of your own (optional)", hint="Left empty, it is given the next number.", longest=60)


class PlaceForm(forms.Form):
    """The case that a message belongs on."""

    reference = Words("The reference of the case", needed="Enter the reference of the case", longest=60)
    whom = OneOf(
        "Whom is it from?", [(each.value, each.value[:1].upper() + each.value[1:]) for each in _FROM], needed="Say whom it is from"
    )


class AsideForm(forms.Form):
    """Why a message is no business of a case."""

    why = OneOf("What is it?", [(each.value, each.value[:1].upper() + each.value[1:]) for each in Why], needed="Say what it is")
    reason = Words("What is it, or where did it go?", rows=2, hint="You can leave this out for spam.", longest=2000)


class Step(NamedTuple):
    """One thing that is done with a message: from which state."""

    title: str
    button: str
    do: Do
    state: Kept
    form: type[forms.Form]
    act: Callable[[ReceivedMessage, By, Filled], str | None]
    lede: str = ""


def _open(kept: ReceivedMessage, by: By, filled: Filled) -> str:
    must_be_linkable(by, filled)
    arrived = Arrived(Channel.EMAIL, filled["subject"], filled["text"], filled["name"], filled["address"], about=about_in(filled))
    made = acts.open_request_from_message(
        kept.pk, arrived=arrived, received_on=filled["received"], because=filled["because"], reference=filled["reference"], by=by
    )
    link(made, filled, by=by)
    return reverse("parts", args=[made.reference])


def _place(kept: ReceivedMessage, by: By, filled: Filled) -> str:
    reference = filled["reference"].strip()
    acts.file_message(kept.pk, reference=reference, whom=From(filled["whom"]), by=by, on=by.today)
    return reverse("case", args=[reference])


def _aside(kept: ReceivedMessage, by: By, filled: Filled) -> str:
    acts.set_aside(kept.pk, why=Why(filled["why"]), reason=filled["reason"], by=by)
    return reverse("post")


def _back(kept: ReceivedMessage, by: By, _filled: Filled) -> None:
    acts.bring_back(kept.pk, by=by)


def _seen(kept: ReceivedMessage, by: By, _filled: Filled) -> None:
    acts.see_message(kept.pk, by=by, on=by.today)


STEPS = {
    "open": Step("Record a new request", "Record the request", Do.RECEIVE, Kept.WAITING, OpenForm, _open),
    "place": Step(
        "Put the message on a case",
        "Put it on the case",
        Do.READ_POST,
        Kept.WAITING,
        PlaceForm,
        _place,
        "It moves no clock. If it is a clarification, a fee or a request for a review, record that on the case afterwards.",
    ),
    "aside": Step(
        "Set the message aside",
        "Set it aside",
        Do.SET_ASIDE,
        Kept.WAITING,
        AsideForm,
        _aside,
        "It is kept, and you can bring it back. If it may be a request, do not set it aside: it counts from the day it came.",
    ),
    "back": Step("Let the message wait again", "Bring it back", Do.SET_ASIDE, Kept.ASIDE, forms.Form, _back),
    "seen": Step(
        "Say that the message was seen",
        "It was seen",
        Do.SEE_MESSAGE,
        Kept.FILED,
        forms.Form,
        _seen,
        "Whatever it is to the case, a clarification or a request for a review, is recorded on the case.",
    ),
}


@found
def step(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """The page of one thing that is done with a message."""
    if what not in STEPS:
        raise Http404
    by, one = by_of(request), STEPS[what]
    kept = message_for(by, pk)
    if request.method != "POST" and kept.state != one.state.value:
        raise Http404
    form = _form(request, one.form, kept, by) if what == "open" else one.form(request.POST if request.method == "POST" else None)

    def act(acting: By, filled: Filled, _seen: int) -> str | None:
        return one.act(kept, acting, filled)

    back = reverse("message", args=[pk])
    doing = Doing(one.title, one.button, one.do, act, form, back, one.lede, "post", _shown(kept, by) if what == "open" else ())
    return done(request, doing, state=State(kept.request.state) if kept.request else None, version=0, by=by)


def _form(request: HttpRequest, form: type[forms.Form], kept: ReceivedMessage, by: By) -> forms.Form:
    """The form of a new request, with what the words of the message propose."""
    first = begins(kept)
    day = first.get("received") or by.today
    proposed = proposal(by, "\n".join((first.get("subject", ""), first.get("text", ""))), received_in=day.year)
    made: type[forms.Form] = type("OpenForm", (form,), dict(proposed.fields))
    return made(request.POST if request.method == "POST" else None, initial={**first, **proposed.begins})


def begins(kept: ReceivedMessage) -> dict[str, Any]:
    """What the form of a new request begins with."""
    read = read_again(kept)
    if read is None:
        return {}
    day = read.days[0] if len(read.days) == 1 else None
    address = read.reply_to[0].address if read.reply_to else read.sender.address
    words = read.own.strip() or read.text
    return {"received": day, "subject": read.subject[:200], "text": words, "name": read.sender.name, "address": address}


def _shown(kept: ReceivedMessage, by: By) -> tuple[tuple[str, str], ...]:
    """What whoever records it should know: the days, whether it is one of many, and requests like it."""
    read = read_again(kept)
    shown = [("When it came", line) for line in days(read)]
    many = robin(kept, read, by)
    if many.also_to:
        shown.append(("Sent to others too", f"{len(many.also_to)}: {', '.join(many.also_to[:_MOST_SHOWN])}"))
    if many.alike:
        words = "; ".join(f"{each.sender}{', ' + each.reference if each.reference else ''}" for each in many.alike)
        shown.append(("Others wrote the same", words))
    if read is not None and read.attachments:
        shown.append(("Files", ", ".join(each.name for each in read.attachments)))
    like = similar_to_words(by, kept.subject, kept.begins)
    return (*shown, *(("A request like it", f"{each.reference} {each.subject}: {each.outcome or each.state}") for each in like))
