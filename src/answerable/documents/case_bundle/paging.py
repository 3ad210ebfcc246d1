"""A file that came, as pages: rebuilt as what is released is, so that nothing comes along that cannot be seen on them."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import NamedTuple

from answerable.documents.from_the_commissioner import Paper
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, cleaned
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.mail import Message, Ours, read_message
from answerable.documents.not_readable import NotReadable
from answerable.documents.opening import text_of
from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.picturing import opened_picture
from answerable.documents.release.rebuilding import redact_pdf
from answerable.documents.release.releasing import pages_of
from answerable.law.finding import say

# Lines that are headers and their continuations, up to an empty one; and one among them that a mailbox writes and nobody types.
_HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?=\r?\n)")
_OF_A_MAILBOX = re.compile(rb"^(?:received|message-id|mime-version):", re.IGNORECASE | re.MULTILINE)
_LONGEST_LINE, _MOST_LINES = 90, 30
_DOTS_PER_INCH = 150


class Paged(NamedTuple):
    """A file as pages: a PDF, and how many pages it has. Without any, `why` says what is the matter with it."""

    content: bytes
    pages: int
    why: str = ""


def paged(content: bytes, *, title: str) -> Paged:
    """The pages of a PDF, an Office file, a picture, an e-mail or a text; for anything else why it has none, in one sentence."""
    try:
        made = _made(content, title)
    except (NotReadable, UnableToDraft) as refused:
        return Paged(b"", 0, str(refused))
    return Paged(made, count_of(made))


def count_of(content: bytes) -> int:
    """How many pages a PDF has that was made here."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)


def _made(content: bytes, title: str) -> bytes:
    kind = admit(content)
    message = _message(content, kind)
    if message is not None:
        return _set(title, _of_message(message))
    if kind is Kind.TEXT:
        return _set(title, _of_text(text_of(content, name="The file")))
    source = _of_picture(content) if kind is Kind.PICTURE else pages_of(content, kind)
    return redact_pdf(source, (), title=title, dots_per_inch=_DOTS_PER_INCH).content


def _message(content: bytes, kind: Kind) -> Message | None:
    """An e-mail that was saved from a mailbox, or by Outlook; None for anything else, a memorandum that begins like one included."""
    headers = _HEADERS.match(content) if kind is Kind.TEXT else None
    if kind is not Kind.OLD_OFFICE and (headers is None or not _OF_A_MAILBOX.search(headers[0])):
        return None
    try:
        return read_message(content, ours=Ours(), name="The file")
    except NotReadable:
        return None


def _of_message(message: Message) -> Iterator[Block]:
    lines = [("From", _named(message.sender.name, message.sender.address))]
    lines += [("To", _named(each.name, each.address)) for each in message.to]
    lines += [("Copied to", _named(each.name, each.address)) for each in message.cc]
    lines += [("Dated", say(message.dated.date()))] if message.dated is not None else []
    yield Address((*(f"{name}: {words}" for name, words in lines), f"Subject: {message.subject}"))
    yield from _of_text(message.text)
    if message.attachments:
        yield Paragraph("Files came with it, which are items of their own where they were received as such:")
        yield Listing(tuple(each.name for each in message.attachments))


def _named(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address else name or address or "nobody named"


def _of_text(text: str) -> Iterator[Block]:
    """The text with its lines as they are: together where they fit on a page, each a paragraph where they are long."""
    for piece in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\f", "\n\n")):
        lines = tuple(each for each in (line.rstrip() for line in piece.split("\n")) if each)
        if len(lines) <= _MOST_LINES and all(len(each) <= _LONGEST_LINE for each in lines):
            yield Address(lines)
        else:
            yield from map(Paragraph, lines)


def _of_picture(content: bytes) -> bytes:
    made = BytesIO()
    opened_picture(content).save(made, format="PDF", resolution=_DOTS_PER_INCH)
    return made.getvalue()


def _set(title: str, blocks: Iterator[Block]) -> bytes:
    whole = (Heading(title, 1), *blocks)
    return pdf_of(Paper(title, date.min, tuple(map(cleaned, whole)), "item"))
