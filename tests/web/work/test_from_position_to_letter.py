"""From a position to the letter that is sent: by keyboard alone and without scripts, and looked at by a program that checks."""

import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.web.accounts.test_in_a_browser import choose as choose_password
from tests.web.accounts.test_in_a_browser import login
from tests.web.test_in_a_browser import look_at_both_widths, open_everything, press_until

__all__ = ["login"]
WHY = "Offenders read answers to requests and change what they do."


@pytest.fixture
def case(site: str, login: tuple[str, str]) -> str:
    """The address of a case of the body of whoever signs in."""
    command = [sys.executable, "-m", "tests.web.work.a_case_to_answer", login[0]]
    return f"{site}/requests/{subprocess.run(command, check=True, capture_output=True, text=True).stdout}"


def press(page: Page, words: str) -> None:
    """Goes to a link or a button, and presses it."""
    press_until(page, "Tab", words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page: Page, name: str, nth: int = 0) -> None:
    """Goes to a group of radios, and chooses one."""
    press_until(page, "Tab", name)
    page.keyboard.press("Space")
    for _ in range(nth):
        page.keyboard.press("ArrowDown")


def write(page: Page, name: str, words: str) -> None:
    """Goes to a box, and writes in it."""
    press_until(page, "Tab", name)
    page.keyboard.type(words)


def judge(page: Page) -> None:
    """Answers one question, whichever it is, as somebody who claims the exemption would."""
    if page.url.endswith("weighed.balance"):
        write(page, "for_disclosing", "The public may know with whom the police work")
        write(page, "for_maintaining", "Crime is prevented")
    choose(page, "answer")
    if not page.url.endswith("claim.likelihood"):
        write(page, "reasons", WHY)
    press(page, "Continue")


def test_neither_confirm_nor_deny_by_keyboard_alone_as_far_as_the_letter_that_is_sent(
    site: str,
    visitor: Page,
    login: tuple[str, str],
    case: str,
) -> None:
    choose_password(visitor, site, login)
    visitor.goto(f"{case}/parts/2/position")
    press(visitor, "Take a position")
    choose(visitor, "duty", 1)
    press(visitor, "Continue")
    choose(visitor, "how_much")
    press(visitor, "Continue")
    write(visitor, "typed", "31(3)")
    press(visitor, "Continue")
    choose(visitor, "matter")
    press(visitor, "Continue")
    while "/draft/0/" in visitor.url:
        judge(visitor)
    expect(visitor.get_by_role("heading", name="Check your answers")).to_be_visible()
    press(visitor, "See the paragraph of the letter")
    press(visitor, "Take this position")
    expect(visitor.get_by_text("Neither confirmed nor denied (FOIA s.31(3))").first).to_be_visible()
    visitor.goto(f"{case}/letters/new")
    press_until(visitor, "Tab", "kind")
    while visitor.locator(":focus").get_attribute("value") != "answer":
        visitor.keyboard.press("ArrowDown")
    press(visitor, "Continue")
    for box in visitor.get_by_label("How it is given").all():
        write(visitor, str(box.get_attribute("name")), "There were 14 flights in May.")
    press(visitor, "Draft the letter")
    expect(visitor.get_by_text("Nothing blocks sending")).to_be_visible()
    press(visitor, "Send it to the requester")
    press(visitor, "Send it")
    expect(visitor.locator("h1 .govuk-tag")).to_contain_text("sent")


def test_axe_finds_nothing_on_the_way_and_nothing_spills(
    site: str,
    checked: Page,
    login: tuple[str, str],
    case: str,
) -> None:
    def look() -> None:
        open_everything(checked)
        look_at_both_widths(checked)

    def go(*chosen: str) -> None:
        for each in chosen:
            checked.check(f"input[value='{each}']")
        checked.get_by_role("button", name="Continue").click()

    choose_password(checked, site, login)
    checked.goto(f"{case}/parts/2/position")
    look()
    checked.get_by_role("button", name="Take a position").click()
    look()
    look()
    go("confirm or deny")
    look()
    go("whole")
    look()
    go("FOIA s.24(2)")
    look()
    checked.get_by_role("button", name="Continue").click()
    look()
    while "/draft/0/" in checked.url:
        if checked.url.endswith("balance"):
            look()
            checked.fill("#id_for_disclosing", "The public may know")
            checked.fill("#id_for_maintaining", "Safety")
        checked.locator("input[name=answer]").first.check()
        checked.fill("#id_reasons", WHY)
        go()
    look()
    checked.get_by_role("button", name="See the paragraph of the letter").click()
    look()
    checked.get_by_role("button", name="Take this position").click()
    look()
    checked.goto(f"{case}/letters/new")
    look()
    go("answer")
    look()
    for box in checked.get_by_label("How it is given").all():
        box.fill("There were 14 flights in May.")
    checked.get_by_role("button", name="Draft the letter").click()
    look()
    letter = checked.url
    for each in ("send", "override", "withdraw", "clear", "print"):
        checked.goto(f"{letter}/{each}")
        look()
