"""An answer is published, a message of it hidden, and it is taken down; and the figures of a period are made."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.publishing.actions import asked_about, hide, messages_of, publish, take_down, texts_of
from answerable.casework.authority.publishing.figures import publish_figures
from answerable.law.finding import say
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words
from answerable.web.work.who import by_of, found, whoever_may

Filled = dict[str, Any]
_GOES = (("remove", "Remove it"), ("stay", "It may stand"))
_PUBLISHED, _DOWN = "published", "taken down"
PUBLISH_LEDE = (
    "What the requester gave of themselves is removed already. Read what would be published, and decide on each thing below that looks "
    "like somebody’s. It is published under the Open Government Licence v3.0."
)


def is_published(case: Folded) -> bool:
    """Whether a case is in the disclosure log now."""
    last = next((each.kind for each in reversed(case.entries) if each.kind in (_PUBLISHED, _DOWN)), "")
    return last == _PUBLISHED


def shown(request: InformationRequest) -> tuple[tuple[str, str], ...]:
    """What would be published, message by message."""
    return tuple((f"{each.what}, {say(each.on)}", each.text) for each in texts_of(request))


def publish_fields(request: InformationRequest) -> dict[str, forms.Field]:
    """What publishing asks: from when, its title, each thing that looks like somebody's, and what goes besides."""
    each = asked_about(request)
    hint = "Nobody can see it before. For example, 7 11 2019."
    return {
        "from_on": DayField("From which day is it to be seen?", what="The day from which it is to be seen", hint=hint),
        "subject": Words("Its title", needed="Enter a title", hint="It must not say who asked.", longest=200),
        **{
            f"trace{nth}": OneOf(f"“{one.words}” looks like {one.what}", _GOES, needed=f"Say what becomes of “{one.words}”")
            for nth, one in enumerate(each)
        },
        "also": Words("Other words to remove", rows=3, hint="One on each line. Each is removed wherever it stands."),
        "because": Words(
            "Why it is published, where the answer neither confirms nor denies",
            rows=3,
            hint="It must rest on nothing that is held or not held. Leave it empty for any other answer.",
        ),
    }


def act_publish(request: InformationRequest, by: By, filled: Filled, seen: int) -> None:
    """Publishes as it was filled in."""
    each = asked_about(request)
    publish(
        request.reference,
        from_on=filled["from_on"],
        subject=filled["subject"],
        remove={one.words: filled[f"trace{nth}"] == "remove" for nth, one in enumerate(each)},
        also=[line.strip() for line in filled["also"].splitlines() if line.strip()],
        because=filled["because"],
        by=by,
        on=by.today,
        seen=seen,
    )


def hide_fields(request: InformationRequest) -> dict[str, forms.Field]:
    """Which message is hidden, and why."""
    choices = [(str(place), f"{place}: {what}") for place, what in messages_of(request)]
    return {"place": OneOf("Which message is to be hidden?", choices, needed="Choose a message"), "because": _why()}


def act_hide(request: InformationRequest, by: By, filled: Filled, seen: int) -> None:
    """Hides as it was filled in."""
    hide(request.reference, place=int(filled["place"]), because=filled["because"], by=by, on=by.today, seen=seen)


def take_down_fields(_request: InformationRequest) -> dict[str, forms.Field]:
    """Why it is taken down."""
    return {"because": _why()}


def act_take_down(request: InformationRequest, by: By, filled: Filled, seen: int) -> None:
    """Takes down as it was filled in."""
    take_down(request.reference, because=filled["because"], by=by, on=by.today, seen=seen)


@whoever_may(Do.PUBLISH_FIGURES)
@found
def figures(request: HttpRequest) -> HttpResponse:
    """The form to publish the figures of a period."""

    def act(by: By, filled: Filled, _seen: int) -> str:
        made = publish_figures(since=filled["since"], until=filled["until"], by=by)
        return reverse("published-figures", args=[made.authority.slug, made.number])

    fields = {
        "since": DayField("First day", what="The first day", hint="For example, 1 1 2019."),
        "until": DayField("The day after the last", what="The day after the last", hint="For a quarter that begins on 1 1 2019, 1 4 2019."),
    }
    form = type("Period", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    lede = (
        "Requests that arrived in the period are counted from what is recorded now. What is recorded later changes nothing in the figures: "
        "made again for the same period and the same instant, they are the same."
    )
    doing = Doing("Publish the figures of a period", "Publish them", Do.PUBLISH_FIGURES, act, form, reverse("work"), lede, here="work")
    return done(request, doing, state=None, version=0, by=by_of(request))


def _why() -> Words:
    return Words("Why? Everybody can read this", rows=3, needed="Write why", longest=1000)
