"""`answerable index` and `answerable recount`, by use."""

from datetime import date

import pytest

from answerable.casework.authority.permissions import Role
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.register import index
from answerable.casework.authority.register.index import newest
from answerable.cli import main
from answerable.law.working_days import calendar
from tests.casework.authority.cast import by, received

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_database_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests have opened the database, and their transaction must not be closed."""
    for name in ("index", "recount"):
        monkeypatch.setattr(f"answerable.cli.{name}.open_the_database", lambda: None)


def test_the_index_is_made_again(capsys: pytest.CaptureFixture[str]) -> None:
    request = received()
    assert main(["index"]) == 0
    said = "1 request is in the index, 0 of the disclosure log\n0 decisions are in the index of the register of decisions\n"
    assert capsys.readouterr().out == said
    assert newest("police", "social media").pks == [request.pk]
    assert (index.INDEX.folder / "known.json").exists()


def test_cases_are_counted_again(capsys: pytest.CaptureFixture[str]) -> None:
    request = received(date(2019, 11, 7))
    refresh(request, on=date(2019, 11, 7), over=calendar().with_holiday(date(2019, 12, 4), "a day"))
    head = by(Role.HEAD)
    assert main(["recount", "--by", head.person.email]) == 0
    said = "because of 4 December 2019 (a day, which is a working day again)"
    assert capsys.readouterr().out == f"FOI-2019-00001: from 9 December 2019 to 6 December 2019, {said}\n1 case moved\n"
    assert main(["recount", "--by", head.person.email]) == 0
    assert capsys.readouterr().out == "0 cases moved\n"


@pytest.mark.parametrize("arguments", [["recount"], ["recount", "--by", "nobody@police.example"], ["index", "--fast"]])
def test_bad_input_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_who_may_not_count_again_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recount", "--by", by(Role.OFFICER).person.email]) == 2
    assert "Your post does not let you count again" in capsys.readouterr().err
