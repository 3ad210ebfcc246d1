"""The complaints of a demonstration that are being worked on: the seed's, at its argument table, and one of a request that nobody answered.

Each is made once: a complaint that is there already is left as people have worked on it.
"""

from datetime import date, datetime, timedelta

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.receive import Arrived, receive
from answerable.casework.commissioner.demonstrated import COMPLAINED, work
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.states import Channel
from answerable.casework.one_event import day_of
from answerable.casework.people.models import Person

SEED = Arrived(
    Channel.EMAIL,
    "Commissioner of Police of the Metropolis",
    "Collaboration with a social media provider",
    COMPLAINED,
    "A journalist",
    "journalist@example.org",
    asked="Whether the police have partnered with the provider on any other initiative",
    requested_on=date(2019, 11, 7),
    responded_on=date(2020, 1, 28),
    review_asked_on=date(2020, 2, 10),
    reviewed_on=date(2020, 2, 19),
)
_SEED_ON = date(2020, 2, 19)
_NEVER_ANSWERED = Arrived(
    Channel.PHONE,
    "A county council",
    "Road repairs, never answered (demonstration)",
    "The council has not answered at all.",
    "A resident",
    "2 Example Lane",
    asked="What was spent on road repairs in the last financial year, by month",
    read_back=True,
)
_DAYS_AGO, _ASKED_DAYS_AGO = 3, 60


def complaints(officer: Person, now: datetime) -> int:
    """Records the complaints that are not there yet, and returns how many were not."""
    today = day_of(now)
    asked_on = today - timedelta(days=_ASKED_DAYS_AGO)
    due = ((SEED, _SEED_ON), (_NEVER_ANSWERED._replace(requested_on=asked_on), today - timedelta(days=_DAYS_AGO)))
    by, known = By(officer, now), set(Complaint.objects.filter(office__slug=officer.body).values_list("subject", flat=True))
    missing = [(arrived, on) for arrived, on in due if arrived.subject not in known]
    for arrived, on in missing:
        complaint = receive(arrived=arrived, by=by, on=on)
        if arrived is SEED:
            work(complaint.reference, by)
    return len(missing)
