"""The site as people meet it: in a browser, without scripts, by keyboard alone, on a narrow screen, and by a program that checks."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect
from pypdfium2 import PdfDocument

from tests.sizes import WHOLE, some
from tests.web.test_what_every_page_promises import PAGES

LOOKED_AT = (
    *(each for each in PAGES if each != "/robots.txt"),
    "/find-a-last-day/school",
    "/find-a-last-day/steps?from=2020-06-23&days=35",
    "/find-a-last-day/appeal?from=2026-03-06",
    "/find-a-last-day/response?from=2019-03-01&fees-notice=2019-03-08&fee-paid=2019-03-26",
    "/find-a-last-day/response?from=2019-03-01&fees-notice=2019-03-08",
    "/find-a-last-day/response?from-day=&from-month=13&from-year=19",
    "/the-law/foia-s31",
    "/the-law/exemptions?basis=never",
    "/nowhere",
)
LEVEL = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
# Every rule is asked of every node. Of those that are kept, one example is described and not each.
ASKED = {**LEVEL, "resultTypes": ["violations"]}
# Colours are the same in a window of any width, and measuring them is most of the work.
BUT_FOR_COLOURS = {**ASKED, "rules": {"color-contrast": {"enabled": False}}}
WIDE, NARROW = ViewportSize(width=1280, height=800), ViewportSize(width=320, height=640)


def open_everything(page: Page) -> None:
    """Opens what is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def violations(page: Page, asked: dict[str, Any] = ASKED) -> list[str]:
    """What axe finds, each with the first piece of the page that it is about."""
    found = Axe().run(page, options=asked).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def spills(page: Page) -> bool:
    """Whether the page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def look_at_both_widths(page: Page) -> None:
    """Nothing for axe on the page, and nothing spills, in a wide window and in a narrow one, where axe looks if the whole is tried."""
    page.set_viewport_size(WIDE)
    assert violations(page) == [], page.url
    assert not spills(page), page.url
    page.set_viewport_size(NARROW)
    if WHOLE:
        assert violations(page, BUT_FOR_COLOURS) == [], page.url
    assert not spills(page), page.url
    page.set_viewport_size(WIDE)


@pytest.mark.parametrize("address", some(LOOKED_AT))
def test_axe_finds_nothing_and_nothing_spills_off_a_narrow_screen(site: str, checked: Page, address: str) -> None:
    complaints: list[str] = []
    checked.on("console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None)
    checked.goto(site + address)
    open_everything(checked)
    assert violations(checked) == []
    assert complaints == []
    checked.set_viewport_size(NARROW)
    assert not spills(checked)


def press_until(page: Page, key: str, text: str) -> None:
    """Moves the focus until it stands on something with this text or label."""
    for _ in range(60):
        page.keyboard.press(key)
        focused = page.locator(":focus")
        if focused.count() and text in (focused.get_attribute("name") or "", focused.inner_text().strip()):
            return
    raise AssertionError(f"{text!r} cannot be reached with {key}")


def test_a_last_day_is_found_by_keyboard_alone_and_without_scripts(site: str, visitor: Page) -> None:
    visitor.goto(site)
    visitor.keyboard.press("Tab")
    expect(visitor.locator(":focus")).to_have_text("Skip to main content")
    visitor.keyboard.press("Enter")
    press_until(visitor, "Tab", "Find a last day")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_title("Find a last day – Answerable")
    press_until(visitor, "Tab", "Last day for an answer")
    visitor.keyboard.press("Enter")
    press_until(visitor, "Tab", "from-day")
    visitor.keyboard.type("7")
    visitor.keyboard.press("Tab")
    visitor.keyboard.type("11")
    visitor.keyboard.press("Tab")
    visitor.keyboard.type("2019")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(f"{site}/find-a-last-day/response?from=2019-11-07")
    expect(visitor.get_by_text("Promptly, and no later than 6 December 2019")).to_be_visible()
    derivation = visitor.get_by_text("2 December 2019 passed over").first
    expect(derivation).to_be_visible()
    press_until(visitor, "Tab", "Why 6 December 2019")
    visitor.keyboard.press("Enter")
    expect(derivation).not_to_be_visible()
    visitor.keyboard.press("Enter")
    expect(derivation).to_be_visible()


def test_the_error_summary_leads_to_the_box(site: str, visitor: Page) -> None:
    visitor.goto(f"{site}/find-a-last-day/response?from-day=7&from-month=&from-year=2019")
    visitor.get_by_role("link", name="The day the request was received must include a month").click()
    assert visitor.url.endswith("#from-month")


def test_the_address_on_the_page_opens_the_same_answer(site: str, visitor: Page) -> None:
    visitor.goto(f"{site}/find-a-last-day/steps?from=2020-06-23&days=35")
    address = visitor.locator("a.app-mono").inner_text()
    visitor.goto(address)
    expect(visitor.get_by_text("No later than 28 July 2020")).to_be_visible()


def test_the_stylesheet_is_kept_and_the_icon_is_ours(site: str, visitor: Page) -> None:
    visitor.goto(site)
    style = visitor.locator("link[rel=stylesheet]").get_attribute("href")
    assert style
    answer = visitor.request.get(site + style)
    assert answer.ok
    assert "immutable" in answer.headers["cache-control"]
    assert "GDS Transport" not in answer.text()
    assert visitor.request.get(f"{site}/assets/favicon.svg").headers["content-type"] == "image/svg+xml"


def test_a_file_too_large_is_answered_with_what_to_do(site: str, visitor: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(b"%PDF-" + b"0" * (11 * 1024 * 1024))
    visitor.goto(f"{site}/check-a-notice")
    visitor.set_input_files("#document", large)
    visitor.get_by_role("button", name="Check the notice").click()
    expect(visitor.get_by_role("heading", name="The file is too large")).to_be_visible()


def test_on_paper_everything_is_open(site: str, visitor: Page) -> None:
    visitor.goto(f"{site}/find-a-last-day/response?from=2019-11-07")
    printed = PdfDocument(visitor.pdf(format="A4"))
    text = " ".join(page.get_textpage().get_text_bounded() for page in printed)
    assert "passed over, Scotland" in " ".join(text.split())
    assert "Counted, day 19" in " ".join(text.split())
