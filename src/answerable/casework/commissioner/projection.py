"""The columns of a complaint, worked out from its events: they can be thrown away and made again."""

from datetime import date

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.published.row import follow
from answerable.casework.commissioner.shape import Case

COLUMNS = ("version", "state", "officer_id", "closed_on", "outcome", "next_action", "whose_move", "move_by")


def columns(case: Case, *, on: date) -> dict[str, object]:
    """What each column says."""
    running = [each for each in owed(case, on=on) if each.stayed is None]
    first = running[0] if running else None
    days = [each.day for each in running if each.day is not None]
    return {
        "version": case.version,
        "state": case.state.value,
        "officer_id": case.officer,
        "closed_on": case.closed_on,
        "outcome": case.outcome[:200],
        "next_action": first.words[:300] if first else "",
        "whose_move": first.whose.value if first else "",
        "move_by": min(days, default=None),
    }


def refresh(complaint: Complaint, *, on: date) -> None:
    """Works out the columns of a complaint anew, and what the register of decisions says of it. Its row is held."""
    case = fold(complaint.case)
    for name, value in columns(case, on=on).items():
        setattr(complaint, name, value)
    complaint.save(update_fields=[each.removesuffix("_id") for each in COLUMNS])
    follow(complaint, case)
