"""From the text of a decision notice to a reading of it."""

import re
from functools import lru_cache

from answerable.documents.decision_notice.chronology import events
from answerable.documents.decision_notice.heading import notice_date, public_authority, reference, regimes
from answerable.documents.decision_notice.headings import APPEAL, REASONS
from answerable.documents.decision_notice.layout import Layout, Paragraph, laid_out
from answerable.documents.decision_notice.orders import appeal_by, appeal_within_days, steps, steps_by, steps_within
from answerable.documents.decision_notice.pages import as_printed, tidied, without_furniture
from answerable.documents.decision_notice.reading import Reading, Unsure
from answerable.documents.decision_notice.tally import decided
from answerable.documents.not_readable import NotADecisionNotice

_HEAD = 4000
_COMMISSION = re.compile(r"\b(the|The|Information) Commission\b(?! (?:for|of)\b)")
_TITLE = re.compile(r"\bdecision\s+notice\b", re.IGNORECASE)
_AUTHORITY = re.compile(r"\bpublic\s+authority\b", re.IGNORECASE)
_COMMISSIONER = re.compile(r"Commission(?:(?<=\bInformation Commission)|(?<=\bCommission)er\b)")
_SCOTTISH = re.compile(r"\bScottish\s+Information\s+Commissioner\b")
_TRIBUNAL = re.compile(r"\bAppellants?\b|\bUpper Tribunal\b.{0,200}\bAppeal\b|\bTribunal Judge\b|\bUKFTT\b|\bUKUT\b", re.DOTALL)
_OF_A_TRIBUNAL = ("Appellant", "Tribunal", "UKFTT", "UKUT")


def read(text: str) -> Reading:
    """Reads the text of one decision notice, pages parted by form feeds or run together. Raises `NotADecisionNotice`."""
    tidy, layout = _laid_out(text)
    number, no_number = reference(tidy)
    given, no_date = notice_date(layout.header, tidy)
    authority, no_authority = public_authority(layout.header)
    named = regimes(layout.header, tidy)
    outcomes, unnamed = decided(layout, named)
    ordered, no_steps = steps(layout)
    within = steps_within(layout) if ordered else None
    by, no_day = steps_by(given, within)
    days, no_appeal = appeal_within_days(layout)
    appeal, no_last_day = appeal_by(given, days)
    happened, undated = events(layout, given, authority)
    return Reading(
        reference=number,
        date=given,
        public_authority=authority and as_printed(authority, text),
        regimes=_with_those_decided(named, [each.under.instrument for each in outcomes]),
        outcomes=outcomes,
        steps=tuple(as_printed(each, text) for each in ordered),
        steps_within=within,
        steps_by=by,
        appeal_within_days=days,
        appeal_by=appeal,
        paragraphs=sum(each.number is not None for each in layout.paragraphs),
        events=happened,
        unsure=(*no_number, *no_date, *no_authority, *unnamed, *no_steps, *no_day, *no_appeal, *no_last_day, *undated, *_missing(layout)),
    )


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a decision notice as they stand, each with its number where it has one. Raises `NotADecisionNotice`."""
    return _laid_out(text)[1].paragraphs


@lru_cache(1)  # whoever reads a notice and then its paragraphs has it laid out once
def _laid_out(text: str) -> tuple[str, Layout]:
    tidy = tidied(text)
    _recognise(tidy)
    return tidy, laid_out(without_furniture(_as_commissioner(tidy)))


def _as_commissioner(text: str) -> str:
    """The Information Commission, which takes the Commissioner's place, speaks in the same sentences."""
    commissioners = text.count("Commissioner")
    if text.count("Commission") - commissioners > commissioners and "Information Commission" in text.replace("Commissioner", ""):
        return _COMMISSION.sub(r"\1 Commissioner", text)
    return text


def _recognise(text: str) -> None:
    head = text[:_HEAD]
    if "Scottish" in head and _SCOTTISH.search(head):
        raise NotADecisionNotice(
            "This is a decision of the Scottish Information Commissioner, under Scotland's own Act. Give a notice of the Information "
            "Commissioner."
        )
    if not (_TITLE.search(head) and _AUTHORITY.search(head) and _COMMISSIONER.search(text)) or _is_of_a_tribunal(head[:1500]):
        raise NotADecisionNotice(
            "This does not read as a decision notice of the Information Commissioner: it has no title “Decision notice” with a public "
            "authority under it. "
            "Give the notice itself."
        )


def _is_of_a_tribunal(head: str) -> bool:
    return any(map(head.__contains__, _OF_A_TRIBUNAL)) and _TRIBUNAL.search(head) is not None


def _with_those_decided(named: tuple[str, ...], decided_under: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*named, *decided_under]))


def _missing(layout: Layout) -> tuple[Unsure, ...]:
    """What a gap in the text leaves open: findings, steps and dates may have stood there."""
    if layout.gaps:
        one = len(layout.gaps) == 1 and layout.gaps[0].isdigit()
        why = (
            f"Paragraph{'' if one else 's'} {', '.join(layout.gaps)} {'is' if one else 'are'} not in the text, so what stood there "
            "is not known."
        )
    elif layout.cut:
        why = "The text says that part of it was cut, so what stood there is not known."
    elif not (layout.has(REASONS) or layout.has(APPEAL)):
        why = "The text has neither reasons nor a right of appeal, so it may stop short; what came after is not known."
    else:
        return ()
    return tuple(Unsure(field, why) for field in ("paragraphs", "outcomes", "steps", "events"))
