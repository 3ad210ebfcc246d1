"""The answers of one ground in words, to be checked."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.deciding.asking import Asked
from answerable.law.finding import say


class Line(NamedTuple):
    """One question with its answer in words, and whether it stands in the list or among what can be added."""

    name: str
    question: str
    under: str
    answer: str
    more: tuple[str, ...]
    shown: bool


def check_your_answers(questions: Iterable[Asked]) -> list[Line]:
    """Every question of a ground, as it is answered."""
    return [_line(each) for each in questions]


def _line(each: Asked) -> Line:
    answer, more = ("Not decided yet: more time is needed to weigh it", ()) if each.put_off else _said(each.answer)
    asks = each.question.meaning
    question = asks[: asks.find("?") + 1] or asks  # what it means is said where it is answered
    return Line(each.name, question, str(each.question.under), answer, more, each.needed or each.answer is not None)


def _said(answer: Any) -> tuple[str, tuple[str, ...]]:
    """An answer in short, and what more there is of it."""
    if isinstance(answer, dict) and "reasons" in answer:
        evidence = tuple(f"Rests on: {one}" for one in answer.get("evidence", ()))
        return _short(answer["answer"]), (answer["reasons"], *evidence, f"{answer['by']}, {say(answer['on'])}")
    if isinstance(answer, (list, dict)):
        return "", tuple(_one(each) for each in (answer.values() if isinstance(answer, dict) else answer) if each)
    return _short(answer), ()


def _short(answer: Any) -> str:
    if isinstance(answer, bool):
        return "Yes" if answer else "No"
    if isinstance(answer, date):
        return say(answer)
    return "" if answer is None else f"{str(answer)[:1].upper()}{str(answer)[1:]}"


def _one(each: Any) -> str:
    if isinstance(each, dict):
        if "minutes_each" in each:
            return f"{each['activity'].capitalize()}: {each['items']} at {each['minutes_each']} minutes each"
        if "theme" in each:
            return f"{each['theme'].capitalize()}: {each['words']}"
        return "; ".join(_one(one) for one in each.values() if one)
    if isinstance(each, date):
        return say(each)
    if isinstance(each, list):
        return "; ".join(_one(one) for one in each)
    return str(each)
