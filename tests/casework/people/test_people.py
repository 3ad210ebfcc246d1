"""People, their posts, and what the database itself refuses."""

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.people.models import Person, Post, Role

pytestmark = pytest.mark.django_db


def somebody(**given: str) -> Person:
    return Person.objects.create(**{"email": "foi@example.org", "body": "example-council", "title": "FOI officer", **given})


def test_a_person_is_shown_by_title() -> None:
    assert str(somebody()) == "FOI officer"


def test_the_roles_of_a_person_are_asked_for_once() -> None:
    person = somebody()
    Post.objects.create(person=person, role="service contact", service="Planning")
    Post.objects.create(person=person, role="clearer")
    fetched = Person.objects.get()
    with CaptureQueriesContext(connection) as asked:
        assert fetched.roles() == {Role("service contact", "Planning"), Role("clearer", "")}
        fetched.roles()
    assert len(asked) == 1


def test_an_address_is_found_however_it_is_typed() -> None:
    person = somebody()
    assert Person.objects.get_by_natural_key(" FOI@Example.org ") == person


@pytest.mark.parametrize(
    "wrong", [{"email": "FOI@EXAMPLE.ORG"}, {"email": "other@example.org", "body": ""}, {"email": "other@example.org", "title": ""}]
)
def test_the_database_refuses_a_second_person_at_an_address_and_one_without_body_or_title(wrong: dict[str, str]) -> None:
    somebody()
    with pytest.raises(IntegrityError):
        somebody(**wrong)


@pytest.mark.parametrize("wrong", [{"role": "clearer"}, {"role": ""}])
def test_the_database_refuses_a_post_held_twice_and_a_post_without_a_role(wrong: dict[str, str]) -> None:
    person = somebody()
    Post.objects.create(person=person, role="clearer")
    with pytest.raises(IntegrityError):
        Post.objects.create(person=person, **wrong)
