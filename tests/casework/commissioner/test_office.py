"""The office itself: opened at the terminal and described by its administrator, in a chain of its own."""

import pytest

from answerable.casework.commissioner.acting import Console
from answerable.casework.commissioner.actions.office import make_account, open_office
from answerable.casework.commissioner.permissions import Role
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.people.models import Role as Held
from answerable.casework.unable import NotReady, NotThere
from tests.casework.commissioner.cast import officer

pytestmark = pytest.mark.django_db


def test_an_office_is_opened_and_its_accounts_made_at_the_terminal() -> None:
    at_the_terminal = Console("new-office", officer().at)
    with pytest.raises(NotThere):
        make_account(email="a@office.example", title="Signatory", roles=[Role.SIGNATORY], by=at_the_terminal)
    with pytest.raises(NotReady, match="Give the name"):
        open_office(name=" ", by=at_the_terminal)
    open_office(name="The Office", by=at_the_terminal)
    person, password = make_account(email="a@office.example", title="Signatory", roles=[Role.SIGNATORY], by=at_the_terminal)
    assert person.check_password(password)
    assert person.roles() == {Held("signatory", "")}
    assert list(Entry.objects.filter(body="new-office").order_by("number").values_list("kind", flat=True)) == [
        "office opened",
        "account made",
    ]
    assert "a@office.example" not in Entry.objects.get(body="new-office", number=2).payload
    assert verify(exported("new-office")).failure == ""
    with pytest.raises(NotReady, match="There is an office new-office already"):
        open_office(name="Again", by=at_the_terminal)
