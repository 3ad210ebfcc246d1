"""The database in memory has every table that the casework has, and its ledger is locked."""

import subprocess
import sys

from django.conf import settings

from answerable.casework.replay.alone import APPS


def test_it_has_every_app_of_the_casework() -> None:
    ours = {each for each in settings.INSTALLED_APPS if each.startswith("answerable.casework")}
    assert ours <= set(APPS)


def test_its_ledger_refuses_to_be_changed() -> None:
    script = """
from answerable.casework.replay.alone import set_up
set_up()
from pathlib import Path
from django.db import DatabaseError, connection
from answerable.casework.ledger.models import Entry
from answerable.casework.replay.once import played_alone
from answerable.casework.replay.score import Score
played_alone(Score(Path("cases/seed.toml").read_text(encoding="utf-8")))
try:
    Entry.objects.update(kind="other")
except DatabaseError as refused:
    print(refused)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "The ledger is only ever added to.\n"
