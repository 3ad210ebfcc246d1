"""What if: the fees notice goes today, we ask today what is meant; and the latest lawful days. Nothing is recorded."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.what_if import AlreadyAnswered, Supposed, already_answered, if_clarification, if_fees_notice, latest
from answerable.law.case import Case
from answerable.law.finding import say
from answerable.law.regime import Regime
from answerable.web.dates import Asked, read_date
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Refused
from answerable.web.work.who import by_of, found


class Question(NamedTuple):
    """One question: what is supposed, what may be supposed besides, and who answers it."""

    title: str
    legend: str
    ask: Callable[..., Supposed]
    day: str


_CLARIFY = Question("If we ask today what is meant", "And the requester answers on", if_clarification, "answered_on")
QUESTIONS = {
    Regime.FOIA: {
        "fee": Question("If a fees notice goes today", "And the fee is paid on", if_fees_notice, "paid_on"),
        "clarify": _CLARIFY,
    },
    Regime.EIR: {
        "fee": Question("If a charge in advance is notified today", "And the charge is paid on", if_fees_notice, "paid_on"),
        "clarify": _CLARIFY,
    },
}


@found
def what_if(request: HttpRequest, reference: str) -> HttpResponse:
    """What would follow, part by part."""
    by = by_of(request)
    asked = request_for(by, reference)
    case = fold(asked.authority, asked.case)
    law = case.case() if case.ours else None
    numbers = [each.number for each in case.ours]
    part = request.GET.get("part", "")
    part = part if part in numbers else (numbers[0] if numbers else "")
    answers, problems = [], []
    answered = _answered(law, part, by.today)
    regime = next((each.regime for each in case.ours if each.number == part), Regime.FOIA)
    for name, question in QUESTIONS[regime].items() if answered is None else ():
        box = read_date(name, request.GET.dict(), what="The day", needed=False)
        answer = _answer(law, part, question, box, by.today)
        problems += [Problem(box.error, box.first_wrong)] if box.error else []
        answers.append({"name": name, "question": question, "box": box, **answer})
    return page(
        request,
        "work/what_if.html",
        status=REFUSED if problems else 200,
        here="register",
        errors=problems,
        case=asked,
        today=by.today,
        parts=[(each.number, each.asked) for each in case.ours],
        environmental=regime is Regime.EIR,
        part=part,
        latest=_latest(law, part, by.today),
        answers=answers,
        answered=answered,
    )


def _answered(law: Case | None, part: str, on: date) -> AlreadyAnswered | None:
    try:
        return already_answered(law, part, on=on) if law is not None and part else None
    except Refused:  # what cannot be counted is said beneath each question
        return None


def _answer(law: Case | None, part: str, question: Question, box: Asked, on: date) -> dict[str, Any]:
    if law is None or box.error:
        return {}
    try:
        return {"supposed": question.ask(law, part, on=on, **{question.day: box.day})}
    except Refused as refused:
        return {"refused": str(refused)}


def _latest(law: Case | None, part: str, on: date) -> dict[str, Any]:
    if law is None:
        return {}
    try:
        found_latest = latest(law, part, on=on)
    except Refused as refused:
        return {"refused": str(refused)}
    return {"found": found_latest, "day": say(found_latest.day.value)} if found_latest else {}
