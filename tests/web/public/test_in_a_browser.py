"""The public pages as people meet them: without scripts, on a narrow screen, and by a program that checks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.sizes import some
from tests.web.holding.sites import Site, made
from tests.web.test_in_a_browser import look_at_both_widths, open_everything, press_until

EVERYBODY_S = (
    "/disclosure-log",
    "/disclosure-log?words=unicorns&under=x",
    "/disclosure-log/police/1",
    "/decisions",
    "/statistics",
    "/statistics/police/1",
)
ENDS = ("", "/print")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, list[str]]]:
    """A site with requests in it, made by a process of its own: a browser and a database do not share one."""
    state = tmp_path_factory.mktemp("state")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    secrets = made("tests.web.public.prepare", database, state).split()[:-1]
    (state / "mail.toml").write_text('[requesters]\naddress = "r@site.example"\nsmtp = "smtp://127.0.0.1:25"\n', encoding="utf-8")
    with Site(database, state, ANSWERABLE_MAIL=str(state / "mail.toml")) as site:
        yield site, secrets


def test_axe_finds_nothing_on_a_request_s_own_page_in_any_state(published: tuple[Site, list[str]], browser: Browser) -> None:
    site, (*secrets, _) = published
    context = browser.new_context()
    page = context.new_page()
    for path in some(f"{secret}{end}" for secret in secrets for end in ENDS):
        page.goto(f"{site.address}/your-request/{path}")
        open_everything(page)
        look_at_both_widths(page)
    context.close()


def test_axe_finds_nothing_on_what_is_published(published: tuple[Site, list[str]], browser: Browser) -> None:
    site, _ = published
    context = browser.new_context()
    page = context.new_page()
    for address in some(EVERYBODY_S):
        page.goto(site.address + address)
        open_everything(page)
        look_at_both_widths(page)
    context.close()


def test_axe_finds_nothing_on_the_way_of_asking_and_at_the_desk(published: tuple[Site, list[str]], browser: Browser) -> None:
    site, (*_, desk) = published
    context = browser.new_context()
    context.add_cookies([{"name": "desk", "value": desk, "url": site.address}])
    page = context.new_page()
    written = "/ask/write?body=leeds-city-council"
    for address in (
        "/ask",
        "/ask?name=leeds",
        "/ask?name=unicorns",
        written,
        "/my-requests",
        "/my-requests/6",
        "/my-requests/4",
        "/my-requests/sign-in",
    ):
        page.goto(site.address + address)
        open_everything(page)
        look_at_both_widths(page)
    page.goto(f"{site.address}/my-requests/1")
    page.get_by_text("See it beside the same request to others").click()
    look_at_both_widths(page)
    page.goto(site.address + written)
    page.get_by_role("button", name="Check it").click()
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.textContent.trim()").startswith("There is a problem")
    look_at_both_widths(page)
    context.close()


def test_a_request_is_written_by_keyboard_alone_and_without_scripts(published: tuple[Site, list[str]], context: BrowserContext) -> None:
    site, _ = published
    page = context.new_page()
    page.goto(f"{site.address}/ask?name=leeds%20city")
    press_until(page, "Tab", "body")
    press_until(page, "Tab", "Write to it")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for words in ("Parking fines", "How many parking fines in 2024", "First Last"):
        press_until(page, "Tab", {"Parking fines": "subject", "First Last": "name"}.get(words, "text"))
        page.keyboard.type(words)
    press_until(page, "Tab", "email")
    page.keyboard.type("requester@example.org")
    press_until(page, "Tab", "Check it")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Check your request" in page.inner_text("h1")
