"""The administrator's pages as people meet them: without scripts, by keyboard alone, on a narrow screen, and by a program that checks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from answerable.web.administration.urls import urlpatterns
from tests.sizes import some
from tests.web.holding.sites import PASSWORD, Site, made
from tests.web.test_in_a_browser import NARROW, WIDE, press_until, spills, violations

PAGES = [f"/{each.pattern}".replace("<int:place>", "1").replace("<int:number>", "1") for each in urlpatterns]


@pytest.fixture(scope="module")
def administered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with an authority and its administrator, made by a process of its own: a browser and a database do not share one."""
    state = tmp_path_factory.mktemp("state")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    made("tests.web.administration.prepare", database, state)
    with Site(database, state) as site:
        yield site


def signed_in(site: Site, context: BrowserContext) -> Page:
    """A page in which the administrator is signed in."""
    page = context.new_page()
    page.goto(f"{site.address}/sign-in")
    page.fill("[name=login]", "administrator@police.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/work")
    return page


def test_axe_finds_nothing_and_nothing_spills_off_a_narrow_screen(administered: Site, browser: Browser) -> None:
    context = browser.new_context()
    page, found = signed_in(administered, context), []
    for address in some(PAGES):
        page.set_viewport_size(WIDE)
        answer = page.goto(administered.address + address)
        assert answer is not None
        assert answer.status == 200, address
        found += [f"{address}: {each}" for each in violations(page)]
        page.set_viewport_size(NARROW)
        if spills(page):
            found.append(f"{address} spills")
    context.close()
    assert found == []


def test_somebody_is_given_an_account_by_keyboard_alone_and_signs_in_with_it(
    administered: Site, browser: Browser, context: BrowserContext
) -> None:
    page = signed_in(administered, context)
    press_until(page, "Tab", "Administration")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Administration – Answerable")
    page.goto(f"{administered.address}/administration/people")
    press_until(page, "Tab", "Add somebody")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "email")
    page.keyboard.type("planning@police.example")
    press_until(page, "Tab", "title")
    page.keyboard.type("Planning officer")
    while page.locator(":focus").get_attribute("value") != "service contact:Planning":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press_until(page, "Tab", "Make the account")
    page.keyboard.press("Enter")
    password = page.locator("p.app-mono").inner_text()
    theirs = browser.new_context(java_script_enabled=False)
    entered = theirs.new_page()
    entered.goto(f"{administered.address}/sign-in")
    entered.fill("[name=login]", "planning@police.example")
    entered.fill("[name=password]", password)
    entered.click("main button")
    own = "lamp quarry seventeen"
    for box, typed in (("oldpassword", password), ("password1", own), ("password2", own)):
        entered.fill(f"[name={box}]", typed)
    entered.get_by_role("button", name="Change the password").click()
    entered.goto(f"{administered.address}/work")
    expect(entered.get_by_text("Planning officer").first).to_be_visible()
    theirs.close()


def test_a_mistake_is_led_to_from_the_top_of_the_page(administered: Site, context: BrowserContext) -> None:
    page = signed_in(administered, context)
    page.goto(f"{administered.address}/administration/authority/school-days")
    page.fill("[name=sessions]", "2025-09-02\nTuesday")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Line 2 of the school days, “Tuesday”, is no day.").click()
    assert "#id_" in page.url
