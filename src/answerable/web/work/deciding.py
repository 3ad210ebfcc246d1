"""A position, one question a page: the ground, what the Act needs to know of it, its own questions, and then all of it to check."""

from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions import deciding
from answerable.casework.authority.actions.deciding import InHand
from answerable.casework.authority.actions.opine import opinions
from answerable.casework.authority.deciding import choosing
from answerable.casework.authority.deciding.asking import Asked, fails_on, next_open
from answerable.casework.authority.deciding.choosing import Step
from answerable.casework.authority.deciding.doubting import doubts
from answerable.casework.authority.drafting.answering import part_answer
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotThere
from answerable.documents.letters.in_html import fragment
from answerable.documents.letters.parts import say_parts
from answerable.law.claims import Duty
from answerable.web.precedents.beside import on_a_ground
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work import ground_forms
from answerable.web.work.answer_form import Form, Who, kept_as_it_is
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.fields import Words
from answerable.web.work.in_words import Line, check_your_answers
from answerable.web.work.opinion import begins_with
from answerable.web.work.position import to, words
from answerable.web.work.question_forms import form_of
from answerable.web.work.who import by_of

P = ParamSpec("P")
_TEST = ("claim", "test")


def in_hand(view: Callable[Concatenate[HttpRequest, InHand, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of the position that this person is working out; without one, the way back to where the part stands."""

    def answered(request: HttpRequest, reference: str, number: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        by = by_of(request)
        try:
            work = deciding.begun(by, reference, number, on=by.today)
        except (NotThere, NotPermitted):
            raise Http404 from None
        if work is None:
            return to(reverse("position", args=[reference, number]))
        return view(request, work, *args, **kwargs)

    return answered


@in_hand
def check(request: HttpRequest, work: InHand) -> HttpResponse:
    """All of it to check: each ground with its answers, what is still open, and what each duty would come to."""
    if request.method == "POST":
        return _removed(request, work)
    questions, refused = _questions(work)
    return _drawn(
        request,
        work,
        "work/deciding.html",
        grounds=[_ground(nth, work, questions) for nth in range(len(work.so_far.grounds))],
        doubts=doubts(work.so_far.grounds, work.part.number, on=work.by.today),
        next=_address(work, next_open(questions)),
        refused=refused,
        whole=not refused and next_open(questions) is None,
    )


def _removed(request: HttpRequest, work: InHand) -> HttpResponse:
    if "aside" in request.POST:
        deciding.put_aside(work)
        return to(reverse("position", args=_of(work)))
    nth = request.POST.get("remove", "")
    if nth.isascii() and nth.isdigit() and len(nth) < 4 and int(nth) < len(work.so_far.grounds):
        deciding.remove(work, int(nth))
    return to(reverse("deciding", args=_of(work)))


@in_hand
def ground(request: HttpRequest, work: InHand) -> HttpResponse:
    """Which ground is added: a duty to claim on, or a bar."""
    regime = work.part.regime
    form = ground_forms.which(regime, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _asked(request, work, form, ground_forms.WHICH[regime], _problems(form))
    if form.cleaned_data["duty"] == ground_forms.NO_GROUND:
        return to(reverse("deciding", args=_of(work)))
    return _on(deciding.choose(work, form.cleaned_data["duty"]))


@in_hand
def step(request: HttpRequest, work: InHand, name: str) -> HttpResponse:
    """One thing that the Act needs to know of the claim that is being added."""
    try:
        asks = Step(name)
    except ValueError:
        raise Http404 from None
    adding = work.so_far.adding
    if "duty" not in adding or (asks not in (Step.EXTENT, Step.BESIDE, Step.PROVISION) and "provision" not in adding):
        return to(reverse("deciding-ground", args=_of(work)))
    find = request.GET.get("find", "")
    form = ground_forms.form_of(asks, work, find=find, sent=request.POST if request.method == "POST" else None)
    asked = ground_forms.asked_of(asks, work)
    shown = {"find": find} if asks is Step.PROVISION else {}
    if request.method != "POST" or not form.is_valid():
        return _asked(request, work, form, asked, _problems(form), **shown)
    try:
        return _on(deciding.specify(work, asks, ground_forms.value_of(asks, form.cleaned_data, work.part.regime)))
    except Refused as refused:
        return _asked(request, work, form, asked, [Problem(said(refused), f"id_{next(iter(form.fields))}")], **shown)


@in_hand
def question(request: HttpRequest, work: InHand, nth: int, name: str) -> HttpResponse:
    """One question of one ground, with the provision that asks it, the Act's words, and what it means."""
    asked = next((each for each in _questions(work)[0] if each.ground == nth and each.name == name), None)
    if asked is None:
        raise Http404
    made = form_of(asked)
    made = made._replace(begins={**made.begins, **begins_with(asked, list(opinions(work.case, work.part.number)))})
    form = made.made(request.POST if request.method == "POST" else None)
    shown = ground_forms.Asks(asked.question.meaning, str(asked.question.under), asked.question.words, work.so_far.grounds[nth])
    either = asked.question.key[:2] == _TEST and asked.whole.get("claim", {}).get("duty") == Duty.CONFIRM_OR_DENY.value
    near = on_a_ground(work.so_far.grounds[nth], asked.question.key, work.part.asked) if request.method != "POST" else None
    if request.method != "POST" or not form.is_valid():
        of_a_qualified_person = asked.question.key[-1] == "opinion"
        return _asked(request, work, form, shown, _problems(form), opinion=of_a_qualified_person, either=either, near=near)
    who = Who(work.by.person.title, work.by.today, work.of.received_on)
    try:
        return _on(deciding.answer(work, asked, made.kept(form.cleaned_data, who)))
    except Refused as refused:
        return _asked(request, work, form, shown, [Problem(said(refused), f"id_{next(iter(form.fields))}")], either=either)


_WHY = Words("Why this position, in a sentence or two", rows=3, hint="For whoever works the case after you. You can leave this out.")


@in_hand
def letter(request: HttpRequest, work: InHand) -> HttpResponse:
    """Each duty as it would stand, and the paragraph of the letter that it will become; sent, the position is taken."""
    form = Form({"reason": _WHY}, {}, kept_as_it_is).made(request.POST if request.method == "POST" else None)
    problems: list[Problem] = []
    status = 200
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("seen", "")
        try:
            deciding.take(
                work,
                reason=form.cleaned_data["reason"],
                on=work.by.today,
                seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else work.request.version,
            )
            return to(reverse("position", args=_of(work)))
        except ChangedMeanwhile as changed:
            problems, status = [Problem(str(changed), "main-content")], CONFLICT
        except Refused as refused:
            problems, status = [Problem(said(refused), "main-content")], REFUSED
    stands, paragraph, lacking = _would_be(work)
    return _drawn(request, work, "work/paragraph.html", status, problems, form=form, stands=stands, paragraph=paragraph, lacking=lacking)


_PUT_OFF = (
    "A balance of the public interest is not decided yet, so the part cannot be answered. You can take the position as it is, and draft "
    "the letter that takes more time: it names the exemption, says why it applies, and gives the day on which you expect to decide."
)


def _would_be(work: InHand) -> tuple[list[tuple[str, str, str, str, str]], str, str]:
    """Each slice as it would stand, with derivations; the paragraph; and what it lacks."""
    try:
        if any(each.put_off for each in work.questions):
            return [], "", _PUT_OFF
        answering = deciding.answering(work)
    except Refused as refused:
        return [], "", said(refused)
    stands = [
        (
            each.extent or "",
            words(each.confirm_or_deny.value),
            each.confirm_or_deny.derivation(),
            words(each.communicate.value),
            each.communicate.derivation(),
        )
        for each in answering.position.slices
    ]
    try:
        return stands, fragment(say_parts((part_answer(answering),), work.of.received_on), title_level=2), ""
    except Refused as refused:
        return stands, "", said(refused)


def _on(work: InHand) -> HttpResponse:
    """To what is asked next, or to check all of it."""
    if work.so_far.adding:
        following = work.next_step
        if following is not None:
            return to(reverse("deciding-step", args=[*_of(work), following.value]))
    return to(_address(work, next_open(_questions(work)[0])) or reverse("deciding", args=_of(work)))


def _address(work: InHand, asked: Asked | None) -> str:
    return reverse("deciding-question", args=[*_of(work), asked.ground, asked.name]) if asked else ""


def _of(work: InHand) -> list[str]:
    return [work.request.reference, work.part.number]


def _questions(work: InHand) -> tuple[tuple[Asked, ...], str]:
    try:
        return work.questions, ""
    except Refused as refused:
        return (), said(refused)


def _ground(nth: int, work: InHand, questions: Sequence[Asked]) -> dict[str, Any]:
    mine = [each for each in questions if each.ground == nth]
    lines: list[Line] = check_your_answers(mine)
    return {
        "nth": nth,
        "words": ground_forms.named(work.so_far.grounds[nth]),
        "fails": _fails(work, mine),
        "lines": [(line, reverse("deciding-question", args=[*_of(work), nth, line.name])) for line in lines if line.shown],
        "more": [(line, reverse("deciding-question", args=[*_of(work), nth, line.name])) for line in lines if not line.shown],
    }


def _fails(work: InHand, mine: Sequence[Asked]) -> str:
    """That a ground fails, on which question, and what that alone would come to."""
    try:
        question = fails_on(mine, work.part.number, work.of)
    except Refused:
        return ""
    if question is None:
        return ""
    asks = question.meaning[: question.meaning.find("?") + 1] or question.meaning
    confirming = mine[0].whole["claim"]["duty"] == Duty.CONFIRM_OR_DENY.value
    follows = "you would have to say whether the information is held" if confirming else "the information would be disclosed"
    return f"Your ground fails on “{asks}”, so on this ground alone {follows}."


def _problems(form: forms.Form) -> list[Problem]:
    return [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors] if form.is_bound else []


def _asked(
    request: HttpRequest, work: InHand, form: forms.Form, asks: ground_forms.Asks, problems: list[Problem], **shown: Any
) -> HttpResponse:
    return _drawn(request, work, "work/question.html", REFUSED if problems else 200, problems, form=form, asks=asks, **shown)


def _drawn(
    request: HttpRequest, work: InHand, template: str, status: int = 200, problems: Sequence[Problem] = (), **shown: Any
) -> HttpResponse:
    return page(
        request,
        template,
        status=status,
        here="register",
        errors=list(problems),
        case=work.request,
        part=work.part,
        seen=work.request.version,
        duties=tuple(Duty),
        choosing=choosing,
        **shown,
    )
