"""What an action takes, as what a program sends: read off the action itself, so that the two cannot drift apart.

`by` is who asks; `on` is the day it happened, today unless it is sent; `seen` is sent as `version`. Whatever else an action takes is sent
under its own name. A person is sent by number.
"""

import inspect
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Field, create_model

from answerable.api.kinds import Day, Free, Instant, Number, Table, Text, by_name, list_of, one_of, text
from answerable.api.sides import Colleague
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.unable import NotReady
from answerable.casework.people.colleagues import colleague
from answerable.casework.people.models import Person

# What is longer than a term: words of people, for which the ledger has a key of its own.
LONG = frozenset(
    {
        *("adjustment", "address", "advice", "answer", "because", "directions", "grounds", "how", "note", "own_draft_because", "question"),
        *("questions", "reason", "reasons", "searched", "searchers", "shows_requester_because", "text", "words", "found", "given", "asked"),
        *("argument", "evidence", "steps", "quoted", "notes"),
    }
)
_NOT_SENT = ("by", "seen", "on", "came")
# What is recorded by an action of its own.
_OF_ANOTHER = {PartNow: ("specified", "under")}
_DAY_WORDS = "The day on which it happened; today, where it is left out."
_VERSION_WORDS = "The version of the case that this was decided over. If the case has changed since, nothing is done: 409."


class Taken(NamedTuple):
    """What an action takes: the model of what is sent, and which of its arguments the address gives."""

    model: type[BaseModel]
    takes_day: bool
    takes_version: bool


@cache
def taken_by(action: Callable[..., Any], in_address: tuple[str, ...] = (), called: str = "") -> Taken:
    """What is sent for an action. `in_address` are the arguments that the address gives; `called` is its name in the schema."""
    parameters, hints = inspect.signature(action).parameters, get_type_hints(action, include_extras=True)
    fields: dict[str, Any] = {}
    for name, each in parameters.items():
        if name not in _NOT_SENT and name not in in_address:
            default = ... if each.default is inspect.Parameter.empty else _default(each.default)
            fields[name.rstrip("_")] = (kind_of(hints[name], name), default)
    if "on" in parameters:
        fields["on"] = (Annotated[Day | None, Field(description=_DAY_WORDS)], None)
    if "seen" in parameters:
        fields["version"] = (Annotated[Number | None, Field(description=_VERSION_WORDS)], None)
    model = create_model(_title(called or action.__name__), __base__=Table, **fields)
    return Taken(model, "on" in parameters, "seen" in parameters)


def given_to(action: Callable[..., Any], sent: BaseModel, by: Colleague) -> dict[str, Any]:
    """The arguments of an action, of what was sent. Raises `NotReady` for a person who is none of the body's."""
    parameters, hints = inspect.signature(action).parameters, get_type_hints(action)
    given: dict[str, Any] = {"by": by}
    for name in parameters:
        if name == "on":
            given["on"] = getattr(sent, "on", None) or by.today
        elif name == "seen":
            given["seen"] = getattr(sent, "version", None)
        elif name.rstrip("_") in type(sent).model_fields:
            given[name] = value_of(hints[name], getattr(sent, name.rstrip("_")), by)
    return given


def kind_of(hint: Any, name: str = "") -> Any:  # noqa: PLR0911 - one for each kind of thing
    """The kind of field that is sent for what an action takes."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if hint is str:
        return Text if name in LONG else text(200)
    if hint is Person:
        return Annotated[Number, Field(description="The number of a person who works there.")]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return one_of(hint)
    if _is_tuple(hint):
        return _table_of(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return kind_of(next(each for each in inner if each is not type(None)), name) | None
    if origin is tuple or origin in (Sequence, list):
        return list_of(kind_of(inner[0], name))
    if origin in (Mapping, dict):
        return Free if inner[1] is Any else by_name(kind_of(inner[1], name))
    raise TypeError(f"{hint} is nothing that a program can send. Say in api/from_actions.py how it is sent.")


def value_of(hint: Any, sent: Any, by: Colleague) -> Any:  # noqa: PLR0911 - one for each kind of thing
    """What an action is given, of what was sent."""
    if sent is None:
        return None
    if hint is Person:
        found = colleague(by.person, sent)
        if found is None:
            raise NotReady("That person does not work here. Choose somebody who does.")
        return found
    if _is_tuple(hint):
        hints = get_type_hints(hint)
        return hint(**{name: value_of(hints[name], getattr(sent, name), by) for name in _sent_of(hint)})
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return value_of(next(each for each in inner if each is not type(None)), sent, by)
    if origin is tuple:
        return tuple(value_of(inner[0], each, by) for each in sent)
    if origin in (Sequence, list):
        return [value_of(inner[0], each, by) for each in sent]
    if origin is Mapping and inner[1] is not Any:
        return {name: value_of(inner[1], each, by) for name, each in sent.items()}
    return sent


@cache
def _table_of(hint: Any) -> type[BaseModel]:
    """A tuple of named things as an object."""
    hints = get_type_hints(hint)
    fields: dict[str, Any] = {}
    for name in _sent_of(hint):
        default = _default(hint._field_defaults[name]) if name in hint._field_defaults else ...
        fields[name] = (kind_of(hints[name], name), default)
    # Both sides call what comes to them alike, and the schema knows each name once.
    whose = "Complaint" if ".commissioner." in hint.__module__ else ""
    return create_model(f"{whose}{hint.__name__}", __base__=Table, **fields)


def _sent_of(hint: Any) -> tuple[str, ...]:
    return tuple(each for each in hint._fields if each not in _OF_ANOTHER.get(hint, ()))


def _default(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return list(value)
    if isinstance(value, types.MappingProxyType):
        return dict(value)
    return value


def _is_tuple(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields")


def _title(name: str) -> str:
    return "".join(each.capitalize() for each in name.split("_"))


_PLAIN: dict[Any, Any] = {date: Day, datetime: Instant, bool: bool, int: Number, Any: Any}
