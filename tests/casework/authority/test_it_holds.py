"""Whatever happens to the process, the disk or the database: nothing is lost, nothing is there twice, nothing is half written."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, connections

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.actions.search import ask_search, chase
from answerable.casework.authority.models import InformationRequest, Task
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.casework.ledger.chain import NotSealed
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from tests.casework.authority.cast import DAY, SEED, arrived, divided, officer, received
from tests.conftest import ROOT


def at_once(*works: Callable[[], object]) -> list[object]:
    """Runs these at the same time, each over a connection of its own, and returns what came of each: its answer or its error."""
    start = threading.Barrier(len(works))
    came: list[object] = [None] * len(works)

    def run(nth: int, work: Callable[[], object]) -> None:
        start.wait()
        try:
            came[nth] = work()
        except Exception as error:
            came[nth] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(works)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return came


def sound() -> None:
    """The ledger verifies, and every column is what the ledger says it is."""
    assert verify(exported("police")).failure == ""
    for request in InformationRequest.objects.select_related("authority"):
        assert request.version == Entry.objects.filter(case=request.case).count(), request
        kept = {field.attname: getattr(request, field.attname) for field in request._meta.fields}
        parts = list(request.parts.values())
        refresh(request, on=date(2020, 6, 1))
        assert {name: getattr(request, name) for name in kept} == kept
        assert list(request.parts.values()) == parts


def test_two_officers_at_one_case_at_once_and_one_is_told(committed_db: None) -> None:
    request = received()
    one, other = officer(), officer()

    def tried(by: By, parts: int) -> Callable[[], object]:
        return lambda: divide(request.reference, parts=SEED[:parts], by=by, on=DAY, seen=1)

    came = at_once(tried(one, 4), tried(other, 2))
    assert [type(each) for each in came].count(ChangedMeanwhile) == 1
    won = next(nth for nth, each in enumerate(came) if not isinstance(each, Exception))
    assert request.parts.count() == (4, 2)[won]
    sound()


def test_eight_notes_at_once_are_eight_entries_in_one_chain(committed_db: None) -> None:
    request, by = divided(), officer()
    came = at_once(*[lambda: note(request.reference, words="a word", by=by, on=DAY)] * 8)
    assert [each for each in came if isinstance(each, Exception)] == []
    assert list(Entry.objects.filter(case=request.case).order_by("number").values_list("number", flat=True)) == list(range(1, 11))
    sound()


def test_eight_requests_at_once_take_eight_references(committed_db: None) -> None:
    by = officer()
    came = at_once(*[lambda: receive(arrived=arrived(), by=by, on=DAY)] * 8)
    assert [each for each in came if isinstance(each, Exception)] == []
    assert sorted(InformationRequest.objects.values_list("reference", flat=True)) == [f"FOI-2019-{nth:05d}" for nth in range(1, 9)]
    sound()


@pytest.mark.django_db
def test_a_clock_that_jumps_back_leaves_the_chain_in_the_order_of_writing() -> None:
    request = divided()
    early = officer()._replace(at=officer().at - timedelta(days=30))
    note(request.reference, words="first", by=officer(), on=DAY)
    note(request.reference, words="second, an hour that was there before", by=early, on=DAY)
    entries = list(Entry.objects.filter(case=request.case).order_by("number"))
    assert entries[-1].at < entries[-2].at
    assert [each.number for each in entries] == [1, 2, 3, 4]
    sound()


@pytest.mark.django_db
def test_a_change_whose_event_cannot_be_written_is_not_made() -> None:
    request = divided()
    task = ask_search(request.reference, to="Contracts", parts=["1"], due_on=DAY, by=officer(), on=DAY)
    with pytest.raises(NotSealed):
        chase(task.pk, escalate_to="x" * 300, by=officer(), on=DAY)
    assert Task.objects.get(pk=task.pk).escalated_on is None
    sound()


def test_a_full_disk_ends_in_an_error_and_nothing_half_written(committed_db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no limit that a test may set to fill its disk. Run on SQLite.")
    request = divided()
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        for _ in range(200):
            note(request.reference, words="x" * 50_000, by=officer(), on=DAY)

    try:
        with pytest.raises(DatabaseError, match="full"):
            fill()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    sound()
    note(request.reference, words="there is room again", by=officer(), on=DAY)
    sound()


@contextmanager
def busy_worker() -> Iterator["subprocess.Popen[str]"]:
    """A process that parts with one worker after the other, on the database of this test."""
    settings = connection.settings_dict
    address = f"sqlite:///{settings['NAME']}"
    if connection.vendor == "postgresql":
        address = f"postgresql://{settings['USER']}@/{settings['NAME']}?host={settings['HOST']}"
    worker = [sys.executable, "-m", "tests.casework.authority.busy_worker", "30"]
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    environment = {**os.environ, "ANSWERABLE_DATABASE": address, "PYTHONPATH": path}
    with subprocess.Popen(worker, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as started:
        yield started


def killed_at_some_point(parent: "subprocess.Popen[str]", chance: random.Random) -> Counter[str]:
    """Has a worker begin, kills it at some point, and returns what it said that it had done: the last entry of each reference."""
    assert parent.stdin is not None
    assert parent.stdout is not None
    parent.stdin.write("\n")
    parent.stdin.flush()
    worker, said = int(parent.stdout.readline()), Counter[str]()
    for line in iter(parent.stdout.readline, "ended\n"):
        reference, number = line.split()
        if not said:
            # From the first commit on, at a moment that has nothing to do with what the worker does.
            threading.Timer(chance.uniform(0, 0.4), os.kill, (worker, signal.SIGKILL)).start()
        said[reference] = int(number)
    return said


@pytest.mark.parametrize("runs", [8, pytest.param(200, marks=pytest.mark.soak)])
def test_a_worker_killed_at_any_point_loses_nothing_that_it_said_was_done(committed_db: None, runs: int, tmp_path: Path) -> None:
    officer()  # the people are there before the worker starts
    chance = random.Random(runs)
    said = Counter[str]()
    with busy_worker() as parent:
        for _ in range(runs):
            said |= killed_at_some_point(parent, chance)
    kept = Counter({each.reference: each.version for each in InformationRequest.objects.all()})
    lost = {reference: number for reference, number in said.items() if kept[reference] < number}
    assert lost == {}
    assert len(kept) - len(said) <= runs  # at most the one commit of each run that nobody was told of
    assert all(kept[reference] <= said[reference] + 1 for reference in said)
    sound()
