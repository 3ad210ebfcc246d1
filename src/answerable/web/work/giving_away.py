"""What a letter gives away with what was told before: looked at before it goes, decided where it decides something, coded once it went.

For whoever may see it, and for no letter: a letter says what its claims say, and leaves out what s.17(4) lets it.
"""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.giving_away import code_as_they_stand, decide_given_away, look_at_letter, to_code
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.series.giving_away import SECONDS, Tells
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Doing, Refused, done, said
from answerable.web.work.fields import OneOf, Words
from answerable.web.work.mosaic_in_words import in_words
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found, whoever_may

Filled = dict[str, Any]
_GOES, _STAYS = "goes", "stays"
_SAYS = {"yes": "Yes: that something of it is held", "no": "No: that nothing of it is held"}


@whoever_may(Do.SEE_MOSAIC)
@found
def letter(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """What a letter gives away if it goes today."""
    by = by_of(request)
    kept, away = look_at_letter(by, reference, number, on=by.today)
    rows = [in_words(each) for each in away.found] if away is not None else []
    return page(
        request,
        "work/gives_away.html",
        here="register",
        errors=[],
        case=kept.request,
        letter=kept,
        away=away,
        tells=[(each, _SAYS[each.says.value], _class(each)) for each in away.tells] if away is not None else [],
        rows=sorted(rows, key=lambda each: not each.grave),
        seconds=int(SECONDS),
        may_decide=away is not None and bool(away.decides) and may(by.roles, Do.GIVE_AWAY, State(kept.request.state)),
        may_code=may(by.roles, Do.CODE, State(kept.request.state)),
    )


def _class(each: Tells) -> str:
    return each.about.said() if any(each.about.named()) else ""


@whoever_may(Do.SEE_MOSAIC)
@found
def decide(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Decides whether a letter goes although it decides what is protected."""
    by = by_of(request)
    kept, away = look_at_letter(by, reference, number, on=by.today)
    fields: dict[str, forms.Field] = {
        "goes": OneOf(
            "Does it go?",
            [(_GOES, "It goes: what it gives away may be known"), (_STAYS, "It does not go: take the position again")],
            needed="Say whether it goes",
        ),
        "reason": Words("Why?", rows=4, needed="Say why", hint="It is kept on the case, and stands in no letter."),
    }
    made: type[forms.Form] = type("Asked", (forms.Form,), fields)
    form = made(request.POST if request.method == "POST" else None)
    back = reverse("letter-gives-away", args=[reference, number])

    def act(who: By, filled: Filled, seen: int) -> str:
        decide_given_away(reference, number=number, goes=filled["goes"] == _GOES, reason=filled["reason"], by=who, on=who.today, seen=seen)
        return reverse("letter", args=[reference, number])

    shown = tuple((each.proposition.words, in_words(each).words) for each in away.decides) if away is not None else ()
    doing = Doing(f"Decide whether letter {number} goes", "Decide", Do.GIVE_AWAY, act, form, back, shown=shown)
    return done(request, doing, state=State(kept.request.state), version=kept.request.version, by=by)


@found
def coding(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """What a letter told that has gone: coded as it stands with one press, or each part by itself."""
    by, problems = by_of(request), []
    if request.method == "POST":
        try:
            code_as_they_stand(reference, number=number, by=by, on=by.today)
            return to(reverse("case", args=[reference]))
        except Refused as refused:
            problems = [Problem(said(refused), "main-content")]
    try:
        kept, telling = to_code(by, reference, number)
    except NotPermitted:
        raise Http404 from None
    return page(
        request,
        "work/coding.html",
        status=REFUSED if problems else 200,
        here="register",
        errors=problems,
        case=kept.request,
        letter=kept,
        tells=[(each, _SAYS[each.says.value], _class(each)) for each in telling],
        codes=any(_class(each) for each in telling),
    )
