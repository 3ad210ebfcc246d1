"""What was decided before, on pages: searched and read by whoever is signed in, and shown beside the forms of both sides."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from answerable.casework.authority.permissions import Role
from answerable.web.precedents.marking import marked, part_with
from tests.casework.authority.cast import by, divided, officer
from tests.casework.commissioner.test_investigated import scoped
from tests.documents.tribunal_decision.decisions import UPPER, first
from tests.intelligence.precedents.notices import EVERY, corpus
from tests.web.office.desk import desk as office_desk
from tests.web.work.conftest import words_of
from tests.web.work.signed_in import Desk, at_noon
from tests.web.work.test_deciding import judge, ncnd

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(tmp_path: Path, settings: Settings) -> Path:
    corpus(tmp_path / "kept", (*EVERY, first(), UPPER))
    settings.PRECEDENTS = tmp_path / "kept"
    return tmp_path / "kept"


@pytest.fixture(autouse=True)
def none_kept(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PRECEDENTS = tmp_path / "none"
    at_noon(monkeypatch, date(2019, 11, 25))


def test_without_decisions_the_pages_say_how_to_load_some() -> None:
    desk = Desk(officer())
    assert "answerable precedents load FOLDER" in desk.page("/precedents?words=mosaic")
    assert desk.page("/precedents/IC-100200-A1B2", 404) == desk.page("/nowhere", 404)


def test_a_folder_that_cannot_be_read_is_as_none(tmp_path: Path, settings: Settings) -> None:
    corpus(tmp_path / "broken", EVERY[:1])
    settings.PRECEDENTS = tmp_path / "broken"
    (index,) = (tmp_path / "broken").glob("shape-*/index/meta.json")
    index.write_text("{", encoding="utf-8")
    assert "answerable precedents load FOLDER" in Desk(officer()).page("/precedents")


@pytest.mark.usefixtures("kept")
def test_paragraphs_are_searched_and_the_words_are_marked_in_the_decision() -> None:
    desk = Desk(by(Role.REVIEWER))
    page = desk.page("/precedents?words=mosaics&under=FOIA+s.31&outcome=upheld")
    assert "1 paragraph</h2>" in page
    assert "<mark>mosaic</mark>" in page
    assert "Overturned on appeal ([2023] UKFTT 900 (GRC); EA/2022/0317)" in page
    assert "/precedents/IC-100200-A1B2?words=mosaics&amp;at=5#paragraph-5" in page
    page = desk.page("/precedents/IC-100200-A1B2?words=mosaics&at=5")
    assert 'govuk-inset-text" id="paragraph-5"><span class="govuk-visually-hidden">The paragraph that was found: ' in page
    assert page.count("<mark>mosaic</mark>") == 1
    words = words_of(desk.get("/precedents/IC-100200-A1B2"))
    assert "IC-100300-C3D4, 20 September 2022, Dunmere Harbour Board" in words.partition("Cited by")[2]
    tribunal = words_of(desk.get("/precedents/EA-2022-0317"))
    assert "On appeal from IC-100200-A1B2" in tribunal
    assert "Made by First-tier Tribunal" in tribunal
    assert 'href="/precedents/IC-100200-A1B2"' in desk.page("/precedents/EA-2022-0317")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("under=section+31", "is not a citation we can read"),
        ("year=20", "Enter the year as four figures"),
        ("outcome=perhaps", "Choose one of the list"),
        ("sector=harbours", "Choose one of the list"),
    ],
)
def test_what_cannot_be_asked_is_said_in_its_place(asked: str, says: str) -> None:
    assert says in Desk(officer()).page(f"/precedents?{asked}", 422)


@pytest.mark.usefixtures("kept")
def test_asked_for_nothing_only_the_form_is_shown_and_what_nothing_has_is_said() -> None:
    desk = Desk(officer())
    assert 'id="found"' not in desk.page("/precedents")
    assert "No paragraph has all of that" in desk.page("/precedents?words=zzz")
    assert "5 paragraphs</h2>" in desk.page("/precedents?words=harbourmaster%00")


def test_nobody_reads_them_who_is_not_signed_in() -> None:
    assert Client(SERVER_NAME="localhost").get("/precedents").headers["Location"].startswith("/sign-in")


@pytest.mark.usefixtures("kept")
def test_beside_a_question_of_a_position_stand_the_nearest_on_its_limb_and_stage() -> None:
    desk = Desk(officer())
    at = desk.on_to(ncnd(desk, divided()), answer="would")
    assert at.endswith("applicable_interest")
    page = words_of(desk.get(at))
    assert "On FOIA s.31(3)." in page  # no paragraph speaks of the interest, so those on the limb alone
    at = judge(desk, judge(desk, at))
    assert at.endswith("causal_link")
    page = words_of(desk.get(at))
    assert "On FOIA s.31(3), how harm would follow." in page
    assert "For the complainant IC-100200-A1B2, paragraph 5 , Coldwater Borough Council (2021) Overturned Overturned on appeal" in page
    assert "For the public authority None is kept." in page


@pytest.mark.usefixtures("kept")
def test_beside_the_form_of_a_finding_stand_the_nearest_on_each_provision() -> None:
    page = words_of(office_desk().get(f"/office/complaints/{scoped().reference}/finding"))
    assert "What was decided before: FOIA s.31(3)" in page
    assert "For the public authority IC-100300-C3D4" in page
    assert "For the complainant IC-100400-E5F6" in page  # on s.10(1), the other ground


def test_words_are_marked_by_their_stems_and_what_is_not_a_word_is_escaped() -> None:
    assert marked("Mosaics & <b>mosaic</b>", "mosaic") == "<mark>Mosaics</mark> &amp; &lt;b&gt;<mark>mosaic</mark>&lt;/b&gt;"
    assert marked("<b>", "  ") == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A short one with the mosaic.", "A short one with the mosaic."),
        (f"The mosaic {'and on ' * 20}", "The mosaic and on and on and on and …"),
        (f"{'before it ' * 20}a mosaic {'and on ' * 20}", "… it a mosaic and on and on and on …"),
        (f"{'before it ' * 20}a mosaic", "… it a mosaic"),
        (f"{'not a word of it ' * 20}", "not a word of it not a word of it …"),
    ],
)
def test_of_a_long_paragraph_the_part_is_shown_that_has_the_words(text: str, shown: str) -> None:
    assert part_with(text, "mosaics", most=36) == shown
