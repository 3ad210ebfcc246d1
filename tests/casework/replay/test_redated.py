"""A case file is moved so that a demonstration is live: each day keeps its place among the working days."""

from datetime import date
from pathlib import Path

import pytest

from answerable.casework.replay.redated import CannotBeMoved, received_for, redated
from answerable.casework.replay.score import Score
from answerable.documents.case_file import read_case
from answerable.law.events import Kind
from answerable.law.working_days import calendar

CASES = Path(__file__).parents[3] / "cases"
COUNCIL = (CASES / "county-council.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("last_day", [date(2026, 11, 27), date(2026, 12, 29), date(2026, 4, 7), date(2019, 12, 6)])
def test_the_day_of_receipt_is_the_one_that_ends_on_the_last_day(last_day: date) -> None:
    received_on = received_for(last_day)
    assert calendar().is_worked(received_on)
    assert calendar().nth(20, following=received_on) == last_day


def test_each_day_keeps_its_place_among_the_working_days() -> None:
    moved = read_case(redated(COUNCIL, received_on=date(2026, 11, 2), today=date(2028, 1, 1), before="never"))
    was = read_case(COUNCIL)
    assert [each.kind for each in moved.events] == [each.kind for each in was.events]
    days = calendar()
    for before, after in zip(was.events, moved.events, strict=True):
        assert days.count(after=date(2026, 1, 12), to=before.on) == days.count(after=date(2026, 11, 2), to=after.on)
    assert moved.title == "The roof of a swimming pool (demonstration)"


def test_what_would_lie_after_today_and_what_comes_after_the_cut_is_left_out() -> None:
    today = date(2026, 11, 6)
    case = read_case(redated(COUNCIL, received_on=date(2026, 11, 2), today=today, before="response"))
    assert [each.kind for each in case.events] == [Kind.REQUEST, Kind.ACKNOWLEDGEMENT, Kind.TRANSFER]
    assert len(case.parts) == 5
    assert all(each.held.on <= today for each in case.held)
    assert len(case.held) < 5


@pytest.mark.parametrize("file", sorted(CASES.glob("*.toml")), ids=lambda file: file.stem)
def test_every_case_can_be_moved_and_still_be_read(file: Path) -> None:
    text = redated(file.read_text(encoding="utf-8"), received_on=date(2026, 9, 7), today=date(2028, 12, 1), before="never")
    assert Score(text).events[0]["on"] == date(2026, 9, 7)


def test_a_file_without_a_request_cannot_be_moved() -> None:
    with pytest.raises(CannotBeMoved, match="no request with a day under it"):
        redated("schema = 2\n", received_on=date(2026, 3, 2), today=date(2026, 3, 2), before="response")
