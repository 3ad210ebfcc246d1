"""What the events of a decision's publication change. fold.py calls these."""

from collections.abc import Callable, Mapping
from typing import Any

from answerable.casework.commissioner.shape import Case, OnRegister, Published
from answerable.casework.ledger.read import Happened
from answerable.documents.traces import Trace

MAY_STAND = "names considered"
PUBLISHED, TAKEN_OUT, CORRECTED, WITHDRAWN = (
    "decision published",
    "published decision redacted",
    "published decision corrected",
    "publication withdrawn",
)


def _may_stand(case: Case, entry: Happened) -> None:
    case.may_stand.update({each["words"]: each["reason"] for each in entry.payload["kept"]})


def _published(case: Case, entry: Happened) -> None:
    told = entry.payload
    before = case.published.changes if case.published is not None else ()
    case.published = Published(told["from"], tuple(told["sectors"]), told["text"], _traces(told["removed"]), before)


def _taken_out(case: Case, entry: Happened) -> None:
    was = _of(case)
    removed = (*was.removed, *_traces(entry.payload["removed"]))
    case.published = was._replace(removed=removed, changes=(*was.changes, OnRegister(entry.on, "redacted", entry.payload["reason"])))


def _corrected(case: Case, entry: Happened) -> None:
    was = _of(case)
    case.published = was._replace(changes=(*was.changes, OnRegister(entry.on, "corrected", entry.payload["note"])))


def _withdrawn(case: Case, entry: Happened) -> None:
    case.published = _of(case)._replace(withdrawn_on=entry.on, withdrawn_because=entry.payload["reason"])


def _of(case: Case) -> Published:
    assert case.published is not None
    return case.published


def _traces(told: list[dict[str, Any]]) -> tuple[Trace, ...]:
    return tuple(Trace(each["words"], each["what"]) for each in told)


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    MAY_STAND: _may_stand,
    PUBLISHED: _published,
    TAKEN_OUT: _taken_out,
    CORRECTED: _corrected,
    WITHDRAWN: _withdrawn,
}
