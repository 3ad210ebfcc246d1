"""Figures are kept whole or not at all, and read back as they were."""

from pathlib import Path

import pytest

from answerable.intelligence.systemic.alerts import alerts
from answerable.intelligence.systemic.counts import Count, Series
from answerable.intelligence.systemic.kept import Kept, keep, year_to
from answerable.intelligence.systemic.outlying import funnel
from answerable.intelligence.unable import UnableToCount

LAST = 8015


def _series(name: str, late: int, worse: int, quarters: range = range(16)) -> Series:
    return Series(name, tuple(Count(name, 8000 + q, 100, late if q < 12 else worse) for q in quarters))


EVERY = [*(_series(f"Body {nth}", 4 + nth % 3, 5) for nth in range(8)), _series("Became worse", 5, 45), _series("Always late", 60, 60)]
EVERY += [_series("Gone", 5, 5, range(10)), _series("New", 50, 50, range(12, 16))]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    keep(EVERY, alerts(EVERY), funnel(year_to(EVERY, LAST)), LAST, tmp_path / "new" / "figures")
    return tmp_path / "new" / "figures"


def test_a_body_is_read_back_as_it_was_kept(place: Path) -> None:
    told, kept = alerts(EVERY), Kept(place)
    body = kept.body("Became worse")
    assert body is not None
    assert body.counts == EVERY[8].counts
    assert body.points == told.charts["Became worse"]
    assert body.alerts == tuple(each for each in told.alerts if each.body == "Became worse")
    assert body.told == {each.quarter for each in body.alerts} != set()
    assert kept.body("Nobody") is None
    assert kept.last == LAST
    assert kept.funnel() == funnel(year_to(EVERY, LAST))


def test_the_order_is_evidence_of_change_and_not_a_percentage(place: Path) -> None:
    ranked = Kept(place).ranked(0, 50)
    names = [each.name for each in ranked.bodies]
    assert ranked.of == len(EVERY)
    assert names.index("Became worse") < names.index("Always late")
    assert set(names[-2:]) == {"Gone", "New"}
    assert ranked.bodies[-1].chance is None or ranked.bodies[-2].chance is None
    assert next(each for each in ranked.bodies if each.name == "Gone").standing is None


def test_pages_and_words_of_names_narrow_it(place: Path) -> None:
    kept = Kept(place)
    assert [each.name for each in kept.ranked(0, 50, "LATE").bodies] == ["Always late"]
    assert kept.ranked(0, 50, "%").of == 0
    assert [*kept.ranked(0, 5).bodies, *kept.ranked(5, 50).bodies] == list(kept.ranked(0, 50).bodies)


def test_what_cannot_be_written_leaves_what_was_there(place: Path) -> None:
    before = place.read_bytes()
    twice = [*EVERY, EVERY[0]]
    with pytest.raises(UnableToCount, match="Nothing there was changed"):
        keep(twice, alerts(EVERY), funnel(year_to(EVERY, LAST)), LAST, place)
    assert place.read_bytes() == before
    assert [each.name for each in place.parent.iterdir()] == ["figures"]


def test_what_is_not_there_or_no_such_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnableToCount, match="No figures are kept"):
        Kept(tmp_path / "none")
    (tmp_path / "text").write_text("not a database, and long enough to be taken for one" * 40)
    with pytest.raises(UnableToCount, match="is no file of figures"):
        Kept(tmp_path / "text")
    (tmp_path / "empty").touch()
    with pytest.raises(UnableToCount, match="is no file of figures"):
        Kept(tmp_path / "empty")
