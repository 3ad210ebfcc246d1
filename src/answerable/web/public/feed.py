"""A feed, RFC 4287 (Atom): made by the standard library's writer of XML, which escapes whatever it is given."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

KIND = "application/atom+xml; charset=utf-8"
_NAMESPACE = "http://www.w3.org/2005/Atom"
# What no document of XML may hold, however it is written.
_NO_LETTERS = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Item(NamedTuple):
    """One entry of a feed."""

    id: str
    title: str
    on: date
    summary: str = ""
    address: str = ""


def feed(id_: str, title: str, address: str, items: Iterable[Item], *, since: date) -> str:
    """The text of a feed, its items as they are given. `since` is its day where it has none."""
    each = list(items)
    root = Element("feed", {"xmlns": _NAMESPACE})
    _add(root, id_, title, max((one.on for one in each), default=since))
    SubElement(root, "link", {"rel": "self", "href": address})
    SubElement(SubElement(root, "author"), "name").text = "Answerable"
    for one in each:
        entry = SubElement(root, "entry")
        _add(entry, one.id, one.title, one.on)
        SubElement(entry, "summary").text = _NO_LETTERS.sub("", one.summary)
        if one.address:
            SubElement(entry, "link", {"href": one.address})
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode")


def _add(to: Element, id_: str, title: str, on: date) -> None:
    SubElement(to, "id").text = id_
    SubElement(to, "title").text = _NO_LETTERS.sub("", title)
    SubElement(to, "updated").text = datetime.combine(on, time(12), UTC).isoformat()
