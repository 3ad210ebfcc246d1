"""A body's mailbox, as whoever runs the site sets it up: in a file of TOML that ANSWERABLE_MAIL names, one table a body, by its slug.

[example-council]
address = "foi@example-council.gov.uk"    # letters go from it, and replies come to foi+…@
also = ["freedom@example-council.gov.uk"] # other addresses of the body
servers = ["mx.example-council.gov.uk"]   # whose stamp is the day of receipt; ".ending" for every server under it
vouching = ["mx.example-council.gov.uk"]  # under what name they vouch for senders, if not their own
imap = "imaps://foi@imap.example:993/INBOX"
imap_password_file = "/run/secrets/imap"
smtp = "smtp://foi@smtp.example:587"      # smtps:// for encryption from the first byte
smtp_password_file = "/run/secrets/smtp"
notify_key_file = "/run/secrets/notify"   # or GOV.UK Notify, in the place of a mail server
notify_template = "2f0…"                  # with ((subject)) and ((letter))
clamd = "/run/clamav/clamd.ctl"           # or "tcp://127.0.0.1:3310"

A table [requesters] is the site's own mailbox: links to requesters, and requests to bodies elsewhere, go from it. Where it is read, by
`imap` or, with `piped = true`, by a mail server that hands what comes to `answerable mail in --body requesters`, each such request has
an address of its own in it, to which its answers come.

Without the file nothing is fetched and nothing goes: letters are sent by whoever writes them, as they say.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from answerable.documents.mail import Ours

_KNOWN = frozenset(
    {
        *("address", "also", "servers", "vouching", "imap", "imap_password_file", "smtp", "smtp_password_file"),
        *("notify_key_file", "notify_template", "notify_address", "clamd", "piped"),
    }
)
_PORTS = {"imaps": 993, "imap": 143, "smtps": 465, "smtp": 587}


class UnableToUseMail(ValueError):
    """Something about a mailbox is said wrongly, or not all that is needed."""


class Server(NamedTuple):
    """A server of mail: how it is spoken to, where it is, as whom, with what password, and which folder."""

    scheme: str
    host: str
    port: int
    user: str
    password: str
    folder: str


class Notify(NamedTuple):
    """GOV.UK Notify: the key, the template, and where it is, if not where it always is."""

    key: str
    template: str
    address: str


class Mailbox(NamedTuple):
    """The mailbox of a body: what is ours in it, where it is read, and how letters go."""

    body: str
    address: str
    ours: Ours
    imap: Server | None = None
    smtp: Server | None = None
    notify: Notify | None = None
    clamd: str = ""
    piped: bool = False

    @property
    def sends(self) -> bool:
        """Whether letters can go from it."""
        return self.smtp is not None or self.notify is not None

    @property
    def is_read(self) -> bool:
        """Whether what comes to it is taken in here."""
        return self.imap is not None or self.piped


def mailboxes(environment: Mapping[str, str]) -> dict[str, Mailbox]:
    """Every mailbox that the environment names, by its body. Raises `UnableToUseMail`."""
    named = environment.get("ANSWERABLE_MAIL", "").strip()
    if not named:
        return {}
    try:
        tables = tomllib.loads(Path(named).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as refused:
        reason = getattr(refused, "strerror", None) or "it is no text"
        raise UnableToUseMail(f"ANSWERABLE_MAIL names {named}, which cannot be read ({reason}). Name the file, or unset it.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise UnableToUseMail(f"{named} is not TOML: {wrong}. Put it right.") from None
    return {body: _mailbox(body, table, named) for body, table in tables.items()}


def _mailbox(body: str, table: Any, file: str) -> Mailbox:
    if not isinstance(table, dict):
        raise UnableToUseMail(f"{file} says “{body}” outside a table. Begin a table for the body, like [example-council].")
    strange = sorted(set(table) - _KNOWN)
    if strange:
        raise UnableToUseMail(f"{file} says “{strange[0]}” of {body}, which is nothing that a mailbox has. Take it out.")
    address = _text(table, "address", body, file)
    if address.count("@") != 1 or "+" in address:
        raise UnableToUseMail(f"{file} gives {body} no address, or one that replies cannot come to. Write it like foi@council.gov.uk.")
    servers = _texts(table, "servers", body, file)
    ours = Ours(servers, _texts(table, "vouching", body, file) or servers, (address.lower(), *_texts(table, "also", body, file)))
    found = Mailbox(
        body,
        address,
        ours,
        _server(table, "imap", body, file),
        _server(table, "smtp", body, file),
        _notify(table, body, file),
        _text(table, "clamd", body, file),
        _yes(table, "piped", body, file),
    )
    if found.smtp and found.notify:
        raise UnableToUseMail(f"{file} gives {body} a mail server and GOV.UK Notify. Letters go by one of them: take the other out.")
    return found


def _server(table: Mapping[str, Any], what: str, body: str, file: str) -> Server | None:
    said = _text(table, what, body, file)
    if not said:
        return None
    parts = _split(said)
    if parts is None or parts.scheme not in (what, f"{what}s") or not parts.hostname:
        raise UnableToUseMail(f"{file} gives {body} “{said}” for {what}. Write it like {what}s://user@server.example.")
    password = _secret(table, f"{what}_password_file", body, file)
    user, folder = unquote(parts.username or ""), unquote(parts.path.strip("/")) or "INBOX"
    return Server(parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme], user, password, folder)


def _split(said: str) -> SplitResult | None:
    try:
        parts = urlsplit(said)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _notify(table: Mapping[str, Any], body: str, file: str) -> Notify | None:
    key, template = _secret(table, "notify_key_file", body, file), _text(table, "notify_template", body, file)
    if bool(key) != bool(template):
        raise UnableToUseMail(f"{file} needs both notify_key_file and notify_template for {body}, or neither.")
    return Notify(key, template, _text(table, "notify_address", body, file)) if key else None


def _secret(table: Mapping[str, Any], name: str, body: str, file: str) -> str:
    named = _text(table, name, body, file)
    if not named:
        return ""
    try:
        return Path(named).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise UnableToUseMail(f"{file} names {named} as {name} of {body}, which cannot be read. Let this user read it.") from None


def _text(table: Mapping[str, Any], name: str, body: str, file: str) -> str:
    found = table.get(name, "")
    if not isinstance(found, str):
        raise UnableToUseMail(f"{file} gives {body} a {name} that is no text. Put it in quotation marks.")
    return found.strip()


def _yes(table: Mapping[str, Any], name: str, body: str, file: str) -> bool:
    found = table.get(name, False)
    if not isinstance(found, bool):
        raise UnableToUseMail(f"{file} gives {body} a {name} that is neither true nor false. Write it like {name} = true.")
    return found


def _texts(table: Mapping[str, Any], name: str, body: str, file: str) -> tuple[str, ...]:
    found = table.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise UnableToUseMail(f'{file} gives {body} “{name}” that is no list of texts. Write it like {name} = ["one", "two"].')
    return tuple(each.strip().lower() for each in found)
