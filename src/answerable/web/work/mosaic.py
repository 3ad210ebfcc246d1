"""What answers give away together: what is protected, which answers are known, and what a yes or a no to one part would add.

For whoever may see it, and for no letter. Both a yes and a no are always looked at, so the page is the same whatever is held.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import mosaic
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.classes import Dimension, Vocabulary
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.known import uncoded_of
from answerable.casework.authority.series.mosaic.together import SECONDS
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.class_forms import class_fields, class_in
from answerable.web.work.doing import REFUSED, Doing, Refused, done, said
from answerable.web.work.fields import Choice, DayField, Number, OneOf, Words
from answerable.web.work.mosaic_in_words import in_words
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found, whoever_may

Filled = dict[str, Any]
HERE = "standing-positions"
_NEWEST, _MOST_TO_CODE = 100, 25
SAYS = (
    (Said.YES.value, "Yes: something of the class is so"),
    (Said.NO.value, "No: nothing of the class is so"),
    (Said.COUNT.value, "How many"),
)


@whoever_may(Do.SEE_MOSAIC)
@found
def overview(request: HttpRequest) -> HttpResponse:
    """What is protected, and every answer that is known, the newest first."""
    by = by_of(request)
    known = mosaic.known(by)
    newest = known.answers[::-1][:_NEWEST]
    to_code = uncoded_of(authority_of(by), most=_MOST_TO_CODE)
    shown: dict[str, Any] = {"known": known, "newest": newest, "to_code": to_code, "columns": ", ".join(mosaic.COLUMNS)}
    return page(request, "work/mosaic_known.html", here=HERE, errors=[], **shown)


@whoever_may(Do.SEE_MOSAIC)
@found
def part(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """What a yes and what a no to a part would decide, or make likelier, with every earlier answer."""
    looked = mosaic.look(by_of(request), reference, number)
    sides = [("If you say yes", [in_words(each) for each in looked.yes]), ("If you say no", [in_words(each) for each in looked.no])]
    shown: dict[str, Any] = {"case": looked.request, "number": number, "looked": looked, "sides": sides, "seconds": int(SECONDS)}
    return page(request, "work/mosaic.html", here="register", errors=[], **shown)


class Kind(NamedTuple):
    """Something that is kept of it: its words, its fields, and the action."""

    title: str
    button: str
    fields: Callable[[PublicAuthority, Vocabulary], dict[str, forms.Field]]
    act: Callable[[By, Filled], object]
    lede: str = ""


def _declared(authority: PublicAuthority, vocabulary: Vocabulary) -> dict[str, forms.Field]:
    return {
        "words": Words("What is protected", needed="Say what is protected", hint="Such as that unit U used tool T in 2020.", longest=300),
        "body": _body(authority),
        **class_fields(vocabulary),
    }


def _answered(authority: PublicAuthority, vocabulary: Vocabulary) -> dict[str, forms.Field]:
    return {
        "body": _body(authority),
        "reference": Words("By which reference, or where, it can be found", needed="Enter where it can be found", longest=200),
        "on": DayField("When it was given or published", what="The day on which it was given"),
        "source": OneOf("From where", [(each.value, each.value.capitalize()) for each in From if each is not From.OURS], needed="Choose"),
        **says_fields(),
        **class_fields(vocabulary),
    }


def _body(authority: PublicAuthority) -> Words:
    hint = f"{authority.name}, another, or a term for several such as Police forces."
    return Words("Of which authority", needed="Say of which authority", hint=hint, longest=100)


def says_fields() -> dict[str, forms.Field]:
    """What an answer says."""
    dimensions = [(each.value, each.value.capitalize()) for each in Dimension]
    return {
        "says": OneOf("What it says", SAYS, needed="Choose what it says"),
        "counted": Choice("How many of what", [("", "Nothing is counted"), *dimensions]),
        "least": Number("At least"),
        "most": Number("At most", hint="Leave it empty where there may be more."),
    }


def _declare(by: By, filled: Filled) -> object:
    about = class_in(filled)
    return mosaic.declare(Proposition(0, filled["body"], about, filled["words"]), by=by)


def _enter(by: By, filled: Filled) -> object:
    about = class_in(filled)
    says, least = Said(filled["says"]), filled["least"] or 0
    answer = Answered(filled["body"], about, says, filled["reference"], filled["on"], From(filled["source"]), filled["counted"], least)
    return mosaic.enter_answer(answer._replace(most=filled["most"]), by=by)


def _undeclared(_authority: PublicAuthority, _vocabulary: Vocabulary) -> dict[str, forms.Field]:
    return {
        "number": Number("Its number", needed="Enter its number"),
        "reason": Words("Why need it not be protected any more?", rows=3, needed="Say why it need not be protected any more"),
    }


KINDS = {
    "declare": Kind("Declare what is protected", "Declare it", _declared, _declare, "What answers must not give away together."),
    "withdraw": Kind(
        "Take a proposition out",
        "Take it out",
        _undeclared,
        lambda by, filled: mosaic.undeclare(filled["number"], reason=filled["reason"], by=by),
    ),
    "enter": Kind("Enter an answer", "Enter it", _answered, _enter, "Another authority’s, or what is in the public domain."),
}


@whoever_may(Do.SEE_MOSAIC)
@found
def do(request: HttpRequest, what: str) -> HttpResponse:
    """Declares, enters, or takes out."""
    by = by_of(request)
    if what == "bring":
        return _bring(request, by)
    kind = KINDS.get(what)
    if kind is None:
        raise Http404
    authority = authority_of(by)
    made: type[forms.Form] = type("Asked", (forms.Form,), kind.fields(authority, vocabulary_of(authority)))
    form = made(request.POST if request.method == "POST" else None)

    def act(who: By, filled: Filled, _seen: int) -> None:
        kind.act(who, filled)

    doing = Doing(kind.title, kind.button, Do.SEE_MOSAIC, act, form, reverse("mosaic-known"), kind.lede, HERE)
    return done(request, doing, state=None, version=0, by=by)


def _bring(request: HttpRequest, by: By) -> HttpResponse:
    if request.method != "POST":
        return _asked(request, [])
    sent = request.FILES.get("file")
    content = sent.read(mosaic.LARGEST + 1) if sent is not None else b""
    try:
        if not content.strip():
            return _asked(request, [Problem("Choose the file: nothing was sent", "file")])
        mosaic.bring_answers(content, by=by)
    except Refused as refused:
        return _asked(request, [Problem(said(refused), "file")])
    return to(reverse("mosaic-known"))


def _asked(request: HttpRequest, problems: list[Problem]) -> HttpResponse:
    shown: dict[str, Any] = {"columns": ", ".join(mosaic.COLUMNS)}
    return page(request, "work/mosaic_bring.html", status=REFUSED if problems else 200, here=HERE, errors=problems, **shown)
