"""Internal mail that was pasted into a letter: its headers, its marks of quotation, its subject lines."""

import re
from collections.abc import Iterator

from answerable.documents.leak_scan.leak import Leak

_HEADER = re.compile(r"\s*>*\s*(?:From|Sent|To|Cc|Subject|Date)\s*:\s*\S", re.IGNORECASE)
_MARK = re.compile(
    r"\s*(?:-{2,}\s*(?:Original Message|Forwarded message).*|On\s.{6,120}\swrote:\s*|>+\s*\S.*|Sent from my\s.*|(?:RE|FW|FWD):\s.*)", re.I
)
_WHY = "It is quoted from internal mail, which exists because something was looked for."


def quoted_mail(text: str) -> Iterator[Leak]:
    """Each place at which a letter quotes mail: a mark of quotation, or two headers one below the other."""
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        follows = lines[number] if number < len(lines) else ""
        if _MARK.fullmatch(line) or (_HEADER.match(line) and _HEADER.match(follows)):
            yield Leak(line.strip()[:80], f"line {number}", _WHY)
