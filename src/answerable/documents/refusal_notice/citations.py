"""The provisions that a sentence of a letter names, as letters write them: "sections 31(1)(a) and (b)", "S40 (2)", "s.36(2)(b)(i)(ii)".

Only the provisions that a refusal can rest on are read: ss.12, 14 and 21 to 44 of the Act, regulations 6, 12 and 13 of the
Environmental Information Regulations. A section of some other Act, or of the requester's own form, is none of these.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from answerable.law.provision import Provision, cite

_BRACKET = r"\s?\(\s?(?:\d{1,2}[A-Z]{0,2}|[a-z]{1,4})\s?\)"
_BRACKETS = rf"(?:{_BRACKET}){{0,6}}"
_JOIN = r"\s*(?:,\s*and\b|,\s*or\b|,|;|&|/|\+|-|\band\b|\bor\b|\bto\b|\bthrough\b)\s*"
_SECTION = rf"(?:12|14|2[1-9]A?|3\d|4[0-4])(?!\d|[A-Za-z]|[.:/]\d|%){_BRACKETS}"
_REGULATION = rf"(?:6|12|13)(?!\d|[A-Za-z]|[.:/]\d){_BRACKETS}"
_ACT_LIST = re.compile(
    rf"\b(?:sections?|sect\.?|sec\.?|exemptions?|ss?\.?)\s?(?P<list>{_SECTION}"
    rf"(?:{_JOIN}(?:(?:sections?|sec\.?|ss?\.?)\s?)?(?:{_SECTION}|{_BRACKET}(?:{_BRACKET}){{0,4}})){{0,12}})",
    re.IGNORECASE,
)
_EIR_LIST = re.compile(
    rf"\b(?:regulations?|regs?\.?|exceptions?|r\.?)\s?(?P<list>{_REGULATION}"
    rf"(?:{_JOIN}(?:(?:regulations?|regs?\.?)\s?)?(?:{_REGULATION}|{_BRACKET}(?:{_BRACKET}){{0,4}})){{0,12}})",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"(?P<join>{_JOIN})?(?:(?:sections?|sec\.?|ss?\.?|regulations?|regs?\.?)\s?)?(?P<number>\d{{1,2}}A?)?(?P<brackets>{_BRACKETS})",
    re.IGNORECASE,
)
_ONE = re.compile(r"\(\s?([0-9A-Za-z]+)\s?\)")
_LAW_NAMED = re.compile(
    r"(?:\s*\([^()]{0,60}\))?\s*(?:of|to|in|under|from)\s+(?:the\s+)?"
    r"(?P<law>(?:[\w'()&-]{1,30},?\s+){0,10}?(?:Act|Order|Regulations|Rules|Directive|Measure|DPA|GDPR|PACE|RIPA|IPA|FOISA|EIRs?|FOIA?)\b)"
)
_THIS_ACT = re.compile(r"(?:(?:said|above|same|FOIA?|FOI)\s+)?(?:Act|FOIA?)|.*\bFreedom\s+of\s+Information\s+Act", re.IGNORECASE)
_OTHER_PAPER = re.compile(
    r"\s*(?:of|in|to|on|from)\s+(?:your|our|the|its|this|that)\s+(?:\w+\s+){0,3}?"
    r"(?:forms?|contracts?|agreements?|polic(?:y|ies)|reports?|guidance|codes?|documents?|tenders?|procedures?|leases?|plans?|letters?|request|minutes|manual|handbook|strategy|scheme)\b",
    re.IGNORECASE,
)
_AFTER_ANOTHER_ACT = re.compile(r"(?:Act|Order)(?:\s+\d{4})?\s*[,(]?\s*$")
_FREEDOM = re.compile(r"freedom\s+of\s+information\s+act(?:\s+2000)?\s*[,(]?\s*$", re.IGNORECASE)


class Cited(NamedTuple):
    """One provision named at a place in a sentence; `end` is where the whole list that it stands in ends."""

    provision: Provision
    start: int
    end: int


def sections(sentence: str) -> Iterator[Cited]:
    """The sections of the Act that a sentence names, from plain text."""
    for found in _ACT_LIST.finditer(sentence):
        if not _of_other_law(sentence, found):
            for provision in _expanded(found["list"], "FOIA s."):
                yield Cited(provision, found.start(), found.end())


def regulations(sentence: str) -> Iterator[Cited]:
    """The exceptions of the Environmental Information Regulations that a sentence names."""
    for found in _EIR_LIST.finditer(sentence):
        for provision in _expanded(found["list"], "EIR reg "):
            yield Cited(provision, found.start(), found.end())


def _of_other_law(sentence: str, found: re.Match[str]) -> bool:
    law = _LAW_NAMED.match(sentence, found.end())
    if law:
        return not _THIS_ACT.fullmatch(law["law"])
    if _OTHER_PAPER.match(sentence, found.end()):
        return True
    before = sentence[max(0, found.start() - 60) : found.start()]
    return bool(_AFTER_ANOTHER_ACT.search(before)) and not _FREEDOM.search(before) and not re.search(r"\bthe Act\s*[,(]?\s*$", before)


@cache
def _expanded(written: str, kind: str) -> tuple[Provision, ...]:
    """`31(1)(a), (b) and 40(2)` as three provisions."""
    found: list[Provision] = []
    number, path = "", [""]
    for item in _ITEM.finditer(written):
        steps = _ONE.findall(item["brackets"])
        if not item["number"] and not steps:
            continue
        ranged = bool(item["join"]) and item["join"].strip() in ("-", "to", "through")
        if item["number"]:
            if ranged:
                return ()  # "the exemptions in sections 21 to 44" names none of them
            number, path = item["number"].upper(), []
            found.extend(_paths(number, path, steps, kind) if steps else [cite(f"{kind}{number}")])
        else:
            last = path[-1] if path else ""
            if ranged and len(steps) == 1 and len(last) == 1 and len(steps[0]) == 1 and last < steps[0]:
                for step in range(ord(last) + 1, ord(steps[0])):
                    found.extend(_paths(number, path, [chr(step)], kind))
            found.extend(_paths(number, path, steps, kind))
    return tuple(dict.fromkeys(found))


_ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"}


def _paths(number: str, path: list[str], steps: list[str], kind: str) -> list[Provision]:
    """Each provision that a chain of brackets names, `(1)(a)(b)` being two; `path` is left at the last one."""
    found: list[list[str]] = []
    for nth, step in enumerate(steps):
        level = _level(step, path)
        sibling = nth > 0 and level < len(path)
        del path[level:]
        path.append(_cased(step))
        if sibling or not found:
            found.append(list(path))
        else:
            found[-1] = list(path)
    return [cite(f"{kind}{number}" + "".join(f"({each})" for each in steps)) for steps in found]


def _level(step: str, path: list[str]) -> int:
    """How deep a bracket stands: a number first, then a letter, then a roman numeral."""
    if step[0].isdigit():
        return 0
    if step.lower() in _ROMAN and (len(path) == 3 or (len(path) == 2 and not (path[1] == "h" and step == "i"))):
        return 2
    return min(1, len(path))


def _cased(step: str) -> str:
    return step.upper() if step[0].isdigit() else step.lower()
