"""What a notice has that the real one in its case does not: a day, a provision, a name; and references that lead nowhere.

A day that the law counts from the facts is no mistake, whatever the real notice says of it, or does not say.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.decision_notice.citations import citations
from answerable.documents.decision_notice.dates import DATE, dated
from answerable.documents.decision_notice.prose import running
from answerable.documents.letters.commissioner import contact
from answerable.documents.notice_drafting.facts import Did, Facts
from answerable.documents.notice_drafting.notice import Notice
from answerable.documents.notice_drafting.wording import ACTS, last_day_to_answer, tribunal
from answerable.law.finding import say
from answerable.law.foia.s50_period_for_steps import last_day_for_steps

_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z][\w’'-]+(?: (?:(?:of|the|and|for|&|in) ){0,2}[A-Z][\w’'-]+)+")
_NUMBERED = re.compile(r"\bparagraph (\d+)\b")
_STANDING = ("High Court", "Right of Appeal")


class Wrong(NamedTuple):
    """One thing that the real notice does not bear out: a `date`, a `provision`, a `name` or a `cross-reference`; and our paragraph."""

    what: str
    said: str
    paragraph: int


def wrong(facts: Facts, notice: Notice, real: str) -> tuple[Wrong, ...]:
    """Everything of the kind, paragraph by paragraph."""
    return tuple(_wrong(facts, notice, _even(real)))


def _wrong(facts: Facts, notice: Notice, real: str) -> Iterator[Wrong]:
    days, cited = {*_days(real), *_counted(facts)}, {each for group in citations(real) for each in group.provisions}
    names = _even(" | ".join((real, facts.authority, *tribunal(facts.dated), *contact(facts.dated), *ACTS.values(), *_STANDING))).casefold()
    for each in notice.paragraphs:
        text, number = _even(" ".join((each.text, *each.items))), each.number or 0
        yield from (Wrong("date", say(day), number) for day in _days(text) if day not in days)
        for group in citations(text):
            for under in group.provisions:
                if not any(under.covers(other) or other.covers(under) for other in cited):
                    yield Wrong("provision", str(under), number)
        yield from (Wrong("name", name, number) for name in _NAME.findall(text) if name.casefold() not in names)
        for found in _NUMBERED.findall(text):
            if not 1 <= int(found) <= len(notice.paragraphs) or int(found) == number:
                yield Wrong("cross-reference", f"paragraph {found}", number)


def _even(text: str) -> str:
    return running(text).replace("'", "’").replace("- ", "-")


def _days(text: str) -> Iterator[date]:
    yield from filter(None, map(dated, DATE.finditer(text)))


def _counted(facts: Facts) -> Iterator[date]:
    yield last_day_to_answer(facts.regime, received_on=facts.received_on, clarified_on=facts.day_of(Did.CLARIFIED)).value
    if facts.within_days is not None:
        yield last_day_for_steps(facts.dated, within=facts.within_days).value
