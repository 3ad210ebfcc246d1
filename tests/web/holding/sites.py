"""A site in a process of its own that a test may harm, and a visitor who fills in its forms."""

import http.client
import os
import re
import shutil
import subprocess
import time
import urllib.error
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from tests import migrated
from tests.conftest import ROOT
from tests.web.conftest import ANSWERABLE, free_port, wait_until_served

PASSWORD = "lamp quarry seventeen"
PATIENCE = 180.0
CUT_OFF = (ConnectionError, http.client.HTTPException, TimeoutError, urllib.error.URLError)


class Answer(NamedTuple):
    """What the site answered."""

    status: int
    text: str
    headers: Any  # by their names, in whatever case

    @property
    def words(self) -> str:
        """The page without its marks."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.text).split())


def environment(database: str, state: Path, settings: str = "answerable.web.settings") -> dict[str, str]:
    """What a process needs to know to work on this database."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    ours = {"ANSWERABLE_DATABASE": database, "ANSWERABLE_STATE": str(state), "DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": path}
    return {**os.environ, **ours}


def made(by: str, database: str, state: Path) -> str:
    """Has this program of the tests make the database and what is kept beside it, and returns what it printed.

    Of SQLite it is done once in a run, from tables that are there already, and copied for everybody who asks.
    """
    if not _is_sqlite(database):
        return migrated.python("-m", by, environment=environment(database, state))
    ready = migrated.once(by, lambda folder: _made_in(folder, by))
    shutil.copytree(ready / "kept", state, dirs_exist_ok=True)
    shutil.copy(ready / "a.sqlite3", _file(database))
    return (ready / "said").read_text(encoding="utf-8")


def _made_in(folder: Path, by: str) -> None:
    (folder / "kept").mkdir(parents=True)
    file = folder / "a.sqlite3"
    migrated.copied_to(file)
    said = migrated.python("-m", by, environment=environment(f"sqlite:///{file}", folder / "kept"))
    (folder / "said").write_text(said, encoding="utf-8")


def prepared(database: str, state: Path) -> str:
    """Makes the database, and returns the reference of the request in it."""
    return made("tests.web.holding.prepare", database, state)


def _is_sqlite(database: str) -> bool:
    return database.startswith("sqlite:///")


def _file(database: str) -> Path:
    return Path(database.removeprefix("sqlite:///"))


def command(database: str, state: Path, *arguments: str) -> str:
    """Runs a command on the database, and returns what it printed."""
    done = subprocess.run(
        [ANSWERABLE, *arguments], env=environment(database, state), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, (done.stdout, done.stderr)
    return done.stdout


class Site:
    """`answerable serve` on a database, while the block lasts."""

    def __init__(
        self, database: str, state: Path, *, settings: str = "answerable.web.settings", proving: bool = False, **more: str
    ) -> None:
        self._options = () if proving else ("--no-proving",)
        self._environment = {**environment(database, state, settings), **more}
        self._log = state / "said"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(ANSWERABLE), "serve", "--port", str(self.port), *self._options],
                env=self._environment,
                stdout=log,
                stderr=log,
                text=True,
            )
        try:
            wait_until_served(self.address, self.process)
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    @property
    def said(self) -> str:
        """What it printed."""
        return self._log.read_text(encoding="utf-8")

    def workers(self) -> list[int]:
        """The processes that answer, in the order in which they were started."""
        every = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text(encoding="utf-8").split()
        return [int(each) for each in every if _is_alive(each)]


def _is_alive(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() != b""
    except (FileNotFoundError, ProcessLookupError):
        return False


class _NeverOn(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


class HasAddress(Protocol):
    """A site, or what stands in front of one."""

    @property
    def address(self) -> str:
        """Where it is."""


class Visitor:
    """Somebody with cookies. Follows no redirect; what cuts a connection off is raised."""

    def __init__(self, site: HasAddress) -> None:
        self._site = site
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _NeverOn)

    def get(self, page: str) -> Answer:
        """Opens a page."""
        return self._ask(Request(self._site.address + page))

    def send(self, page: str, **fields: str) -> Answer:
        """Opens a page and sends its form, filled in."""
        return self.fill_in(page, self.get(page), **fields)

    def fill_in(self, page: str, form: Answer, **fields: str) -> Answer:
        """Sends the form of a page that was opened."""
        assert form.status == 200, form
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form.text))
        return self._ask(Request(self._site.address + page, urlencode({**hidden, **fields}).encode()))

    def sign_in(self, address: str) -> None:
        """Signs in with the password that everybody here has."""
        assert self.send("/sign-in", login=address, password=PASSWORD).status == 302

    def _ask(self, asked: Request) -> Answer:
        try:
            with self._opener.open(asked, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.read().decode(), answer.headers)
        except urllib.error.HTTPError as refused:
            with refused:
                return Answer(refused.code, refused.read().decode(), refused.headers)


def eventually(ask: Callable[[], Answer], status: int) -> Answer:
    """Asks until the answer has this status."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            answer = ask()
        except CUT_OFF:
            continue
        if answer.status == status:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"no {status} within {PATIENCE} seconds; the last answer: {answer}")
