"""The page to search decisions, paragraph by paragraph."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from answerable.intelligence.precedents.afterwards import afterwards
from answerable.intelligence.precedents.finding import OUTCOMES, SECTORS, Asked, found
from answerable.intelligence.precedents.stages import BY_NAME, STAGES
from answerable.intelligence.precedents.told import Hit
from answerable.law.not_law import NotACitation
from answerable.law.provision import cite
from answerable.web.precedents.kept import HOW_TO_LOAD, kept
from answerable.web.precedents.marking import marked, part_with
from answerable.web.problem import Problem
from answerable.web.signed_in import page

MOST = 20
_LONGEST = 200
_SHOWN = 900
_REFUSED = 422
_LISTS = {"outcome": frozenset(OUTCOMES), "sector": frozenset(SECTORS), "stage": frozenset(BY_NAME)}


def search(request: HttpRequest) -> HttpResponse:
    """The form, and what fits what was asked for. Asked for nothing, only the form."""
    asked, problems = asked_of(request)
    corpus = kept()
    hits = found(corpus, asked, most=MOST + 1) if corpus and not problems and any(asked) else ()
    return page(
        request,
        "precedents/search.html",
        status=_REFUSED if problems else 200,
        here="precedents",
        errors=problems,
        asked=asked,
        searched=any(asked) and not problems,
        loaded=corpus is not None,
        how_to_load=HOW_TO_LOAD,
        hits=hits[:MOST],
        more=len(hits) > MOST,
        after=afterwards(corpus, [each.decision for each in hits[:MOST]]) if corpus else {},
        outcomes=[(each, each.capitalize()) for each in OUTCOMES],
        sectors=[(each, each.capitalize()) for each in SECTORS],
        stages=[(each.name, each.words.capitalize()) for each in STAGES],
        address=_address_with(asked.words),
        shown=lambda said: marked(part_with(said.text, asked.words, most=_SHOWN), asked.words),
        dated=dated,
    )


def asked_of(request: HttpRequest) -> tuple[Asked, list[Problem]]:
    """What the address asks for, and what is wrong with it."""
    typed = {name: " ".join(request.GET.get(name, "").replace("\0", "").split())[:_LONGEST] for name in Asked._fields}
    problems = [Problem("Choose one of the list", name) for name, listed in _LISTS.items() if typed[name] and typed[name] not in listed]
    if typed["year"] and not (typed["year"].isascii() and typed["year"].isdigit() and len(typed["year"]) == 4):
        problems.append(Problem("Enter the year as four figures, like 2020", "year"))
    try:
        typed["under"] = str(cite(typed["under"])) if typed["under"] else ""
    except NotACitation as wrong:
        problems.append(Problem(str(wrong), "under"))
    return Asked(**typed), problems


def dated(day: str) -> date | None:
    """The day of a decision, where it was read."""
    return date.fromisoformat(day) if day else None


def address_of(hit: Hit, words: str = "") -> str:
    """The page of the decision of a paragraph, at that paragraph and with the words marked."""
    place = hit.said.number
    asked = urlencode({name: value for name, value in (("words", words), ("at", place)) if value})
    at = f"#paragraph-{place}" if place else ""
    return f"{reverse('precedent', args=[hit.decision.key])}{'?' if asked else ''}{asked}{at}"


def _address_with(words: str) -> object:
    return lambda hit: address_of(hit, words)
