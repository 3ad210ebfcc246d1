"""Who a password belongs to, and who a session belongs to. Django's AUTHENTICATION_BACKENDS."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.db.models import F
from django.http import HttpRequest

from answerable.casework.people.models import Person, Role


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
        return person if person.check_password(password) and person.is_active else None

    def get_user(self, user_id: int) -> Person | None:
        """The person with the roles that they hold, in one query."""
        held = Person.objects.filter(pk=user_id, is_active=True).annotate(_role=F("posts__role"), _service=F("posts__service"))
        rows = list(held)
        if not rows:
            return None
        rows[0].hold(Role(row._role, row._service) for row in rows if row._role is not None)
        return rows[0]
