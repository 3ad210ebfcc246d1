"""Whether the paragraphs that are declared to answer each other are alike: under the same heading, with the same days and provisions.

What is unlike is listed and decides nothing: a short notice has one heading for what a long one has four for.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.decision_notice import paragraphs
from answerable.documents.decision_notice.citations import citations
from answerable.documents.decision_notice.dates import DATE, dated
from answerable.documents.decision_notice.headings import zone_opened_by
from answerable.documents.letters.blocks import Heading
from answerable.documents.notice_drafting.notice import Notice, Said
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.provision import Provision, cite

_ALIKE = {"steps": "decision", "failure": "decision", "chronology": "request", "role": "scope"}


class Unlike(NamedTuple):
    """What a real paragraph has and its counterpart has not: a `heading`, a `date` or a `provision`."""

    paragraph: int
    what: str
    said: str


def unlike(pairs: Iterable[tuple[int, tuple[int, ...]]], notice: Notice, real: str) -> tuple[Unlike, ...]:
    """Everything that is unlike, paragraph by paragraph. `pairs` are the numbers of the real one's, each with the numbers of ours."""
    theirs = {each.number: each for each in paragraphs(real)}
    headed = dict(_headed(notice))
    ours = {each.number: each for each in notice.paragraphs}
    found: list[Unlike] = []
    for number, answering in pairs:
        if answering:
            zone, text = theirs[number].zone, theirs[number].text
            zones = {headed[each] for each in answering}
            if _kind(zone) not in map(_kind, zones):
                found.append(Unlike(number, "heading", f"{zone}, and ours under {' and '.join(sorted(zones))}"))
            said = [ours[each] for each in answering]
            days, cited = {day for each in said for day in _days(_all_of(each))}, {under for each in said for under in _cited(each)}
            found += [Unlike(number, "date", say(day)) for day in dict.fromkeys(_days(text)) if day not in days]
            found += [Unlike(number, "provision", str(under)) for under in _provisions(text) if not _stands(under, cited)]
    return tuple(found)


def _headed(notice: Notice) -> Iterator[tuple[int | None, str]]:
    """The number of each paragraph of ours, with the zone that it stands in."""
    zone = ""
    for each in notice.body:
        if isinstance(each, Heading):
            zone = zone_opened_by(each.text) or zone
        else:
            yield each.number, zone


def _kind(zone: str) -> str:
    return _ALIKE.get(zone, zone)


def _all_of(said: Said) -> str:
    return "\n".join((said.text, *said.items, *said.notes, said.quoted.text if said.quoted is not None else ""))


def _days(text: str) -> Iterator[date]:
    yield from filter(None, map(dated, DATE.finditer(text)))


def _provisions(text: str) -> Iterable[Provision]:
    return dict.fromkeys(under for group in citations(text) for under in group.provisions)


def _cited(said: Said) -> Iterator[Provision]:
    yield from _provisions(_all_of(said))
    for each in said.rests_on:
        try:
            yield cite(each)
        except NotLaw:
            yield from _provisions(each)


def _stands(under: Provision, cited: Iterable[Provision]) -> bool:
    return any(under.covers(each) or each.covers(under) for each in cited)
