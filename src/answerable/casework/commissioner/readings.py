"""Who may read one withheld item, since when and why, and each time that it was opened: as the events of the complaint say it.

None of that is what the item says. The closed bundle is opened whole, so that each opening of it is one of everything in it.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.shape import Case, WithheldItem
from answerable.casework.ledger.read import Happened

_FETCHED = "withheld fetched"
_CAME = {
    "withheld received": "Received it",
    "withheld inspected": "Inspected it where it is",
    _FETCHED: "Fetched it from the authority",
}
_ITSELF, _PAGED, _BUNDLED = "It was opened", "It was opened to be made into pages", "The closed bundle was opened, with it inside"


class NamedReader(NamedTuple):
    """Who may read an item, since which day, and why."""

    who: str
    since: date
    why: str


class Opening(NamedTuple):
    """One opening: the day, by whom, and how."""

    on: date
    who: str
    how: str


class ReadingList(NamedTuple):
    """Everything of one item that is known outside its wall."""

    item: WithheldItem
    readers: tuple[NamedReader, ...]
    openings: tuple[Opening, ...]


def reading_list(case: Case, item: WithheldItem, titles: Mapping[int, str]) -> ReadingList:
    """The reading list of an item; `titles` has those of the people of the office, by their numbers."""
    readers: list[NamedReader] = []
    openings: list[Opening] = []
    here = paged = bundled = False  # paged: taken out to be made into pages, and not in the bundle yet
    for each in case.entries:
        about_it = _is_about(each, item.number)
        if about_it and each.kind in _CAME:
            here = each.kind != "withheld inspected"
            readers.append(NamedReader(_signed(each), each.on, _CAME[each.kind]))
        elif about_it and each.kind == "reader named":
            number = each.payload["reader"]
            readers.append(NamedReader(_said(titles.get(number, "somebody who left"), number), each.on, each.payload["reason"]))
        elif about_it and each.kind in ("withheld returned", "withheld destroyed"):
            here = False
        how = {"withheld opened": _ITSELF if about_it else "", "closed bundle paged": "" if bundled else _PAGED}.get(each.kind, "")
        if each.kind == "closed bundle opened" and bundled:
            how = _BUNDLED
        if here and how:
            openings.append(Opening(each.on, _signed(each), how))
        bundled = bundled or (paged and each.kind == "closed bundle added to")
        paged = paged or (here and each.kind == "closed bundle paged")
    return ReadingList(item, tuple(readers), tuple(openings))


def _is_about(entry: Happened, number: int) -> bool:
    if entry.kind == _FETCHED:
        return any(each["item"] == number for each in entry.payload["items"])
    return entry.payload.get("item") == number


def _signed(entry: Happened) -> str:
    number, _, title = entry.by.partition(" ")
    return _said(title, int(number))


def _said(title: str, number: int) -> str:
    """Somebody of the office, by title and number as the ledger names them."""
    return f"{title} ({number})"
