"""The register of standing positions: the list, one position with its series, what is done to it, and the vocabulary of classes."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import standing_positions as register_of_positions
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.series.bringing import LARGEST, read_file
from answerable.casework.authority.series.broken import breaks, series_of
from answerable.casework.authority.series.classes import Dimension, Term
from answerable.casework.authority.series.faring import register_of
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.models import StandingPosition
from answerable.casework.authority.series.stances import LimbOfStance, Stance, Standing, State, flags
from answerable.casework.authority.unable import NotThere
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.class_forms import ANY_SAID, class_fields, class_in
from answerable.web.work.doing import REFUSED, Doing, Refused, done, said
from answerable.web.work.fields import Choice, DayField, OneOf, Tick, Words
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found, whoever_may

Filled = dict[str, Any]
HERE = "standing-positions"
_MATTER = "Of which limb, where the provision points back to several"


@whoever_may(Do.SEE_STANDING)
@found
def register(request: HttpRequest) -> HttpResponse:
    """Every standing position, with how often it was relied on and how it fared."""
    by = by_of(request)
    rows = list(register_of(authority_of(by)))
    shown: dict[str, Any] = {"rows": rows, "today": by.today, "may": lambda do: may(by.roles, Do[do])}
    return page(request, "work/standing_positions.html", here=HERE, errors=[], **shown)


@whoever_may(Do.SEE_STANDING)
@found
def one(request: HttpRequest, number: int) -> HttpResponse:
    """One position: its limbs, what to ask of it, its series, and where that breaks."""
    by = by_of(request)
    of = _one(by, number)
    vocabulary = vocabulary_of(of.authority)
    series = series_of(of, vocabulary)
    state = State(of.state)
    doings = [name for name, kind in KINDS.items() if state in kind.states and may(by.roles, kind.do)]
    return page(
        request,
        "work/standing_position.html",
        here=HERE,
        errors=[],
        of=of,
        failed=state is State.FAILED,
        flags=flags(of.shape),
        series=series,
        breaks=list(breaks(series)),
        open=[each for each in series if each.open],
        reads_cases=may(by.roles, Do.SEE_REGISTER),
        due=state is State.STANDS and of.review_on <= by.today,
        doings=[(name, KINDS[name].title) for name in doings if name != "clear" or of.put_forward_by_id != by.person.pk],
    )


def _one(by: By, number: int) -> StandingPosition:
    of = register_of(authority_of(by)).filter(number=number).first()
    if of is None:
        raise NotThere
    return of


@whoever_may(Do.PUT_FORWARD_STANDING)
@found
def new(request: HttpRequest) -> HttpResponse:
    """Puts a position forward: its class, its stance, its reasons, and the first limb."""
    by = by_of(request)
    vocabulary = vocabulary_of(authority_of(by))
    fields = {
        **class_fields(vocabulary),
        "stance": OneOf("How are such questions answered?", _stances(), needed="Choose how such questions are answered"),
        "reasons": Words("Why", rows=4, needed="Give the reasons", hint="What every question of the class touches."),
        "review_on": DayField("When is it to be looked at again?", what="The day on which it is to be looked at again"),
        **_limb_fields(needed=False),
    }

    def act(who: By, filled: Filled, _seen: int) -> str:
        about = class_in(filled)
        limb = _limb_in(filled)
        limbs = (limb,) if any(limb) else ()
        put = Standing(about, Stance(filled["stance"]), filled["reasons"], filled["review_on"], limbs)
        return reverse("standing-position", args=[register_of_positions.put_forward(put, by=who).number])

    lede = "A position is for a class of question, and somebody else clears it. " + (
        "" if list(vocabulary) else "There is no class yet: add terms to the vocabulary first."
    )
    form = _form(request, fields)
    doing = Doing("Put a standing position forward", "Put it forward", Do.PUT_FORWARD_STANDING, act, form, _register(), lede, HERE)
    return done(request, doing, state=None, version=0, by=by)


def _stances() -> list[tuple[str, str]]:
    return [(each.value, each.value.capitalize()) for each in Stance]


def _limb_fields(*, needed: bool) -> dict[str, forms.Field]:
    first = "Enter the provision" if needed else ""
    return {
        "provision": Words("The limb relied on", needed=first, hint="To neither confirm nor deny, for example FOIA s.31(3).", longest=60),
        "matter": Words(_MATTER, hint="For example FOIA s.31(1)(a).", longest=60),
        "confirming": Words("What harm would it do to confirm?", rows=3, hint="To say that it is held, and not to disclose it."),
        "denying": Words("What harm would it do to deny?", rows=3, hint="To say that nothing is held. In its own words."),
    }


def _limb_in(filled: Filled) -> LimbOfStance:
    return LimbOfStance(*(filled[each].strip() for each in LimbOfStance._fields))


class Kind(NamedTuple):
    """Something that is done to a position: its words, in which states, its fields, and the action."""

    title: str
    button: str
    do: Do
    states: tuple[State, ...]
    fields: Callable[[], dict[str, forms.Field]]
    act: Callable[[int, Filled, By], object]
    lede: str = ""


KINDS = {
    "limb": Kind(
        "Add a limb",
        "Add it",
        Do.PUT_FORWARD_STANDING,
        (State.PUT_FORWARD,),
        lambda: _limb_fields(needed=True),
        lambda number, filled, by: register_of_positions.add_limb(number, _limb_in(filled), by=by),
        "Each limb needs a harm of its own: a paragraph that would do for another is none for this one.",
    ),
    "clear": Kind(
        "Clear this position",
        "Clear it",
        Do.CLEAR_STANDING,
        (State.PUT_FORWARD,),
        dict,
        lambda number, _filled, by: register_of_positions.clear_position(number, by=by),
        "From then on it proposes the answer to every question of its class.",
    ),
    "look-again": Kind(
        "Say that it was looked at again",
        "It holds",
        Do.CLEAR_STANDING,
        (State.STANDS,),
        lambda: {
            "review_on": DayField("Until when does it hold?", what="The day on which it is to be looked at again"),
            "reason": Words(
                "What was looked at, and why does it hold?",
                rows=4,
                needed="Say what was looked at and why it holds",
                hint="How it fared, what has become public since, and whether its adviser has a later version.",
            ),
        },
        lambda number, filled, by: register_of_positions.look_again(number, review_on=filled["review_on"], reason=filled["reason"], by=by),
        "Its words stay. To change them, put another forward and withdraw this one.",
    ),
    "withdraw": Kind(
        "Withdraw this position",
        "Withdraw it",
        Do.PUT_FORWARD_STANDING,
        (State.PUT_FORWARD, State.STANDS, State.FAILED),
        lambda: {"reason": Words("Why?", rows=3, needed="Say why the position is withdrawn")},
        lambda number, filled, by: register_of_positions.withdraw_position(number, reason=filled["reason"], by=by),
        "It stays in the register, and proposes nothing more.",
    ),
}


@found
def do(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """One thing done to a position."""
    by = by_of(request)
    kind = KINDS.get(what)
    if kind is None or not may(by.roles, Do.SEE_STANDING):
        raise Http404
    _one(by, number)
    back = reverse("standing-position", args=[number])

    def act(who: By, filled: Filled, _seen: int) -> None:
        kind.act(number, filled, who)

    doing = Doing(kind.title, kind.button, kind.do, act, _form(request, kind.fields()), back, kind.lede, HERE)
    return done(request, doing, state=None, version=0, by=by)


@whoever_may(Do.SEE_STANDING)
@found
def classes(request: HttpRequest) -> HttpResponse:
    """The vocabulary."""
    by = by_of(request)
    vocabulary = vocabulary_of(authority_of(by))
    shown: dict[str, Any] = {"vocabulary": vocabulary, "dimensions": tuple(Dimension), "may_keep": may(by.roles, Do.KEEP_CLASSES)}
    return page(request, "work/question_classes.html", here=HERE, errors=[], **shown)


@whoever_may(Do.KEEP_CLASSES)
@found
def new_term(request: HttpRequest) -> HttpResponse:
    """Adds a term."""
    by = by_of(request)
    vocabulary = vocabulary_of(authority_of(by))
    above = [(f"{each.dimension.value}:{each.name}", f"{each.dimension.value}: {each.name}") for each in vocabulary]
    fields: dict[str, forms.Field] = {
        "dimension": OneOf("What is it?", [(each.value, each.value.capitalize()) for each in Dimension], needed="Choose what it is"),
        "name": Words("Name", needed="Enter a name", longest=100),
        "parent": Choice("Under which?", [("", f"None. {ANY_SAID}"), *above]),
        "words": Words("How requests speak of it, one a line", rows=4, hint="Words or phrases. Endings are looked past."),
        "complete": Tick("The terms under it are all that there are", hint="Three of four that are ruled out then leave the fourth."),
    }

    def act(who: By, filled: Filled, _seen: int) -> str:
        parent = filled["parent"].partition(":")[2]
        words = tuple(each.strip() for each in filled["words"].splitlines() if each.strip())
        term = Term(Dimension(filled["dimension"]), filled["name"].strip(), parent, words, filled["complete"])
        register_of_positions.add_term(term, by=who)
        return reverse("question-classes")

    doing = Doing("Add a term", "Add it", Do.KEEP_CLASSES, act, _form(request, fields), reverse("question-classes"), here=HERE)
    return done(request, doing, state=None, version=0, by=by)


@whoever_may(Do.PUT_FORWARD_STANDING)
@found
def bring(request: HttpRequest) -> HttpResponse:
    """Brings a vocabulary and positions in from a file."""
    if request.method != "POST":
        return page(request, "work/standing_positions_bring.html", here=HERE, errors=[])
    sent = request.FILES.get("file")
    content = sent.read(LARGEST + 1) if sent is not None else b""
    try:
        if not content.strip():
            return _not_brought(request, "Choose the file: nothing was sent")
        register_of_positions.bring(read_file(content), by=by_of(request))
    except Refused as refused:
        return _not_brought(request, said(refused))
    return to(_register())


def _not_brought(request: HttpRequest, why: str) -> HttpResponse:
    return page(request, "work/standing_positions_bring.html", status=REFUSED, here=HERE, errors=[Problem(why, "file")])


def _form(request: HttpRequest, fields: dict[str, forms.Field], begins: Filled | None = None) -> forms.Form:
    made: type[forms.Form] = type("Asked", (forms.Form,), dict(fields))
    return made(request.POST if request.method == "POST" else None, initial=begins)


def _register() -> str:
    return reverse("standing-positions")
