"""docs/open-data.ipynb: every cell runs over a folder of open data, and gives the figures that were published."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.figures import publish_figures
from answerable.documents.case_log.rows import LogRow
from answerable.intelligence.open_data.writing import write_open_data
from answerable.web.work.own_record_drawn import record_of
from tests.casework.authority.cast import authority, by
from tests.intelligence.open_data.test_writing import ON

NOTEBOOK = Path(__file__).parents[3] / "docs" / "open-data.ipynb"


def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What every name stands for once the cells were run in their order."""
    monkeypatch.setenv("OPEN_DATA", str(folder))
    names: dict[str, Any] = {}
    cells = [each for each in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"] if each["cell_type"] == "code"]
    assert not any(each["outputs"] for each in cells), "Clear the outputs: they are somebody's data, and go stale."
    for nth, each in enumerate(cells, start=1):
        exec(compile("".join(each["source"]), f"cell {nth}", "exec"), names)
    return names


@pytest.mark.django_db
def test_every_cell_runs_and_says_what_was_published(
    published: InformationRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_open_data(tmp_path / "open", on=ON)
    names = run(tmp_path / "open", monkeypatch)
    assert names["by_quarter"] == [("police", "2019 Q4", 1, 1, 1, 0, 0, 0)]
    assert names["spread"].median == 19
    assert names["relied_on"] == [("FOIA s.31", 1), ("FOIA s.40", 1)]
    assert "police, figures 1: 100.0% in time (2.5% to 100.0%), 1 in time and 0 late" in capsys.readouterr().out


@pytest.mark.django_db
def test_it_stops_where_a_file_was_changed(published: InformationRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_open_data(tmp_path / "open", on=ON)
    table = duckdb.read_parquet(str(tmp_path / "open" / "timeliness.parquet"))
    changed = table.project("* REPLACE (in_time + 1 AS in_time)")
    changed.write_parquet(str(tmp_path / "changed.parquet"))
    (tmp_path / "changed.parquet").replace(tmp_path / "open" / "timeliness.parquet")
    with pytest.raises(AssertionError, match="not those that were published"):
        run(tmp_path / "open", monkeypatch)


@pytest.mark.django_db
def test_it_runs_where_nothing_was_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_open_data(tmp_path / "open", on=ON)
    assert run(tmp_path / "open", monkeypatch)["by_quarter"] == []


@pytest.mark.django_db
def test_the_pictures_are_those_of_the_authority_s_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine quarters of a body that became late in the last, published on the day before its record is looked at."""
    body = authority(complaints_procedure="Write to us.")
    quarters = [(date(2017 + nth // 4, 1 + nth % 4 * 3, 1), date(2017 + (nth + 1) // 4, 1 + (nth + 1) % 4 * 3, 1)) for nth in range(9)]
    rows = [
        LogRow(nth, f"OLD-{nth}", since, since + timedelta(60 if late else 9), "Roads", "Roads?", "All sent", service=service)
        for nth, (since, service, late) in enumerate(
            (since, service, (place == 8 and service == "Roads") or (place + one) % 7 == 0)
            for place, (since, _) in enumerate(quarters)
            for service in ("Roads", "Schools")
            for one in range(5)
        )
    ]
    import_log(rows, by=by(Role.HEAD), on=ON)
    for since, until in quarters:
        publish_figures(since=since, until=until, by=by(Role.HEAD, on=ON))
    write_open_data(tmp_path / "open", on=ON)
    names = run(tmp_path / "open", monkeypatch)
    pictures, quarter, charted = record_of(body, on=ON + timedelta(1))
    assert (quarter, charted, len(pictures)) == ("2019 Q1", True, 4)
    drawn = [*names["over_time"], *names["lately"]]
    assert drawn == pictures  # the drawings too, byte for byte
    (funnel,) = names["among"]
    assert funnel.rows[0][:3] == (body.name, "40", funnel.rows[0][2])
    assert names["over_time"]._repr_html_().count("<svg role=") == 2
