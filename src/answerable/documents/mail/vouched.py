"""What our own server found out about the sender (RFC 8601). What others say, or a stranger wrote in our server's name, is left out."""

import re
from collections.abc import Iterator

from answerable.documents.mail.message import Verdict
from answerable.documents.mail.stamps import Trace, is_ours

_COMMENT = re.compile(r"\([^()]*\)")
_METHOD = re.compile(r"\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:smtp\.mailfrom|header\.d|header\.from|smtp\.helo|header\.i)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
_LONGEST = 200


def verdicts(headers: tuple[tuple[str, str], ...], trace: Trace, vouching: tuple[str, ...]) -> tuple[Verdict, ...]:
    """The verdicts that stand above the point down to which the headers are ours, under a name of ours."""
    ours = [value for name, value in headers[: trace.ours_to] if name == "authentication-results"]
    return tuple(dict.fromkeys(each for value in ours for each in _in(value, vouching)))


def _in(value: str, vouching: tuple[str, ...]) -> Iterator[Verdict]:
    who, _, rest = _COMMENT.sub(" ", value).partition(";")
    if not is_ours(who.strip().split(" ")[0], vouching):
        return
    for result in rest.split(";"):
        found = _METHOD.match(result)
        if found:
            about = _ABOUT.search(result)
            yield Verdict(found[1].lower(), found[2].lower(), about[1][:_LONGEST] if about else "")
