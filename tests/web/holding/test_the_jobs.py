"""The daily jobs, killed half-way and run twice: what they leave is what one run leaves."""

import random
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.web.conftest import ANSWERABLE
from tests.web.holding.sites import command, environment, prepared

JOBS = {"checkpoint": ("ledger", "checkpoint"), "recount": ("recount", "--by", "head.of.service@police.example"), "index": ("index",)}
KEPT = ("ledger_entry", "ledger_checkpoint", "authority_informationrequest", "authority_part")


def kept(file: Path) -> list[list[tuple[object, ...]]]:
    """Everything that stands in the tables."""
    with sqlite3.connect(file) as database:
        return [database.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in KEPT]


@pytest.mark.parametrize("job", JOBS)
def test_a_job_killed_half_way_and_run_twice(job: str, tmp_path: Path) -> None:
    file, chance = tmp_path / "a.sqlite3", random.Random(job)
    database = f"sqlite:///{file}"
    prepared(database, tmp_path)
    for _ in range(3):
        with subprocess.Popen(
            [ANSWERABLE, *JOBS[job]], env=environment(database, tmp_path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as running:
            try:
                running.wait(timeout=chance.uniform(0.2, 2))
            except subprocess.TimeoutExpired:
                running.kill()
    command(database, tmp_path, *JOBS[job])
    once = kept(file)
    command(database, tmp_path, *JOBS[job])
    assert kept(file) == once
    assert len(once[0]) == 2  # no job adds an event where no day moved
