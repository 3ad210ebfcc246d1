"""What the headers of a pasted e-mail say: who wrote it, from where, and about what. The words themselves are left alone."""

import re
from email.utils import parseaddr
from typing import NamedTuple

_HEADER = re.compile(r"\*?(From|Sent|Date|To|Cc|Subject|Reply-To)\*?:\*?[ \t]*(.*)", re.IGNORECASE)
_MAILTO = re.compile(r"[<\[]mailto:([^>\]]+)[>\]]", re.IGNORECASE)
_LONGEST = 200
_MOST_LINES = 20


class Pasted(NamedTuple):
    """What was read, each empty where it was not there."""

    name: str = ""
    address: str = ""
    subject: str = ""


def pasted_email(text: str) -> Pasted:
    """The sender and the subject of an e-mail that was pasted with its headers on top; nothing where it has none."""
    headers: dict[str, str] = {}
    for line in text.strip().splitlines()[:_MOST_LINES]:
        found = _HEADER.fullmatch(line.strip())
        if found is None:
            break
        headers.setdefault(found[1].lower(), found[2].strip())
    name, address = parseaddr(_MAILTO.sub(r"<\1>", headers.get("from", "")))
    if "@" not in address:
        name, address = headers.get("from", ""), ""
    return Pasted(name[:_LONGEST], address[:_LONGEST], headers.get("subject", "")[:_LONGEST])
