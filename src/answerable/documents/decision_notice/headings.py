"""The headings of decision notices, from 2005 to now, and the zones that they open."""

import re
from collections.abc import Iterator

HEADER, DECISION, ROLE, REQUEST, SCOPE, CHRONOLOGY, REASONS, STEPS, FAILURE, OTHER, APPEAL, ANNEX, CUT = (
    "header", "decision", "role", "request", "scope", "chronology", "reasons", "steps", "failure", "other", "appeal", "annex", "cut",
)  # fmt: skip

_HEADINGS = {
    DECISION: (
        "decision", "the decision", "decision (including any steps ordered)", "decision (including any steps)", "decision including any "
            "steps ordered",
        "decision (including steps ordered)", "summary", "summary decision", "summary of decision", "commissioner's decision", "the "
            "commissioner's decision",
        "commission's decision", "the commission's decision", "information commissioner's decision",
    ),
    ROLE: ("commissioner's role", "the commissioner's role", "the information commissioner's role", "the commission's role"),
    REQUEST: (
        "request and response", "requests and responses", "requests and response", "request and responses", "the request and response",
        "the request", "request",
        "the requests", "requests", "the request for information", "the requests for information", "request for information",
        "information request", "background",
        "background information", "background to the request", "background to the complaint", "background to the case", "background and "
            "request",
        "request, response and review", "the information request", "the complainant's request", "request and background", "review of the "
            "request",
    ),
    SCOPE: (
        "scope of the case", "the scope of the case", "scope of the investigation", "scope of the complaint", "scope of the notice",
        "scope", "the investigation",
        "investigation", "the complaint", "the commissioner's investigation", "scope of case", "scope of this case", "scope of the "
            "decision notice",
    ),
    CHRONOLOGY: ("chronology", "the chronology", "chronology of the case", "chronology of events", "chronology of the investigation"),
    REASONS: (
        "reasons for decision", "reasons for the decision", "reason for decision", "reasons", "reasons for decisions", "analysis", "the "
            "analysis", "findings",
        "findings of fact", "procedural matters", "procedural issues", "procedural breaches", "procedural matter", "substantive "
            "procedural matters", "exemption",
        "exemptions", "exception", "exceptions", "exemptions claimed", "exceptions claimed", "the commissioner's findings", "the "
            "commissioner's analysis",
        "the commissioner's view", "commissioner's view", "the commissioner's conclusion", "the commissioner's conclusions", "conclusion",
        "conclusions",
        "procedural requirements", "legal considerations", "the commission's analysis", "exemption considered", "exemptions considered",
    ),
    STEPS: ("steps required", "steps", "steps ordered", "remedial steps", "the steps required", "steps to be taken", "action required"),
    FAILURE: ("failure to comply",),
    OTHER: ("other matters", "other matter", "other issues"),
    APPEAL: ("right of appeal", "rights of appeal", "right to appeal", "the right of appeal"),
    ANNEX: ("legal annex", "statutory annex", "annex", "annexe", "appendix", "confidential annex", "open annex", "relevant statutory "
        "obligations", "legal annexe"),
}  # fmt: skip
_ZONE_OF = {heading: zone for zone, headings in _HEADINGS.items() for heading in headings}
LONGEST_HEADING = 60
_NUMBERED = re.compile(r"\d{1,2}\. ?")
_NUMBER_BEFORE = re.compile(r"(?<!\S)\d{1,2}\. $")
_LETTERED_ANNEX = re.compile(r"(?:annexe?|appendix) (?:[a-z]|\d)\b", re.IGNORECASE)

# With no lines to stand on, a heading is known by its capital and by what follows: a number, or a sentence after one of the longer ones.
_SENTENCE, _NUMBER = re.compile(r":?\s+[A-Z\d\"“(]"), re.compile(r":?\s+\d{1,3}\.\s")
_INLINE = (
    (DECISION, _SENTENCE, ("Decision (including any steps ordered)", "Decision (including any steps)", "Summary",
    "Commissioner's Decision")),
    (DECISION, _NUMBER, ("The Decision", "Decision")),
    (ROLE, _SENTENCE, ("The Commissioner's Role",)),
    (REQUEST, _SENTENCE, ("Request and response", "Requests and responses")),
    (REQUEST, _NUMBER, ("The Request", "The request", "The Requests", "Background")),
    (REQUEST, re.compile(r":\s"), ("1. Request",)),
    (SCOPE, _SENTENCE, ("Scope of the case", "Scope of the investigation", "The Investigation")),
    (CHRONOLOGY, _NUMBER, ("Chronology",)),
    (REASONS, _SENTENCE, ("Reasons for decision", "Reasons for the decision", "Reasons for Decision", "Reason for decision")),
    (REASONS, _NUMBER, ("Analysis", "Findings of fact", "Procedural matters", "Procedural Matters", "Procedural breaches", "Substantive "
        "procedural matters")),
    (STEPS, _SENTENCE, ("Steps Required", "Steps required")),
    (STEPS, re.compile(r":\s"), ("3. Steps",)),
    (FAILURE, _NUMBER, ("Failure to comply",)),
    (OTHER, _SENTENCE, ("Other matters",)),
    (APPEAL, _SENTENCE, ("Right of appeal", "Right of Appeal")),
    (ANNEX, _SENTENCE, ("Legal Annex",)),
)  # fmt: skip


def headings_inline(text: str) -> Iterator[tuple[int, int, str]]:
    """Where headings stand in a text that has lost its lines: start, end and zone. None begins inside another."""
    taken: set[int] = set()
    for zone, following, headings in _INLINE:
        for heading in headings:
            start = text.find(heading)
            while start >= 0:
                end = start + len(heading)
                if end not in taken and start not in taken and (start == 0 or text[start - 1].isspace()) and following.match(text, end):
                    numbered = _NUMBER_BEFORE.search(text, max(0, start - 4), start)
                    begin = start if numbered is None else numbered.start()
                    taken.update(range(begin, end + 1))
                    yield begin, end, zone
                start = text.find(heading, end)


def zone_opened_by(line: str) -> str:
    """The zone that a line opens as a heading, or nothing. A heading starts with a capital, whatever number or mark it wears."""
    words = line.strip(" #*:_")
    if words[:1].isdigit():
        number = _NUMBERED.match(words)
        words = words[number.end() :] if number else words
    if not words[:1].isupper():
        return ""
    zone = _ZONE_OF.get(words.lower().rstrip(" :.") if words[-1] != "." or len(words) < 20 else words.lower())
    return zone or (ANNEX if words[0] == "A" and _LETTERED_ANNEX.match(words) else "")
