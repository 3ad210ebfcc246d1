"""A withheld item that was destroyed, looked for by a stranger with the site and with the file of the database before them."""

import json
from pathlib import Path

from answerable.casework.database import database
from tests.documents.test_case_bundle import words_of
from tests.migrated import copied_to, python

_DAY = """
from datetime import UTC, datetime
import django
django.setup()
from unittest import mock
import json
from pathlib import Path
from django.db import connection
from django.core.files.uploadedfile import SimpleUploadedFile
from answerable.casework.commissioner.withheld.models import ClosedPages, WithheldItem
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from tests.casework.commissioner.cast import NOW, OFFICE
from tests.casework.commissioner.test_investigated import COMMUNICATE, scoped
from tests.web.office.desk import desk
from tests.web.work.conftest import day
def in_the_file(sealed):
    # which of these stand in the file of the database, once everything was written into it
    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = Path(connection.settings_dict["NAME"]).read_bytes()
    pieces = ([each[at : at + 256] for at in range(len(each) // 2, len(each) // 2 + 2048, 256)] for each in sealed)
    return [any(each in raw for each in some) for some in pieces]  # a piece may be parted between two pages of the file
complaint = scoped(COMMUNICATE)
place = f"/office/complaints/{complaint.reference}"
words = " ".join(f"lamplighter{nth}" for nth in range(4_000)).encode()
with mock.patch("answerable.web.office.who.now", lambda: datetime(2020, 3, 2, 12, tzinfo=UTC)):
    reader = desk()
    file = SimpleUploadedFile("schedule.txt", words)
    assert reader.post(f"{place}/withheld", {"name": "A schedule", "reason": "To test the harm.", "content": file}).status_code == 303
    assert reader.post(f"{place}/to-closed-bundle").status_code == 303
    assert reader.post(f"{place}/withheld/1").content == words
    sealed = [bytes(each.content) for each in (WithheldItem.objects.get(), ClosedPages.objects.get())]
    written = in_the_file(sealed)
    destroyed = {"number": "1", "way": "destroyed", "reason": "Shredded.", **day("on", NOW)}
    assert reader.post(f"{place}/withheld-gone", destroyed).status_code == 303
    again = reader.post(f"{place}/withheld/1").status_code
    bundle = reader.post(f"{place}/bundles/closed").content
    seen = "".join(reader.page(f"{place}{each}") for each in ("", "/bundles", "/bundles/closed", "/withheld/1"))
print(json.dumps({
    "written": written, "left": in_the_file(sealed),
    "again": again, "bundle": bundle.hex(), "seen": seen, "failure": verify(exported(OFFICE)).failure,
}))
"""


def test_nothing_of_it_is_left_on_the_site_or_in_the_file(tmp_path: Path) -> None:
    copied_to(tmp_path / "answerable.sqlite3")
    where = {"ANSWERABLE_STATE": str(tmp_path), "DJANGO_SETTINGS_MODULE": "answerable.web.settings", "ANSWERABLE_DATABASE": ""}
    left = json.loads(python("-c", _DAY, environment=where))
    assert (left["again"], left["failure"]) == (404, "")
    assert "lamplighter" not in left["seen"]
    assert "Destroyed on 2 March 2020: nobody can open it any more" in left["seen"]
    *_, leaf = words_of(bytes.fromhex(left["bundle"]))
    assert "It was destroyed on 2 March 2020. Its pages were CB/1" in leaf
    assert "lamplighter" not in leaf
    assert (left["written"], left["left"]) == ([True, True], [False, False])


def test_what_is_deleted_is_written_over_whichever_sqlite_there_is() -> None:
    assert "PRAGMA secure_delete=ON" in database({})["OPTIONS"]["init_command"]
