"""Every page of the public side at 400% of a window 1,280 wide, which is 320 pixels of CSS: nothing spills, and nothing is cut off.

Where the whole is tried, axe finds nothing on any of them either, at that width and at the full one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from answerable.web.gate import BY_SECRET, PUBLISHED, REQUESTERS
from tests import migrated
from tests.sizes import WHOLE
from tests.web.holding.sites import Site, environment, made
from tests.web.test_in_a_browser import look_at_both_widths, open_everything, spills

KEY = "the key that links are signed with, of the site and of whoever sends them"
AT_400 = ViewportSize(width=320, height=256)
# What is no page, leaves as a file, or is looked at elsewhere: the page of complaining in tests/web/office.
NO_PAGES = frozenset(
    {
        *("decisions-feed", "decisions-json-feed", "decisions-json", "decisions-csv", "decision-file"),
        *(
            "disclosure-log-feed",
            "disclosure-log-json",
            "disclosure-log-csv",
            "disclosed-file",
            "sitemap",
            "sitemap-part",
            "sitemap-decisions",
            "figures-csv",
        ),
        *(
            "my-requests-csv",
            "my-request-draft",
            "my-request-answer",
            "my-request-file",
            "my-request-original",
            "desk-leave",
            "your-request-calendar",
            "your-request-feed",
            "your-request-follow",
            "complain",
        ),
    }
)
PAGES = sorted((PUBLISHED | REQUESTERS | BY_SECRET) - NO_PAGES)
# What stands out of the window, or in a box that does not show all of it. What scrolls by itself, as a wide table may, is neither.
CUT_OFF = """() => {
    const found = [], name = each => each.tagName + '.' + each.className + ': ' + each.textContent.trim().slice(0, 60);
    const scrolls = each => { for (let at = each; at; at = at.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true; return false };
    for (const each of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(each), box = each.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1 || style.visibility == 'hidden' || style.opacity == 0 || scrolls(each)) continue;
        if (box.right > innerWidth + 1 || box.left < -1) found.push('out of the window, ' + name(each));
        const hides = of => ['hidden', 'clip'].includes(of);
        if (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1) found.push('cut off, ' + name(each));
        if (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1) found.push('cut short, ' + name(each));
    }
    return found }"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, dict[str, list[str]], str]]:
    """A site with requests in every state, links that wait and files in its log; the addresses of each page; and a desk's session."""
    state = tmp_path_factory.mktemp("state")
    database = f"sqlite:///{state / 'answerable.sqlite3'}"
    *secrets, desk, decided = made("tests.web.public.prepare", database, state).split()
    (state / "mail.toml").write_text('[requesters]\naddress = "r@site.example"\nsmtp = "smtp://127.0.0.1:25"\n', encoding="utf-8")
    addresses = {
        "ask": ["/ask", "/ask?name=leeds", "/ask?name=unicorns"],
        "ask-write": ["/ask/write?body=leeds-city-council", "/ask/write?body=police"],
        "my-requests": ["/my-requests"],
        "my-request": ["/my-requests/1", "/my-requests/4", "/my-requests/6"],
        "my-requests-compared": [],  # by its link, below
        "desk-sign-in": ["/my-requests/sign-in"],
        "your-request": [f"/your-request/{each}" for each in secrets],
        "your-request-print": [f"/your-request/{each}/print" for each in secrets],
        "disclosure-log": ["/disclosure-log", "/disclosure-log?words=cameras&under=FOIA+s.31", "/disclosure-log?words=unicorns"],
        "disclosure": ["/disclosure-log/police/1"],
        "decisions": ["/decisions", "/decisions?under=31&outcome=upheld&year=2020", "/decisions?words=unicorns"],
        "decision": [f"/decisions/{decided}"],
        "statistics": ["/statistics"],
        "published-figures": ["/statistics/police/1"],
    }
    with Site(database, state, ANSWERABLE_MAIL=str(state / "mail.toml"), ANSWERABLE_SECRET_KEY=KEY) as site:
        links = dict(each.split() for each in more(database, state, secrets[0]).splitlines())
        yield site, addresses | {name: [path] for name, path in links.items()}, desk


def more(database: str, state: Path, secret: str) -> str:
    """What is added to the database, by a process of its own."""
    return migrated.python(
        "-m", "tests.web.public.prepare_more", secret, environment={**environment(database, state), "ANSWERABLE_SECRET_KEY": KEY}
    )


def zoomed(browser: Browser, site: Site, desk: str) -> Page:
    """A window of 1,280 by 1,024 at 400%."""
    context = browser.new_context(viewport=AT_400, device_scale_factor=4)
    context.add_cookies([{"name": "desk", "value": desk, "url": site.address}])
    return context.new_page()


def look(page: Page) -> None:
    """Nothing spills off the page that is open, or is cut off on it."""
    open_everything(page)
    assert not spills(page), page.url
    assert page.evaluate(CUT_OFF) == [], page.url


@pytest.mark.parametrize(
    "spilt", ['<p style="width: 500px">x</p>', '<p style="width: 9em; overflow: hidden; white-space: nowrap">words and words and words</p>']
)
def test_what_is_cut_off_is_seen(browser: Browser, spilt: str) -> None:
    page = browser.new_page(viewport=AT_400)
    page.set_content(f"<body>{spilt}</body>")
    assert page.evaluate(CUT_OFF) != []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_spills_or_is_cut_off(opened: tuple[Site, dict[str, list[str]], str], browser: Browser, name: str) -> None:
    site, addresses, desk = opened
    page = zoomed(browser, site, desk)
    for address in addresses[name]:
        answer = page.goto(site.address + address)
        assert answer is not None
        assert answer.status == 200, address
        look(page)
        if WHOLE:
            look_at_both_widths(page)
    if name == "my-requests-compared":
        page.goto(f"{site.address}/my-requests/1")
        page.get_by_text("See it beside the same request to others").click()
        look(page)
    if name == "ask-write":
        page.get_by_role("button", name="Check it").click()
        page.set_viewport_size(AT_400)
        look(page)
    page.context.close()
