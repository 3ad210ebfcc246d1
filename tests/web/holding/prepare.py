"""Makes the database that the environment names: the cast, who may sign in, and the seed's request. Prints the request's reference.

python -m tests.web.holding.prepare
"""

import sys

import django

django.setup()

from answerable.casework.authority.permissions import Role  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402 - Django must be set up first
from answerable.casework.people.models import Person  # noqa: E402
from tests.casework.authority.cast import by, divided, officer  # noqa: E402
from tests.web.holding.sites import PASSWORD  # noqa: E402


def people() -> Person:
    """The officer, with a password."""
    person = officer().person
    person.set_password(PASSWORD)
    person.save()
    return person


if __name__ == "__main__":
    bring_up_to_date()
    people()
    by(Role.HEAD)
    sys.stdout.write(divided().reference)
