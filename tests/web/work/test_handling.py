"""A request for how another was handled, in the browser: proposed as it is logged, and answered in one of two clean ways."""

from datetime import UTC, date, datetime

import pytest

from answerable.casework.authority.actions.handling import link_handling
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.receive import receive_from_form
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import linked
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import arrived, authority, divided, officer
from tests.casework.authority.positions import JUDGED, decided
from tests.casework.authority.series.registered import ON, asked, registered
from tests.web.work.conftest import Desk, day, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_the_day(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC))


def new(**given: str) -> dict[str, str]:
    words = {"channel": "e-mail", "subject": "Handling", "text": "", "name": "A requester", "law": "FOIA"}
    return {**words, "address": "requester@example.org", **day("received", ON), **given}


def test_a_request_on_handling_is_proposed_to_be_linked_as_it_is_logged(officer_s_desk: Desk) -> None:
    registered()
    parent = asked("How many drones do you own?")
    text = f"Please send me all e-mails about FOI request {parent.reference}."
    looked = officer_s_desk.send("/requests/new", **new(text=text))
    assert "It seems to ask how another request was handled" in words_of(looked)
    assert f'name="parent" type="text" value="{parent.reference}"' in looked.content.decode()
    InformationRequest.objects.filter(pk=parent.pk).update(reference="CASE-8")
    other = officer_s_desk.send("/requests/new", **new(text="All e-mails on the request CASE-8, please."))
    assert 'name="parent" type="text" value="CASE-8"' in other.content.decode()
    InformationRequest.objects.filter(pk=parent.pk).update(reference=parent.reference)
    silent = officer_s_desk.send("/requests/new", **new(text=text), record="yes")
    assert (silent.status_code, "Say whether it asks how another" in words_of(silent)) == (422, True)
    wrong = officer_s_desk.send("/requests/new", **new(text=text), record="yes", handling="yes", parent="NONE-1")
    assert (wrong.status_code, "no request with that reference" in words_of(wrong)) == (422, True)
    assert InformationRequest.objects.count() == 1
    filled = new(text=text)
    done = officer_s_desk.send("/requests/new", **filled, record="yes", handling="yes", parent=parent.reference)
    assert done.status_code == 303
    made = InformationRequest.objects.exclude(pk=parent.pk).get()
    assert [each.parent for each in linked(fold(made.authority, made.case))] == [parent.reference]


def test_one_that_only_seems_to_is_recorded_without(officer_s_desk: Desk) -> None:
    registered()
    text = "How was the case file of the archive digitised?"
    done = officer_s_desk.send("/requests/new", **new(text=text, subject="Archive"), record="yes", handling="no", parent="")
    assert done.status_code == 303
    made = InformationRequest.objects.get()
    assert linked(fold(made.authority, made.case)) == ()


def test_the_two_clean_ways_are_offered_on_the_case_the_position_and_the_letter(officer_s_desk: Desk) -> None:
    authority(complaints_procedure="Write to us.")
    parent = decided()
    request = divided(PartNow("1", f"All e-mails about {parent.reference}"))
    link_handling(request.reference, parent=parent.reference, reason="It names it.", by=officer(), on=JUDGED)
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=ON)
    at = f"/requests/{request.reference}"
    pages = (at, f"{at}/parts/1/position", f"{at}/letters/{letter.number}")
    for address in pages:
        words = words_of(officer_s_desk.get(address))
        assert (
            "Nobody has chosen how this is answered: give what is the same whatever is held, or neither confirm nor deny in turn" in words
        )
        assert "Choose how it is answered" in words
    form = words_of(officer_s_desk.get(f"{at}/record/handling-way"))
    assert f"The same whatever is held, of {parent.reference} 7 November 2019: the request came" in form
    assert f"{parent.reference} rests on FOIA s.31(3)" in form
    chosen = officer_s_desk.send(f"{at}/record/handling-way", parent=parent.reference, way="same", reason="It is clean.")
    assert chosen.status_code == 303
    for address in pages:
        assert "It is answered so: give only what is the same whatever is held" in words_of(officer_s_desk.get(address))


def test_one_that_came_by_the_form_says_on_its_case_that_it_seems_so_until_it_is_linked(officer_s_desk: Desk) -> None:
    parent = decided()
    text = f"All e-mails about FOI {parent.reference}"
    given = arrived(subject="Handling", text=text)
    request = receive_from_form(arrived=given, body="police", at=datetime(2020, 6, 1, 12, tzinfo=UTC))
    at = f"/requests/{request.reference}"
    assert "Seems to ask how another request was handled" in words_of(officer_s_desk.get(at))
    officer_s_desk.send(f"{at}/record/handling", parent=parent.reference, reason="It names it.")
    page = words_of(officer_s_desk.get(at))
    assert ("Seems to ask" in page, "Asks how another request was handled" in page) == (False, True)
