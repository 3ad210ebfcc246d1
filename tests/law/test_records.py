"""Every record of the law holds what its fields say: each row of each table, each default, and a word for each answer that there is."""

import types
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import pytest

from scripts.statute import modules

MODULES = {each.__name__: each for each in modules()}
# Names that are imported for annotations alone.
NAMES = {name: value for each in MODULES.values() for name, value in vars(each).items() if isinstance(value, type)}


def is_of(value: object, hint: Any) -> bool:
    """Whether a value is what a type says. Of a generic class and of what can be called, only that it is one."""
    origin = get_origin(hint)
    if hint is None or hint is Any or isinstance(hint, TypeVar):
        return value is None or hint is not None
    if origin in (Union, types.UnionType):
        return any(is_of(value, each) for each in get_args(hint))
    if origin is tuple and isinstance(value, tuple):
        each, *rest = get_args(hint)
        if rest == [...]:
            return all(is_of(one, each) for one in value)
        return len(value) == 1 + len(rest) and all(map(is_of, value, (each, *rest)))
    expected = origin or hint
    return callable(value) if expected.__module__ == "collections.abc" and expected.__name__ == "Callable" else isinstance(value, expected)


@cache
def fields(record: type) -> dict[str, Any]:
    """The types of a record's fields."""
    return {name: hint for name, hint in get_type_hints(record, localns=NAMES).items() if name in record._fields}  # type: ignore[attr-defined]


def own(of: type) -> list[type]:
    """The classes of the law that are of a kind, each once."""
    return [
        each
        for name, module in MODULES.items()
        for each in vars(module).values()
        if isinstance(each, type) and each.__module__ == name and issubclass(each, of) and each is not of
    ]


def records_in(value: object) -> Iterator[tuple[object, ...]]:
    """The records in a table, and those in them."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list | frozenset):
        if hasattr(value, "_fields"):
            yield value  # type: ignore[misc]
        for each in value:
            yield from records_in(each)


RECORDS = [each for each in own(tuple) if hasattr(each, "_fields")]


@pytest.mark.parametrize("name", MODULES)
def test_every_row_of_a_table_holds_what_its_fields_say(name: str) -> None:
    for record in records_in(list(vars(MODULES[name]).values())):
        for field, hint in fields(type(record)).items():
            value = getattr(record, field)
            assert is_of(value, hint), f"{record}: {field}"
            assert value != "" or field in type(record)._field_defaults, f"{record}: {field} is empty"  # type: ignore[attr-defined]


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: each.__name__)
def test_every_default_is_of_its_type(record: type) -> None:
    hints = fields(record)
    for field, value in record._field_defaults.items():  # type: ignore[attr-defined]
        assert is_of(value, hints[field]), f"{field} is {value!r} if nothing is said"


@pytest.mark.parametrize("enum", own(Enum), ids=lambda each: each.__name__)
def test_every_answer_has_a_word_of_its_own(enum: type[Enum]) -> None:
    assert all(isinstance(each.value, str | int) for each in enum)
    assert len({each.value for each in enum.__members__.values()}) == len(enum.__members__)


def test_the_records_are_found() -> None:
    assert len(RECORDS) > 60
    assert is_of((1, 2), tuple[int, ...])
    assert not is_of((1, ""), tuple[int, ...])
    assert not is_of("", bool | None)
