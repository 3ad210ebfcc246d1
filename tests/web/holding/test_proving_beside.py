"""The site as it is served makes and proves documents beside itself, and goes on after whoever did was killed."""

import os
import signal
import time
from pathlib import Path

from tests.web.holding.sites import PATIENCE, Site, Visitor, command, made


def provers(site: Site) -> list[int]:
    """The processes beside the site that prove."""
    threads = Path(f"/proc/{site.process.pid}/task").glob("*/children")
    started = [each for thread in threads for each in thread.read_text(encoding="utf-8").split()]
    return [int(each) for each in started if b"\0prove\0" in Path(f"/proc/{each}/cmdline").read_bytes()]


def until_proven(visitor: Visitor, at: str) -> str:
    """What the page of a document says once something came of it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        words = visitor.get(at).words
        if "being proven" not in words:
            return words
        time.sleep(0.2)
    raise AssertionError(words)


def test_what_is_asked_for_is_proven_beside_the_site_and_after_it_was_killed(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'answerable.sqlite3'}"
    at = f"/requests/{made('tests.web.work.prepare', database, tmp_path).split()[0]}/documents/1"
    with Site(database, tmp_path, proving=True) as site:
        officer = Visitor(site)
        officer.sign_in("FOI.officer@police.example")
        assert officer.send(at, do="make").status == 303
        assert "Nothing that was withheld was found" in until_proven(officer, at)
        [killed] = provers(site)
        os.kill(killed, signal.SIGKILL)
        assert officer.send(at, do="make").status == 303
        assert "Nothing that was withheld was found" in until_proven(officer, at)
        [again] = provers(site)
        assert again != killed
    until = time.monotonic() + PATIENCE
    while Path(f"/proc/{again}/cmdline").exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not Path(f"/proc/{again}/cmdline").exists()


def test_a_site_without_leaves_it_to_the_command(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'answerable.sqlite3'}"
    at = f"/requests/{made('tests.web.work.prepare', database, tmp_path).split()[0]}/documents/1"
    with Site(database, tmp_path) as site:
        assert provers(site) == []
        officer = Visitor(site)
        officer.sign_in("FOI.officer@police.example")
        officer.send(at, do="make")
        assert "It waits for its turn." in officer.get(at).words
        assert command(database, tmp_path, "prove") == "1 document made and looked through\n"
        assert command(database, tmp_path, "prove") == "0 documents made and looked through\n"
        assert "Nothing that was withheld was found" in officer.get(at).words
