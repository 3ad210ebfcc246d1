"""The office described by its administrator, and complaints found when they are closed too."""

from typing import Any

import pytest

from answerable.casework.commissioner.actions.admit import ask_to_answer, record_answer
from answerable.casework.commissioner.actions.office import describe_office
from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.permissions import Role
from answerable.casework.ledger.models import Entry
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from tests.casework.commissioner.cast import NOW, by, officer, received, unanswered
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)


def test_the_administrator_describes_the_office_and_nobody_else_does() -> None:
    administrator = desk(Role.ADMINISTRATOR)
    assert "The Information Commissioner’s Office" in administrator.page("/office/settings")
    assert "Enter the name" in administrator.refused("/office/settings", name="")
    assert "valid email" in administrator.refused("/office/settings", name="The Office", email="nothing")
    sent: Any = administrator.post("/office/settings", {"name": "The Office", "address": "1 Example Street", "email": "office@example.org"})
    assert sent.status_code == 303
    office = Office.objects.get()
    assert (office.name, office.address, office.takes_complaints) == ("The Office", "1 Example Street", False)
    assert Entry.objects.get().kind == "office described"
    desk().page("/office/settings", 404)
    told: dict[str, Any] = {"name": "X", "address": "", "email": "", "takes_complaints": True}
    with pytest.raises(NotPermitted):
        describe_office(**told, by=officer())
    with pytest.raises(NotReady):
        describe_office(**{**told, "name": " "}, by=by(Role.ADMINISTRATOR))
    Office.objects.all().delete()
    with pytest.raises(NotThere):
        describe_office(**told, by=by_nowhere())


def by_nowhere() -> Any:
    who = by(Role.ADMINISTRATOR)
    Office.objects.all().delete()
    return who


def test_a_complaint_is_found_by_reference_authority_or_subject_when_it_is_closed_too() -> None:
    closed, other = unanswered(subject="Road repairs", authority="A county council"), received()
    ask_to_answer(closed.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    record_answer(closed.reference, note="Everything.", by=officer(), on=NOW)
    who = desk()
    for words in (closed.reference.lower(), "county", "road COUNCIL"):
        page = words_of(who.get("/office/find", {"words": words}))
        assert closed.reference in page, words
        assert other.reference not in page, words
    assert "the authority answered" in page
    assert "No complaint fits" in words_of(who.get("/office/find?words=nothing"))
    every = who.page("/office/find")
    assert every.index(other.reference) < every.index(closed.reference)
    desk(Role.ADMINISTRATOR).page("/office/find", 404)
