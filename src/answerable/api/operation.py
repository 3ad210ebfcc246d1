"""One operation: what is asked, under which scope, by which action or reader, and how it is answered.

A room is a tuple of these. Nothing is on offer that is not in a room, and no room is on offer that site.py does not name.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from pydantic import BaseModel

from answerable.api.sides import By as Who
from answerable.api.sides import Do as AnyDo
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.let_commissioner_fetch import Guest
from answerable.casework.authority.permissions import Do as AuthorityDo
from answerable.casework.commissioner.acting import By as OfOffice


class Call(NamedTuple):
    """What was asked: by whom, what stood in the address, what was sent, and the request that it came in."""

    who: Who
    at: Mapping[str, Any]
    sent: Any
    query: Any
    request: HttpRequest

    @property
    def by(self) -> By:
        """Somebody of an authority, whose business it is."""
        assert isinstance(self.who, By)
        return self.who

    @property
    def officer(self) -> OfOffice:
        """Somebody of the Commissioner's office, whose business it is."""
        assert isinstance(self.who, OfOffice)
        return self.who

    @property
    def guest(self) -> Guest:
        """Whoever was let fetch the bundle of one case."""
        assert isinstance(self.who, Guest)
        return self.who

    @property
    def reference(self) -> str:
        """The reference of the case that it is about."""
        return str(self.at["reference"])


class Sends(Enum):
    """How something is sent: as JSON, or as the bytes of a file, whose fields stand in the address."""

    JSON = "application/json"
    FILE = "application/octet-stream"


class Operation(NamedTuple):
    """An operation. `path` is Django's, below the site's prefix; `do` is its scope, or None for what anybody may ask; `or_do` will do too.

    `answer` gives plain data, to be written as JSON, or an answer of its own, such as a file; `answers` is its shape.
    """

    method: str
    path: str
    name: str
    do: AnyDo | None
    says: str
    answer: Callable[[Call], Any]
    answers: Any = None
    sends: type[BaseModel] | None = None
    asks: type[BaseModel] | None = None
    how: Sends = Sends.JSON
    status: int = 200
    once: bool = False  # it takes an Idempotency-Key
    secret: bool = False  # its answer holds what is shown once
    or_do: tuple[AnyDo, ...] = ()
    files: tuple[str, ...] = ()  # the types of what it answers with, where that is a file
    gone: bool = False  # what was there may have been withdrawn since: 410

    @property
    def is_of_an_authority(self) -> bool:
        """Whether it is about an authority's cases, and so is watched in worlds that differ in what is held."""
        return isinstance(self.do, AuthorityDo)


Answer = HttpResponseBase
PLACES = re.compile(r"<(\w+):(\w+)>")  # in a path: of which kind, and its name


def written(value: object) -> str:
    """Plain data as JSON."""
    return _WRITER.encode(value)


def _as_json(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum | UUID):
        return str(value.value if isinstance(value, Enum) else value)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(f"{value!r} has no place in an answer.")


_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_as_json)
