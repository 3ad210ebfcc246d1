"""The kinds of fields: each is what the schema says that it is, and nothing is guessed from something else.

A day is a text like 2019-11-07; a number is no text; a text holds no NUL, which no database of ours keeps.
"""

import math
import re
from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

LONGEST_TEXT, LONGEST_TERM, MOST_OF_A_LIST, LARGEST = 200_000, 200, 500, 2_147_483_647
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WITHOUT_NUL = r"^[^\x00]*$"


class Table(BaseModel):
    """An object of exactly these fields."""

    model_config = ConfigDict(extra="forbid", strict=True)


def day_of(written: object) -> object:
    """A day as it is written in JSON. Raises `ValueError` for anything that is not one."""
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    if not isinstance(written, str) or not _DAY.fullmatch(written):
        raise ValueError("Give a day like 2019-11-07.")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError("There is no such day. Give a day like 2019-11-07.") from None


def _instant_of(written: object) -> object:
    if not isinstance(written, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})", written):
        raise ValueError("Give an instant with its offset, like 2019-11-07T09:30:00Z.")
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("There is no such instant. Give one like 2019-11-07T09:30:00Z.") from None


def text(longest: int = LONGEST_TEXT, *, least: int = 0) -> Any:
    """A text of up to so many characters."""
    return Annotated[str, StringConstraints(max_length=longest, min_length=least, pattern=WITHOUT_NUL)]


def one_of(of: type[Enum] | Sequence[str]) -> Any:
    """One of a few words; of an enum, what stands for it there."""
    by_word: dict[str, Any] = {str(each.value): each for each in of} if isinstance(of, type) else {each: each for each in of}

    def chosen(written: object) -> object:
        if not isinstance(written, str) or written not in by_word:
            raise ValueError(f"Give one of: {', '.join(by_word)}.")
        return by_word[written]

    kind = of if isinstance(of, type) else str
    return Annotated[kind, BeforeValidator(chosen), WithJsonSchema({"type": "string", "enum": list(by_word)})]


def list_of(kind: Any, *, most: int = MOST_OF_A_LIST) -> Any:
    """A list of one kind of thing."""
    return Annotated[list[kind], Field(max_length=most)]


def by_name(kind: Any) -> Any:
    """A table of things by their names."""
    names: Any = text(LONGEST_TERM, least=1)
    return Annotated[dict[names, kind], Field(max_length=MOST_OF_A_LIST)]


def dated(value: Any) -> Any:
    """A table of a case file as JSON gives it, every text that is a day turned into one."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return day_of(value)
    if isinstance(value, dict):
        return {key: dated(each) for key, each in value.items()}
    return [dated(each) for each in value] if isinstance(value, list) else value


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    _must_be_plain(value, 0)
    found: dict[str, Any] = dated(value)
    return found


def _must_be_plain(value: object, depth: int) -> None:
    if depth > _DEEPEST:
        raise ValueError("The table has too many tables within tables.")
    if isinstance(value, str) and ("\0" in value or len(value) > LONGEST_TEXT):
        raise ValueError("A text in the table is too long, or holds what no text does.")
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("A number in the table is none.")
    if isinstance(value, dict):
        for key, each in value.items():
            _must_be_plain(key, depth)
            _must_be_plain(each, depth + 1)
    elif isinstance(value, list):
        if len(value) > MOST_OF_A_LIST:
            raise ValueError(f"A list in the table has more than {MOST_OF_A_LIST} things in it.")
        for each in value:
            _must_be_plain(each, depth + 1)


_DEEPEST = 8
Day = Annotated[date, BeforeValidator(day_of), WithJsonSchema({"type": "string", "format": "date"})]
Instant = Annotated[datetime, BeforeValidator(_instant_of), WithJsonSchema({"type": "string", "format": "date-time"})]
Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT, pattern=WITHOUT_NUL)]
Term = Annotated[str, StringConstraints(max_length=LONGEST_TERM, pattern=WITHOUT_NUL)]
Terms = Annotated[list[Term], Field(max_length=MOST_OF_A_LIST)]
Number = Annotated[int, Field(ge=0, le=LARGEST)]
Free = Annotated[dict[str, Any], AfterValidator(_plain), WithJsonSchema({"type": "object"})]
