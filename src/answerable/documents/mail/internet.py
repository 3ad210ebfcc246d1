"""An Internet message (RFC 5322, MIME) taken apart by the standard library. Depth and number of parts are bounded."""

from collections.abc import Iterator
from email.message import Message as Parsed
from email.parser import BytesParser
from email.policy import compat32

from answerable.documents.mail.opened import File, Opened, header_value, words_of
from answerable.documents.mail.plain import decoded
from answerable.documents.not_readable import UnableToOpen

_MOST_PARTS = 1_000
_DEEPEST = 40
_LONGEST_ORIGINAL = 50_000


def open_internet_message(content: bytes, *, name: str) -> Opened:
    """The message taken apart. Raises `UnableToOpen` for what is no message, and for one too deeply nested."""
    try:
        parsed = BytesParser(policy=compat32).parsebytes(content)
    except RecursionError:
        raise UnableToOpen(f"{name} has messages within messages, more deeply than can be read. Look at it in the mailbox.") from None
    opened = _Opening(name)
    headers = tuple(_headers(parsed))
    if not {"from", "to", "subject", "date", "received", "message-id", "return-path"} & {each for each, _ in headers}:
        raise UnableToOpen(f"{name} is not an e-mail: it has no headers. Give the message as it was delivered, headers and all.")
    opened.take(parsed)
    return Opened(
        headers, tuple(opened.texts), tuple(opened.webs), tuple(opened.files), opened.report, tuple(opened.reported), opened.original
    )


class _Opening:
    """What is found on the way through the parts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.texts: list[str] = []
        self.webs: list[str] = []
        self.files: list[File] = []
        self.report = ""
        self.reported: list[str] = []
        self.original = ""

    def take(self, whole: Parsed) -> None:
        for nth, (part, depth) in enumerate(_parts(whole)):
            if nth >= _MOST_PARTS or depth > _DEEPEST:
                raise UnableToOpen(f"{self.name} has more parts within parts than can be read. Look at it in the mailbox.")
            self._one(part)

    def _one(self, part: Parsed) -> None:
        kind = _type(part)
        if kind == "multipart/report":
            self.report = self.report or _parameter(part, "report-type") or "delivery-status"
        elif kind == "message/delivery-status":
            self.reported += [_as_text(each) for each in _within(part)]
        elif kind in ("message/rfc822", "message/global"):
            self._message(part)
        elif not part.is_multipart():
            self._leaf(part, kind)

    def _message(self, part: Parsed) -> None:
        inner = next(iter(_within(part)), None)
        text = _as_text(inner) if inner is not None else ""
        if self.report:
            self.original = self.original or text[:_LONGEST_ORIGINAL]
        subject = words_of(header_value(_raw(inner, "subject"))) if inner is not None else ""
        named = _file_name(part) or f"{subject or 'message'}.eml"
        self.files.append(File(named, text.encode("utf-8", "surrogateescape"), message=True))

    def _leaf(self, part: Parsed, kind: str) -> None:
        named, content = _file_name(part), _content(part)
        if kind in ("text/rfc822-headers", "message/rfc822-headers"):
            self.original = self.original or decoded(content, _charset(part))[:_LONGEST_ORIGINAL]
        elif named or _is_attached(part) or kind not in ("text/plain", "text/html"):
            if content or named:
                self.files.append(File(named, content))
        elif kind == "text/html":
            self.webs.append(decoded(content, _charset(part)))
        else:
            self.texts.append(decoded(content, _charset(part)))


def _parts(whole: Parsed) -> Iterator[tuple[Parsed, int]]:
    """Every part in order, and how deep it is; what is inside an attached message stays inside."""
    waiting = [(whole, 0)]
    while waiting:
        part, depth = waiting.pop()
        yield part, depth
        if part.is_multipart() and not _type(part).startswith("message/"):
            waiting += [(each, depth + 1) for each in reversed(_within(part))]


def _within(part: Parsed) -> list[Parsed]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Parsed)] if isinstance(payload, list) else []


def _headers(part: Parsed) -> Iterator[tuple[str, str]]:
    for name, value in part.raw_items():
        yield name.lower(), header_value(str(value))


def _raw(part: Parsed, name: str) -> str:
    return next((str(value) for each, value in part.raw_items() if each.lower() == name), "")


def _type(part: Parsed) -> str:
    return part.get_content_type()


def _parameter(part: Parsed, name: str) -> str:
    found = part.get_param(name)
    return found.lower() if isinstance(found, str) else ""


def _charset(part: Parsed) -> str:
    return part.get_content_charset() or "utf-8"


def _is_attached(part: Parsed) -> bool:
    return part.get_content_disposition() == "attachment"


def _file_name(part: Parsed) -> str:
    return words_of(header_value(part.get_filename() or ""))


def _content(part: Parsed) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _as_text(part: Parsed) -> str:
    """A part written out again, with whatever bytes it had."""
    lines = [f"{name}: {value}" for name, value in part.raw_items()]
    payload = part.get_payload()
    body = payload if isinstance(payload, str) else _inside(part)
    return "\n".join([*lines, "", body])


def _inside(part: Parsed) -> str:
    """The parts of a part, written out between its own boundaries."""
    boundary = part.get_boundary() or "part"
    pieces = [f"--{boundary}\n{_as_text(each)}\n" for each in _within(part)]
    return "".join([*pieces, f"--{boundary}--\n"])
