"""The database goes away and comes back, is busy for too long, or has no room: one sentence, nothing half written, and no restart."""

import re
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import postgresql
from tests.web.holding.sites import Answer, Site, Visitor, command, eventually, prepared

WHO = "foi.officer@police.example"
IMPATIENT = "tests.web.holding.impatient"
RESTLESS = "tests.web.holding.restless"


def kept_notes(database: str, state: Path, reference: str, visitor: Visitor) -> list[str]:
    """The notes that the case shows, after its ledger was exported and verified."""
    export = state / "export.jsonl"
    export.write_text(command(database, state, "ledger", "export", "--body", "police"), encoding="utf-8")
    assert "verified" in command(database, state, "ledger", "verify", str(export))
    return sorted(set(re.findall(r"note-\w+", visitor.get(f"/requests/{reference}").text)))


def one_sentence(answer: Answer, status: int, heading: str) -> None:
    """The page says what happened, and shows nothing of how."""
    assert answer.status == status
    assert answer.words.count(heading) == 2  # the title and the heading
    assert not re.search(r"Traceback|sqlite|psycopg|Error", answer.text)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Content-Security-Policy" in answer.headers
    assert ("Retry-After" in answer.headers) == (status == 503)


def test_a_database_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    if not postgresql.is_here():
        pytest.skip(postgresql.HOW_TO_BRING_IT)
    server = postgresql.ThrowAwayServer()
    database = server.start()
    try:
        reference = prepared(database, tmp_path)
        note, case = f"/requests/{reference}/record/note", f"/requests/{reference}"
        with Site(database, tmp_path) as site:
            visitor = Visitor(site)
            visitor.sign_in(WHO)
            assert visitor.send(note, words="note-before").status == 303
            form, workers = visitor.get(note), site.workers()
            assert len(workers) == 2
            server.halt()
            for _ in range(3):
                one_sentence(visitor.fill_in(note, form, words="note-lost"), 503, "The records cannot be reached")
                one_sentence(visitor.get(case), 503, "The records cannot be reached")
            assert visitor.get("/find-a-last-day").status == 200
            server.resume()
            eventually(lambda: visitor.get(case), 200)
            assert visitor.send(note, words="note-after").status == 303
            assert kept_notes(database, tmp_path, reference, visitor) == ["note-after", "note-before"]
            assert site.workers() == workers
    finally:
        server.stop()


def test_a_database_that_another_process_holds_for_too_long(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    reference = prepared(database, tmp_path)
    note = f"/requests/{reference}/record/note"
    with Site(database, tmp_path, settings=IMPATIENT) as site:
        visitor = Visitor(site)
        visitor.sign_in(WHO)
        holder = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        one_sentence(visitor.send(note, words="note-lost"), 503, "The records are busy")
        assert visitor.get(f"/requests/{reference}").status == 200  # who reads never waits
        holder.execute("ROLLBACK")
        holder.close()
        assert visitor.send(note, words="note-after").status == 303
        assert kept_notes(database, tmp_path, reference, visitor) == ["note-after"]


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A disk of 3 MB at this folder."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "answerable-test", folder], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("Only root may mount a small disk to fill. The same is proved with a limit on the size of files.")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_disk_that_fills(tmp_path: Path) -> None:
    disk, state = tmp_path / "disk", tmp_path / "state"
    disk.mkdir()
    state.mkdir()
    with small_disk(disk):
        filler = disk / "filler"

        def fill(_: Site) -> None:
            with filler.open("wb") as filling:
                filling.write(bytes(shutil.disk_usage(disk).free))

        survives_no_room(f"sqlite:///{disk}/a.sqlite3", state, fill, lambda _: filler.unlink())


def test_files_that_may_not_grow(tmp_path: Path) -> None:
    def limit(site: Site, size: int) -> None:
        for worker in site.workers():
            resource.prlimit(worker, resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

    full = lambda site: limit(site, (tmp_path / "a.sqlite3-wal").stat().st_size)  # noqa: E731
    survives_no_room(f"sqlite:///{tmp_path}/a.sqlite3", tmp_path, full, lambda site: limit(site, resource.RLIM_INFINITY))


def survives_no_room(database: str, state: Path, fill: Callable[[Site], object], make_room: Callable[[Site], object]) -> None:
    """Writes before, without and with room again; what was answered is there, and nothing else is. Who only reads is not stopped."""
    reference = prepared(database, state)
    note = f"/requests/{reference}/record/note"
    with Site(database, state, settings=RESTLESS) as site:
        visitor = Visitor(site)
        visitor.sign_in(WHO)
        assert visitor.send(note, words="note-before").status == 303
        fill(site)
        for _ in range(3):
            one_sentence(visitor.send(note, words="note-lost " + "x" * 19_000), 507, "There is no room to save this")
        assert visitor.get(f"/requests/{reference}").status == 200
        make_room(site)
        assert visitor.send(note, words="note-after").status == 303
        assert kept_notes(database, state, reference, visitor) == ["note-after", "note-before"]
