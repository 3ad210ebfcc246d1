"""Who a password belongs to, and who a session belongs to. Django's AUTHENTICATION_BACKENDS."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.db import router
from django.db.models import BigIntegerField
from django.http import HttpRequest
from django.utils import timezone

from answerable.casework.people.models import Person, Role
from answerable.casework.prepared import Given, Prepared


def _has_run_out(person: Person) -> bool:
    """Whether the password is one that was given, and was not replaced in time."""
    return person.password_until is not None and person.password_until <= timezone.now()


_COLUMNS = [field.attname for field in Person._meta.concrete_fields]
_PERSON = Prepared(
    lambda: Person.objects.filter(pk=Given("pk", BigIntegerField()), is_active=True).values_list(*_COLUMNS, "posts__role", "posts__service")
)


class ByAddress(BaseBackend):
    """A person is known by e-mail address and password. One who may no longer sign in is nobody, and nobody takes as long as somebody."""

    def authenticate(
        self,
        request: HttpRequest | None,  # noqa: ARG002 - Django's own signature
        email: str | None = None,
        password: str | None = None,
        **others: Any,  # noqa: ARG002
    ) -> Person | None:
        """The person, where the password is theirs and they may sign in."""
        if not email or not password:
            return None
        try:
            person = Person.objects.get_by_natural_key(email)
        except Person.DoesNotExist:
            Person().set_password(password)  # so that the time taken does not tell
            return None
        return person if person.check_password(password) and person.is_active and not _has_run_out(person) else None

    def get_user(self, user_id: int) -> Person | None:
        """The person with the roles that they hold, in one query."""
        rows = list(_PERSON.rows(pk=user_id))
        if not rows:
            return None
        person = Person.from_db(router.db_for_read(Person), _COLUMNS, rows[0][:-2])
        person.hold(Role(role, service) for *_, role, service in rows if role is not None)
        return person
