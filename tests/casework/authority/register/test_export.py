"""What leaves the register is recorded first, streamed, and harmless in a spreadsheet."""

import csv
from datetime import date
from io import StringIO

import pytest
from openpyxl import load_workbook

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.register import export
from answerable.casework.authority.register.asked import Asked
from answerable.casework.authority.register.export import as_csv, as_workbook, record_export
from answerable.casework.authority.register.views import remove_view, save_view, views_of
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.documents.case_log.rows import LogRow
from tests.casework.authority.cast import DAY, arrived, by, officer

pytestmark = pytest.mark.django_db


def test_who_took_what_out_is_kept() -> None:
    officer()
    taken = record_export(Asked(state="closed"), kind="csv", by=by(Role.AUDITOR))
    (event,) = happened(chain_of_body("police"))
    assert (event.kind, event.by, event.payload) == (
        "register exported",
        by(Role.AUDITOR).signature,
        {"format": "csv", "words": "state=closed"},
    )
    assert taken.filename == "register-2020-06-01.csv"


def test_who_may_not_take_anything_out_is_told_and_nothing_is_kept() -> None:
    with pytest.raises(NotPermitted):
        record_export(Asked(), kind="csv", by=by(Role.REVIEWER))
    with pytest.raises(NotReady, match="CSV or as an Excel workbook"):
        record_export(Asked(), kind="pdf", by=officer())
    assert happened(chain_of_body("police")) == ()


@pytest.mark.parametrize("subject", ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)"])
def test_a_formula_is_defused_in_both(subject: str) -> None:
    receive(arrived=arrived(subject=subject), by=officer(), on=DAY)
    rows = list(csv.reader(StringIO("".join(as_csv(officer(), Asked())))))
    assert rows[1][:4] == ["FOI-2019-00001", "2019-11-07", f"'{subject}", "received"]
    with as_workbook(officer(), Asked()) as file:
        sheet = load_workbook(file).worksheets[0]
        cell = sheet.cell(2, 3)
        assert (cell.value, cell.data_type) == (f"'{subject}", "s")


def test_all_of_what_was_asked_is_in_it() -> None:
    import_log([LogRow(n, f"R-{n}", DAY, DAY, outcome="Refused") for n in range(2100)], by=by(Role.HEAD), on=date(2020, 6, 1))
    chunks = list(as_csv(officer(), Asked(outcome="refused")))
    assert "".join(chunks).count("\r\n") == 2101
    assert len(chunks) == 4
    assert chunks[0].startswith("\ufeffReference,Received,Subject")


def test_more_than_a_sheet_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    receive(arrived=arrived(), by=officer(), on=DAY)
    monkeypatch.setattr(export, "MOST_IN_A_SHEET", 0)
    with pytest.raises(NotReady, match="take it as CSV"):
        as_workbook(officer(), Asked())


def test_a_view_is_a_persons_own() -> None:
    mine = save_view(name=" Late  ones ", asked=Asked(late=True), by=officer())
    save_view(name="Late ones", asked=Asked(late=True, state="closed"), by=officer())
    assert [(each.name, each.query) for each in views_of(officer())] == [("Late ones", "state=closed&late=yes")]
    with pytest.raises(NotThere):
        remove_view(pk=mine.pk, by=by(Role.HEAD))
    remove_view(pk=mine.pk, by=officer())
    assert views_of(officer()) == []


def test_a_view_needs_a_name_and_there_are_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotReady, match="needs a name"):
        save_view(name=" ", asked=Asked(), by=officer())
    monkeypatch.setattr("answerable.casework.authority.register.views.MOST", 1)
    save_view(name="One", asked=Asked(), by=officer())
    with pytest.raises(NotReady, match="Remove one first"):
        save_view(name="Two", asked=Asked(), by=officer())
