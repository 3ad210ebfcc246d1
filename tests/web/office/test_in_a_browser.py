"""The office in a browser: by keyboard alone, without scripts, on a narrow screen, and by a program that checks."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from answerable.casework.commissioner.permissions import CELLS, Role
from answerable.web.office import afterwards, deciding
from answerable.web.office.doings import KINDS
from tests.documents.tribunal_decision.decisions import UPPER, first
from tests.intelligence.precedents.notices import EVERY, corpus
from tests.sizes import some
from tests.web.holding.sites import PASSWORD, Site, made
from tests.web.test_in_a_browser import NARROW, WIDE, open_everything, press_until, spills, violations

FOR_A_SIGNATORY = {name for name, kind in KINDS.items() if (kind.do, Role.CASE_OFFICER) not in CELLS}


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, list[str]]]:
    """A site with an office and its complaints, made by a process of its own."""
    state = tmp_path_factory.mktemp("office")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    references = made("tests.web.office.prepare", database, state).split()
    corpus(state / "precedents", (*EVERY, first(), UPPER))
    with Site(database, state) as site:
        yield site, references


def signed_in(site: Site, context: BrowserContext, who: str = "case.officer") -> Page:
    page = context.new_page()
    page.goto(f"{site.address}/sign-in")
    page.fill("[name=login]", f"{who}@commissioner.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/work")
    return page


def test_axe_finds_nothing_and_nothing_spills(hosted: tuple[Site, list[str]], browser: Browser) -> None:
    site, references = hosted
    context = browser.new_context()
    page = signed_in(site, context)
    addresses = ["/complain", "/office", "/office?whose=everyone", "/office/complaints/new", "/office/find"]
    addresses += ["/precedents", "/precedents?words=harbourmaster&under=FOIA+s.31", "/precedents?under=31&year=x", "/precedents?words=zzz"]
    addresses += ["/precedents/IC-100200-A1B2?words=mosaic&at=5", "/precedents/2024-UKUT-77-AAC"]
    addresses += ["/office/timeliness", "/office/timeliness/body?body=Became+worse"]
    addresses += [f"/office/complaints/{each}" for each in references[:-2]]
    addresses += [f"/office/complaints/{each}/arguments" for each in references[:-2]]
    addresses += [f"/office/complaints/{references[0]}/{each}" for each in ("bundles", "bundles/closed", "withheld/1")]
    decided = {"signing": references[5], "after": references[4]}
    addresses += [f"/office/complaints/{decided['after']}/{what}" for what in afterwards.KINDS]
    addresses += [f"/office/complaints/{each}/notice" for each in decided.values()]
    addresses += [f"/office/complaints/{each}/drafts" for each in decided.values()]
    addresses += [f"/office/complaints/{decided['signing']}/{what}" for what in deciding.KINDS]
    addresses += [f"/office/complaints/{references[0]}/{what}" for what in KINDS if what not in {**afterwards.KINDS, **deciding.KINDS}]
    found = looked_at(site, page, [each for each in addresses if each.rpartition("/")[2] not in FOR_A_SIGNATORY])
    context.close()
    assert found == []


def test_nor_on_the_pages_of_whoever_publishes(hosted: tuple[Site, list[str]], browser: Browser) -> None:
    site, references = hosted
    to_publish, published = references[-2:]
    context = browser.new_context()
    addresses = ["/office/publishing", f"/office/complaints/{to_publish}", f"/office/complaints/{to_publish}/publish"]
    addresses += [f"/office/complaints/{published}/{what}" for what in ("take-out", "correct-published", "withdraw")]
    found = looked_at(site, signed_in(site, context, "publishing.officer"), addresses)
    context.close()
    assert found == []


def looked_at(site: Site, page: Page, addresses: list[str]) -> list[str]:
    """What a program that checks finds on these pages, and which of them spill on a narrow screen."""
    found = []
    for address in some(addresses):
        page.set_viewport_size(WIDE)
        page.goto(site.address + address)
        open_everything(page)
        found += [f"{address}: {each}" for each in violations(page)]
        page.set_viewport_size(NARROW)
        if spills(page):
            found.append(f"{address} spills")
    return found


def test_an_unanswered_request_goes_the_short_way_by_keyboard_alone_and_without_scripts(
    hosted: tuple[Site, list[str]], browser: Browser
) -> None:
    site, _ = hosted
    context = browser.new_context(java_script_enabled=False)
    page = signed_in(site, context)
    page.goto(f"{site.address}/office")
    page.get_by_role("row", name="Never answered").get_by_role("rowheader").get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/office/complaints/*")
    press_until(page, "Tab", "Ask the authority to answer")
    page.keyboard.press("Enter")
    page.wait_for_url("**/unanswered")
    press_until(page, "Tab", "reasons")
    page.keyboard.type("Never answered; in time.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/office/complaints/[^/]+$"))
    assert "Authority asked to answer" in page.inner_text("main")
    context.close()
