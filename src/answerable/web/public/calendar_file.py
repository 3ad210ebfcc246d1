"""Days as a calendar file, RFC 5545: events that last a day, in lines of at most 75 bytes."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

KIND = "text/calendar; charset=utf-8"
_LONGEST = 75


class Entry(NamedTuple):
    """A day in a calendar: a name that never changes for the same thing, the day, what it is, and more of it."""

    uid: str
    on: date
    what: str
    more: str = ""


def calendar_file(title: str, entries: Iterable[Entry], *, on: date) -> str:
    """The text of the file, the same all of the day on which it is made."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Answerable//EN", f"X-WR-CALNAME:{_text(title)}"]
    for each in entries:
        lines += ["BEGIN:VEVENT", f"UID:{each.uid}", f"DTSTAMP:{on:%Y%m%d}T000000Z", f"DTSTART;VALUE=DATE:{each.on:%Y%m%d}"]
        lines += [f"SUMMARY:{_text(each.what)}", f"DESCRIPTION:{_text(each.more)}", "TRANSP:TRANSPARENT", "END:VEVENT"]
    return "".join(f"{piece}\r\n" for line in (*lines, "END:VCALENDAR") for piece in _folded(line))


def _text(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> Iterator[str]:
    """A line in pieces, none of which parts a letter's bytes; all but the first begin with a space."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST:
            yield piece
            piece = " "
        piece += letter
    yield piece
