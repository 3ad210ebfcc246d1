"""Names of public authorities: loaded once however often, found by the beginnings of their words, and none that looks like another."""

import csv

import pytest

from answerable.casework.requester.models import Body
from answerable.casework.requester.names import MOST_FOUND, UnableToLoad, councils, found, load, mixes_alphabets, named
from tests.casework.authority.cast import authority
from tests.conftest import SHARED

pytestmark = pytest.mark.django_db
TABLE = ["name,email", "Leeds City Council,foi@leeds.example", "Cyngor Sir Ynys Môn,", "City of York Council,", ",x@y.example"]


def test_a_table_is_loaded_once_and_a_line_without_a_name_is_said() -> None:
    assert load(TABLE) == (3, 0, ((5, "it has no name that can be read"),))
    again = load([*TABLE[:1], "Leeds City Council,new@leeds.example"])
    assert (again.new, again.known) == (0, 1)
    assert Body.objects.get(slug="leeds-city-council").email == "new@leeds.example"


def test_a_table_without_names_is_refused() -> None:
    with pytest.raises(UnableToLoad, match="none of the columns"):
        load(["a,b", "1,2"])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("leeds", ["Leeds City Council"]),
        ("LEE coun", ["Leeds City Council"]),
        ("ynys mon", ["Cyngor Sir Ynys Môn"]),
        ("city council", ["City of York Council", "Leeds City Council"]),
        ("eeds", []),
        ("", []),
        ("%", []),
    ],
)
def test_a_body_is_found_by_the_beginnings_of_its_words(words: str, names: list[str]) -> None:
    load(TABLE)
    assert [each.name for each in found(words)] == names


def test_a_body_that_works_here_comes_first_and_once() -> None:
    authority("leeds", "Leeds City Council")
    load([*TABLE, "Leeds Teaching Hospitals,"])
    assert [(each.slug, each.here) for each in found("leeds")] == [("leeds", True), ("leeds-teaching-hospitals", False)]
    assert [each.slug for each in named(["nowhere", "city-of-york-council", "leeds"])] == ["city-of-york-council", "leeds"]


def test_a_name_that_begins_so_is_not_lost_behind_many_that_only_have_the_word() -> None:
    load(["name", *(f"Academy {nth} in Leeds" for nth in range(30)), "Leeds City Council", "Leeds"])
    names = [each.name for each in found("leeds")]
    assert names[:3] == ["Leeds", "Leeds City Council", "Academy 0 in Leeds"]
    assert len(names) == MOST_FOUND


@pytest.mark.parametrize("name", ["Leeds City Соuncil", "Lеeds", "Leedѕ", "Βirmingham"])
def test_a_name_made_to_look_like_another_is_refused(name: str) -> None:
    assert mixes_alphabets(name)
    assert load(["name", name]).refused[0][1].startswith("its letters come from more than one alphabet")
    assert not Body.objects.exists()


def test_the_councils_come_with_the_program_and_each_is_found() -> None:
    loaded = load(councils())
    assert (loaded.new, loaded.refused) == (397, ())
    assert [each.name for each in found("aberdeen city")] == ["Aberdeen City Council"]
    assert {row["nation"] for row in csv.DictReader(councils())} == {"England", "Northern Ireland", "Scotland", "Wales"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not beside the checkout")
def test_forty_six_thousand_names_are_loaded() -> None:
    with (SHARED / "data" / "public_authority_names.csv").open(encoding="utf-8") as lines:
        loaded = load(lines)
    assert loaded.new > 40_000
    assert "liverpool city council" in [each.name for each in found("liverpool city")]
