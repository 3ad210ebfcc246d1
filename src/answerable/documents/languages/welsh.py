"""A phrase in Welsh: its template from the catalogue, what stands in it in Welsh as well, days as people write them, and lists."""

import re
from datetime import date
from functools import lru_cache

from answerable.documents.languages.catalogue import welsh_count, welsh_for
from answerable.documents.languages.phrase import Counted, Listed, Phrase, filled, wordless
from answerable.law.finding import say

# Before a vowel `and` is `ac`. A number is read out: un, un deg un and wyth begin with one; deg and cant do not.
_AC_BEFORE = re.compile(r"[aeiouyâêîôûŷ]|8|1(?!0)(?!\d\d)", re.IGNORECASE)


def in_welsh(said: object) -> str:
    """A phrase, a day or a number in Welsh; a person's words as they are. Raises `NotTranslated`."""
    if isinstance(said, Listed):
        return _listed([in_welsh(each) for each in said.fields.values()])
    if isinstance(said, Counted):
        return filled(welsh_count(said.several, said.number), {"count": str(said.number)})
    if isinstance(said, Phrase):
        template = said.template if wordless(said.template) else welsh_for(said.template)
        return filled(template, {name: in_welsh(each) for name, each in said.fields.items()})
    return day_in_welsh(said) if isinstance(said, date) else say(said)


@lru_cache(1 << 12)
def day_in_welsh(day: date) -> str:
    """A day as people write it in Welsh: 6 Rhagfyr 2019."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale="cy")


def _listed(items: list[str]) -> str:
    if len(items) == 1:
        return items[0]
    return f"{', '.join(items[:-1])} {'ac' if _AC_BEFORE.match(items[-1]) else 'a'} {items[-1]}"
