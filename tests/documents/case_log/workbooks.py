"""Workbooks made up for the tests."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook


def workbook(rows: Iterable[Iterable[object]]) -> bytes:
    """The bytes of a workbook with one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Log")
    for row in rows:
        sheet.append(list(row))
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def packed(**files: bytes) -> bytes:
    """The bytes of an archive of these files, `__` for a slash and `_` before an ending for a full stop."""
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return kept.getvalue()
