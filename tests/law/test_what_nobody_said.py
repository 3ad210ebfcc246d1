"""What a caller leaves out is nothing, and never an answer: the defaults of every record and of every parameter of the law."""

import importlib
import inspect
import pkgutil
import types
import typing
from collections.abc import Iterator
from enum import Enum

import pytest

from answerable import law
from answerable.law.code.norm import Authority as RankOfAuthority


def defaults() -> Iterator[tuple[str, object, object]]:
    """Every field and parameter that may be left out: its name, the type it is declared with, and what stands in for it."""
    for found in pkgutil.walk_packages(law.__path__, "answerable.law."):
        module = importlib.import_module(found.name)
        for of, value in vars(module).items():
            if getattr(value, "__module__", None) != found.name:
                continue
            if inspect.isclass(value) and issubclass(value, tuple):
                hints, given = typing.get_type_hints(value), getattr(value, "_field_defaults", {})
            elif inspect.isfunction(value):
                parameters = inspect.signature(value).parameters.values()
                hints = typing.get_type_hints(inspect.unwrap(value))
                given = {each.name: each.default for each in parameters if each.default is not each.empty}
            else:
                continue
            for name, default in given.items():
                yield f"{found.name.removeprefix('answerable.law.')}.{of}.{name}", hints[name], default


DEFAULTS = list(defaults())


def fits(value: object, declared: object) -> bool:
    """Whether a value is one of a declared type, as far as a default needs it."""
    origin = typing.get_origin(declared) or declared
    if origin in (types.UnionType, typing.Union):
        return any(fits(value, each) for each in typing.get_args(declared))
    return isinstance(value, origin) if isinstance(origin, type) else callable(value)


@pytest.mark.parametrize(("declared", "default"), [each[1:] for each in DEFAULTS], ids=[each[0] for each in DEFAULTS])
def test_what_is_left_out_is_of_the_declared_type_and_none_where_it_may_be(declared: object, default: object) -> None:
    assert default is None if fits(None, declared) else fits(default, declared)


def test_what_is_taken_as_so_unless_somebody_says_otherwise() -> None:
    assert {name for name, _, default in DEFAULTS if default is True} == {"regulator.Regulator.verified"}


def enumerations() -> Iterator[type[Enum]]:
    """Every list of choices in the law but the ranks of authority, which are numbers because they are compared."""
    for found in pkgutil.walk_packages(law.__path__, "answerable.law."):
        for value in vars(importlib.import_module(found.name)).values():
            if inspect.isclass(value) and issubclass(value, Enum) and value.__module__ == found.name and value is not RankOfAuthority:
                yield value


@pytest.mark.parametrize("choices", list(enumerations()), ids=lambda choices: choices.__qualname__)
def test_every_choice_is_said_in_words_of_its_own(choices: type[Enum]) -> None:
    said = [each.value for each in choices]
    assert all(isinstance(each, str) and each.strip() for each in said)
    assert len(said) == len(choices.__members__)
