"""The site by Django's test client, and the site as it is served, in a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.migrated import copied_to, once

ANSWERABLE = Path(sys.executable).parent / "answerable"
READY_WITHIN = 30.0
expect.set_options(timeout=READY_WITHIN * 1000)
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture
def client() -> Client:
    """A visitor of the pages, without a browser or a server. A form's token is checked as it is in life."""
    return Client(enforce_csrf_checks=True, SERVER_NAME="localhost")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def wait_until_served(address: str, server: "subprocess.Popen[str]") -> None:
    """Asks until the site answers; fails when the server stops, or when it is not ready in time."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server stopped with {server.returncode}"
        try:
            with urllib.request.urlopen(f"{address}/robots.txt", timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise AssertionError(f"{address} did not answer within {READY_WITHIN} seconds")


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site, served by `answerable serve` on a free port."""
    if "ANSWERABLE_DATABASE" not in os.environ:
        once("answerable.sqlite3", copied_to)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        [ANSWERABLE, "serve", "--no-proving", "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            wait_until_served(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=60)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not on this machine. Bring it with: apt-get install chromium")
    # Playwright leaves its loop running in this thread, where Django would take every test that comes after for an asynchronous one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor with scripts turned off: the site has none, and needs none."""
    made = browser.new_context(java_script_enabled=False)
    yield made
    made.close()


@pytest.fixture
def visitor(context: BrowserContext) -> Page:
    """That visitor's page."""
    return context.new_page()


@pytest.fixture
def checked(browser: Browser) -> Iterator[Page]:
    """A page in which the checking program may run: the site itself runs no script."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
