"""From the text of a decision on appeal to a reading of it: who made it and when, about whom, of which decision, and with what result."""

import re
from datetime import date
from typing import NamedTuple

from answerable.documents.decision_notice.dates import DATE, dated
from answerable.documents.decision_notice.layout import Paragraph, laid_out
from answerable.documents.decision_notice.pages import tidied, without_furniture
from answerable.documents.decision_notice.reading import Unsure
from answerable.documents.decision_references import FIRST_TIER, NOTICE, RANKS, UPPER, references
from answerable.documents.not_readable import NotATribunalDecision
from answerable.documents.tribunal_decision.outcome import RESULTS, result_in, substitutes
from answerable.documents.tribunal_decision.parties import authority_in

__all__ = ["RESULTS", "TribunalReading", "is_of_a_tribunal", "read"]

_HEAD = 3000
_LONGEST_HEAD = 8000
_REASONS = re.compile(
    r"^ *(?:[\dA-Z]{1,2}\. *)?(?:REASONS(?: FOR (?:THE )?DECISION)?|Reasons(?: for (?:the )?[Dd]ecision)?|Introduction) *:? *$",
    re.MULTILINE,
)
_PARTY = re.compile(r"\bAppellants?\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:Tribunal|Court of Appeal|High Court|Supreme Court|UKFTT|UKUT|EWCA|EWHC|UKSC)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\bInformation\s+Commission(?:er)?\b", re.IGNORECASE)
_NOTICE = re.compile(r"\bPublic authority:", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b(?:Decision given|Date of decision|Decision date|Promulgated|Promulgation date|Issued|Handed down|Dated?)(?: on)? ?:? ?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:Case|Appeal)\s+(?:Reference|Ref|Number|No)s?\b\.?|\bNCN\b|Neutral [Cc]itation|Cite as")
_AGAINST = re.compile(
    r"\b(?:appeals? (?:\w+ ){0,3}?(?:against|from|of|concerning)|is substituted for|(?:the )?decision notice (?:reference|ref|no|\())"
    r"[^.]{0,240}$",
    re.IGNORECASE,
)


class TribunalReading(NamedTuple):
    """A decision on appeal as it reads. `of` are the decisions that it was appealed from; `result` is one of RESULTS, or none was read."""

    court: str
    references: tuple[str, ...]
    date: date | None
    public_authority: str | None
    of: tuple[str, ...]
    result: str | None
    substituted: bool
    paragraphs: tuple[Paragraph, ...]
    unsure: tuple[Unsure, ...]


def is_of_a_tribunal(text: str) -> bool:
    """Whether a text begins as a decision on an appeal about information does."""
    head = text[:_HEAD]
    return all(each.search(head) for each in (_PARTY, _BEFORE, _ABOUT)) and _NOTICE.search(head) is None


def read(text: str) -> TribunalReading:
    """Reads the text of one decision of a Tribunal or court. Raises `NotATribunalDecision`."""
    tidy = tidied(text)
    if not is_of_a_tribunal(tidy):
        raise NotATribunalDecision(
            "This does not read as a decision of a Tribunal or court about information: its head has no appellant and no Information "
            "Commissioner. Give the decision itself."
        )
    head, one_line = _head(tidy), " ".join(tidy.split())
    court, named = _named(" ".join(head.split()))
    given, no_date = _date(head)
    authority, no_authority = authority_in(head)
    of = _appealed(one_line[:_LONGEST_HEAD]) if court == FIRST_TIER else _below(" ".join(head.split()), court)
    result, no_result = result_in(" ".join(head.split()), one_line)
    return TribunalReading(
        court,
        named,
        given,
        authority,
        of,
        result or None,
        bool(result) and result.startswith("allowed") and substitutes(one_line),
        tuple(laid_out(without_furniture(tidy)).paragraphs),
        tuple(
            Unsure(field, why)
            for field, why in (
                ("references", "" if named else "Its head has neither an appeal number nor a neutral citation."),
                ("date", no_date),
                ("public_authority", no_authority),
                ("of", "" if of else "No sentence says which decision the appeal is against."),
                ("result", no_result),
            )
            if why
        ),
    )


def _head(text: str) -> str:
    """What stands before the reasons."""
    reasons = _REASONS.search(text, 0, _LONGEST_HEAD)
    return text[: reasons.start() if reasons else _HEAD]


def _named(head: str) -> tuple[str, tuple[str, ...]]:
    """Who decided, and the references that stand in the head as the decision's own: a neutral citation first."""
    found = [each for each in references(head) if each.maker != NOTICE]
    cited = [each for each in found if each.reference.startswith("[") and _is_own(head, each.start)]
    court = cited[0].maker if cited else UPPER if "upper tribunal" in head[:600].lower() else FIRST_TIER
    own = [each for each in found if each.maker == court and not each.reference.startswith("[") and _is_own(head, each.start)]
    return court, tuple(dict.fromkeys(each.reference for each in (*cited[:1], *own)))


def _is_own(head: str, start: int) -> bool:
    """Whether a label says that a reference is the decision's, or it stands where such a label would."""
    return start < 300 or _NUMBERED.search(head, max(0, start - 60), start) is not None


def _date(head: str) -> tuple[date | None, str]:
    for label in _GIVEN.finditer(head):
        found = DATE.match(head, label.end())
        day = dated(found) if found else None
        if day is not None:
            return day, ""
    return None, "Its head does not say on which day it was given."


def _appealed(text: str) -> tuple[str, ...]:
    """The notices that an appeal is against, where a sentence says so."""
    found = (each for each in references(text) if each.maker == NOTICE)
    return tuple(dict.fromkeys(each.reference for each in found if _AGAINST.search(text[max(0, each.start - 260) : each.start])))


def _below(head: str, court: str) -> tuple[str, ...]:
    """The decisions of lower Tribunals and courts that the head of a higher one's names."""
    lower = RANKS[1 : RANKS.index(court)]
    return tuple(dict.fromkeys(each.reference for each in references(head) if each.maker in lower))
