"""A name is of a kind of public authority by an explicit table, or it is not known."""

import csv
from datetime import date
from pathlib import Path

import pytest

from answerable.documents.authority_kinds import CENTRAL, EDUCATION, HEALTH, LOCAL, OTHER, POLICE, kind_of

DATA = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Coldwater Borough Council", LOCAL),
        ("Arts Council England", OTHER),
        ("Chief Constable of Coldwater Constabulary", POLICE),
        ("Police Federation of England and Wales", OTHER),
        ("COLDWATER UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", HEALTH),
        ("The Governing Body of Coldwater University", EDUCATION),
        ("Department of Health", CENTRAL),
        ("Attorney General’s Office", CENTRAL),
        ("Information Commissioner’s Office", OTHER),
        ("Coldwater Works Limited", None),
    ],
)
def test_a_name_is_of_a_kind_or_not_known(name: str, kind: str | None) -> None:
    row = kind_of(name, date(2020, 1, 1))
    assert (row.kind if row else None) == kind
    assert row is None or row.under.startswith("FOIA Sch.1 Part ")


@pytest.mark.parametrize(
    ("name", "on", "there"),
    [
        ("Coldwater Primary Care Trust", date(2013, 3, 31), True),
        ("Coldwater Primary Care Trust", date(2013, 4, 1), False),
        ("Coldwater Integrated Care Board", date(2022, 6, 30), False),
        ("Coldwater Integrated Care Board", date(2022, 7, 1), True),
        ("Coldwater Integrated Care Board", None, True),
    ],
)
def test_a_body_is_of_its_kind_while_there_are_such_bodies(name: str, on: date | None, there: bool) -> None:
    assert (kind_of(name, on) is not None) == there


@pytest.mark.skipif(not DATA.exists(), reason="The names of real authorities are not beside this checkout, in ../shared/data.")
def test_councils_past_and_present_are_known_for_what_they_are() -> None:
    with (DATA / "uk_local_authorities.csv").open(encoding="utf-8") as table:
        names = [row["official-name"] for row in csv.DictReader(table)]
    assert [name for name in names if (row := kind_of(name, None)) is None or row.kind != LOCAL] == []
