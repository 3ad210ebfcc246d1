"""The demonstration: one login for each role, one password, and never among real people's accounts."""

import pytest
from django.contrib.auth import authenticate

from answerable.casework.authority.permissions import Role
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.cli.demonstration import BODY, demonstrate, in_words
from answerable.cli.due import BadInput

pytestmark = pytest.mark.django_db


def test_there_is_one_login_for_each_role() -> None:
    password, logins = demonstrate()
    assert [each.role for each in logins] == [role.value for role in Role]
    for each in logins:
        person = authenticate(email=each.email, password=password)
        assert isinstance(person, Person)
        assert person.body == BODY
        assert {role.name for role in person.roles()} == {each.role}
    assert Held("service contact", "Digital Media") in Person.objects.get(email__startswith="service-contact@").roles()
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
