"""What a worker of the site has loaded once it has shown the pages of casework: nothing that those pages do not need."""

from pathlib import Path

from tests.migrated import copied_to, python

# Each is loaded where the page, the letter or the file is that needs it, and takes megabytes or a tenth of a second.
NOT_NEEDED = ("PIL", "docx", "duckdb", "lxml", "numpy", "olefile", "openpyxl", "pikepdf", "pypdfium2", "qrcode", "typst")
_VISIT = """
import sys
import answerable.web.wsgi
from django.test import Client
from tests.casework.authority.cast import officer, received
request = received()
desk = Client(SERVER_NAME="localhost")
desk.force_login(officer().person)
for address in ("/queue", "/requests", "/requests?words=camera&state=closed", f"/requests/{request.reference}"):
    answer = desk.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
print(" ".join({each.partition(".")[0] for each in sys.modules}))
"""


def test_a_worker_that_shows_a_case_has_loaded_nothing_that_makes_documents_or_pictures(tmp_path: Path) -> None:
    copied_to(tmp_path / "answerable.sqlite3")
    where = {"ANSWERABLE_STATE": str(tmp_path), "DJANGO_SETTINGS_MODULE": "answerable.web.settings", "ANSWERABLE_DATABASE": ""}
    loaded = set(python("-c", _VISIT, environment=where).split())
    assert {"answerable", "django", "tantivy"} <= loaded
    assert sorted(loaded & set(NOT_NEEDED)) == []
