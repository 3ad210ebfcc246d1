"""What stands at the head of a notice: reference, date, public authority, and which access regime it is given under."""

import re
from datetime import date

from answerable.documents.decision_notice.dates import DATE, dated
from answerable.documents.decision_notice.pages import LABELLED_REFERENCE, REFERENCE
from answerable.documents.decision_notice.prose import running
from answerable.documents.decision_notice.reading import Unsure

_REFERENCE = re.compile(REFERENCE)
_DATE = re.compile(r"\bDate(?:d)?(?: of (?:decision )?notice)?(?: ?:|\b)(?P<rest>.{0,60})", re.IGNORECASE | re.DOTALL)
_SIGNED = re.compile(r"\bDated (?:the|this)?(?P<rest>[^.]{0,60})", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\bPublic authority ?:?\s*(?P<name>.{0,200}?)\s*(?:\b(?:Address|Of)(?: of public authority)? ?:|\bAddress\b(?= [A-Z\d])"
    r"|\bComplainant(?:'s name)? ?:)",
    re.IGNORECASE | re.DOTALL,
)
_AUTHORITY_ALONE = re.compile(r"\bPublic authority ?:?\s*(?P<name>[^\n]{1,200})", re.IGNORECASE)
_ADDRESS = re.compile(r"\bAddress(?: of public authority)? ?: ?", re.IGNORECASE)
_BODY = re.compile(
    r"[^,\n]*?\b(?:Council|Police(?: Service)?|Constabulary|Trust|University|College|School|Academy|Office|Authority|Agency|Commission"
    r"|Service|Board|Executive|Ombudsman"
    r"|Corporation|Limited|Ltd|Inspectorate|Archives|Department for [A-Z][\w ]+|Ministry of [A-Z]\w+)\b"
)


def reference(text: str) -> tuple[str | None, tuple[Unsure, ...]]:
    """The reference, or several as `FS50123456, FS50123457`, from the head of the pages."""
    labelled = LABELLED_REFERENCE.search(text)
    if labelled is None:
        return None, (Unsure("reference", "The text gives no reference number."),)
    return ", ".join(each[0].replace(" ", "") for each in _REFERENCE.finditer(labelled[0])), ()


def notice_date(header: str, text: str) -> tuple[date | None, tuple[Unsure, ...]]:
    """The date at the head, or failing that the one it is signed with."""
    for place, pattern in ((header, _DATE), (text[-6000:], _SIGNED)):
        for found in pattern.finditer(place):
            day = DATE.search(running(found["rest"]))
            if day and dated(day):
                return dated(day), ()
    return None, (Unsure("date", "The text gives no date that can be read for the notice itself."),)


def public_authority(header: str) -> tuple[str | None, tuple[Unsure, ...]]:
    """The name as the head gives it. Where columns have run together it is what looks like a name, and unsure."""
    found = _AUTHORITY.search(header) or _AUTHORITY_ALONE.search(header)
    name = running(found["name"]) if found else ""
    name = _ADDRESS.split(name)[0].strip(" :;,")
    if name:
        return name, ()
    address = _ADDRESS.search(header)
    rest = header[address.end() :].strip() if address else ""
    first = rest.split("\n", 1)[0].strip(" ,")
    if found and rest and "\n" in rest and not any(character.isdigit() for character in first):
        return first, (Unsure("public_authority", "The name stands among the lines of the address; its first line is taken."),)
    body = _BODY.match(first) if found else None
    if body:
        return body[0], (Unsure("public_authority", "The name has run together with the address; what looks like a name is taken."),)
    return None, (Unsure("public_authority", "The text does not name a public authority where a notice names it."),)


def regimes(header: str, text: str) -> tuple[str, ...]:
    """FOIA, EIR or both: as the title says, or failing that as the text does."""
    for place in (header, text):
        named = [
            name
            for name, long in (("FOIA", "freedom of information act"), ("EIR", "environmental information regulations"))
            if long in running(place).lower()
        ]
        if named:
            return tuple(named)
    return ()
