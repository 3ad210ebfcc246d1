"""The words in Welsh for each of our English ones: a file in the format of gettext, which translators' tools read and write.

English is the source, and stands in the code and nowhere else. A translation that a translator has still to check is marked fuzzy.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

FILES = ("letters.po", "pages.po")


class NotTranslated(LookupError):
    """Words of ours that have no Welsh yet. The message names them and says what to do."""


class Entry(NamedTuple):
    """One translation: the English, the Welsh, and whether a translator has checked it."""

    english: str
    welsh: str
    checked: bool


@cache
def entries(file: str) -> tuple[Entry, ...]:
    """Every translation of a file, in its order. Raises `FileNotFoundError` for a file that there is none of."""
    from babel.messages.pofile import read_po

    with files(__package__).joinpath("cy", file).open("rb") as opened:
        found = read_po(opened, locale="cy")
    return tuple(Entry(str(each.id), str(each.string), not each.fuzzy) for each in found if each.id and each.string)


@cache
def _welsh() -> dict[str, str]:
    return {each.english: each.welsh for file in FILES for each in entries(file)}


def welsh_for(english: str) -> str:
    """The Welsh of some words of ours, places and all. Raises `NotTranslated`."""
    try:
        return _welsh()[english]
    except KeyError:
        raise NotTranslated(f"“{english}” has no Welsh yet. Write it in English, or add the Welsh to the catalogue.") from None


def unchecked() -> int:
    """How many translations a translator has still to check."""
    return sum(not each.checked for file in FILES for each in entries(file))
