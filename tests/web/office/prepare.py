"""Makes the database that the environment names: an office with a complaint that just came, one unanswered, and one that was judged.

python -m tests.web.office.prepare
"""

import sys
from datetime import UTC, datetime, timedelta

import django

django.setup()

from answerable.casework.commissioner.acting import By  # noqa: E402 - Django must be set up first
from answerable.casework.commissioner.actions.admit import ask_to_answer  # noqa: E402
from answerable.casework.commissioner.actions.receive import receive  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from tests.casework.commissioner.cast import arrived, officer, received, signatory, unanswered  # noqa: E402
from tests.web.holding.sites import PASSWORD  # noqa: E402

if __name__ == "__main__":
    bring_up_to_date()
    for each in (officer(), signatory()):
        each.person.set_password(PASSWORD)
        each.person.save()
    now = datetime.now(tz=UTC)  # noqa: TID251 - as the site's own clock
    short, asked = unanswered(requested_on=None), unanswered()
    came = received()
    never = arrived(subject="Never answered", responded_on=None, review_asked_on=None, reviewed_on=None)
    receive(arrived=never, by=By(officer().person, now), on=now.date() - timedelta(days=2))
    ask_to_answer(asked.reference, reasons="Nothing was answered.", by=By(officer().person, now), on=now.date())
    sys.stdout.write(" ".join(each.reference for each in (came, asked, short)))
