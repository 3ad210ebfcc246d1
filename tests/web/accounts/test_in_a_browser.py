"""Signing in as people do it: in a browser, without scripts, by keyboard alone, and looked at by a program that checks."""

import subprocess
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.web.accounts.conftest import code_for
from tests.web.conftest import ANSWERABLE
from tests.web.test_in_a_browser import look_at_both_widths, press_until


@pytest.fixture
def login(site: str) -> tuple[str, str]:
    """A new account on the site: its address and its password."""
    email = f"{uuid4().hex}@council.example"
    command = [str(ANSWERABLE), "people", "add", email, "--body", "example-council", "--title", "FOI officer", "--role", "FOI officer"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return email, said.split()[-1]


def sign_in(page: Page, site: str, login: tuple[str, str]) -> None:
    page.goto(f"{site}/work")
    page.fill("#id_login", login[0])
    page.fill("#id_password", login[1])
    page.get_by_role("button", name="Sign in").click()


OWN = "lamp quarry seventeen"


def choose(page: Page, site: str, login: tuple[str, str]) -> tuple[str, str]:
    """Signs in with the password that was given, and puts another in its place, as has to be done first."""
    sign_in(page, site, login)
    expect(page.get_by_role("heading", name="Change your password")).to_be_visible()
    for box, typed in (("oldpassword", login[1]), ("password1", OWN), ("password2", OWN)):
        page.fill(f"#id_{box}", typed)
    with page.expect_navigation():
        page.get_by_role("button", name="Change the password").click()
    page.goto(f"{site}/work")
    expect(page.get_by_role("heading", name="Change your password")).not_to_be_visible()
    return login[0], OWN


def sign_out(page: Page, site: str) -> None:
    page.goto(f"{site}/sign-out")
    page.get_by_role("button", name="Sign out").click()


def test_an_officer_signs_in_and_out_by_keyboard_alone(site: str, visitor: Page, login: tuple[str, str]) -> None:
    visitor.goto(f"{site}/account")
    press_until(visitor, "Tab", "login")
    visitor.keyboard.type(login[0])
    press_until(visitor, "Tab", "password")
    visitor.keyboard.type(login[1])
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", name="Change your password")).to_be_visible()
    for box, typed in (("oldpassword", login[1]), ("password1", OWN), ("password2", OWN)):
        press_until(visitor, "Tab", box)
        visitor.keyboard.type(typed)
    with visitor.expect_navigation():
        visitor.keyboard.press("Enter")
    visitor.goto(f"{site}/account")
    expect(visitor).to_have_url(f"{site}/account")
    press_until(visitor, "Tab", "Sign out")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", name="Sign out")).to_be_visible()
    press_until(visitor, "Tab", "Sign out")  # the link on top, again
    press_until(visitor, "Tab", "Sign out")  # the button
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(f"{site}/")
    visitor.goto(f"{site}/account")
    expect(visitor).to_have_title("Sign in – Answerable")


def test_every_worker_counts_the_same_wrong_passwords(site: str, visitor: Page, login: tuple[str, str]) -> None:
    for _ in range(5):
        sign_in(visitor, site, (login[0], "wrong password here"))
    sign_in(visitor, site, login)
    expect(visitor.get_by_text("There have been too many wrong passwords").first).to_be_visible()


def test_axe_finds_nothing_on_the_pages_of_an_account(site: str, checked: Page, login: tuple[str, str]) -> None:
    complaints: list[str] = []
    checked.on("console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None)

    def look() -> None:
        look_at_both_widths(checked)

    sign_in(checked, site, (login[0], "wrong password here"))
    expect(checked.get_by_text("There is a problem")).to_be_visible()
    look()
    sign_in(checked, site, login)
    look()
    sign_out(checked, site)
    login = choose(checked, site, login)
    for address in ("/work", "/account", "/account/sign-ins", "/account/password", "/account/second-step", "/sign-out"):
        checked.goto(site + address)
        look()
    checked.goto(f"{site}/account/second-step/set-up")
    look()
    checked.fill("#id_password", login[1])
    checked.get_by_role("button", name="Continue").click()
    look()
    checked.fill("#id_code", code_for(checked.locator("strong.app-mono").inner_text()))
    checked.get_by_role("button", name="Turn on the second step").click()
    expect(checked.get_by_role("heading", name="Recovery codes")).to_be_visible()
    look()
    for address in ("/account/second-step", "/account/second-step/remove", "/account/recovery-codes/new", "/account/confirm-code"):
        checked.goto(site + address)
        look()
    sign_out(checked, site)
    sign_in(checked, site, login)
    expect(checked.get_by_role("heading", name="Enter a code")).to_be_visible()
    look()
    assert complaints == []
