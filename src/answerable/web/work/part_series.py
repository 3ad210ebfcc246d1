"""A part as one of a series: what class of question it asks, the standing positions to look at, and whether its answer holds to them.

Nothing here asks what is held, so the page is the same whatever is.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import series
from answerable.casework.authority.actions.mosaic import code_answer
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.series.broken import breaks, series_of, some
from answerable.casework.authority.series.classes import Relation
from answerable.casework.authority.series.following import DEPARTED, RELIED_ON
from answerable.casework.authority.series.known import told_of
from answerable.casework.authority.series.matching import Matched, Question
from answerable.casework.authority.series.models import KnownAnswer, Reliance
from answerable.casework.authority.series.stances import Stance
from answerable.casework.authority.series.stances import State as Standing
from answerable.casework.authority.series.told import Said
from answerable.casework.authority.states import State
from answerable.web.signed_in import page
from answerable.web.work import mosaic
from answerable.web.work.class_forms import begins_with, class_fields, class_in
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import OneOf, Words
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
_MOST_SERIES = 3
_NOTHING = "nothing"
_CONFIRMED = (
    (_NOTHING, "No: nothing was officially confirmed or denied"),
    ("something", "Yes: say below what, by whom and when"),
)


class Row(NamedTuple):
    """A standing position beside a part: what it has to do with it, whether it was relied on, and why as it was written."""

    matched: Matched
    reliance: Reliance | None
    reason: str
    confirmed: str
    breaks: tuple[str, ...]
    doings: tuple[tuple[str, str], ...]
    today: date

    @property
    def failed(self) -> bool:
        """Whether it failed before the Commissioner or the Tribunal."""
        return Standing(self.matched.standing.state) is Standing.FAILED

    @property
    def due(self) -> bool:
        """Whether it was to be looked at again by now."""
        return self.matched.standing.review_on <= self.today

    @property
    def too_narrow(self) -> bool:
        """Whether more is asked than it was shown of."""
        return self.matched.relation in (Relation.NARROWER, Relation.OVERLAPS)


@found
def part_series(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """The part as one of a series."""
    by = by_of(request)
    case, folded, question = series.question_of(by, reference, number)
    return page(
        request,
        "work/part_series.html",
        here="register",
        errors=[],
        case=case,
        part=next(each for each in folded.parts if each.number == number),
        question=question,
        named=[(each, terms) for each, terms in question.reading.terms.items() if terms],
        rows=_rows(by, case, folded, question),
        **_answer(case, number),
        may_code=may(by.roles, Do.CODE, State(case.state)),
        may_see_mosaic=may(by.roles, Do.SEE_MOSAIC),
    )


def _answer(case: InformationRequest, number: str) -> dict[str, Any]:
    """Whether something was told of the part that can be coded, and whether it is."""
    row = case.parts.filter(number=number).first()
    told = row is not None and row.answered_on is not None and told_of(row) is not None
    return {"told": told, "answer_coded": told and KnownAnswer.objects.filter(request=case, part=number).exists()}


def _rows(by: By, case: InformationRequest, folded: Folded, question: Question) -> list[Row]:
    kept = {each.standing_id: each for each in Reliance.objects.filter(request=case, part=question.part).order_by("id")}
    rows = []
    for nth, each in enumerate(question.matched):
        reliance = kept.get(each.standing.pk)
        reason, confirmed = _written(folded, question.part, each.standing.number)
        broken = tuple(breaks(series_of(each.standing, question.vocabulary))) if nth < _MOST_SERIES else ()
        rows.append(Row(each, reliance, reason, confirmed, broken, tuple(_doings(by, case, question, each, reliance)), by.today))
    return rows


def _written(folded: Folded, part: str, standing: int) -> tuple[str, str]:
    """Why, as it was written last, and what was officially confirmed before."""
    for each in reversed(folded.entries):
        if each.kind in (RELIED_ON, DEPARTED) and (each.payload["part"], each.payload["standing"]) == (part, standing):
            return str(each.payload["reason"]), ", ".join(each.payload.get("evidence", ()))
    return "", ""


def _doings(by: By, case: InformationRequest, question: Question, of: Matched, kept: Reliance | None) -> list[tuple[str, str]]:
    state = State(case.state)
    doings = []
    stands = Standing(of.standing.state) is Standing.STANDS
    if stands and question.coded is not None and may(by.roles, Do.RELY_ON_STANDING, state):
        if of.covers and (kept is None or kept.departs):
            doings.append(("rely", "Rely on it"))
        if kept is None or not kept.departs:
            doings.append(("depart", "Depart from it"))
    if kept is not None and kept.departs and not kept.cleared and kept.by_id != by.person.pk and may(by.roles, Do.CLEAR_DEPARTURE, state):
        doings.append(("clear", "Clear the departure"))
    return doings


class Kind(NamedTuple):
    """Something that is done about a series: its words, its fields, and the action."""

    title: str
    button: str
    do: Do
    fields: Callable[[Question], dict[str, forms.Field]]
    act: Callable[[dict[str, Any], Filled], object]
    lede: str = ""


def _coding(question: Question) -> dict[str, forms.Field]:
    return class_fields(question.vocabulary)


def _relying(_question: Question) -> dict[str, forms.Field]:
    return {
        "confirmed": OneOf(
            "Was any of it officially confirmed or denied before?",
            _CONFIRMED,
            needed="Say whether any of it was officially confirmed or denied before",
            hint="By this authority, a Minister or a court. What a newspaper says is no confirmation.",
        ),
        "what": Words("What was confirmed or denied, by whom and when", rows=3),
        "reason": Words(
            "Why does the position hold for this request?",
            rows=5,
            needed="Write why the position holds for this request",
            hint="About what is asked here, and about confirming or denying. The harm of each limb, and the balance, are asked next.",
        ),
    }


def _relied(where: dict[str, Any], filled: Filled) -> object:
    confirmed = _NOTHING if filled["confirmed"] == _NOTHING else filled["what"]
    made = series.rely(**where, confirmed=confirmed, reason=filled["reason"])
    if Stance(made.stance) is not Stance.NEITHER:
        return None
    series.begin_from(where["by"], where["reference"], where["part"], where["standing"], on=where["on"])
    return reverse("deciding", args=[where["reference"], where["part"]])


_NOT_CODED = "not coded"
_SAID = (*mosaic.SAYS, (_NOT_CODED, "It is not coded"))


def _counts() -> dict[str, forms.Field]:
    return {name: field for name, field in mosaic.says_fields().items() if name != "says"}


def _answering(question: Question) -> dict[str, forms.Field]:
    said = OneOf("What did the answer say?", _SAID, needed="Choose what the answer said")
    return {"says": said, **_counts(), **_coding(question)}


def _coded(where: dict[str, Any], filled: Filled) -> object:
    about = class_in(filled)
    says = None if filled["says"] == _NOT_CODED else Said(filled["says"])
    return code_answer(**where, about=about, says=says, counted=filled["counted"], least=filled["least"] or 0, most=filled["most"])


def _reason(label: str, needed: str) -> Callable[[Question], dict[str, forms.Field]]:
    return lambda _question: {"reason": Words(label, rows=4, needed=needed)}


KINDS = {
    "code": Kind(
        "What class of question is this?",
        "Save",
        Do.CODE,
        _coding,
        lambda where, filled: series.code_question(**where, about=class_in(filled)),
        "From what is asked, and never from what is held. It begins with what the words name.",
    ),
    "answer": Kind(
        "Code the answer",
        "Save",
        Do.CODE,
        _answering,
        _coded,
        "What it gave away: begin with the question, and choose narrower terms where the answer said more. A minute is enough.",
    ),
    "rely": Kind("Rely on a standing position", "Continue", Do.RELY_ON_STANDING, _relying, _relied),
    "depart": Kind(
        "Depart from a standing position",
        "Depart from it",
        Do.RELY_ON_STANDING,
        _reason("Why is this request answered otherwise?", "Say why this request is answered otherwise"),
        lambda where, filled: series.depart(**where, reason=filled["reason"]),
        "Somebody else clears it before a letter goes.",
    ),
    "clear": Kind(
        "Clear a departure",
        "Clear it",
        Do.CLEAR_DEPARTURE,
        _reason("Why may it be answered otherwise?", "Say why it may be answered otherwise"),
        lambda where, filled: series.clear_departure(**where, reason=filled["reason"]),
    ),
}


@found
def do(request: HttpRequest, reference: str, number: str, what: str) -> HttpResponse:
    """One thing done about the series of a part."""
    by = by_of(request)
    kind = KINDS.get(what)
    case, _, question = series.question_of(by, reference, number)
    if kind is None:
        raise Http404
    where: dict[str, Any] = {"reference": reference, "part": number, "on": by.today}
    shown: tuple[tuple[str, str], ...] = (("Asked", _asked(question, case, number)),)
    if what not in ("code", "answer"):
        of = _chosen(request, question)
        where["standing"] = of.standing.number
        shown = (*shown, *_of(of), *(_told_by_departing(of, question) if what in ("depart", "clear") else ()))
    begins = begins_with(question.begins_with) if what in ("code", "answer") else {}
    made: type[forms.Form] = type("Asked", (forms.Form,), dict(kind.fields(question)))
    form = made(request.POST if request.method == "POST" else None, initial=begins)
    back = reverse("part-series", args=[reference, number])

    def act(who: By, filled: Filled, seen: int) -> str | None:
        on_to = kind.act({**where, "by": who, "seen": seen}, filled)
        return on_to if isinstance(on_to, str) else None

    doing = Doing(kind.title, kind.button, kind.do, act, form, back, kind.lede, shown=shown)
    return done(request, doing, state=State(case.state), version=case.version, by=by)


def _asked(_question: Question, case: InformationRequest, number: str) -> str:
    return next(each.asked for each in case.parts.all() if each.number == number)


def _chosen(request: HttpRequest, question: Question) -> Matched:
    number = request.GET.get("standing", "")
    found = next((each for each in question.matched if str(each.standing.number) == number), None)
    if found is None:
        raise Http404
    return found


def _told_by_departing(of: Matched, question: Question) -> Iterator[tuple[str, str]]:
    """What whoever reads its series could infer if this part were answered otherwise."""
    neither = [each.named for each in series_of(of.standing, question.vocabulary) if each.neither]
    if neither and Stance(of.standing.stance) is Stance.NEITHER:
        yield (
            "What an onlooker could infer",
            f"{some(neither)} neither confirmed nor denied. Told that something is held, or that nothing is, whoever reads both can infer "
            "that the answer turns on what is held, and look for what sets this request apart.",
        )


def _of(of: Matched) -> tuple[tuple[str, str], ...]:
    limbs = "\n".join(each.named for each in of.standing.all_limbs)
    return (
        ("Standing position", f"{of.standing.number}: {of.standing.about.said()}"),
        ("It is", of.relation.value),
        ("It says to", of.standing.stance),
        *((("On", limbs),) if limbs else ()),
        ("Its reasons", of.standing.reasons),
    )
