"""Delivery reports (RFC 3464): what became of a message of ours, by the identifier that it went out under."""

import re
from collections.abc import Iterator

from answerable.documents.mail.message import Report
from answerable.documents.mail.opened import Opened
from answerable.documents.mail.plain import one_line

_FIELD = re.compile(r"^([A-Za-z-]+):[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_IDENTIFIER = re.compile(r"<[^<>\s]{3,250}>")
_LONGEST = 500


def reports(opened: Opened) -> tuple[Report, ...]:
    """What a delivery report says of each recipient; nothing for any other message."""
    if not opened.report.startswith("delivery-status"):
        return ()
    of = _identifier(opened.original)
    return tuple(_report(fields, of) for fields in map(_fields, opened.reported) if "final-recipient" in fields or "action" in fields)


def identifiers(value: str) -> Iterator[str]:
    """The identifiers of messages in a header, in order."""
    return (found[0] for found in _IDENTIFIER.finditer(value))


def _report(fields: dict[str, str], of: str) -> Report:
    recipient = fields.get("original-recipient") or fields.get("final-recipient", "")
    return Report(
        of,
        recipient.rpartition(";")[2].strip()[:_LONGEST],
        fields.get("action", "").lower()[:40],
        fields.get("status", "")[:40],
        fields.get("diagnostic-code", "").partition(";")[2].strip()[:_LONGEST],
    )


def _identifier(original: str) -> str:
    head = original.replace("\r\n", "\n").partition("\n\n")[0]
    return next(identifiers(_fields(head).get("message-id", "")), "")


def _fields(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in _FIELD.finditer(block.replace("\r\n", "\n")):
        found.setdefault(each[1].lower(), one_line(each[2]))
    return found
