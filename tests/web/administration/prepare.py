"""Makes the database that the environment names: an authority with something on every page of its administrator, and who that is.

python -m tests.web.administration.prepare
"""

import django

django.setup()

from answerable.casework.authority.permissions import Role  # noqa: E402 - Django must be set up first
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from tests.casework.authority.cast import authority, by, officer  # noqa: E402
from tests.web.holding.sites import PASSWORD  # noqa: E402

ROUTES = [
    {"name": "sensitive", "subject": ["terrorism"], "steps": [{"clearer": "Legal"}, {"clearer": "Press", "holds": False}]},
    {"name": "standard", "subject": [], "steps": [{"clearer": "head of service"}]},
]

if __name__ == "__main__":
    bring_up_to_date()
    authority(
        settings={"routes": ROUTES, "services": ["Planning"], "retention": [{"name": "FOI cases", "years": 3}]},
        facts={"audits_others": True, "school": {"kind": "academy", "sessions": ["2025-09-02", "2026-07-21"]}},
    )
    officer()
    person = by(Role.ADMINISTRATOR).person
    person.set_password(PASSWORD)
    person.save()
