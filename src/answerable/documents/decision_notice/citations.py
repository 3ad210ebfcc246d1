"""Provisions as decision notices cite them: `sections 36(2)(b)(i) and (ii)`, `s.10(1)`, `regulations 5(2), 14(2) and 11(4)`.

Prose says *section* for the Act and *regulation* for the Environmental Information Regulations unless it names another
instrument; a section of another Act is no citation here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from answerable.law.provision import Provision, cite

_BRACKET = r"\((?:\d{1,2}[A-Z]{0,2}|[a-z]|[ivx]{2,4})\)"
_ITEM = rf"\d{{1,2}}[A-Z]?(?![\d%/:]|,\d{{3}}|\.\d)(?: ?{_BRACKET})*"
_BARE = rf"{_BRACKET}+"
_DESCRIBED = r"(?: ?\([^()\d]{4,90}\)| ?- ?[a-z][a-z ]{3,60}(?= ?,))?"
_WORD = r"(?:[Ss]ections?|SECTIONS?|[Ss]ubsections?|[Rr]egulations?|REGULATIONS?|[Rr]egs?\.?|[Ss]s?\.|\b[Ss](?=\d))"
_JOIN = r"(?: ?,? ?(?:and/or|and|nor|or|&) ?(?:of )?(?:also )?(?:under )?(?:the )?| ?, ?| ?/ ?| ?[-–] ?| to (?=\())"
_NOT_A_COUNT = (
    r"(?! ?(?:working|calendar|days?\b|hours?\b|weeks?\b|months?\b|years?\b|pages?\b|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
# The same words, begun with their letter so that a search passes over every other; what stands before it is looked at after.
_FIRST_WORD = (
    r"[SsRr](?<![\w-].)(?:(?<=[Ss])(?:ections?|ubsections?|s?\.|(?=\d))|(?<=[Rr])(?:egulations?|egs?\.?)|(?<=S)ECTIONS?|(?<=R)EGULATIONS?)"
)
_GROUP = re.compile(rf"{_FIRST_WORD} ?{_ITEM}(?:{_DESCRIBED}{_JOIN}(?:{_WORD} ?)?(?:{_ITEM}{_NOT_A_COUNT}|{_BARE}))*")
_PIECE = re.compile(rf"(?P<word>{_WORD})|(?P<item>{_ITEM})|(?P<bare>{_BARE})|(?P<range> ?[-–] ?| to )(?=\()|\([^()\d]{{4,90}}\)")
_OTHER_INSTRUMENT = re.compile(
    r" ?(?:\([^()]{0,80}\) ?)?,?(?:of|to|in|under)? ?(?:the |that )?(?:"
    r"DPA|GDPR|UK GDPR|RIPA|PECR|ECHR|FSMA|CRA|PACE|FOISA|Data Protection|General Data|Human Rights|Code|Fees Regulations|Appropriate Limit"
    r"|Freedom of Information and Data|Freedom of Information \(Scotland\)|Environmental Information \(Scotland\)"
    r"|(?!(?:Freedom of Information|Environmental Information|FOI|Act\b|EIR|Regulations\b|FOIA\b))"
    r"(?:[A-Z][\w']*[ ,]+(?:(?:and|of|the|for|in|to|etc\.?|&|\([A-Z][\w ]*\))[ ,]+)*){1,10}(?:Act|Order|Regulations|Rules|Measure)\b)"
)
_MANY = 4096  # As many groups as notices repeat: most cite the same few dozen.
_HERE = re.compile(
    r" ?(?:\([^()\d]{3,90}\) ?)?(?:of |under |in |to )?(?:the |that )?(?:FOIA?|EIRs?|FOI Act|Freedom of Information Act"
    r"|Environmental Information Reg|Act\b(?! \d)|Regulations\b)"
)


class Cited(NamedTuple):
    """Provisions cited together, and where they stand in the text."""

    start: int
    end: int
    provisions: tuple[Provision, ...]


def citations(text: str) -> Iterator[Cited]:
    """Every citation of the Act or the Regulations in a text whose spaces are single, in order."""
    for found in _GROUP.finditer(text):
        if not _of_another_instrument(text, found.end()):
            yield Cited(found.start(), found.end(), _provisions(found[0]))


def _of_another_instrument(text: str, end: int) -> bool:
    return text[end : end + 1] in (" ", ",") and not _HERE.match(text, end) and _OTHER_INSTRUMENT.match(text, end) is not None


@lru_cache(_MANY)
def _provisions(group: str) -> tuple[Provision, ...]:
    return tuple(_spelt_out(group))


def _spelt_out(group: str) -> Iterator[Provision]:
    """`17(1)(b) and (c)` is 17(1)(b) and 17(1)(c): a bare bracket replaces the last of its kind and what follows it."""
    scheme, latest, ranging = "FOIA s.", "", False
    for piece in _PIECE.finditer(group):
        if piece["word"]:
            scheme = "EIR reg " if piece["word"][0] in "Rr" else "FOIA s."
        elif piece["range"]:
            ranging = True
        elif piece["item"] or piece["bare"]:
            written = (piece["item"] or piece["bare"]).replace(" ", "")
            for each in [written] if piece["item"] else _replacing(latest, written, ranging=ranging):
                latest, ranging = each, False
                yield cite(scheme + each)


def _kind(bracket: str) -> str:
    return "number" if bracket[1].isdigit() else "roman" if len(bracket) > 3 or bracket in ("(i)", "(v)", "(x)") else "letter"


def _replacing(latest: str, bare: str, *, ranging: bool) -> list[str]:
    brackets = re.findall(r"\([^()]*\)", latest)
    kinds = [_kind(each) for each in brackets]
    first = bare[: bare.index(")") + 1]
    kind = _kind(first)
    if kind == "roman" and "roman" not in kinds and "letter" in kinds and len(first) == 3:
        kind = "letter"
    place = len(kinds) - 1 - kinds[::-1].index(kind) if kind in kinds else len(kinds)
    stem = latest.split("(", 1)[0] + "".join(brackets[:place])
    if ranging and place < len(brackets) and kind == "letter":
        return [f"{stem}({chr(letter)})" for letter in range(ord(brackets[place][1]) + 1, ord(first[1]) + 1)] or [stem + bare]
    return [stem + bare]
