"""Makes the database that the environment names: a case with a notice whose steps run, one whose appeal is pending, and one complained of.

python -m tests.web.work.prepare_ordered
"""

import sys
from datetime import date

import django

django.setup()

from answerable.casework.authority.actions.appeals import receive_appeal, receive_directions  # noqa: E402 - Django must be set up first
from answerable.casework.authority.actions.complaints import receive_questions  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from answerable.law.foia.s57_appeal_against_notices import Appellant  # noqa: E402
from tests.casework.authority.complaint.seed_like import at, complained, noticed  # noqa: E402
from tests.web.holding.prepare import people  # noqa: E402

if __name__ == "__main__":
    bring_up_to_date()
    people()
    ordered, appealed, asked = noticed(), noticed(), complained()
    brought = date(2020, 7, 20)
    receive_appeal(appealed.reference, by_whom=Appellant.COMPLAINANT, theirs="EA/2020/1", affects=[2], **at(brought))
    receive_directions(appealed.reference, directions=["A bundle", "A response"], due_on=date(2020, 8, 29), **at(brought))
    receive_questions(asked.reference, questions=["Why?", "What was searched?"], due_on=date(2020, 3, 16), **at(date(2020, 3, 2)))
    sys.stdout.write(" ".join(each.reference for each in (ordered, appealed, asked)))
