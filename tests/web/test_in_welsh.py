"""The public pages in Welsh: below /cy/, the same as in English, with no cookie, and with nothing left in English unmarked."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

import answerable.web
from answerable.documents.languages.catalogue import FILES, Count, counts, entries
from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase
from answerable.documents.languages.welsh import in_welsh
from answerable.law.last_days import KINDS
from answerable.web.dates import PARTS, read_date
from answerable.web.last_day import how_far
from answerable.web.last_day_questions import PAGES, groups, questions
from answerable.web.navigation import PUBLIC
from answerable.web.pages import environment
from answerable.web.strip import Rules, strip
from answerable.web.words import said, words

WEB = Path(answerable.web.__file__).parent
BOTH = ("layout", "top", "macros", "strip", "home", "last_day_kinds", "last_day_form", "last_day_answer")
TEMPLATES = [WEB / "templates" / f"{name}.html" for name in BOTH]
MODULES = [WEB / f"{name}.py" for name in ("dates", "last_day", "strip")]
SCHOOL_DAYS = [date.fromordinal(each) for each in range(date(2019, 11, 8).toordinal(), date(2020, 2, 10).toordinal())]
EVERY = {
    **dict.fromkeys(KINDS, "from=2019-11-07"),
    "steps": "from=2020-06-23&days=35",
    "school": "from=2019-11-07&sessions=" + ",".join(str(each) for each in SCHOOL_DAYS if each.weekday() < 4),
}
SEED = "/cy/find-a-last-day/response?from=2019-11-07"
ENGLISH = re.compile(
    r"\b(?:the|and|that|for|with|which|have|because|would|from|we|you|your|are|not|this|must|section|request|information|day|days|last|was|received)\b",
    re.IGNORECASE,
)


def shown(text: str) -> str:
    """The words of a page that are not marked as English, or as an address."""
    body = re.sub(r'<(\w+)[^>]*\slang="en"[^>]*>.*?</\1>', " ", text[text.index("<body") :], flags=re.DOTALL)
    body = re.sub(r'<a class="govuk-link app-mono".*?</a>', " ", body, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", body))


def ask(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, address
    assert answer.redirect_chain == [] or answer.redirect_chain[-1][0].startswith("/cy/")
    return answer.content.decode()


@pytest.mark.parametrize("address", ["/cy/", "/cy/find-a-last-day", *(f"/cy/find-a-last-day/{kind}" for kind in PAGES)])
def test_no_english_is_left_unmarked(client: Client, address: str) -> None:
    text = ask(client, address)
    assert '<html lang="cy"' in text
    assert ENGLISH.findall(shown(text).replace("Metropolitan Police Service", "")) == []


@pytest.mark.parametrize("kind", PAGES)
def test_every_answer_is_in_welsh_but_for_the_working_which_is_marked(client: Client, kind: str) -> None:
    text = ask(client, f"/cy/find-a-last-day/{kind}?{EVERY[kind]}")
    assert ENGLISH.findall(shown(text)) == []
    assert '<div class="govuk-details__text" lang="en">' in text
    assert "Mae’r gwaith cyfrif yn dyfynnu’r gyfraith, sydd yn Saesneg." in text


@pytest.mark.parametrize("address", ["/", "/find-a-last-day", "/find-a-last-day/response", "/find-a-last-day/response?from=2019-11-07"])
def test_each_language_leads_to_the_same_page_in_the_other(client: Client, address: str) -> None:
    there = f'href="/cy{address}" hreflang="cy" lang="cy" rel="alternate">Cymraeg</a>'
    assert there in client.get(address).content.decode()
    back = client.get(f"/cy{address}").content.decode()
    assert f'href="{address}" hreflang="en" lang="en" rel="alternate">English</a>' in back
    assert f'<link rel="alternate" hreflang="en" href="{address}">' in back
    assert '<span aria-current="true">Cymraeg</span>' in back


def test_a_page_in_english_alone_leads_nowhere_in_welsh(client: Client) -> None:
    assert "Cymraeg" not in client.get("/the-law").content.decode()


def test_the_same_day_is_found_in_both_and_no_cookie_is_set(client: Client) -> None:
    answer = client.get(SEED)
    text = answer.content.decode()
    assert "Yn brydlon, a heb fod yn hwyrach na 6 Rhagfyr 2019" in text
    assert "Dydd Gwener." in text
    assert "Heb ei gyfrif, yr Alban: Dydd Gŵyl Andreas (diwrnod amgen)" in text
    assert "Y diwrnod olaf, diwrnod 20" in text
    assert "Y diwrnod y daeth y cais i law" in text
    assert not answer.cookies


def test_three_boxes_lead_to_an_address_in_welsh(client: Client) -> None:
    answer = client.get("/cy/find-a-last-day/response", {"from-day": "7", "from-month": "Tachwedd", "from-year": "2019"})
    assert answer["Location"] == SEED


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"from-day": ""}, "Yn eisiau: y diwrnod y daeth y cais i law. Rhowch ef fel diwrnod, mis a blwyddyn"),
        ({"from-day": "7"}, "Rhaid rhoi mis a blwyddyn: y diwrnod y daeth y cais i law"),
        ({"from-day": "31", "from-month": "2", "from-year": "2020"}, "Rhaid i hwn fod yn ddyddiad go iawn, fel 7 11 2019: y diwrnod"),
        ({"from-day": "1", "from-month": "2", "from-year": "20"}, "Rhaid i hwn gael blwyddyn o 4 rhif, fel 2019: y diwrnod"),
        ({"from": "soon"}, "Rhaid i hwn fod yn ddyddiad go iawn, fel 7 Tachwedd 2019: y diwrnod"),
    ],
)
def test_what_is_wrong_is_said_in_welsh(client: Client, query: dict[str, str], sentence: str) -> None:
    answer = client.get("/cy/find-a-last-day/response", query)
    assert answer.status_code == 400
    text = answer.content.decode()
    assert text.count(sentence) == 2
    assert "Mae problem" in text
    assert "<title>Gwall: " in text
    assert ENGLISH.findall(shown(text)) == []


def test_a_sentence_of_the_law_is_marked_as_english(client: Client) -> None:
    text = client.get("/cy/find-a-last-day/response?from=2099-01-01").content.decode()
    assert re.search(r'<span lang="en">[^<]*runs outside', text)
    assert ENGLISH.findall(shown(text)) == []


def test_an_unpaid_fee_leaves_no_last_day_in_welsh(client: Client) -> None:
    text = ask(client, "/cy/find-a-last-day/response?from=2019-11-07&fees-notice=2019-11-20")
    assert "Nid oes diwrnod olaf eto: nid yw’r ffi wedi’i thalu" in text


def test_months_are_read_in_welsh() -> None:
    months = [environment(Language.WELSH).filters["say"](date(2019, nth, 1)).split()[1] for nth in range(1, 13)]
    for nth, month in enumerate(months, 1):
        typed = {"from-day": "1", "from-month": month, "from-year": "2019"}
        assert read_date("from", typed, what="The day", needed=True).day == date(2019, nth, 1)


@pytest.mark.parametrize(
    ("today", "words_of_it"),
    [
        (date(2019, 12, 4), "Mae hynny ymhen 2 ddiwrnod, 2 ohonynt yn ddiwrnodau gwaith."),
        (date(2019, 12, 5), "Mae hynny ymhen 1 diwrnod, 1 ohonynt yn ddiwrnod gwaith."),
        (date(2019, 11, 29), "Mae hynny ymhen 7 diwrnod, 4 ohonynt yn ddiwrnodau gwaith."),
        (date(2019, 12, 6), "Heddiw yw hynny."),
    ],
)
def test_numbers_of_things_are_written_as_welsh_counts_them(today: date, words_of_it: str) -> None:
    assert in_welsh(how_far(date(2019, 12, 6), today=today)) == words_of_it


def test_what_comes_from_elsewhere_and_has_no_welsh_is_marked_and_escaped() -> None:
    assert said(Language.WELSH)("A <b> that nobody knows") == '<span lang="en">A &lt;b&gt; that nobody knows</span>'
    assert said(Language.WELSH)("") == ""
    assert said(Language.ENGLISH)("A <b>") == "A &lt;b&gt;"
    assert words(Language.WELSH)("{Why}, not counted", why="<i>") == "&lt;i&gt;, heb ei gyfrif"


def test_any_other_reason_stands_as_it_is() -> None:
    rules = Rules({date(2019, 11, 8): "not a school day"})
    made = strip(date(2019, 11, 7), date(2019, 11, 9), began="The day the request was received", rules=rules)
    assert made is not None
    assert in_welsh(made.days[0].said) == "Y diwrnod y daeth y cais i law"
    assert in_welsh(made.days[1].said) == "Heb ei gyfrif, nid yw’n ddiwrnod ysgol"


# The catalogue.


def in_templates() -> Iterator[str]:
    for each in TEMPLATES:
        yield from re.findall(r'_\(\s*"((?:[^"\\]|\\.)*)"', each.read_text())


def in_modules() -> Iterator[str]:
    for each in MODULES:
        for node in ast.walk(ast.parse(each.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Phrase":
                yield from (one.value for one in node.args[:1] if isinstance(one, ast.Constant) and isinstance(one.value, str))


def in_tables() -> Iterator[str]:
    yield from groups()
    for kind, page in PAGES.items():
        yield from (page.title, page.legend, KINDS[kind].counted_from[0].upper() + KINDS[kind].counted_from[1:])
        for question in questions(kind):
            yield from (question.legend, question.hint, question.what)
    yield from ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "not a school day", "The day the clarification was received")
    for part in PARTS:
        yield from (part.capitalize(), f"a {part}")
    yield from (text for _, text in PUBLIC)


def test_the_catalogue_has_every_word_of_the_pages_and_no_other() -> None:
    used = {each for each in (*in_templates(), *in_modules(), *in_tables()) if re.search(r"\w", re.sub(r"\{\w+\}", "", each))}
    translated = {each.english for file in FILES for each in entries(file)}
    assert used - translated == set()
    assert {each.english for each in entries("pages.po")} - used == set()


@pytest.mark.parametrize("each", counts("pages.po"), ids=lambda each: each.several)
def test_a_number_stands_in_every_form(each: Count) -> None:
    assert len(each.forms) == 6
    assert all("{count}" in form for form in each.forms)


def test_robots_stay_out_of_the_answers_in_both_languages(client: Client) -> None:
    assert "Disallow: /cy/find-a-last-day/*?" in client.get("/robots.txt").content.decode()


def test_a_phrase_of_a_page_is_said_in_its_language() -> None:
    assert words(Language.ENGLISH)(Phrase("That is today.")) == "That is today."
