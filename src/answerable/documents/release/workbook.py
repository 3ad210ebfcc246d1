"""A workbook as what it shows: the values of the cells that can be seen, and nothing else; and a list of what it hid.

In 2023 a hidden tab in an answer to a request named every officer of a police service. Nothing hidden goes along here.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any, NamedTuple

from answerable.documents.csv_cell import csv_cell
from answerable.documents.release.guarding import opened_zip
from answerable.documents.release.matching import Sought, count, fold
from answerable.documents.release.placing import matches
from answerable.documents.release.redaction import Redaction
from answerable.documents.release.unable import UnableToRelease

_MOST_CELLS = 2_000_000
_BESIDE = (
    (r"xl/pivotCache/", "a pivot table keeps a copy of the rows that it was made from"),
    (r"xl/externalLinks/", "values of another workbook are kept from when it was last open"),
    (r"xl/(?:comments|threadedComments)", "comments"),
    (r"customXml/", "XML that a program put beside the sheets"),
    (r"xl/embeddings/", "files within the file"),
    (r"xl/media/", "pictures"),
    (r"xl/(?:connections|queryTables)", "where its data came from"),
    (r"docProps/(?!app)", "who wrote it, and when"),
)


class Hidden(NamedTuple):
    """Something that a workbook has and does not show: where, and what it is, never what it says."""

    where: str
    what: str


class Sheet(NamedTuple):
    """The cells of one sheet that can be seen, row by row."""

    title: str
    rows: tuple[tuple[Any, ...], ...]


class Shown(NamedTuple):
    """A workbook as what it shows, what it hid, and how many of its cells each limb withheld."""

    sheets: tuple[Sheet, ...]
    hidden: tuple[Hidden, ...]
    limbs: tuple[str, ...] = ()


def shown(content: bytes) -> Shown:
    """What a workbook shows and what it hides. Raises `UnableToRelease`."""
    import openpyxl

    try:
        values = openpyxl.load_workbook(BytesIO(content), data_only=True)
        formulas = openpyxl.load_workbook(BytesIO(content))
    except Exception:  # openpyxl raises whatever the damage happens to break
        raise UnableToRelease("The workbook is damaged or not an .xlsx file. Open it, save it as .xlsx, and add that.") from None
    if sum((each.max_row or 0) * (each.max_column or 0) for each in values.worksheets) > _MOST_CELLS:
        raise UnableToRelease(f"The workbook has more than {_MOST_CELLS:,} cells. Part it into smaller ones.")
    hidden = [*_beside(content), *(Hidden(name, "a defined name") for name in formulas.defined_names)]
    sheets = []
    for sheet in values.worksheets:
        if sheet.sheet_state != "visible":
            hidden.append(Hidden(sheet.title, "a hidden sheet" if sheet.sheet_state == "hidden" else "a sheet hidden from the menus too"))
            continue
        hidden += _hidden_in(sheet)
        hidden += (
            Hidden(f"{sheet.title} {cell.coordinate}", "a formula")
            for row in formulas[sheet.title]
            for cell in row
            if cell.data_type == "f"
        )
        sheets.append(Sheet(sheet.title, tuple(_rows(sheet))))
    return Shown(tuple(sheets), tuple(hidden))


def _beside(content: bytes) -> Iterator[Hidden]:
    with opened_zip(content) as package:
        for name in package.namelist():
            yield from (Hidden(name, what) for pattern, what in _BESIDE if re.match(pattern, name))


def _hidden_in(sheet: Any) -> Iterator[Hidden]:
    for of, lines, what in ((sheet.row_dimensions, "row", "a hidden row"), (sheet.column_dimensions, "column", "a hidden column")):
        yield from (Hidden(f"{sheet.title}, {lines} {key}", what) for key, each in of.items() if _is_hidden(each))
    for row in sheet.iter_rows():
        yield from (
            Hidden(f"{sheet.title} {cell.coordinate}", "a value that its colour or its format hides") for cell in row if _unseen(cell)
        )


def _is_hidden(dimension: Any) -> bool:
    size = getattr(dimension, "height", None) if hasattr(dimension, "ht") else getattr(dimension, "width", None)
    return bool(dimension.hidden) or size == 0


def _unseen(cell: Any) -> bool:
    """Whether a cell has a value that is not shown: by a format of `;;;`, or in the colour of what is behind it."""
    if cell.value is None:
        return False
    if re.fullmatch(r";{2,3}", cell.number_format.strip()):
        return True
    behind = _colour(cell.fill.fgColor) if cell.fill.fill_type == "solid" else "FFFFFF"
    return _colour(cell.font.color) == behind


def _colour(colour: Any) -> str:
    """Red, green and blue as six digits; black where none is said, and white for the theme's background."""
    if colour is None:
        return "000000"
    if colour.type == "rgb":
        return str(colour.rgb)[-6:].upper()
    return {("theme", 0): "FFFFFF", ("indexed", 9): "FFFFFF", ("indexed", 1): "FFFFFF"}.get((colour.type, colour.value), "000000")


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    columns = {
        cell for key, each in sheet.column_dimensions.items() if _is_hidden(each) for cell in range(each.min or 0, (each.max or 0) + 1)
    }
    for row in sheet.iter_rows():
        if row and _is_hidden(sheet.row_dimensions[row[0].row]):
            continue
        yield tuple(None if _unseen(cell) else _plain(cell.value) for cell in row if cell.column not in columns)


