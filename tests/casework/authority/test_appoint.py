"""Accounts and posts, as an administrator gives and takes them: one change, one event, and what was signed stays signed."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import authenticate
from django.db import DataError

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.appoint import change_posts, end_account, give_new_password, make_account
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.administering import Kind
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.chain import NotSealed, chain_of_body
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import Happened, happened
from answerable.casework.people.models import Person, SignIn
from answerable.casework.people.models import Role as Held
from tests.casework.authority.cast import DAY, by, received

pytestmark = pytest.mark.django_db
PLANNING = Held("service contact", "Planning")
NEW = {"email": "new@police.example", "title": "Planning officer"}


@pytest.fixture
def admin() -> By:
    return by(Role.ADMINISTRATOR)


def events() -> tuple[Happened, ...]:
    return happened(chain_of_body("police"))


def test_an_account_is_made_with_its_posts_and_a_password_that_nothing_keeps(admin: By) -> None:
    person, password = make_account(**NEW, posts=[PLANNING], by=admin)
    assert person.body == "police"
    assert person.password_until == admin.at + timedelta(days=7)
    assert authenticate(email=NEW["email"], password=password) is None  # it ran out in the year of these tests
    Person.objects.update(password_until=None)
    assert authenticate(email=NEW["email"], password=password) == person
    (event,) = events()
    assert event.kind == Kind.ACCOUNT_MADE.value
    assert event.payload["posts"] == [{"role": "service contact", "service": "Planning"}]
    assert event.payload["person"] == NEW["email"]
    assert NEW["email"] not in Entry.objects.get().payload
    assert password not in str(event)


def test_posts_are_changed_and_the_event_says_from_what_to_what(admin: By) -> None:
    person, _ = make_account(**NEW, posts=[PLANNING], by=admin)
    change_posts(person.pk, title="Press officer", posts=[Held("clearer", "Press")], by=admin)
    after = Person.objects.get(pk=person.pk)
    assert (after.title, set(after.roles())) == ("Press officer", {Held("clearer", "Press")})
    assert events()[-1].payload["was"] == {"title": "Planning officer", "posts": [{"role": "service contact", "service": "Planning"}]}
    change_posts(person.pk, title="Press officer", posts=[Held("clearer", "Press")], by=admin)
    assert len(events()) == 2, "what is sent again unchanged is no event"


def test_where_the_event_cannot_be_written_nothing_is_changed(admin: By) -> None:
    """A post for a service whose name no entry takes, or, on PostgreSQL, no column."""
    person, _ = make_account(**NEW, posts=[PLANNING], by=admin)
    with pytest.raises((NotSealed, DataError)):
        change_posts(person.pk, title="Clearer", posts=[Held("clearer", "x" * 201)], by=admin)
    after = Person.objects.get(pk=person.pk)
    assert (after.title, set(after.roles())) == ("Planning officer", {PLANNING})
    assert len(events()) == 1


def test_an_account_that_is_ended_is_signed_out_at_once_and_what_it_signed_stays(admin: By) -> None:
    who = by(Role.OFFICER, on=DAY)
    request = received()
    note(request.reference, words="A note.", by=who, on=DAY)
    SignIn.objects.create(session_key="k", session_data="", expire_date="2030-01-01T00:00Z", person=who.person)
    end_account(who.person.pk, by=admin)
    assert not SignIn.objects.exists()
    assert not Person.objects.get(pk=who.person.pk).is_active
    assert happened(request.case)[-1].by == who.signature
    assert events()[-1].kind == Kind.ACCOUNT_ENDED.value


def test_a_new_password_opens_an_ended_account_and_can_take_the_second_step_away(admin: By) -> None:
    person, old = make_account(**NEW, posts=[], by=admin)
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    end_account(person.pk, by=admin)
    _, new = give_new_password(person.pk, by=admin)
    assert Person.objects.get(pk=person.pk).password_until == admin.at + timedelta(days=7)
    Person.objects.update(password_until=None)
    assert authenticate(email=NEW["email"], password=old) is None
    assert authenticate(email=NEW["email"], password=new) == person
    assert Authenticator.objects.exists()
    give_new_password(person.pk, without_second_step=True, by=admin)
    assert not Authenticator.objects.exists()
    assert [each.payload["second_step"] for each in events()[-2:]] == ["as it was", "taken away"]


def test_nobody_removes_their_own_last_post_of_administrator(admin: By) -> None:
    with pytest.raises(NotReady, match="You would no longer be an administrator"):
        change_posts(admin.person.pk, title="Head", posts=[Held("head of service", "")], by=admin)
    with pytest.raises(NotReady, match="This is your own account"):
        end_account(admin.person.pk, by=admin)
    change_posts(admin.person.pk, title="administrator", posts=[Held("administrator", ""), Held("auditor", "")], by=admin)
    assert len(events()) == 1


def test_two_administrators_who_take_each_other_s_post_leave_one(admin: By) -> None:
    """Each page was asked for while both were administrators: the second finds that the post is gone."""
    other = by(Role.ADMINISTRATOR, Role.AUDITOR)
    assert Role.ADMINISTRATOR in other.roles
    change_posts(other.person.pk, title="auditor", posts=[Held("auditor", "")], by=admin)
    with pytest.raises(NotPermitted, match="You are no longer an administrator"):
        change_posts(admin.person.pk, title="auditor", posts=[], by=other)


@pytest.mark.parametrize(
    ("posts", "sentence"),
    [
        ([Held("king", "")], "“king” is no post in an authority"),
        ([Held("service contact", "")], "A service contact answers for a service. Say for which."),
        ([Held("auditor", "Planning")], "The post of auditor is held for the whole authority"),
    ],
)
def test_posts_that_there_are_not_are_refused(posts: list[Held], sentence: str, admin: By) -> None:
    with pytest.raises(NotReady, match=sentence):
        make_account(**NEW, posts=posts, by=admin)
    with pytest.raises(NotReady, match=sentence):
        change_posts(admin.person.pk, title="administrator", posts=posts, by=admin)
    assert events() == ()


def test_an_account_that_will_not_do_is_refused_in_words_for_a_page(admin: By) -> None:
    with pytest.raises(NotReady, match=r"has an account already\.$"):
        make_account(email=admin.person.email, title="Another", posts=[], by=admin)
    with pytest.raises(NotReady, match="'nowhere' is not an e-mail address"):
        make_account(email="nowhere", title="Another", posts=[], by=admin)
    with pytest.raises(NotReady, match="The title is empty"):
        change_posts(admin.person.pk, title=" ", posts=[Held("administrator", "")], by=admin)
    with pytest.raises(NotReady, match="The title is longer than 100 characters"):
        make_account(email="new@police.example", title="T" * 101, posts=[], by=admin)
    person, _ = make_account(**NEW, posts=[], by=admin)
    end_account(person.pk, by=admin)
    with pytest.raises(NotReady, match="This account is ended already"):
        end_account(person.pk, by=admin)


def test_another_body_s_people_are_not_there(admin: By) -> None:
    elsewhere = by(Role.OFFICER, body="council").person
    for change in (
        lambda: change_posts(elsewhere.pk, title="Mine", posts=[], by=admin),
        lambda: give_new_password(elsewhere.pk, by=admin),
        lambda: end_account(elsewhere.pk, by=admin),
        lambda: end_account(999_999, by=admin),
    ):
        with pytest.raises(NotThere):
            change()
    assert events() == ()


def test_nobody_but_an_administrator_appoints() -> None:
    for role in set(Role) - {Role.ADMINISTRATOR}:
        who = by(role)
        for change in (
            lambda who=who: make_account(**NEW, posts=[], by=who),
            lambda who=who: change_posts(who.person.pk, title="Me", posts=[Held("administrator", "")], by=who),
            lambda who=who: give_new_password(who.person.pk, by=who),
            lambda who=who: end_account(who.person.pk, by=who),
        ):
            with pytest.raises(NotPermitted):
                change()
    assert not Person.objects.filter(email=NEW["email"]).exists()
