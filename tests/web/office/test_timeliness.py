"""The Commissioner's page of who has become later: in the order of evidence, with intervals, for those of the office alone."""

import csv
from pathlib import Path

import pytest

from answerable.casework.commissioner.permissions import Role
from answerable.intelligence.systemic.alerts import alerts
from answerable.intelligence.systemic.kept import PLACE, keep, year_to
from answerable.intelligence.systemic.outlying import funnel
from tests.casework.commissioner.cast import NOW
from tests.intelligence.systemic.test_kept import EVERY, LAST
from tests.web.office.desk import at_noon, desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    at_noon(monkeypatch, NOW)
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path))
    return tmp_path


@pytest.fixture
def figures(state: Path) -> None:
    keep(EVERY, alerts(EVERY), funnel(year_to(EVERY, LAST)), LAST, state / PLACE)


def test_without_figures_the_page_says_what_brings_them() -> None:
    page = desk().page("/office/timeliness")
    assert "answerable systemic FILE --keep" in page
    assert "`" not in page
    desk().page("/office/timeliness/body", 404)
    desk().page("/office/timeliness.csv", 404)


@pytest.mark.usefixtures("figures")
def test_the_ranking_has_intervals_and_a_funnel_with_its_numbers() -> None:
    page = desk().page("/office/timeliness")
    assert page.index("Became worse") < page.index("Always late")
    for each in (
        "180 of 400",
        "40.1% to 50.0%",
        "no evidence",
        "nothing since",
        "not charted",
        "none was due",
        "1 to 12 of 12",
        "Stands out",
    ):
        assert each in page, each
    assert page.count("<svg role=") == 1
    assert "Always late" not in desk().page("/office/timeliness?named=worse")
    assert "No body’s name has these words" in desk().page("/office/timeliness?named=zzz")
    for odd in ("0", "-1", "x", "99999999999", "٣"):
        assert "Became worse" in desk().page(f"/office/timeliness?page={odd}")


@pytest.mark.usefixtures("figures")
def test_a_body_has_its_pictures_and_what_was_told() -> None:
    page = desk().page("/office/timeliness/body?body=Became+worse")
    assert page.count("<svg role=") == 3
    assert "would have to be late by luck alone" in page
    assert "It was never told of" in desk().page("/office/timeliness/body?body=Body+1")
    new = desk().page("/office/timeliness/body?body=New")
    assert new.count("<svg role=") == 2
    assert "It is not charted" in new
    desk().page("/office/timeliness/body?body=Nobody", 404)


@pytest.mark.usefixtures("figures")
def test_the_file_has_every_quarter() -> None:
    rows = list(csv.DictReader(desk().page("/office/timeliness.csv").splitlines()))
    assert len(rows) == sum(len(each.counts) for each in EVERY)
    assert {row["told_of"] for row in rows} == {"yes", "no"}


@pytest.mark.usefixtures("figures")
def test_nobody_else_sees_them() -> None:
    for address in ("/office/timeliness", "/office/timeliness/body?body=New", "/office/timeliness.csv"):
        desk(Role.ADMINISTRATOR).page(address, 404)
