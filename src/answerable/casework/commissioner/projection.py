"""The columns of a complaint, worked out from its events: they can be thrown away and made again."""

from datetime import date

from django.db import transaction
from django.db.models import F, Q

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import next_of, owed
from answerable.casework.commissioner.published.row import follow
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import State

COLUMNS = ("version", "state", "officer_id", "closed_on", "outcome", "next_action", "whose_move", "move_by", "as_of")


def columns(case: Case, *, on: date) -> dict[str, object]:
    """What each column says."""
    found = owed(case, on=on)
    first = next_of(found, on=on)
    days = [each.day for each in found if each.day is not None]
    return {
        "version": case.version,
        "state": case.state.value,
        "officer_id": case.officer,
        "closed_on": case.closed_on,
        "outcome": case.outcome[:200],
        "next_action": first.words[:300] if first else "",
        "whose_move": first.whose.value if first else "",
        "move_by": min(days, default=None),
        "as_of": on,
    }


def refresh(complaint: Complaint, *, on: date) -> None:
    """Works out the columns of a complaint anew, and what the register of decisions says of it. Its row is held."""
    case = fold(complaint.case)
    for name, value in columns(case, on=on).items():
        setattr(complaint, name, value)
    complaint.save(update_fields=[each.removesuffix("_id") for each in COLUMNS])
    follow(complaint, case)


def bring_up_to(day: date, *, office: str, most: int) -> None:
    """Works out anew, once a day, the columns of open complaints of which a day has passed, the longest passed first.

    Nothing but a day that passes changes what is next without an event: a time to appeal that has ended, a letter that was not answered.
    """
    behind = Complaint.objects.filter(office__slug=office, move_by__lt=day).exclude(state=State.CLOSED.value)
    behind = behind.filter(Q(as_of=None) | Q(as_of__lt=day)).order_by(F("as_of").asc(nulls_first=True), "move_by", "id")
    for each in list(behind.values_list("pk", flat=True)[:most]):
        with transaction.atomic():
            refresh(Complaint.objects.select_for_update().get(pk=each), on=day)
