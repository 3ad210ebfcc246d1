"""An Outlook message file (.msg) taken apart. Its Internet headers are used where it has them: a draft, or one from within, has none."""

from collections.abc import Iterator
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import format_datetime, formataddr
from itertools import islice
from typing import TYPE_CHECKING

from answerable.documents.mail.from_web import text_of_html
from answerable.documents.mail.opened import File, Opened, header_value
from answerable.documents.mail.plain import plain
from answerable.documents.not_readable import UnableToOpen

if TYPE_CHECKING:
    from oxmsg import Message as Outlook

SIGNATURE = b"\xd0\xcf\x11\xe0"
_HEADERS = 0x007D
_MOST_FILES = 1_000


def open_outlook_message(content: bytes, *, name: str) -> Opened:
    """The message taken apart. Raises `UnableToOpen`."""
    from oxmsg import Message as Outlook

    try:
        message = Outlook.load(content)
        headers = tuple(_headers(message))
        web = message.html_body or ""
        text = plain(message.body or "") or text_of_html(web)
        files = tuple(_files(message))
    except Exception:  # olefile and oxmsg raise whatever the damage happens to break
        raise UnableToOpen(f"{name} starts like an Outlook message and cannot be read. Save it again as .msg or .eml.") from None
    if not headers and not text.strip() and not files:
        raise UnableToOpen(f"{name} is an older Office file, and not an Outlook message. Give a message, saved as .msg or .eml.")
    return Opened(headers, (text,), (), files)


def _headers(message: "Outlook") -> Iterator[tuple[str, str]]:
    kept = message.properties.str_prop_value(_HEADERS) or ""
    if kept.strip():
        for name, value in HeaderParser(policy=compat32).parsestr(kept.lstrip()).raw_items():
            yield name.lower(), header_value(str(value))
        return
    if message.sender:
        yield "from", header_value(message.sender)
    for each in message.recipients:
        yield "to", header_value(formataddr((each.name or "", each.email_address or "")))
    if message.subject:
        yield "subject", header_value(message.subject)
    if message.sent_date is not None:
        yield "date", format_datetime(message.sent_date)


def _files(message: "Outlook") -> Iterator[File]:
    for each in islice(message.attachments, _MOST_FILES):
        yield File(each.file_name or "", each.file_bytes or b"")
