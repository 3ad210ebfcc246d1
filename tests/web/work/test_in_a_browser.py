"""The casework as people meet it: in a browser without scripts, by keyboard alone, on a narrow screen, and by a program that checks."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from answerable.web.clock import today
from answerable.web.work.recording import KINDS
from tests.sizes import some
from tests.web.holding.sites import PASSWORD, Site, made
from tests.web.test_in_a_browser import NARROW, WIDE, open_everything, press_until, spills, violations

_CYMRU = "/requests/CYMRU-1"
_RIVER = "/requests/RIVER-1"  # of which one part goes under each law: tests/web/work/prepare.py
_AWAY = "/requests/AWAY-1/letters/1"
_OF_OTHER_LAWS = ("hand-over", "letter-particulars", "letter-charge", "letter-time-extended")
ABOVE_THE_FOLD = ("Last day:", "Why?", "Next", "What blocks sending", "Latest lawful day", "Days spent", "Similar requests", "Whose move")


@pytest.fixture(scope="module")
def worked_on(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, str, str, str]]:
    """A site with three cases in it, made by a process of its own: a browser and a database do not share one."""
    state = tmp_path_factory.mktemp("state")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    worked, new, written = made("tests.web.work.prepare", database, state).split()
    (state / "mail.toml").write_text('[police]\naddress = "foi@police.example"\nsmtp = "smtp://127.0.0.1:25"\n', encoding="utf-8")
    with Site(database, state, ANSWERABLE_MAIL=str(state / "mail.toml")) as site:
        yield site, worked, new, written


def signed_in(site: Site, context: BrowserContext) -> Page:
    """A page in which the officer is signed in."""
    page = context.new_page()
    page.goto(f"{site.address}/sign-in")
    page.fill("[name=login]", "FOI.officer@police.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/work")
    return page


def pages_of(worked: str, new: str, written: str) -> list[str]:
    """Every page of a case."""
    case, letters = f"/requests/{worked}", f"/requests/{written}/letters"
    return [
        *(case, f"{case}?known=", f"{case}?known=1999-01-01", f"{case}/what-if?fee=2005-01-31", f"{case}/parts", f"/requests/{new}/parts"),
        *(f"{case}/search", f"{case}/consult", f"{case}/parts/1/held", f"{case}/parts/4/held", f"{case}/parts/3/found"),
        *(f"{case}/documents", f"{case}/documents/new", f"{case}/documents/1", f"{case}/documents/1/pages/1"),
        *("/post", "/post?aside=1", "/post/1", "/post/1/open", "/post/1/place", "/post/1/aside", "/post/2"),
        *("/series", "/series/1", "/series/new", "/series/bring", "/series/classes", "/series/classes/new", "/series/1/withdraw"),
        *("/requests/META-1", "/requests/META-1/parts/1/position", "/requests/META-1/record/handling-way"),
        *("/series/days", f"{case}/release-day", _AWAY, f"{_AWAY}/gives-away", f"{_AWAY}/gives-away/decide", f"{_AWAY}/coding"),
        *(f"{case}/parts/4/series{what}" for what in ("", "/code", "/rely?standing=1", "/depart?standing=1")),
        *(f"{case}/parts/4/mosaic", "/mosaic", "/mosaic/declare", "/mosaic/enter", "/mosaic/bring"),
        *("/tasks", "/tasks/1", "/tasks/1/report", "/tasks/1/chase", f"{case}/record", f"{case}/letters/new"),
        *(
            f"/requests/{written}",
            f"{letters}/1",
            f"{letters}/1/since",
            f"{letters}/2",
            f"{letters}/3",
            f"{letters}/3/send",
            f"{letters}/3/override",
        ),
        *(f"{_RIVER if what in _OF_OTHER_LAWS else case}/record/{what}" for what in KINDS if what not in ("reviewer", "lift-hold")),
        *(
            _RIVER,
            "/requests?law=EIR",
            f"{_RIVER}/what-if",
            f"{_RIVER}/letters/new",
            f"{_RIVER}/record/law",
            f"{_RIVER}/record/letter-answer",
        ),
        *(f"{_CYMRU}/letters/{page}" for page in ("1", "1/translation", "new", "new/words?kind=acknowledgement&parts=1&language=cy")),
        *(f"{_RIVER}/letters/new/words?parts=1&kind={kind}" for kind in ("time-extended", "charge", "clarification")),
        *(f"{_RIVER}/parts/{part}/position" for part in "13"),
        *(f"{_RIVER}/parts/1/position/draft{page}" for page in ("", "/ground", "/ground/provision", "/0/claim.test.1.likelihood")),
    ]


def test_axe_finds_nothing_and_nothing_spills_off_a_narrow_screen(worked_on: tuple[Site, str, str, str], browser: Browser) -> None:
    site, worked, new, written = worked_on
    context = browser.new_context()
    page, found = signed_in(site, context), []
    for address in some(pages_of(worked, new, written)):
        page.set_viewport_size(WIDE)
        page.goto(site.address + address)
        open_everything(page)
        found += [f"{address}: {each}" for each in violations(page)]
        page.set_viewport_size(NARROW)
        if spills(page):
            found.append(f"{address} spills")
    context.close()
    assert found == []


def test_the_case_is_on_one_page_without_scrolling(worked_on: tuple[Site, str, str, str], browser: Browser) -> None:
    site, worked, _, _ = worked_on
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = signed_in(site, context)
    page.goto(f"{site.address}/requests/{worked}")
    boxes = {each: page.get_by_text(each, exact=False).first.bounding_box() for each in ABOVE_THE_FOLD}
    below = [each for each, box in boxes.items() if box is None or box["y"] + box["height"] > 800]
    context.close()
    assert below == []


def test_parts_are_split_confirmed_and_searched_for_by_keyboard_alone_and_without_scripts(
    worked_on: tuple[Site, str, str, str], browser: Browser
) -> None:
    site, _, new, _ = worked_on
    context = browser.new_context(java_script_enabled=False)
    page = signed_in(site, context)
    page.goto(f"{site.address}/requests/{new}")
    press_until(page, "Tab", "Confirm the parts of the request")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "split")
    press_until(page, "Tab", "split")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Confirm these parts")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/requests/{new}")
    press_until(page, "Tab", "Ask a service to search: parts 1, 2(a) and 2(b)")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search")
    context.close()


def test_how_a_letter_went_that_came_back_is_said_by_keyboard_alone_and_without_scripts(
    worked_on: tuple[Site, str, str, str], browser: Browser
) -> None:
    site, _, _, written = worked_on
    context = browser.new_context(java_script_enabled=False)
    page = signed_in(site, context)
    page.goto(f"{site.address}/post")
    press_until(page, "Tab", f"Letter 1 on {written}")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Say how it went since")
    page.keyboard.press("Enter")
    page.wait_for_url("**/since")
    page.locator("[name=went-day]").focus()
    for each in today().strftime("%d %m %Y").split():
        page.keyboard.type(each)
        page.keyboard.press("Tab")
    page.keyboard.type("By post, to the address in the request")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press_until(page, "Tab", "Record it")
    page.keyboard.press("Enter")
    page.wait_for_url("**/letters/1")
    assert "Went another way" in page.inner_text("main")
    context.close()


def test_what_a_letter_gives_away_is_decided_and_what_it_told_is_coded_by_keyboard_alone_and_without_scripts(
    worked_on: tuple[Site, str, str, str], browser: Browser
) -> None:
    site, *_ = worked_on
    context = browser.new_context(java_script_enabled=False)
    page = signed_in(site, context)
    page.goto(site.address + _AWAY)
    press_until(page, "Tab", "See by which answers")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Decide whether it goes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/gives-away/decide")
    press_until(page, "Tab", "goes")
    page.keyboard.press("Space")
    press_until(page, "Tab", "reason")
    page.keyboard.type("It has been public since.")
    press_until(page, "Tab", "Decide")
    page.keyboard.press("Enter")
    page.wait_for_url("**/letters/1")
    press_until(page, "Tab", "Send it to the requester")
    page.keyboard.press("Enter")
    page.wait_for_url("**/send")
    page.check("[value=self]")
    press_until(page, "Tab", "Send it")
    page.keyboard.press("Enter")
    page.wait_for_url("**/coding")
    keys = ("Tab", "Enter", "Tab", "Enter")  # past what stands above, and on the one button there is: four, and no field
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_url(re.compile(r"/requests/AWAY-1(#|$)"))
    page.goto(f"{site.address}/mosaic")
    assert "AWAY-1 part 1" in page.inner_text("main")
    context.close()
