"""The demonstration: one login for each role, one password, and never among real people's accounts."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.contrib.auth import authenticate

from answerable.casework.authority.models import InformationRequest, Task
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.models import KnownAnswer, Protected, Reliance, StandingPosition
from answerable.casework.authority.states import State
from answerable.casework.commissioner.models import Served
from answerable.casework.commissioner.permissions import Role as InTheOffice
from answerable.casework.commissioner.published.models import Decision
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.casework.requester.names import found
from answerable.cli.demonstration import BODY, OFFICE, OTHERS, demonstrate, in_words, load_cases
from answerable.cli.due import BadInput

pytestmark = pytest.mark.django_db


def test_there_is_one_login_for_each_role() -> None:
    password, logins = demonstrate()
    assert [each.role for each in logins if each.body == BODY] == [role.value for role in Role]
    others = [("FOI officer", body) for body in OTHERS] + [(role.value, OFFICE) for role in InTheOffice]
    assert [(each.role, each.body) for each in logins if each.body != BODY] == others
    for each in logins:
        person = authenticate(email=each.email, password=password)
        assert isinstance(person, Person)
        assert person.body == each.body
        assert {role.name for role in person.roles()} == {each.role}
    assert Held("service contact", "Digital Media") in Person.objects.get(email__startswith="service-contact@").roles()
    assert [each.name for each in found("leeds")] == ["Leeds City Council"]
    assert [each.here for each in found("metropolitan police")] == [True]
    said = in_words("http://127.0.0.1:8000", password, logins)
    assert said.count("\n") == len(logins)
    assert password in said


def test_at_each_start_the_password_is_another() -> None:
    first, logins = demonstrate()
    second, again = demonstrate()
    assert logins == again
    assert Person.objects.count() == len(logins)
    assert authenticate(email=logins[0].email, password=first) is None
    assert authenticate(email=logins[0].email, password=second)


def test_it_is_not_let_into_a_database_of_real_people() -> None:
    Person.objects.create(email="foi@council.example", body="example-council", title="FOI officer")
    with pytest.raises(BadInput, match="has accounts of its own"):
        demonstrate()
    assert Person.objects.count() == 1


NOW = datetime(2026, 11, 27, 7, 30, tzinfo=UTC)


def test_every_case_is_there_once_some_are_live_and_every_ledger_verifies() -> None:
    """One test of several things, for the cases take long to play."""
    demonstrate()
    folder = Path(__file__).parents[2] / "cases"
    decided = len(list((folder / "notices").glob("*.toml")))
    assert load_cases(NOW) == len(list(folder.glob("*.toml"))) + 6 + decided + 2
    assert load_cases(NOW) == 0
    live_as_they_should_be()
    decisions_were_served_and_two_of_them_published(decided)
    the_seed_was_answered_by_a_standing_position_that_failed_with_it()
    assert not Entry.objects.filter(at__gt=NOW).exists()
    assert not Entry.objects.filter(on__gt=NOW.date()).exists()
    for body in (BODY, *OTHERS, OFFICE):
        assert verify(exported(body)).failure == ""


def decisions_were_served_and_two_of_them_published(many: int) -> None:
    """The office has complaints at every stage: two being worked on, and those that were decided."""
    assert Served.objects.filter(complaint__office__slug=OFFICE).count() == many
    assert {each.reference for each in Decision.objects.all()} == {"IC-389475-G6W6", "IC-471148-H6H9"}


def live_as_they_should_be() -> None:
    """The cases that are live today stand where their last day and their work put them."""
    live = {each.reference: each for each in InformationRequest.objects.filter(reference__startswith="LIVE-")}
    assert {reference: each.last_day for reference, each in live.items()} == {
        "LIVE-1": date(2026, 11, 27),
        "LIVE-2": date(2026, 11, 23),
        "LIVE-3": date(2026, 12, 3),
        "LIVE-4": None,
        "LIVE-5": date(2026, 12, 23),
        "LIVE-6": date(2026, 12, 1),
    }
    assert (live["LIVE-4"].state, live["LIVE-6"].state) == (State.WAITING.value, State.CLEARING.value)
    assert all(each.subject.endswith("(demonstration)") and each.officer is not None for each in live.values())
    assert Task.objects.filter(to="Digital Media", state="sent").count() == 2
    states = set(InformationRequest.objects.values_list("state", flat=True))
    assert {State.WORKING.value, State.WAITING.value, State.ANSWERED.value, State.REVIEWED.value} <= states


def test_without_the_case_files_there_are_none(tmp_path: Path) -> None:
    demonstrate()
    assert load_cases(NOW, tmp_path / "nowhere") == 0


def the_seed_was_answered_by_a_standing_position_that_failed_with_it() -> None:
    row = Reliance.objects.get()
    assert (row.part, row.at_review, row.at_commissioner) == ("4", "stood", "fell")
    failed, stands = StandingPosition.objects.order_by("number")
    assert (Protected.objects.count(), KnownAnswer.objects.count()) == (1, 2)
    assert (failed.state, failed.ended_on, stands.state) == ("failed", date(2020, 6, 23), "stands")
