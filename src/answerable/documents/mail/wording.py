"""The text of a message, told apart: the sender's own words, their signature, and what they quote. Nothing is left out of the three."""

import re
from typing import NamedTuple

_WROTE = re.compile(r"(?:on .{4,200}|.{2,120}<[^>]{3,80}>.{0,40}) wrote\s?:$", re.IGNORECASE)
_PASSED_ON = re.compile(r"[>\s]*(?:-{2,}\s?(?:forwarded|original) (?:message|email|e-mail)|begin forwarded message)", re.IGNORECASE)
_FROM = re.compile(r"\*{0,2}from\*{0,2}\s?:", re.IGNORECASE)
_ANOTHER_HEADER = re.compile(r"\*{0,2}(?:sent|date|to|subject)\*{0,2}\s?:", re.IGNORECASE)
_HEADERS_WITHIN = 4
_FROM_A_PHONE = re.compile(r"(?:sent from my \w+|get outlook for \w+)\b.{0,40}$", re.IGNORECASE)
_LONGEST = 300


class Told(NamedTuple):
    """The three kinds of words in a message."""

    own: str
    quoted: str
    signature: str


def told_apart(text: str) -> Told:
    """Tells a message's own words from what is quoted below or between them, and from a signature."""
    lines = text.split("\n")
    end = next((at for at in range(len(lines)) if _passes_on(lines, at)), len(lines))
    own, quoted = _unquoted(lines[:end])
    quoted += lines[end:]
    cut = _signature_at(own)
    return Told(*("\n".join(each).strip("\n") for each in (own[:cut], quoted, own[cut:])))


def _passes_on(lines: list[str], at: int) -> bool:
    """Whether another message begins at this line, with nothing of the sender's after it."""
    line = lines[at].strip()
    if _PASSED_ON.match(line):
        return True
    return bool(_FROM.match(line)) and any(_ANOTHER_HEADER.match(each.strip()) for each in lines[at + 1 : at + 1 + _HEADERS_WITHIN])


def _unquoted(lines: list[str]) -> tuple[list[str], list[str]]:
    """Lines that are the sender's, and lines that are quoted, with the one or two that say who wrote those."""
    own: list[str] = []
    quoted: list[str] = []
    for at, line in enumerate(lines):
        if line.lstrip().startswith(">") or _introduces(lines, at):
            quoted.append(line)
        else:
            own.append(line)
    return own, quoted


def _introduces(lines: list[str], at: int) -> bool:
    """Whether a line says who wrote the quotation that comes next, alone or together with the line above or below it."""
    return _in_one_line(lines, at) or _over_two_lines(lines, at) or (at > 0 and _over_two_lines(lines, at - 1))


def _in_one_line(lines: list[str], at: int) -> bool:
    return bool(_WROTE.match(lines[at].strip()[:_LONGEST])) and _is_quoted_after(lines, at)


def _over_two_lines(lines: list[str], at: int) -> bool:
    if not lines[at].lower().startswith("on ") or at + 1 == len(lines):
        return False
    both = f"{lines[at].strip()} {lines[at + 1].strip()}"[:_LONGEST]
    return bool(_WROTE.match(both)) and _is_quoted_after(lines, at + 1)


def _is_quoted_after(lines: list[str], at: int) -> bool:
    return next((each for each in lines[at + 1 : at + 4] if each.strip()), "").lstrip().startswith(">")


def _signature_at(lines: list[str]) -> int:
    """The line at which the signature begins."""
    for at in reversed(range(len(lines))):
        if lines[at].rstrip() == "--":
            return at
        if _FROM_A_PHONE.match(lines[at].strip()) and not any(each.strip() for each in lines[at + 1 :]):
            return at
    return len(lines)
