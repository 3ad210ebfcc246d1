"""For tests of what holds: works that begin at the same moment, and a worker in a process of its own that is killed at any."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, connections

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


@contextmanager
def busy_worker(program: str) -> Iterator["subprocess.Popen[str]"]:
    """A process that parts with one worker after the other, on the database of this test: a module with a `work` for busy_worker.py."""
    settings = connection.settings_dict
    address = f"sqlite:///{settings['NAME']}"
    if connection.vendor == "postgresql":
        address = f"postgresql://{settings['USER']}@/{settings['NAME']}?host={settings['HOST']}"
    worker = [sys.executable, "-m", "tests.casework.busy_worker", program, "30"]
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


def all_told(program: str, runs: int) -> Counter[str]:
    """What so many workers said that they had done, each killed at some point."""
    chance, said = random.Random(runs), Counter[str]()
    with busy_worker(program) as parent:
        for _ in range(runs):
            said |= killed_at_some_point(parent, chance)
    return said
