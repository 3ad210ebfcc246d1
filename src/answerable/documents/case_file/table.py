"""One table of a TOML file, read key by key: each key once, of the kind it must be, and none left over.

Every error is one sentence that says where, what was wrong, and what to write.
"""

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from answerable.documents.not_readable import NotReadable
from answerable.law.bank_holidays import FIRST_DAY, LAST_DAY
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.provision import Provision, cite

E = TypeVar("E", bound=Enum)
FIRST, LAST = date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY)
_KINDS: dict[type, str] = {
    str: "text in quotation marks",
    bool: "true or false",
    int: "a whole number",
    date: "a date such as 2019-11-07, without quotation marks",
}


class NotACaseFile(NotReadable):
    """The text is no case file in the schema that we read."""


class Table:
    """A table and the place where it stands, such as `event 3 (response)`. Keys that are read are taken out of it."""

    def __init__(self, where: str, content: dict[str, Any], *, key: str = "") -> None:
        self.where, self.key, self._left = where, key, dict(content)

    @classmethod
    def parsed(cls, text: str) -> "Table":
        """The whole file. Raises `NotACaseFile` for what is not TOML."""
        try:
            return cls("the case file", tomllib.loads(text))
        except RecursionError:
            raise NotACaseFile("This TOML file nests too deeply to be read. Write it as docs/reference/case-file.md shows.") from None
        except tomllib.TOMLDecodeError as broken:
            raise NotACaseFile(f"This is not a TOML file: {broken}. Write it as docs/reference/case-file.md shows.") from broken

    def refuse(self, what: str) -> NotACaseFile:
        """An error at this place."""
        return NotACaseFile(f"In {self.where}, {what}")

    def has(self, key: str) -> bool:
        """Whether a key is there and has not been read yet."""
        return key in self._left

    def needed(self, key: str, kind: type[Any]) -> Any:
        """A value that must be there. Raises `NotACaseFile`."""
        if key not in self._left:
            raise self.refuse(f"{key} is missing. Give {_KINDS[kind]}.")
        return self.given(key, kind)

    def given(self, key: str, kind: type[Any]) -> Any:
        """A value that may be there, or None. Raises `NotACaseFile` for one of another kind."""
        value = self._left.pop(key, None)
        # A datetime is a date, and True is an int, to Python and to nobody else.
        if value is not None and (type(value) is not kind or isinstance(value, datetime)):
            raise self.refuse(f"{key} is {value!r}. Give {_KINDS[kind]}.")
        if kind is date and value is not None and not FIRST <= value <= LAST:
            raise self.refuse(
                f"{key} is {say(value)}. Give a day from {say(FIRST)} to {say(LAST)}, the days whose bank holidays are known."
            )
        if kind is str and value is not None and not value.strip():
            raise self.refuse(f"{key} is empty. Give {_KINDS[kind]}, or leave it out.")
        return value

    def one_of(self, key: str, choices: type[E], default: E | None = None) -> E:
        """A value out of a closed list. Raises `NotACaseFile`, naming the list."""
        value = self.given(key, str) if default is not None else self.needed(key, str)
        if value is None and default is not None:
            return default
        for each in choices:
            if each.value == value:
                return each
        raise self.refuse(f"{key} is {value!r}. It can be {', '.join(repr(each.value) for each in choices)}.")

    def optional(self, key: str, choices: type[E]) -> E | None:
        """A value out of a closed list that may be left out. Raises `NotACaseFile`."""
        return self.one_of(key, choices) if key in self._left else None

    def provision(self, key: str) -> Provision:
        """A citation. Raises `NotACaseFile`."""
        return self._cited(self.needed(key, str))

    def provisions(self, key: str) -> tuple[Provision, ...]:
        """A list of citations. Raises `NotACaseFile`."""
        return tuple(self._cited(each) for each in self.listed(key, str))

    def _cited(self, text: str) -> Provision:
        try:
            return cite(text)
        except NotLaw as wrong:
            raise self.refuse(str(wrong)) from wrong

    def listed(self, key: str, kind: type[Any]) -> tuple[Any, ...]:
        """A list of values of one kind; nothing where the key is not there."""
        values = self._left.pop(key, [])
        if not isinstance(values, list) or any(type(each) is not kind for each in values):
            raise self.refuse(f"{key} is {values!r}. Give a list of {_KINDS[kind]}, in square brackets.")
        return tuple(values)

    def choices(self, key: str, choices: type[E]) -> tuple[E, ...]:
        """A list out of a closed list; nothing where the key is not there. Raises `NotACaseFile`, naming the list."""
        return tuple(Table(self.where, {key: each}).one_of(key, choices) for each in self.listed(key, str))

    def is_empty(self) -> bool:
        """Whether nothing is left to read."""
        return not self._left

    def tables(self, key: str, what: str) -> "Iterable[Table]":
        """The tables under a key, each with its place."""
        values = self._left.pop(key, [])
        if not isinstance(values, list) or any(not isinstance(each, dict) for each in values):
            raise self.refuse(f"{key} must be a list of tables. Begin each with [[...]], as docs/reference/case-file.md shows.")
        for nth, each in enumerate(values, start=1):
            yield Table(f"{what} {nth}" if self.where == "the case file" else f"{self.where}, {what} {nth}", each)

    def table(self, key: str) -> "Table | None":
        """The one table under a key, or None."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.refuse(f"{key} is {value!r}. Give a table, in braces.")
        return Table(f"{self.where}, {key}", value, key=key)

    def end(self) -> None:
        """Raises `NotACaseFile` for any key that nobody asked for."""
        if self._left:
            unknown = ", ".join(sorted(self._left))
            raise self.refuse(f"{unknown} cannot be read. Take it out, or see docs/reference/case-file.md for what can be written there.")
