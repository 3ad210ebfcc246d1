"""When a message reached us: the stamp of our own servers, and every sign that it had come before.

A server writes its `Received:` above those that were there, so only the unbroken run from the topmost of ours downwards is ours to
believe; what stands below it a stranger may have written. The Date header is the sender's, and counts for nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from answerable.documents.mail.message import Earlier, Stamp
from answerable.documents.mail.opened import Opened, instant

_COMMENT = re.compile(r"\([^()]*\)")
_COMMENTS_WITHIN = 5
_BY = re.compile(r"(?:^|\s)by\s+([A-Za-z0-9_.:\[\]-]+)", re.IGNORECASE)


class Trace(NamedTuple):
    """The stamps of our servers, the last first, and how far down the headers they reach."""

    stamps: tuple[Stamp, ...]
    ours_to: int


def is_ours(server: str, servers: tuple[str, ...]) -> bool:
    """Whether a server is one of ours, by its name or by an ending that was given with its dot."""
    name = server.lower().rstrip(".")
    return any(name.endswith(each) if each.startswith(".") else name == each for each in map(str.lower, servers))


def trace_of(headers: tuple[tuple[str, str], ...], servers: tuple[str, ...]) -> Trace:
    """The run of our servers' stamps, from the topmost of ours down to the first that is not."""
    stamps: list[Stamp] = []
    ours_to = 0
    for at, (name, value) in enumerate(headers):
        if name != "received":
            continue
        stamp = _stamp(value)
        if stamp is not None and is_ours(stamp.by, servers):
            stamps.append(stamp)
            ours_to = at + 1
        elif stamps:
            return Trace(tuple(stamps), at)
    return Trace(tuple(stamps), len(headers) if stamps else ours_to)


def _stamp(value: str) -> Stamp | None:
    where, _, when = value.rpartition(";")
    for _ in range(_COMMENTS_WITHIN):
        where = _COMMENT.sub(" ", where)
    by, at = _BY.search(where), instant(_COMMENT.sub(" ", when))
    return Stamp(by[1], at) if by and at else None


def earlier_signs(opened: Opened, trace: Trace, within: tuple[Opened, ...], servers: tuple[str, ...]) -> tuple[Earlier, ...]:
    """What says that a message had come before the last stamp: held by a server of ours, sent on within the authority, or attached.

    `within` are the messages that it carries.
    """
    last = trace.stamps[0] if trace.stamps else None
    signs = (*_held(trace), *_sent_on(opened), *_attached(within, servers))
    return tuple(each for each in signs if last is None or (each.at < last.at and each.day != last.day))


def _held(trace: Trace) -> Iterator[Earlier]:
    """Our first server had it, and our last only later: it was in quarantine, or waited."""
    if len(trace.stamps) > 1:
        first = trace.stamps[-1]
        yield Earlier(f"held on the way: our server {first.by} took it first", first.at)


def _sent_on(opened: Opened) -> Iterator[Earlier]:
    for value in opened.all("resent-date"):
        at = instant(value)
        if at is not None:
            yield Earlier("sent on to this mailbox by somebody who had it by then", at)


def _attached(within: tuple[Opened, ...], servers: tuple[str, ...]) -> Iterator[Earlier]:
    for each in within:
        stamps = trace_of(each.headers, servers).stamps
        if stamps:
            yield Earlier(f"forwarded as a file: our server {stamps[0].by} took the message that is attached", stamps[0].at)
