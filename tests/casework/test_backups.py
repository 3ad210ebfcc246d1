"""A backup is rehearsed: made of a database at work, put back by a program of its own, verified, and compared."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection, transaction

from answerable.casework.authority.actions.record import note
from answerable.casework.authority.models import InformationRequest
from answerable.casework.backups import UnableToKeep, about_of, back_up, check
from answerable.casework.ledger.models import Entry
from tests.casework.authority.cast import officer
from tests.casework.authority.positions import decided
from tests.migrated import python

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 6, 1, 12, tzinfo=UTC)
# What the restored database tells of the case, with its texts opened under its key.
_TOLD = """
import django, json; django.setup()
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
request = InformationRequest.objects.select_related("authority").get()
print(json.dumps([request.text, [str(each.payload) for each in fold(request.authority, request.case).entries]]))
"""


def told(request: InformationRequest) -> list[object]:
    from answerable.casework.authority.fold import fold

    return [request.text, [str(each.payload) for each in fold(request.authority, request.case).entries]]


def restored(folder: Path, where: dict[str, str]) -> tuple[int, str]:
    """What `answerable database restore` ends with, and what it says."""
    run = "from answerable.cli import main; raise SystemExit(main())"
    known = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **where}
    done = subprocess.run(
        [sys.executable, "-c", run, "database", "restore", str(folder)], env=known, capture_output=True, text=True, timeout=300, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def folder(committed_db: None, tmp_path: Path) -> Path:
    """A backup of one case."""
    decided()
    back_up(tmp_path / "kept", at=AT)
    return tmp_path / "kept"


def test_what_is_put_back_is_what_was_there_and_its_ledger_verifies(folder: Path, new_database: dict[str, str]) -> None:
    request = InformationRequest.objects.get()
    before, entries = told(request), Entry.objects.count()
    note(request.reference, words="Written after the backup", by=officer(), on=officer().today)
    code, said = restored(folder, new_database)
    assert code == 0, said
    assert "every table and every chain is as the backup says" in said
    assert f"{entries} events verified" in said
    assert json.loads(python("-c", _TOLD, environment=new_database)) == before


def test_it_is_put_back_where_there_is_none_alone(folder: Path, new_database: dict[str, str]) -> None:
    restored(folder, new_database)
    code, again = restored(folder, new_database)
    assert code == 2
    assert "a backup is put back where there is none." in again


def test_no_backup_is_written_over_another(folder: Path) -> None:
    with pytest.raises(UnableToKeep, match="is there already"):
        back_up(folder, at=AT)


def test_a_backup_that_cannot_be_made_leaves_nothing(committed_db: None, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(UnableToKeep, match="No backup could be made"):
        back_up(tmp_path / "file" / "kept", at=AT)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def _cut(folder: Path) -> None:
    file = next(each for each in folder.iterdir() if each.stem == "database")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _told_otherwise(folder: Path) -> None:
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    about["tables"]["authority_part"] += 1
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")


def _of_another_chain(folder: Path) -> None:
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    about["bodies"]["police"]["root"] = "0" * 64
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")


def _gone(folder: Path) -> None:
    next(each for each in folder.iterdir() if each.stem == "database").unlink()


def _no_backup(folder: Path) -> None:
    (folder / "about.json").write_text("[]", encoding="utf-8")


def _nothing(folder: Path) -> None:
    (folder / "about.json").unlink()


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (_cut, "cannot be put back (|pg_restore failed ("),
        (_told_otherwise, "The table authority_part in this backup has not the rows"),
        (_of_another_chain, "The chains in this backup are not those"),
        (_gone, "it is no backup of a"),
        (_no_backup, "is no backup of this program"),
        (_nothing, "cannot be read (No such file or directory)"),
    ],
)
def test_a_backup_that_is_harmed_is_refused_in_one_sentence(
    folder: Path, new_database: dict[str, str], harm: Callable[[Path], None], why: str
) -> None:
    harm(folder)
    code, said = restored(folder, new_database)
    assert any(each in said for each in why.split("|")), said
    assert (code, len(said.splitlines())) == (2, 1)


def test_what_was_changed_behind_the_ledger_s_back_is_found(committed_db: None) -> None:
    decided()
    assert check() == (Entry.objects.count(), "")
    unlock = "ALTER TABLE ledger_entry DISABLE TRIGGER ALL" if connection.vendor == "postgresql" else "DROP TRIGGER ledger_entry_no_update"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(unlock)
        cursor.execute("UPDATE ledger_entry SET kind = 'nothing' WHERE number = 2")
        found = check()
        transaction.set_rollback(True)
    assert "entry 2: its hash does not follow from what it says" in found.failure


def test_a_backup_says_what_it_holds(folder: Path) -> None:
    about = about_of(folder)
    assert about.bodies["police"].entries == Entry.objects.filter(body="police").count()
    assert about.tables["authority_part"] == 4
