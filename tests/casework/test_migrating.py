"""Bringing a database up to date: one process at a time, and what is kept there stays."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.migrated import python

ROOT = Path(__file__).parents[2]
_START = "import django; django.setup(); from answerable.casework.migrating import bring_up_to_date; bring_up_to_date()"
# A search that a service reported on before reports were kept part by part; then what the newest version makes of it.
_BEFORE_AND_AFTER = """
import django, json; django.setup()
from datetime import date
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
before = MigrationExecutor(connection)
before.migrate([("authority", "0010_what_the_queue_reads")])
then = before.loader.project_state([("authority", "0010_what_the_queue_reads")]).apps
day = date(2019, 11, 7)
waits = {"received_on": day, "whose_move": "Contracts", "last_day": day}
body = then.get_model("authority", "PublicAuthority").objects.create(slug="x", name="X")
request = then.get_model("authority", "InformationRequest").objects.create(authority=body, reference="X 1", channel="post", **waits)
task = then.get_model("authority", "Task").objects
asked = {"request": request, "kind": "search", "to": "Contracts", "sent_on": day, "due_on": day}
task.create(**asked, parts=["1", "2"], searched="The register", searchers="records officer", minutes=45)
task.create(**asked, parts=["3"])
from answerable.casework.migrating import bring_up_to_date
bring_up_to_date()
from answerable.casework.authority.models import InformationRequest, Task
print(json.dumps([[each.reports for each in Task.objects.order_by("pk")], InformationRequest.objects.get().waits_for_others]))
"""


def test_three_that_start_together_on_a_new_database_all_come_up(new_database: dict[str, str]) -> None:
    known = {**os.environ, **new_database, "PYTHONPATH": str(ROOT / "src")}
    starting = [subprocess.Popen([sys.executable, "-c", _START], env=known, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [each.communicate(timeout=300)[1] for each in starting]
    assert [(each.returncode, why) for each, why in zip(starting, said, strict=True)] == [(0, "")] * 3


def test_what_was_kept_by_an_earlier_version_is_kept_in_the_way_of_this_one(new_database: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    reported = {"parts": ["1", "2"], "searched": "The register", "searchers": "records officer", "minutes": 45}
    assert json.loads(python("-c", _BEFORE_AND_AFTER, environment=new_database)) == [[[reported], []], True]


def test_no_migration_is_lacking(new_database: dict[str, str]) -> None:
    known = {**os.environ, **new_database, "PYTHONPATH": str(ROOT / "src"), "DJANGO_SETTINGS_MODULE": "answerable.web.settings"}
    command = [sys.executable, "-W", "ignore", "-m", "django", "makemigrations", "--check", "--dry-run"]
    looked = subprocess.run(command, env=known, capture_output=True, text=True, timeout=300, check=False)
    assert (looked.returncode, looked.stdout) == (0, "No changes detected\n"), looked.stdout + looked.stderr
