"""Open data: the same rows in both forms, nothing but what everybody may read, and all of it or nothing."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.publishing.actions import hide, take_down
from answerable.casework.authority.publishing.figures import made_again
from answerable.casework.authority.publishing.models import DisclosedMessage, Disclosure, PublishedFigures
from answerable.intelligence.open_data.shape import Column, Row, Table, Type
from answerable.intelligence.open_data.tables import TABLES
from answerable.intelligence.open_data.writing import UnableToExport, write_open_data
from tests.casework.authority.cast import officer

pytestmark = pytest.mark.django_db
ON, DUE = date(2020, 6, 30), date(2020, 6, 29)


def written(folder: Path, name: str, on: date = ON) -> list[tuple[object, ...]]:
    """The rows of one table as Parquet has them."""
    if not folder.exists():
        write_open_data(folder, on=on)
    return duckdb.read_parquet(str(folder / f"{name}.parquet")).fetchall()


def in_csv(folder: Path, table: Table) -> list[tuple[object, ...]]:
    """The rows of one table as CSV has them, of the types that the dictionary gives."""
    types = {each.name: each.type.value for each in table.columns}
    return duckdb.read_csv(str(folder / f"{table.name}.csv"), dtype=types, header=True).fetchall()


def test_both_forms_have_the_same_rows(published: InformationRequest, tmp_path: Path) -> None:
    found = write_open_data(tmp_path / "open", on=ON)
    assert found.rows == {
        "disclosures": 1,
        "messages": 2,
        "files": 1,
        "figures": 13,
        "provisions": 2,
        "timeliness": 1,
        "services": 1,
        "working_days": 1,
        "decisions": 0,
        "decided": 0,
    }
    for table in TABLES:
        assert in_csv(tmp_path / "open", table) == written(tmp_path / "open", table.name), table.name


def test_each_says_what_was_published(published: InformationRequest, tmp_path: Path) -> None:
    ((body, number, _, subject, *_, twentieth, days, outcome, provisions, files),) = written(tmp_path / "open", "disclosures")
    made = Disclosure.objects.get()
    assert (body, number, subject, files) == ("police", 1, "Cameras", 1)
    assert (outcome, provisions) == (made.outcome, made.provisions)
    assert twentieth == date(2019, 12, 6)
    assert days == 19  # received on 7 November 2019, answered on 4 December
    ((*_, received, in_time, late, still_open, open_late, _, share, low, high),) = written(tmp_path / "open", "timeliness")
    assert (received, in_time, late, still_open, open_late, share, high) == (1, 1, 0, 0, 0, 1.0, 1.0)
    assert low == pytest.approx(0.025)
    assert [row[5:10] for row in written(tmp_path / "open", "services")] == [("Other services", 1, 0, 0, 0)]
    assert [row[5:] for row in written(tmp_path / "open", "working_days")] == [(19, 1, 0)]


def test_figures_from_before_services_were_in_them_are_in_it_as_they_were_made(published: InformationRequest, tmp_path: Path) -> None:
    made = PublishedFigures.objects.get()
    made.figures = {each: made.figures[each] for each in ("counts", "provisions")}
    made.save()
    assert made_again(made)
    assert [row[8:10] for row in written(tmp_path / "open", "timeliness")] == [(0, None)]
    for name in ("services", "working_days"):
        assert written(tmp_path / "open", name) == []


def test_nobody_s_name_or_address_is_in_it(published: InformationRequest, tmp_path: Path) -> None:
    write_open_data(tmp_path / "open", on=ON)
    everything = b"".join(each.read_bytes() for each in (tmp_path / "open").glob("*.csv")).decode()
    assert published.requester_name
    for own in (published.requester_name, published.requester_address, str(published.case), officer().person.email):
        assert own
        assert own not in everything
    assert "Cameras" in everything


def test_what_is_hidden_is_not_in_it(published: InformationRequest, tmp_path: Path) -> None:
    hidden = DisclosedMessage.objects.get(place=1)
    for place in (1, 3):
        hide(published.reference, place=place, because="A name.", by=officer(DUE), on=DUE)
    assert written(tmp_path / "open", "files") == []
    assert hidden.text not in {row[-1] for row in written(tmp_path / "open", "messages")}
    ((_, _, _, _, asked, *_, files),) = written(tmp_path / "open", "disclosures")
    assert asked is None
    assert files == 0


def test_what_is_taken_down_is_not_in_it(published: InformationRequest, tmp_path: Path) -> None:
    take_down(published.reference, because="A mistake.", by=officer(DUE), on=DUE)
    for name in ("disclosures", "messages", "files"):
        assert written(tmp_path / "open", name) == []


def test_nothing_is_in_it_before_its_day(published: InformationRequest, tmp_path: Path) -> None:
    before = min(Disclosure.objects.get().published_on, date(2020, 6, 2)) - timedelta(1)
    assert set(write_open_data(tmp_path / "open", on=before).rows.values()) == {0}


def test_each_table_is_what_the_package_and_its_types_say(published: InformationRequest, tmp_path: Path) -> None:
    write_open_data(tmp_path / "open", on=ON)
    package = json.loads((tmp_path / "open" / "datapackage.json").read_text())
    said = {each["path"]: [(field["name"], field["type"]) for field in each["schema"]["fields"]] for each in package["resources"]}
    for table in TABLES:
        made = duckdb.read_parquet(str(tmp_path / "open" / f"{table.name}.parquet"))
        assert [(name, str(of)) for name, of in zip(made.columns, made.types, strict=True)] == [
            (each.name, each.type.value) for each in table.columns
        ]
        assert said[f"{table.name}.csv"] == [(each.name, each.type.in_a_package) for each in table.columns]
        assert {*table.key} <= {each.name for each in table.columns}


def of(*texts: str) -> Table:
    """A table of these texts."""

    def rows(_: date) -> Iterator[Row]:
        yield from ((each,) for each in texts)

    return Table("texts", "a text", (Column("text", Type.TEXT, "A text."),), ("text",), rows)


def test_a_text_that_a_spreadsheet_would_run_is_written_so_that_it_does_not(tmp_path: Path) -> None:
    texts = ('=HYPERLINK("a")', "+1", "-1", "@a", "\tb", "plain", "1 = 1", "two\nlines, “quoted”")
    write_open_data(tmp_path / "open", on=ON, tables=(of(*texts),))
    assert {row[0] for row in written(tmp_path / "open", "texts")} == set(texts)
    assert {row[0] for row in in_csv(tmp_path / "open", of())} == {*(f"'{each}" for each in texts[:5]), *texts[5:]}


def test_it_is_all_there_or_not_at_all(tmp_path: Path) -> None:
    def broken(_: date) -> Iterator[Row]:
        yield ("one",)
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_open_data(tmp_path / "open", on=ON, tables=(of("a"), of()._replace(name="broken", rows=broken)))
    assert list(tmp_path.iterdir()) == []
    write_open_data(tmp_path / "open", on=ON, tables=(of("a"),))
    assert [each.name for each in tmp_path.iterdir()] == ["open"]
    assert sorted(each.name for each in (tmp_path / "open").iterdir()) == ["datapackage.json", "texts.csv", "texts.parquet"]
    with pytest.raises(UnableToExport, match="is there already"):
        write_open_data(tmp_path / "open", on=ON, tables=(of("b"),))


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnableToExport, match="cannot be written to"):
        write_open_data(tmp_path / "file" / "open", on=ON)
