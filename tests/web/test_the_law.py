"""The law as pages: printed from the code, never stale, and found by what must be shown."""

import re

import pytest
from django.test import Client

from answerable.web import manual
from scripts import docs


def test_the_printed_manual_is_what_the_code_and_the_specs_say() -> None:
    assert docs.main(["--check"]) == 0, "run `make docs`"


def test_printing_twice_gives_the_same_to_the_byte() -> None:
    assert docs.printed() == docs.printed()


@pytest.mark.parametrize("name", [each["name"] for each in manual.index()])
def test_every_section_has_its_page(client: Client, name: str) -> None:
    answer = client.get(f"/the-law/{name}")
    assert answer.status_code == 200


def test_a_section_shows_its_words_its_rule_and_its_cases(client: Client) -> None:
    page = client.get("/the-law/foia-s10").content.decode()
    assert "not later than the twentieth working day following the date of receipt" in page
    assert "law.foia.s10_time_for_compliance.last_day_for_compliance" in page
    assert "When is the last day, if nothing stops the clock?" in page
    assert "2 December 2019 was St Andrew&#39;s Day in Scotland" in page


def test_a_limb_shows_the_dates_of_its_versions(client: Client) -> None:
    page = client.get("/the-law/foia-s31").content.decode()
    assert "Law until 15 June 2017, that day not included." in page
    assert "Law since 15 June 2017." in page


def test_every_section_with_a_rule_is_on_the_index(client: Client) -> None:
    page = client.get("/the-law").content.decode()
    for each in manual.index():
        assert f'href="/the-law/{each["name"]}"' in page


def listed(client: Client, query: str) -> set[str]:
    """The sections that a query leaves on the list of exemptions."""
    answer = client.get(f"/the-law/exemptions?{query}")
    assert answer.status_code == 200
    return set(re.findall(r'<a class="govuk-link" href="/the-law/(foia-s\w+)">', answer.content.decode()))


def test_exemptions_are_found_by_what_must_be_shown(client: Client) -> None:
    every = listed(client, "")
    assert len(every) == len(manual.exemptions()) == 24
    absolute, qualified, depends = (listed(client, f"basis={each}") for each in ("absolute", "qualified", "depends"))
    assert absolute | qualified | depends == every
    assert not absolute & qualified
    assert {"foia-s21", "foia-s23", "foia-s32", "foia-s34", "foia-s44"} <= absolute
    assert {"foia-s37", "foia-s40"} <= depends
    assert "foia-s31" in listed(client, "basis=qualified&tests=prejudice&forms=effect")
    assert listed(client, "basis=absolute&tests=prejudice") == set()


def test_a_filter_that_is_not_one_is_said(client: Client) -> None:
    answer = client.get("/the-law/exemptions?tests=never")
    assert answer.status_code == 400
    assert "“never” is not one of the answers to “What must be shown”" in answer.content.decode()
