"""A request that nobody answered, from the queue to a notice that is served: by keyboard alone, and in how many screens and keystrokes.

Counted are the pages that are shown, the one that it ends on too, and every key that is pressed, those of the words that are typed too.
"""

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.web.holding.sites import Site, made
from tests.web.office.test_in_a_browser import signed_in

MOST_SCREENS, MOST_KEYS = 11, 75
_JUDGED = "None appears."


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with two complaints of requests that nobody answered: one just came, one was asked about in vain."""
    state = tmp_path_factory.mktemp("short-route")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    made("tests.web.office.prepare_short_route", database, state)
    with Site(database, state) as site:
        yield site


class Typist:
    """Somebody at a keyboard, and what it took them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.screens = self.keys = 0

    def begin(self, address: str) -> None:
        """Opens the first page, which an address or a bookmark leads to."""
        self._page.goto(address)
        self.screens += 1

    def press(self, key: str) -> None:
        """Presses one key."""
        self._page.keyboard.press(key)
        self.keys += 1

    def type(self, words: str) -> None:
        """Types words, a key for each letter."""
        self._page.keyboard.type(words)
        self.keys += len(words)

    def skip(self) -> None:
        """Goes past what stands above every page."""
        self.press("Tab")
        self.press("Enter")

    def to(self, words: str) -> None:
        """Moves on to what begins with these words, or is called so."""
        for _ in range(60):
            self.press("Tab")
            focused = self._page.locator(":focus")
            if focused.count() and (focused.get_attribute("name") == words or focused.inner_text().strip().startswith(words)):
                return
        raise AssertionError(f"{words!r} cannot be reached")

    def enter(self) -> None:
        """Presses what stands in focus, which leads to another page."""
        with self._page.expect_navigation():
            self.press("Enter")
        self.screens += 1


def test_from_the_queue_to_a_notice_that_is_served(hosted: Site, browser: Browser) -> None:
    typists = []
    for who, steps in (("case.officer", (_ask, _decide)), ("signatory", (_sign_and_serve,))):
        context = browser.new_context(java_script_enabled=False)
        page = signed_in(hosted, context, who)
        for step in steps:
            typist = Typist(page)
            typist.begin(f"{hosted.address}/office")
            step(typist)
            typists.append(typist)
        if who == "signatory":
            assert "Notice served" in page.inner_text("main")
        context.close()
    screens, keys = sum(each.screens for each in typists), sum(each.keys for each in typists)
    sys.stdout.write(
        f"\nA notice on the delay, from the queue to served: {screens} screens, {keys} keystrokes ({len(_JUDGED)} of them words)\n"
    )
    assert screens <= MOST_SCREENS
    assert keys <= MOST_KEYS


def _ask(typist: Typist) -> None:
    typist.skip()
    typist.to("Ask the authority to answer")
    typist.enter()
    typist.skip()
    typist.to("reasons")
    typist.type(_JUDGED)
    typist.to("Ask it to answer")
    typist.enter()


def _decide(typist: Typist) -> None:
    typist.skip()
    typist.to("Decide on the delay")
    typist.enter()
    typist.skip()
    typist.to("Draft the notice")
    typist.enter()


def _sign_and_serve(typist: Typist) -> None:
    typist.skip()
    typist.to("Sign the notice")
    typist.enter()
    typist.skip()
    typist.to("Sign it")
    typist.enter()  # past what stands above it, as the page before was
    typist.to("Serve the notice")
    typist.enter()
    typist.skip()
    typist.to("Record that it was served")
    typist.enter()
