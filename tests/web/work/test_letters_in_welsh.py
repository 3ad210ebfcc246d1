"""A letter in Welsh on the pages: offered to whom it is for, asked for word by word, checked by a translator, and said to be in Welsh."""

import re
from datetime import date

import pytest

from answerable.casework.authority.actions.administer import describe_in_welsh
from answerable.casework.authority.actions.translation import record_language
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.outside import Outside
from answerable.casework.authority.permissions import Role
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.positions import decided
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
TODAY = date(2019, 12, 5)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, TODAY)
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    describe_in_welsh(Outside("Heddlu", "", "Ysgrifennwch atom o fewn 40 diwrnod gwaith."), by=by(Role.ADMINISTRATOR))


@pytest.fixture
def desk() -> Desk:
    return Desk(officer())


def welsh(request: InformationRequest) -> InformationRequest:
    record_language(request.reference, language="Cymraeg", reason="It came in Welsh.", by=officer(), on=TODAY)
    return request


def words_of(request: InformationRequest, kind: str = "answer") -> str:
    parts = "&".join(f"parts={each}" for each in "1234")
    return f"/requests/{request.reference}/letters/new/words?kind={kind}&{parts}&language=cy"


def in_welsh(page: str) -> dict[str, str]:
    """Every box of a page, filled in with Welsh; nothing is enclosed."""
    boxes = re.findall(r'<textarea[^>]* name="(slot-\d+)"', page)
    given = re.findall(r'for="id_(slot-\d+)">[^<]*How it is given', page)
    return {
        **dict.fromkeys(boxes, "Rhesymau a roddwyd yn Gymraeg."),
        **dict.fromkeys(given, "Roedd 14 hediad ym mis Mai."),
        "signatory": "Swyddog",
    }


def drafted(desk: Desk, request: InformationRequest) -> str:
    at = words_of(request)
    return desk.on_to(at, **in_welsh(desk.page(at)))


def test_welsh_is_offered_to_whoever_wrote_in_it_or_asked_for_it(desk: Desk) -> None:
    request = divided()
    at = f"/requests/{request.reference}/letters/new"
    assert "In which language?" not in desk.page(at)
    welsh(request)
    assert "In which language?" in desk.page(at)
    answer = desk.get(at, {"go": "on", "kind": "acknowledgement", "language": "cy"})
    assert answer["Location"].endswith("&language=cy")
    assert "language" not in desk.get(at, {"go": "on", "kind": "acknowledgement", "language": "en-GB"})["Location"]


def test_a_letter_that_has_no_welsh_is_not_chosen_in_it(desk: Desk) -> None:
    request = welsh(divided())
    answer = desk.get(f"/requests/{request.reference}/letters/new", {"go": "on", "kind": "clarification", "language": "cy"})
    assert answer.status_code == 422
    assert "This letter has no Welsh yet" in answer.content.decode()


def test_an_address_alone_makes_no_letter_welsh(desk: Desk) -> None:
    assert "Your post, in Welsh" not in desk.page(words_of(divided(), "acknowledgement"))


def test_what_was_said_in_english_is_asked_for_in_welsh_beside_the_english(desk: Desk) -> None:
    request = welsh(decided())
    page = desk.page(words_of(request))
    assert "In Welsh. In English it is: They are names of living people." in page
    assert "They are names" not in re.sub(r'<div[^>]*class="govuk-hint">.*?</div>', "", page, flags=re.DOTALL)
    said = desk.refused(words_of(request), signatory="")
    assert "Give your post in Welsh" in said
    assert "give it in Welsh" in said


def test_it_is_drafted_checked_by_a_translator_and_sent(desk: Desk) -> None:
    request = welsh(decided())
    letter = drafted(desk, request)
    page = desk.page(letter)
    assert '<div lang="cy">' in page
    assert "To be checked by a translator" in page
    assert "Its Welsh has still to be checked by a translator." in page
    assert "Send it to the requester" not in page
    assert "in spite of what blocks it" not in page
    assert "Say who checked the Welsh" in desk.refused(f"{letter}/translation", checked_by="")
    assert desk.on_to(f"{letter}/translation", checked_by="the translation unit") == letter
    page = desk.page(letter)
    assert "Its Welsh was checked on 5 December 2019, by: the translation unit." in page
    assert "Nothing blocks sending" in page
    desk.on_to(f"{letter}/send")
    case = desk.page(f"/requests/{request.reference}")
    assert "The Welsh of letter 1 was checked" in case
    assert "The requester is written to in Cymraeg" in case


def test_its_files_say_that_they_are_in_welsh(desk: Desk) -> None:
    letter = drafted(desk, welsh(decided()))
    assert desk.page(f"{letter}/print").startswith('<!DOCTYPE html>\n<html lang="cy">')
    assert desk.get(f"{letter}/file.pdf")["Content-Disposition"].endswith('-ateb.pdf"')


def test_a_letter_in_english_has_no_welsh_to_check(desk: Desk) -> None:
    request = divided()
    at = words_of(request, "acknowledgement").removesuffix("&language=cy")
    letter = desk.on_to(at)
    assert "To be checked by a translator" not in desk.page(letter)
    desk.page(f"{letter}/translation", 404)
    assert Letter.objects.get().content.get("language") is None


def test_the_language_is_recorded_on_a_page_of_its_own(desk: Desk) -> None:
    request = divided()
    at = f"/requests/{request.reference}/record/language"
    assert "English is recorded now." in desk.page(at)
    assert "Say how you know" in desk.refused(at, language="Welsh")
    desk.on_to(at, language="Welsh", reason="They asked for it.")
    desk.on_to(at, language="", reason="They would rather have English.")
    assert "The requester is written to in English" in desk.page(f"/requests/{request.reference}")


def test_an_administrator_says_who_the_authority_is_in_welsh() -> None:
    desk = Desk(by(Role.ADMINISTRATOR))
    page = desk.page("/administration/authority")
    assert "Ysgrifennwch atom o fewn 40 diwrnod gwaith." in page
    desk.on_to("/administration/authority/welsh", name="Heddlu Cymru", complaints_procedure="")
    page = desk.page("/administration/authority")
    assert "Heddlu Cymru" in page
    assert "no refusal can be written in Welsh" in page
