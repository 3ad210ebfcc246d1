"""Makes the database that the environment names: an office with a complaint that just came, one unanswered, and one that was judged.

python -m tests.web.office.prepare
"""

import os
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import django

django.setup()

from answerable.casework.commissioner.acting import By  # noqa: E402 - Django must be set up first
from answerable.casework.commissioner.actions.admit import ask_to_answer  # noqa: E402
from answerable.casework.commissioner.actions.after import receive_appeal  # noqa: E402
from answerable.casework.commissioner.actions.argue import make_argument, note_evidence  # noqa: E402
from answerable.casework.commissioner.actions.decide import return_draft, send_to_sign, set_steps  # noqa: E402
from answerable.casework.commissioner.actions.investigate import ask_questions, record_position  # noqa: E402
from answerable.casework.commissioner.actions.items import receive_item  # noqa: E402
from answerable.casework.commissioner.actions.receive import receive  # noqa: E402
from answerable.casework.commissioner.argument import Source  # noqa: E402
from answerable.casework.commissioner.states import Party  # noqa: E402
from answerable.casework.database import state_folder  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from answerable.intelligence.systemic.alerts import alerts  # noqa: E402
from answerable.intelligence.systemic.kept import PLACE, keep, year_to  # noqa: E402
from answerable.intelligence.systemic.outlying import funnel  # noqa: E402
from answerable.law.foia.s57_appeal_against_notices import Appellant  # noqa: E402
from answerable.law.issues import Issue  # noqa: E402
from tests.casework.commissioner.cast import arrived, officer, received, signatory, unanswered  # noqa: E402
from tests.casework.commissioner.test_bundles import closed, entered  # noqa: E402
from tests.casework.commissioner.test_decided import at as decided  # noqa: E402
from tests.casework.commissioner.test_decided import drafted, served  # noqa: E402
from tests.casework.commissioner.test_investigated import at, item  # noqa: E402
from tests.casework.commissioner.test_published import KEPT as MAY_STAND  # noqa: E402
from tests.casework.commissioner.test_published import publisher, put, served_with  # noqa: E402
from tests.casework.commissioner.test_withheld import kept  # noqa: E402
from tests.intelligence.systemic.test_kept import EVERY, LAST  # noqa: E402
from tests.web.holding.sites import PASSWORD  # noqa: E402

if __name__ == "__main__":
    bring_up_to_date()
    for each in (officer(), signatory(), publisher()):
        each.person.set_password(PASSWORD)
        each.person.save()
    now = datetime.now(tz=UTC)  # noqa: TID251 - as the site's own clock
    short, asked = unanswered(requested_on=None), unanswered()
    came = received()
    never = arrived(subject="Never answered", responded_on=None, review_asked_on=None, reviewed_on=None)
    receive(arrived=never, by=By(officer().person, now), on=now.date() - timedelta(days=2))
    ask_to_answer(asked.reference, reasons="Nothing was answered.", by=By(officer().person, now), on=now.date())
    worked = kept()
    receive_item(worked.reference, **item(), **at())
    closed(entered(worked, ["REQUEST-0", "ITEM-1"]))
    ask_questions(worked.reference, of=Party.AUTHORITY, questions=["Which limb?"], due_on=date(2020, 3, 16), **at())
    argued: dict[str, Any] = {"ground": 1, "act": "confirming", "argument": "It would show our tactics.", "likelihood": "would"}
    record_position(worked.reference, **argued, under="FOIA s.31(1)(a)", **at())
    here: dict[str, Any] = {"ground": 1, "issue": Issue.ENGAGED, "source": Source.ITEM, "of_number": 1}
    make_argument(worked.reference, **here, of=Party.AUTHORITY, likelihood="would be likely to", text="It is likely to.", **at())
    note_evidence(worked.reference, **here, text="What was public already.", **at())
    done, in_hand = served(), drafted()
    send_to_sign(in_hand.reference, **decided())
    return_draft(in_hand.reference, reason="Say what a no would tell.", **decided(signatory))
    set_steps(in_hand.reference, steps=["Confirm or deny whether it is held"], within=42, **decided())
    keep(EVERY, alerts(EVERY), funnel(year_to(EVERY, LAST)), LAST, state_folder(os.environ) / PLACE)
    receive_appeal(done.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[2], **decided(on=date(2020, 7, 20)))
    to_publish, published = served_with(MAY_STAND), put(served())
    sys.stdout.write(" ".join(each.reference for each in (worked, came, asked, short, done, in_hand, to_publish, published)))
