"""What is the same about a message however often, and by whatever way, it is delivered; and differs between any two messages."""

import hashlib
import re

_SAME = frozenset({b"from", b"to", b"date", b"subject", b"message-id"})
_FOLDED = re.compile(rb"\n[ \t]+")


def fingerprint_of(content: bytes) -> str:
    """The SHA-256 of the bytes."""
    return hashlib.sha256(content).hexdigest()


def identity_of(content: bytes) -> str:
    """One hash over what the sender wrote: a few headers, and the body. What servers add on the way is not in it."""
    lines = content.replace(b"\r\n", b"\n").lstrip(b"\n")
    head, parted, body = lines.partition(b"\n\n")
    if not parted or b":" not in head.partition(b"\n")[0]:
        return fingerprint_of(content)
    headers = [each for each in _FOLDED.sub(b" ", head).split(b"\n") if each.partition(b":")[0].strip().lower() in _SAME]
    return fingerprint_of(b"\n".join([*sorted(headers), b"", body.rstrip(b"\n")]))
