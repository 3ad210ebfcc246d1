"""How a notice is laid out: its zones, by their headings, and its numbered paragraphs, with or without line breaks.

Paragraphs are numbered from 1 to the end without a break, so the numbers are a chain to follow. A request that is quoted
has numbers of its own; the chain passes over them. Where a number is missing the chain says so.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.decision_notice.pages import is_flat

HEADER, DECISION, ROLE, REQUEST, SCOPE, CHRONOLOGY, REASONS, STEPS, FAILURE, OTHER, APPEAL, ANNEX = (
    "header", "decision", "role", "request", "scope", "chronology", "reasons", "steps", "failure", "other", "appeal", "annex",
)  # fmt: skip

_HEADINGS = {
    DECISION: (
        r"Decision(?: \(including any steps(?: ordered)?\))?", r"Summary(?: decision| of decision)?", r"The Decision",
        r"(?:The )?Commission(?:er)?'s decision",
    ),
    ROLE: (r"(?:The )?(?:Information )?Commission(?:er)?'s role",),
    REQUEST: (
        r"(?:The )?Requests? and (?:the )?responses?", r"(?:The )?(?:Information )?Requests?(?: for information)?",
        r"Background(?: to the (?:request|complaint|case))?", r"(?:The )?Request, response and review", r"Background and request",
    ),
    SCOPE: (r"(?:The )?Scope of the (?:case|investigation|complaint|notice)", r"The (?:investigation|complaint)", r"Scope", r"The Commission(?:er)?'s investigation"),
    CHRONOLOGY: (r"Chronology(?: of (?:the )?(?:case|events|investigation))?",),
    REASONS: (
        r"Reasons? for (?:the )?decision", r"Reasons", r"(?:The )?Analysis", r"Findings(?: of fact)?", r"(?:Substantive )?Procedural (?:matters|issues|breaches)",
        r"Exemptions?(?: claimed)?", r"Exceptions?(?: claimed)?", r"(?:The )?Commission(?:er)?'s (?:findings|conclusions?|analysis|view)",
        r"Conclusions?",
    ),
    STEPS: (r"Steps(?: (?:required|ordered))?", r"Remedial steps"),
    FAILURE: (r"Failure to comply",),
    OTHER: (r"Other matters?", r"Other issues",),
    APPEAL: (r"Rights? (?:of|to) appeal",),
    ANNEX: (r"(?:Legal|Statutory|Confidential|Open)? ?Ann?ex(?:e)?(?: [A-Z0-9])?(?: ?[-:] ?[^\n]{0,60})?", r"Appendix(?: [A-Z0-9])?", r"Relevant statutory obligations"),
}  # fmt: skip
_HEADING_LINE = re.compile(
    r"^(?:\#+ |\*+)?(?:\d{1,2}\. ?)?(?:" + "|".join(f"(?P<{zone}>{'|'.join(forms)})" for zone, forms in _HEADINGS.items()) + r") ?:?\**$",
    re.MULTILINE | re.IGNORECASE,
)
# With no lines to stand on, a heading is known by its capital and by what follows: a number, or a sentence after one of the longer ones.
_HEADING_INLINE = re.compile(
    r"(?<=\s)(?:(?P<decision>Decision \(including any steps(?: ordered)?\)|(?:The )?Decision(?= \d)|Summary(?= [A-Z]))"
    r"|(?P<role>The Commissioner's Role)"
    r"|(?P<request>Requests? and responses?|The [Rr]equests?(?= \d)|Background(?= \d))"
    r"|(?P<scope>Scope of the (?:case|investigation)|The Investigation(?= [A-Z]))"
    r"|(?P<chronology>Chronology(?= \d))"
    r"|(?P<reasons>Reasons? for (?:the )?[Dd]ecision|Analysis(?= [A-Z\d])|Findings of fact(?= \d)|(?:Substantive )?Procedural (?:matters|[Bb]reaches)(?= \d))"
    r"|(?P<steps>Steps [Rr]equired)|(?P<failure>Failure to comply(?= \d))"
    r"|(?P<other>Other matters(?= [A-Z\d]))|(?P<appeal>Right of [Aa]ppeal)|(?P<annex>Legal Annex))(?=:?\s+(?:[A-Z\d\"“(]))"
)
_NUMBER_LINE = re.compile(r"^(?:[-*•] ?)?(\d{1,3})\.(?=\s|[A-Z\"“])[ \n]?", re.MULTILINE)
_NUMBER_INLINE = re.compile(r"(?:(?<=\s)|^)(\d{1,3})\.\s+(?=[A-Z\"“'\[(a-z])")
_CITED_NUMBER = re.compile(
    r"(?:sections?|regulations?|articles?|paragraphs?|paras?|parts?|questions?|points?|rule|and|or|to|of|than)\s*$", re.IGNORECASE
)
_LAW_HEADING = re.compile(
    r"(?:\n|[.?!:\"”)]\s)\s*((?:The )?(?:Exemptions?|Exceptions?|Sections?|Regulations?|FOIA|EIR)\b[^.\n]{1,120}(?:\n[^.\n]{1,60})?)\s*$"
)
_CUT = re.compile(r"\[\s*(?:\.\.\.|…)?\s*(?:CUT|TEXT (?:MISSING|OMITTED)|PAGES? MISSING)\b[^\]\n]{0,200}\]?", re.IGNORECASE)
_FARTHEST_JUMP = 300
CUT = "cut"


class Paragraph(NamedTuple):
    """A stretch of text: its number where it has one, the zone it stands in, the provision's heading above it, and its words."""

    number: int | None
    zone: str
    heading: str
    text: str


