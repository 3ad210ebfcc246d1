"""An e-mail read from its bytes, as it was delivered or as Outlook saved it. Whatever they are: a `Message`, or one sentence."""

from answerable.documents.mail.automatic import automatic, wants_no_reply
from answerable.documents.mail.files import attachments, tamed
from answerable.documents.mail.from_web import text_of_html
from answerable.documents.mail.internet import open_internet_message
from answerable.documents.mail.message import Address, Message, Ours
from answerable.documents.mail.opened import File, Opened, instant
from answerable.documents.mail.outlook import SIGNATURE, open_outlook_message
from answerable.documents.mail.reports import identifiers, reports
from answerable.documents.mail.stamps import earlier_signs, trace_of
from answerable.documents.mail.vouched import verdicts
from answerable.documents.mail.wording import told_apart
from answerable.documents.not_readable import UnableToOpen

LARGEST = 50_000_000
LONGEST_TEXT = 1_000_000
_MOST_REFERENCES = 100
_REACHED = ("delivered-to", "x-original-to", "envelope-to", "x-forwarded-to")
_DATED = ("to", "cc", "resent-to")
NAME = "The message"


def read_message(content: bytes, *, ours: Ours, name: str = NAME) -> Message:
    """The message. `ours` says whose stamps and verdicts count. Raises `NotReadable` in one sentence."""
    opened = _opened(content, name)
    trace = trace_of(opened.headers, ours.servers)
    text = _text(opened)
    own, quoted, signature = told_apart(text)
    senders = opened.addresses("from") or opened.addresses("sender")
    dates = (instant(value) for value in opened.all("date"))
    return Message(
        sender=senders[0] if senders else Address("", ""),
        reply_to=opened.addresses("reply-to"),
        to=opened.addresses("to"),
        cc=opened.addresses("cc"),
        reached=tuple(dict.fromkeys(each.address.lower() for each in opened.addresses(*_REACHED, *_DATED) if each.address)),
        subject=opened.words("subject"),
        message_id=next(identifiers(opened.first("message-id")), ""),
        references=_references(opened),
        dated=next((each for each in dates if each is not None), None),
        stamp=trace.stamps[0] if trace.stamps else None,
        earlier=earlier_signs(opened, trace, _within(opened), ours.servers),
        text=text,
        own=own,
        quoted=quoted,
        signature=signature,
        attachments=attachments(opened.files),
        verdicts=verdicts(opened.headers, trace, ours.vouching),
        automatic=automatic(opened),
        wants_no_reply=wants_no_reply(opened),
        reports=reports(opened),
    )


def attached_file(content: bytes, number: int, *, name: str = NAME) -> File:
    """One file of a message, under the name that it is listed by. Raises `NotReadable`."""
    opened = _opened(content, name)
    if not 1 <= number <= len(opened.files):
        raise UnableToOpen(f"{name} has no file {number}. It has {len(opened.files)}.")
    listed = attachments(opened.files)[number - 1]
    return opened.files[number - 1]._replace(name=listed.name)


def _opened(content: bytes, name: str) -> Opened:
    if len(content) > LARGEST:
        raise UnableToOpen(f"{name} is larger than the {LARGEST // 1_000_000} MB that are read. Look at it in the mailbox.")
    if not content.strip():
        raise UnableToOpen(f"{name} is empty. Give the message as it was delivered.")
    try:
        if content.startswith(SIGNATURE):
            return open_outlook_message(content, name=name)
        return open_internet_message(content, name=name)
    except UnableToOpen:
        raise
    except Exception:  # the standard library's parser raises whatever a header happens to break
        raise UnableToOpen(f"{name} is damaged, and cannot be read as an e-mail. Look at it in the mailbox.") from None


def _text(opened: Opened) -> str:
    """The plain text or, where there is none, that of the page; nothing of it is cut but what no person could read."""
    text = "\n\n".join(each.strip("\n") for each in opened.texts if each.strip())
    if not text.strip():
        text = "\n\n".join(map(text_of_html, opened.webs))
    return text[:LONGEST_TEXT].strip("\n")


def _references(opened: Opened) -> tuple[str, ...]:
    """What it answers, the nearest first."""
    answered = [*identifiers(opened.first("in-reply-to")), *reversed([*identifiers(opened.first("references"))])]
    return tuple(dict.fromkeys(answered))[:_MOST_REFERENCES]


def _within(opened: Opened) -> tuple[Opened, ...]:
    """The messages that it carries as files."""
    found: list[Opened] = []
    for each in opened.files:
        if each.message:
            try:
                found.append(open_internet_message(each.content, name=tamed(each.name)))
            except UnableToOpen:
                continue
    return tuple(found)
