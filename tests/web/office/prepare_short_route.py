"""Makes the database that the environment names: an office with a complaint that just came, and one whose authority was asked in vain.

python -m tests.web.office.prepare_short_route
"""

from datetime import UTC, datetime, timedelta

import django

django.setup()

from answerable.casework.commissioner.acting import By  # noqa: E402 - Django must be set up first
from answerable.casework.commissioner.actions.admit import ask_to_answer  # noqa: E402
from answerable.casework.commissioner.actions.receive import receive  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from tests.casework.commissioner.cast import arrived, officer, signatory  # noqa: E402
from tests.web.holding.sites import PASSWORD  # noqa: E402

CAME, ASKED = timedelta(days=2), timedelta(days=40)

if __name__ == "__main__":
    bring_up_to_date()
    for each in (officer(), signatory()):
        each.person.set_password(PASSWORD)
        each.person.save()
    now = datetime.now(tz=UTC)  # noqa: TID251 - as the site's own clock
    never = arrived(responded_on=None, review_asked_on=None, reviewed_on=None)
    receive(arrived=never._replace(subject="Never answered"), by=By(officer().person, now), on=(now - CAME).date())
    then = By(officer().person, now - ASKED)
    asked = receive(arrived=never._replace(subject="Asked in vain"), by=then, on=then.today)
    ask_to_answer(asked.reference, reasons="Nothing was answered.", by=then, on=then.today)
