"""Somebody of the Commissioner's office in a browser, on a day that the clock of the site is set to."""

from datetime import UTC, date, datetime

import pytest

from answerable.casework.commissioner.permissions import Role
from tests.casework.commissioner.cast import by
from tests.web.work.signed_in import Desk


def at_noon(patch: pytest.MonkeyPatch, on: date) -> None:
    """Sets the office's clock to noon of a day."""
    patch.setattr("answerable.web.office.who.now", lambda: datetime(on.year, on.month, on.day, 12, tzinfo=UTC))


def desk(*roles: Role) -> Desk:
    """Somebody with these roles, signed in."""
    return Desk(by(*(roles or (Role.CASE_OFFICER,))))