class Layout(NamedTuple):
    """A notice laid out. `gaps` are the numbers that are missing, as `10 to 62`; `cut` is whether the text itself says that it was cut."""

    header: str
    paragraphs: tuple[Paragraph, ...]
    gaps: tuple[str, ...]
    cut: bool

    def within(self, *zones: str) -> Iterator[Paragraph]:
        """The paragraphs that stand in these zones, in order."""
        return (each for each in self.paragraphs if each.zone in zones)

    def has(self, zone: str) -> bool:
        """Whether the notice has such a zone."""
        return any(each.zone == zone for each in self.paragraphs)


class _Mark(NamedTuple):
    start: int
    end: int
    zone: str
    number: int | None


def laid_out(text: str) -> Layout:
    """The zones and paragraphs of a notice whose page furniture is gone."""
    flat = is_flat(text)
    headings = {heading.start: heading for heading in _headings(text, flat=flat)}
    cuts = [_Mark(found.start(), found.end(), CUT, None) for found in _CUT.finditer(text)]
    anchors = {heading.end for heading in headings.values()} | headings.keys() | {cut.end for cut in cuts}
    candidates = [(found.start(), found.end(), int(found[1])) for found in _candidates(text, flat=flat)]
    chosen, gaps = _chain(candidates, [_follows(text, start, anchors) for start, _, _ in candidates])
    for start, end, number in (candidates[each] for each in chosen):
        heading = headings.get(start)
        headings[start] = heading._replace(number=number) if heading else _Mark(start, end, "", number)
    marks = sorted([*headings.values(), *cuts])
    header = text[: marks[0].start] if marks else text
    return Layout(header, tuple(_paragraphs(text, marks)), gaps, bool(cuts))


def _headings(text: str, *, flat: bool) -> list[_Mark]:
    pattern = _HEADING_INLINE if flat else _HEADING_LINE
    return [
        _Mark(found.start(), found.end(), found.lastgroup or "", None)
        for found in pattern.finditer(text)
        if flat or found[found.lastgroup or 0][0].isupper()
    ]


def _candidates(text: str, *, flat: bool) -> Iterator[re.Match[str]]:
    pattern = _NUMBER_INLINE if flat else _NUMBER_LINE
    return (found for found in pattern.finditer(text) if not _CITED_NUMBER.search(text, max(0, found.start() - 14), found.start()))


def _follows(text: str, start: int, anchors: set[int]) -> bool:
    """Whether nothing but space, or the colon of a heading, stands between a number and the heading above it."""
    while start not in anchors and start > 0 and text[start - 1] in " \n:*":
        start -= 1
    return start in anchors


def _chain(candidates: Sequence[tuple[int, int, int]], anchored: Sequence[bool]) -> tuple[list[int], tuple[str, ...]]:
    """Which candidates are paragraphs of the notice, and which numbers are missing between them."""
    values = [value for _, _, value in candidates]
    last_seen = {value: place for place, value in enumerate(values)}
    last_anchored = {value: place for place, value in enumerate(values) if anchored[place]}
    chosen: list[int] = []
    gaps: list[str] = []
    expected, nested, place = 1, 0, 0
    while place < len(values):
        value = values[place]
        sure = anchored[place]
        if value == expected and not sure and last_anchored.get(value, -1) > place:
            nested = value + 1
        elif value == expected:
            run = _run_of_another_list(values, place) if nested == value and not sure else 0
            if run:
                place, nested = place + run, 0
                continue
            chosen.append(place)
            expected, nested = value + 1, 0
        elif expected < value <= expected + _FARTHEST_JUMP and _jumps(values, place, expected, last_seen, sure=sure):
            gaps.append(f"{expected} to {value - 1}" if value - 1 > expected else str(expected))
            chosen.append(place)
            expected, nested = value + 1, 0
        elif value == 1 or value == nested:
            nested = value + 1
        place += 1
    return chosen, tuple(gaps)


def _run_of_another_list(values: Sequence[int], place: int) -> int:
    """How many numbers of a list inside a paragraph stand here, when the chain takes its own next number up after them; else none."""
    end = place + 1
    while end < len(values) and values[end] == values[end - 1] + 1:
        end += 1
    return end - place if end < len(values) and values[end] == values[place] else 0


def _jumps(values: Sequence[int], place: int, expected: int, last_seen: dict[int, int], *, sure: bool) -> bool:
    """Whether the chain goes on here past missing numbers: the next one never comes, and this one begins a run or follows a heading."""
    if last_seen.get(expected, -1) > place:
        return False
    return sure or last_seen.get(values[place] + 1, -1) > place


def _paragraphs(text: str, marks: Sequence[_Mark]) -> Iterator[Paragraph]:
    zone, law = HEADER, ""
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        if mark.zone == CUT:
            # Nobody knows which headings were cut away; what is left of a long notice after its scope is its reasons.
            zone = REASONS if zone in (REQUEST, SCOPE, CHRONOLOGY) else zone
        else:
            zone = mark.zone or zone
        words = text[mark.end : following.start if following else len(text)].strip(" \n:*")
        law = "" if mark.zone else law
        below = _LAW_HEADING.search("\n" + words, max(0, len(words) - 240))
        if below:
            words = words[: below.start(1) - 1].rstrip()
        if words or mark.number:
            yield Paragraph(mark.number, zone, law, words)
        law = below[1] if below else law
