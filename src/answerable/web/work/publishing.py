"""An answer is published with the files that left, a message or a file of it hidden, and it is taken down; and figures are made.

What a file says is read in a process of its own, and shown to whoever chooses whether it is published.
"""

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
from answerable.casework.authority.publishing.files import Read, gives_away, looks_like, that_left
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.law.finding import say
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words
from answerable.web.work.who import by_of, found, whoever_may

Filled = dict[str, Any]
_GOES = (("remove", "Remove it"), ("stay", "It may stand"))
_OUT, _IN = "leave out", "publish"
_SECONDS, _MOST_READ = 600, 32
_PUBLISHED, _DOWN = "published", "taken down"
PUBLISH_LEDE = (
    "What the requester gave of themselves is removed already. Read what would be published, and decide on each thing below that looks "
    "like somebody’s. It is published under the Open Government Licence v3.0."
)


def is_published(case: Folded) -> bool:
    """Whether a case is in the disclosure log now."""
    is_there = False
    for each in case.entries:
        if each.kind == _PUBLISHED:
            is_there = True
        elif each.kind == _DOWN or each.payload.get("log") == _DOWN:  # by itself, or as its case was disposed of
            is_there = False
    return is_there


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
        **{f"file{one.number}": _file_field(request, one) for one in that_left(request)},
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
        files={one.number: _read(request, one) if filled[f"file{one.number}"] == _IN else None for one in that_left(request)},
        also=[line.strip() for line in filled["also"].splitlines() if line.strip()],
        because=filled["because"],
        by=by,
        on=by.today,
        seen=seen,
    )


def _file_field(request: InformationRequest, document: ReleasedFile) -> OneOf:
    """Whether a file is published: what in it looks like somebody's is listed; one that says who asked can be left out alone."""
    label, what, out = f"The file {document.leaves_as}", f"“{document.leaves_as}”", (_OUT, "Leave it out of the log")
    try:
        words, unread = _words_of(document)
    except UnableToRead as refused:
        return OneOf(label, (out,), needed=f"Leave {what} out", hint=str(refused))
    if gives_away(request, words):
        return OneOf(label, (out,), needed=f"Leave {what} out", hint="What the requester gave of themselves is in it.")
    found = "; ".join(f"“{each.words}” looks like {each.what}" for each in looks_like(request, words))
    shut = f"Its page {', '.join(map(str, unread))} has pictures that nothing here reads: look at it." if unread else ""
    hint = " ".join(filter(None, (found and f"In it {found}.", shut))) or "Nothing in it looks like somebody’s."
    goes = (_IN, "Publish it as it left. What is listed may stand" if found else "Publish it as it left")
    return OneOf(label, (goes, out), needed=f"Say whether {what} is published", hint=hint)


def _read(request: InformationRequest, document: ReleasedFile) -> Read:
    words, _ = _words_of(document)
    return Read(words, frozenset(each.words for each in looks_like(request, words)))


def _words_of(document: ReleasedFile) -> tuple[str, tuple[int, ...]]:
    """What a file says: the form is drawn and then sent, and it is read once."""
    key = (document.pk, document.released_hash)
    if key not in _read_lately:
        if len(_read_lately) >= _MOST_READ:
            _read_lately.clear()
        told = read_apart("words", released_of(document), seconds=_SECONDS)
        _read_lately[key] = (told["text"], tuple(told["not_recognised"]))
    return _read_lately[key]


_read_lately: dict[tuple[int, str], tuple[str, tuple[int, ...]]] = {}


def hide_fields(request: InformationRequest) -> dict[str, forms.Field]:
    """Which message is hidden, and why."""
    choices = [(str(place), f"{place}: {what}") for place, what in messages_of(request)]
    return {"place": OneOf("Which message or file is to be hidden?", choices, needed="Choose a message or a file"), "because": _why()}


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
