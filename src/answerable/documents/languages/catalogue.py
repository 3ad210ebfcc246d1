"""The words in Welsh for each of our English ones: a file in the format of gettext, which translators' tools read and write.

English is the source, and stands in the code and nowhere else. A translation that a translator has still to check is marked fuzzy.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

FILES = ("letters.po", "pages.po")
# The ways in which Welsh counts, in the order of a catalogue.
_FORMS = ("zero", "one", "two", "few", "many", "other")


class NotTranslated(LookupError):
    """Words of ours that have no Welsh yet. The message names them and says what to do."""


class Count(NamedTuple):
    """The translation of a number of things: the English for several, a form for each way in which Welsh counts, whether checked."""

    several: str
    forms: tuple[str, ...]
    checked: bool


class Entry(NamedTuple):
    """One translation: the English, the Welsh, and whether a translator has checked it."""

    english: str
    welsh: str
    checked: bool


@cache
def entries(file: str) -> tuple[Entry, ...]:
    """Every translation of a file, in its order, but for those of a number. Raises `FileNotFoundError` for a file that there is none of."""
    found = _read(file)
    return tuple(Entry(str(each.id), str(each.string), not each.fuzzy) for each in found if each.id and isinstance(each.string, str))


@cache
def counts(file: str) -> tuple[Count, ...]:
    """Every translation of a number of things."""
    return tuple(Count(each.id[1], tuple(each.string or ()), not each.fuzzy) for each in _read(file) if not isinstance(each.id, str))


@cache
def _read(file: str) -> "Catalog":
    from babel.messages.pofile import read_po

    with files(__package__).joinpath("cy", file).open("rb") as opened:
        return read_po(opened, locale="cy")


@cache
def _welsh() -> dict[str, str]:
    return {each.english: each.welsh for file in FILES for each in entries(file)}


def welsh_for(english: str) -> str:
    """The Welsh of some words of ours, places and all. Raises `NotTranslated`."""
    try:
        return _welsh()[english]
    except KeyError:
        raise NotTranslated(f"“{english}” has no Welsh yet. Write it in English, or add the Welsh to the catalogue.") from None


def welsh_count(several: str, count: int) -> str:
    """The Welsh of so many things, by the English for several. Raises `NotTranslated`."""
    from babel import Locale

    forms = next((each.forms for file in FILES for each in counts(file) if each.several == several), None)
    if forms is None:
        raise NotTranslated(f"“{several}” has no Welsh yet. Write it in English, or add the Welsh to the catalogue.")
    return forms[_FORMS.index(Locale("cy").plural_form(count))]


def unchecked() -> int:
    """How many translations a translator has still to check."""
    checked = [each.checked for file in FILES for each in entries(file)] + [each.checked for file in FILES for each in counts(file)]
    return checked.count(False)
