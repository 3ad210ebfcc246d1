"""The Commissioner's case in a browser: by keyboard alone, without scripts, on a narrow screen, and by a program that checks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from answerable.web.work.commissioner_forms import KINDS
from tests.sizes import some
from tests.web.holding.sites import Site, made
from tests.web.test_in_a_browser import NARROW, WIDE, open_everything, press_until, spills, violations
from tests.web.work.test_in_a_browser import signed_in


@pytest.fixture(scope="module")
def ordered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, list[str]]]:
    """A site with a case whose steps run, one under appeal and one with questions, made by a process of its own."""
    state = tmp_path_factory.mktemp("ordered")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    references = made("tests.web.work.prepare_ordered", database, state).split()
    with Site(database, state) as site:
        yield site, references


def test_axe_finds_nothing_and_nothing_spills(ordered: tuple[Site, list[str]], browser: Browser) -> None:
    site, (steps, appeal, questions) = ordered
    context = browser.new_context()
    page, found = signed_in(site, context), []
    addresses = [f"/requests/{each}{rest}" for each in (steps, appeal, questions) for rest in ("", "/commissioner")]
    addresses += [f"/requests/{appeal}/commissioner/{what}" for what in (*KINDS, "notice", "direction-1", "submissions", "bundle")]
    addresses += [f"/requests/{questions}/commissioner/question-1", "/queue?whose=everyone"]
    for address in some(addresses):
        page.set_viewport_size(WIDE)
        page.goto(site.address + address)
        open_everything(page)
        found += [f"{address}: {each}" for each in violations(page)]
        page.set_viewport_size(NARROW)
        if spills(page):
            found.append(f"{address} spills")
    context.close()
    assert found == []


def test_a_question_is_answered_by_keyboard_alone_and_without_scripts(ordered: tuple[Site, list[str]], browser: Browser) -> None:
    site, (_, _, questions) = ordered
    context = browser.new_context(java_script_enabled=False)
    page = signed_in(site, context)
    page.goto(f"{site.address}/requests/{questions}")
    press_until(page, "Tab", "Answer question 1 of the Commissioner")
    page.keyboard.press("Enter")
    page.wait_for_url("**/commissioner/question-1")
    press_until(page, "Tab", "answer")
    page.keyboard.type("Because of the harm.")
    for part in ("9", "3", "2020"):
        page.keyboard.press("Tab")
        page.keyboard.type(part)
    press_until(page, "Tab", "Record the answer")
    page.keyboard.press("Enter")
    page.wait_for_url("**/commissioner")
    assert "Because of the harm." in page.inner_text("main")
    context.close()