def _plain(value: Any) -> Any:
    """A value that can say nothing but itself: what begins like a formula is text."""
    return value if value is None or isinstance(value, bool | int | float | datetime | date) else str(value)


def redacted(of: Shown, redactions: Sequence[Redaction]) -> Shown:
    """The sheets with each cell that has withheld words or a pattern in it replaced by the limb. Raises `UnableToRelease` for a place."""
    if any(each.box is not None for each in redactions):
        raise UnableToRelease("A workbook has cells and no places on a page. Withhold words or a pattern, or make it a PDF.")
    limbs: list[str] = []
    times: Counter[int] = Counter()

    cells = {each.cell: each for each in redactions if each.cell}
    _must_be_there(of, cells)

    def kept(value: Any, at: tuple[str, int, int]) -> Any:
        if value is None:
            return None
        if at in cells:
            limbs.append(str(cells[at].limb))
            return f"[withheld: {cells[at].limb}]"
        here = [at for at, each in enumerate(redactions) if _has(str(value), each)]
        times.update(here)
        limb = next((str(redactions[at].limb) for at in here if redactions[at].takes(times[at])), "")
        limbs.extend([limb] if limb else [])
        return f"[withheld: {limb}]" if limb else value

    def row_of(sheet: Sheet, number: int, row: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(kept(value, (sheet.title, number, across)) for across, value in enumerate(row, 1))

    sheets = tuple(
        Sheet(_kept_title(each.title, redactions), tuple(row_of(each, number, row) for number, row in enumerate(each.rows, 1)))
        for each in of.sheets
    )
    return Shown(sheets, of.hidden, tuple(limbs))


def _must_be_there(of: Shown, cells: Iterable[tuple[str, int, int]]) -> None:
    there = {each.title: each.rows for each in of.sheets}
    for sheet, row, column in cells:
        rows = there.get(sheet, ())
        if row > len(rows) or column > len(rows[row - 1]):
            raise UnableToRelease(f"The workbook shows no row {row}, column {column} of “{sheet}”. Choose the cell again.")


def _kept_title(title: str, redactions: Sequence[Redaction]) -> str:
    return "Withheld" if any(_has(title, each) for each in redactions if not each.only) else title


def _has(text: str, redaction: Redaction) -> bool:
    if redaction.cell:
        return False
    return count(redaction.words, text) > 0 if redaction.words else next(matches(redaction.pattern, text), None) is not None


def values_only(of: Shown) -> bytes:
    """A new workbook with the values that are shown and nothing else: no formula, no name, no style, no author."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for nth, sheet in enumerate(of.sheets or (Sheet("Sheet1", ()),), 1):
        made = book.create_sheet(re.sub(r"[\\/*?:\[\]]", "-", sheet.title)[:31] or f"Sheet{nth}")
        for at, row in enumerate(sheet.rows, 1):
            for across, value in enumerate(row, 1):
                if value is not None:
                    _put(made.cell(at, across), value)
    book.properties.creator = ""
    made_file = BytesIO()
    book.save(made_file)
    return made_file.getvalue()


def _put(cell: Any, value: Any) -> None:
    if isinstance(value, str):
        cell.value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", value)
        cell.data_type = "s"  # what begins like a formula is text
    else:
        cell.value = value


def as_csv(sheet: Sheet) -> bytes:
    """One sheet as CSV; what a spreadsheet would take for a formula is text with an apostrophe before it."""
    written = StringIO()
    csv.writer(written).writerows([_harmless(value) for value in row] for row in sheet.rows)
    return written.getvalue().encode("utf-8-sig")


def _harmless(value: Any) -> Any:
    if value is None:
        return ""
    return csv_cell(value) if isinstance(value, str) else value


def words_withheld(content: bytes, of: Shown, redactions: Sequence[Redaction]) -> tuple[Sought, ...]:
    """What a release of a workbook may not give back: the words withheld, and every text that only its hidden parts have."""
    visible = "\n".join(str(value) for sheet in of.sheets for row in (sheet.rows, ((sheet.title,),)) for cells in row for value in cells)
    seen = fold(visible)
    named = {each.words for each in redactions if each.words}
    patterned = {
        text[start:end] for each in redactions if each.pattern for text in _texts(content) for start, end in matches(each.pattern, text)
    }
    hidden = {text for text in _texts(content) if len(text) <= 200 and len(fold(text).letters) >= 4 and not count(text, visible, seen)}
    return tuple(Sought(each, count(each, visible, seen)) for each in sorted(named | patterned | hidden))


def _texts(content: bytes) -> Iterator[str]:
    """Every text in every cell of a workbook, hidden or not."""
    import openpyxl

    for sheet in openpyxl.load_workbook(BytesIO(content), data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (value for value in row if isinstance(value, str))
