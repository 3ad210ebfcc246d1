"""New messages fetched from a mailbox by IMAP. Each is handed over first, and marked as seen only after whoever took it has it for good."""

import imaplib
import ipaddress
import re
import ssl
from collections.abc import Callable
from typing import Any

from imap_tools import AND, BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted, MailMessageFlags
from imap_tools.errors import ImapToolsError

from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.documents.mail.reading import LARGEST

_PATIENCE_SECONDS = 60
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
TOO_LARGE = "It is larger than the {} MB that are read, so its headers alone are kept here. The message itself is still in the mailbox."

# Takes the bytes of a message, where it was and why it cannot be read, if it cannot. Returns once they are committed.
Take = Callable[[bytes, str, str], object]


class UnableToFetch(Exception):
    """The mailbox cannot be reached or opened. What it holds stays there."""


def fetch_new(mailbox: Mailbox, take: Take) -> int:
    """Hands over every message that is not marked as seen, and returns how many. Raises `UnableToFetch`; what `take` raises stops it."""
    server = mailbox.imap
    if server is None:
        raise UnableToFetch(f"{mailbox.body} has no mailbox to fetch from. Give it “imap” in the file that ANSWERABLE_MAIL names.")
    try:
        with _opened(server) as opened:
            return sum(_one(opened, uid, take, f"{mailbox.address} {server.folder}") for uid in opened.uids(AND(seen=False)))
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as refused:
        raise UnableToFetch(
            f"The mailbox of {mailbox.body} on {server.host} cannot be read ({_said(refused)}). It is tried again."
        ) from None


def _opened(server: Server) -> BaseMailBox:
    reached = _reached(server)
    try:
        return reached.login(server.user, server.password, initial_folder=server.folder)
    except Exception:
        reached.client.shutdown()  # who is not let in leaves no line open
        raise


def _reached(server: Server) -> BaseMailBox:
    """The server, over an encrypted line; in the clear only on this machine."""
    context = ssl.create_default_context()
    if server.scheme == "imaps":
        return MailBox(server.host, server.port, timeout=_PATIENCE_SECONDS, ssl_context=context)
    if is_this_machine(server.host):
        return MailBoxUnencrypted(server.host, server.port, timeout=_PATIENCE_SECONDS)
    return MailBoxStartTls(server.host, server.port, timeout=_PATIENCE_SECONDS, ssl_context=context)


def is_this_machine(host: str) -> bool:
    """Whether what is said to a host never leaves this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _one(opened: BaseMailBox, uid: str, take: Take, where: str) -> int:
    size = _SIZE.search(_asked(opened, uid, "(RFC822.SIZE)"))
    large = size is not None and int(size[1]) > LARGEST
    content = _asked(opened, uid, "(BODY.PEEK[HEADER])" if large else "(BODY.PEEK[])")
    take(content, f"{where} {uid}", TOO_LARGE.format(LARGEST // 1_000_000) if large else "")
    opened.flag([uid], [MailMessageFlags.SEEN], value=True)
    return 1


def _asked(opened: BaseMailBox, uid: str, what: str) -> bytes:
    """What the server says of a message: the literal, where there is one."""
    _, data = opened.client.uid("FETCH", uid, what)
    answers: list[Any] = [each for each in data if each is not None]
    return next((bytes(each[1]) for each in answers if isinstance(each, tuple)), b"".join(e for e in answers if isinstance(e, bytes)))


def _said(refused: Exception) -> str:
    reason = refused.args[-1] if refused.args else type(refused).__name__
    words = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    return " ".join(words.split())[:200].rstrip(".")
