"""The public pages as people meet them: without scripts, on a narrow screen, and by a program that checks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.web.holding.sites import Site, made
from tests.web.test_in_a_browser import look_at_both_widths, open_everything

EVERYBODY_S = (
    "/disclosure-log",
    "/disclosure-log?words=unicorns&under=x",
    "/disclosure-log/police/1",
    "/statistics",
    "/statistics/police/1",
)
ENDS = ("", "/print")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, list[str]]]:
    """A site with requests in it, made by a process of its own: a browser and a database do not share one."""
    state = tmp_path_factory.mktemp("state")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    secrets = made("tests.web.public.prepare", database, state).split()
    with Site(database, state) as site:
        yield site, secrets


def test_axe_finds_nothing_on_a_request_s_own_page_in_any_state(published: tuple[Site, list[str]], browser: Browser) -> None:
    site, secrets = published
    context = browser.new_context()
    page = context.new_page()
    for secret in secrets:
        for end in ENDS:
            page.goto(f"{site.address}/your-request/{secret}{end}")
            open_everything(page)
            look_at_both_widths(page)
    context.close()


def test_axe_finds_nothing_on_what_is_published(published: tuple[Site, list[str]], browser: Browser) -> None:
    site, _ = published
    context = browser.new_context()
    page = context.new_page()
    for address in EVERYBODY_S:
        page.goto(site.address + address)
        open_everything(page)
        look_at_both_widths(page)
    context.close()
