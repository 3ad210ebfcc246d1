"""What events beyond the First-tier Tribunal change, and that an authority was reminded of its steps."""

from collections.abc import Callable, Mapping

from answerable.casework.commissioner.above import Higher, Onward
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Party
from answerable.casework.ledger.read import Happened


def _received(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.onward.append(Onward(Higher[told["to"]], Party[told["by_whom"]], told["theirs"], entry.on, told["suspended"]))


def _ended(case: Case, entry: Happened) -> None:
    case.onward[-1] = case.onward[-1]._replace(ended_on=entry.on, outcome=entry.payload["outcome"])


def _reminded(case: Case, entry: Happened) -> None:
    case.reminded_on = entry.on


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    "onward appeal received": _received,
    "onward appeal ended": _ended,
    "reminder sent": _reminded,
}
