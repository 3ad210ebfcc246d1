"""English words that know what they are made of, so that the same can be said in another language.

A phrase is a string, the English one. It keeps the template that it was made from and what stands in each place, and a place may
hold a phrase. `{Section}` with a capital is what stands at `{section}`, begun with one.
"""

import re
from collections.abc import Sequence
from string import Formatter
from typing import Self

from answerable.law.finding import say

_PLACE = re.compile(r"\{(\w+)\}")


class Phrase(str):
    """Words of ours, and never a person's."""

    __slots__ = ("fields", "template")
    template: str
    fields: dict[str, object]

    def __new__(cls, template: str, **fields: object) -> Self:
        made = super().__new__(cls, filled(template, {name: say(each) for name, each in fields.items()}) if fields else template)
        made.template, made.fields = template, fields
        return made


class Listed(Phrase):
    """Several things with `and` before the last: A, B and C."""

    __slots__ = ()

    @classmethod
    def of(cls, items: Sequence[object]) -> "Listed":
        """The list of some items. Raises `ValueError` for none."""
        if not items:
            raise ValueError("A list of nothing cannot be written. Leave the sentence out.")
        places = [f"{{item{nth}}}" for nth in range(len(items))]
        template = places[0] if len(places) == 1 else f"{', '.join(places[:-1])} and {places[-1]}"
        return cls(template, **_numbered(items))


class Counted(Phrase):
    """A number of things: its English for one, and for any other number, by which its Welsh is found."""

    __slots__ = ("number", "several")
    number: int
    several: str

    @classmethod
    def of(cls, count: int, one: str, several: str) -> "Counted":
        """So many, in words that have a place for the number, `{count}`."""
        made = cls(one if count == 1 else several, count=count)
        made.number, made.several = count, several
        return made


def joined(separator: str, items: Sequence[object]) -> Phrase:
    """Several things, one after the other, with nothing between them but a mark or a space."""
    return Phrase(separator.join(f"{{item{nth}}}" for nth in range(len(items))), **_numbered(items))


def sentences(*each: object) -> Phrase:
    """Sentences of one paragraph."""
    return joined(" ", each)


def places(template: str) -> frozenset[str]:
    """The places of a template, whether or not they begin with a capital."""
    return frozenset(each.lower() for _, each, _, _ in Formatter().parse(template) if each is not None)


def wordless(template: str) -> bool:
    """Whether a template has no words of its own, so that there is nothing in it to translate."""
    return not re.search(r"\w", _PLACE.sub("", template))


def filled(template: str, said: dict[str, str]) -> str:
    """The template with what was said in its places."""

    def place(found: re.Match[str]) -> str:
        name = found[1]
        words = said[name.lower()]
        return f"{words[:1].upper()}{words[1:]}" if name[0].isupper() else words

    return _PLACE.sub(place, template)


def _numbered(items: Sequence[object]) -> dict[str, object]:
    return {f"item{nth}": each for nth, each in enumerate(items)}
