"""What was asked on a form of last days: read from its fields or from an address, with everything that is wrong."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from answerable.law.foia.s50_period_for_steps import refuse_period
from answerable.law.last_days import KINDS, Asked
from answerable.law.not_law import NotLaw
from answerable.web import dates
from answerable.web.last_day_questions import Question, questions
from answerable.web.problem import Problem

_MOST_SESSIONS = 400


class Filled(NamedTuple):
    """A form as it was filled in: each question with its date, the other fields as they were typed, and what is wrong."""

    boxes: tuple[tuple[Question, dates.Asked], ...]
    typed: Mapping[str, str]
    asked: Asked | None
    problems: tuple[Problem, ...]

    def address(self) -> str:
        """The one way in which this question stands in an address."""
        values = {question.name: box.day.isoformat() for question, box in self.boxes if box.day}
        return urlencode({**values, **{name: value for name, value in self.typed.items() if value}}, safe=",")


def empty(kind: str) -> Filled:
    """The form before anything is typed."""
    boxes = tuple((each, dates.read_date(each.name, {}, what=each.what, needed=False)) for each in questions(kind))
    return Filled(boxes, {}, None, ())


def read(kind: str, query: Mapping[str, str]) -> Filled:
    """The form as it was sent."""
    boxes = tuple((each, dates.read_date(each.name, query, what=each.what, needed=each.needed)) for each in questions(kind))
    problems = [Problem(box.error, box.first_wrong) for _, box in boxes if box.error]
    typed: dict[str, str] = {}
    others: dict[str, object] = {}
    for name, field, reader in (("days", "within", _read_days), ("sessions", "sessions", _read_sessions)):
        if field in KINDS[kind].takes:
            typed[name] = ",".join(query.get(name, "").replace(",", " ").split())
            try:
                others[field] = reader(typed[name])
            except NotLaw as refused:
                problems.append(Problem(str(refused), name))
    if problems:
        return Filled(boxes, typed, None, tuple(problems))
    days = {question.field: box.day for question, box in boxes}
    return Filled(boxes, typed, Asked(**{**days, **others}), ())  # type: ignore[arg-type]


def _read_days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise NotLaw("The number of days must be a whole number, like 35")
    refuse_period(int(text))
    return int(text)


def _read_sessions(text: str) -> tuple[date, ...]:
    written = text.split(",") if text else []
    if not written:
        raise NotLaw("The days on which the school has a session are missing. Enter one on each line, like 2019-11-08")
    if len(written) > _MOST_SESSIONS:
        raise NotLaw(
            f"There are {len(written)} school days, more than the {_MOST_SESSIONS} that are read. Enter those after the request arrived"
        )
    return tuple(_read_session(each) for each in written)


def _read_session(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotLaw(f"“{text}” is not a date that can be read. Write each school day as year-month-day, like 2019-11-08") from None
