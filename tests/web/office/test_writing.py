"""The forms of the notice's prose: a box for each paragraph and two more, kept when refused, and marked as typed in the draft."""

from typing import Any

import pytest

from answerable.casework.commissioner.fold import fold
from answerable.documents.notice_drafting import Stage
from tests.casework.commissioner.test_decided import SERVED, drafted
from tests.web.office.desk import at_noon, desk
from tests.web.office.test_deciding import do, of
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db
FIRST = {"text-1": "The police were given cameras.", "rests-1": "the request", "name-1": "history"}
SECOND = {"text-2": "See {{history}}.", "rests-2": "FOIA s.45", "quoted-2": "It is good practice.", "whose-2": "the Code"}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, SERVED)


def test_prose_is_written_stands_in_the_draft_as_typed_and_is_there_to_be_changed() -> None:
    complaint, who = drafted(), desk()
    assert "{{request}}" in who.page(f"{of(complaint)}/other-matters")
    do(who, complaint, "other-matters", **FIRST, **SECOND, **{"notes-2": "Part 5\nPart 6"})
    draft = words_of(who.get(f"{of(complaint)}/notice"))
    assert "The police were given cameras. Typed, from the request" in draft
    assert "[1] Part 5" in draft
    form = who.page(f"{of(complaint)}/other-matters")
    for each in ("{{history}}", "The police were given cameras.", "It is good practice.", "Part 5\nPart 6", "The words of paragraph 4"):
        assert each in form
    assert form.count('<details class="govuk-details" open>') == 2
    assert "Prose written on other matters" in words_of(who.get(of(complaint)))
    do(who, complaint, "other-matters")
    assert fold(complaint.case).prose == {}
    assert "Prose on other matters taken out" in words_of(who.get(of(complaint)))


@pytest.mark.parametrize("what", ["background", "on-the-scope", "other-matters"])
def test_what_is_refused_is_still_there(what: str) -> None:
    complaint, who = drafted(), desk()
    many: dict[str, Any] = {**FIRST, "text-9": "See {{what is lacking}}.", "rests-9": "the request", "notes-9": "A note"}
    answer: Any = who.fill(f"{of(complaint)}/{what}", **many)
    page = answer.content.decode()
    assert answer.status_code == 422
    for each in ("“what is lacking”", "no paragraph is called that", *FIRST.values(), "See {{what is lacking}}.", "A note"):
        assert each in page
    stage = {"background": Stage.BACKGROUND, "on-the-scope": Stage.SCOPE, "other-matters": Stage.OTHER}[what]
    do(who, complaint, what, **{**many, "text-9": "See {{history}}."})
    assert [each.text for each in fold(complaint.case).prose[stage]] == [FIRST["text-1"], "See {{history}}."]


def test_the_case_officer_says_what_the_notice_calls_the_authority() -> None:
    complaint, who = drafted(), desk()
    do(who, complaint, "called", name="the MPS")
    assert "the MPS responded" in words_of(who.get(f"{of(complaint)}/notice"))
    assert 'value="the MPS"' in who.page(f"{of(complaint)}/called")
    assert "The notice calls the authority: the MPS" in words_of(who.get(of(complaint)))
