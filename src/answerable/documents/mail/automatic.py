"""What no person wrote, and what must never be answered by a program: RFC 3834, and what mail servers do besides."""

import re

from answerable.documents.mail.message import Automatic
from answerable.documents.mail.opened import Opened

_REPLIED = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply")
_TO_A_LIST = ("list-id", "list-unsubscribe", "list-post", "mailing-list", "x-mailing-list")
_AUTOMATIC_SUBJECT = re.compile(r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b", re.IGNORECASE)
_SERVERS = frozenset({"mailer-daemon", "postmaster"})


def automatic(opened: Opened) -> Automatic | None:
    """What kind of automatic message it is; None for one that a person wrote to us, as far as anybody can tell."""
    if opened.report.startswith("disposition-notification"):
        return Automatic.RECEIPT
    if opened.report or _from_a_server(opened):
        return Automatic.BOUNCE
    submitted = opened.first("auto-submitted").lower()
    if submitted.startswith("auto-replied") or any(opened.first(each) for each in _REPLIED) or _says_so(opened):
        return Automatic.REPLY
    if opened.first("precedence").lower() in ("bulk", "list", "junk") or any(opened.first(each) for each in _TO_A_LIST):
        return Automatic.LIST
    if submitted not in ("", "no"):
        return Automatic.GENERATED
    return None


def wants_no_reply(opened: Opened) -> bool:
    """Whether a program may not answer it: automatic, without a way back, or one whose sender asks for no automatic reply."""
    asked = opened.first("x-auto-response-suppress").lower()
    return automatic(opened) is not None or is_without_a_way_back(opened) or any(each in asked for each in ("all", "oof", "autoreply"))


def is_without_a_way_back(opened: Opened) -> bool:
    """Whether it came with an empty return path, as reports and automatic replies do."""
    return opened.first("return-path") == "<>"


def _from_a_server(opened: Opened) -> bool:
    senders = {each.address.partition("@")[0].lower() for each in opened.addresses("from")}
    return bool(senders & _SERVERS) and (is_without_a_way_back(opened) or bool(opened.first("x-failed-recipients")))


def _says_so(opened: Opened) -> bool:
    precedence = opened.first("precedence").lower()
    return (
        precedence == "auto_reply"
        or (is_without_a_way_back(opened) and bool(_AUTOMATIC_SUBJECT.match(opened.words("subject"))))
        or (bool(opened.first("x-auto-response-suppress")) and bool(_AUTOMATIC_SUBJECT.match(opened.words("subject"))))
    )
