"""The drafts of a complaint's notice: each that was sent to be signed, the one that stands, and the one that was served.

None is kept. Each is made again from what was recorded up to its event; what was served is read from the paragraphs that were.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.fold import folded
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.notice_files import standing_notice
from answerable.casework.commissioner.shape import Case
from answerable.casework.ledger.read import Happened
from answerable.documents.notice_drafting import Notice

PRESENT, SERVED = "present", "served"
_SENT = frozenset({"notice sent to be signed", "delay decided"})


class Draft(NamedTuple):
    """One draft: its name in an address, the day that it is of, and who recorded what made it.

    `upto` is the number of the last event that it comes from; `returned` is why a signatory returned it.
    """

    name: str
    on: date
    by: str
    upto: int
    returned: str = ""
    returned_on: date | None = None
    returned_by: str = ""

    @property
    def words(self) -> str:
        """What it is."""
        called = {PRESENT: "The draft as it stands", SERVED: "The notice as it was served"}
        return called.get(self.name, f"Draft {self.name}, sent to be signed")


def drafts_of(case: Case, *, today: date) -> tuple[Draft, ...]:
    """Every draft that was sent to be signed, in order, and then the one that was served or the one that stands, as of today."""
    sent = tuple(_sent(case.entries))
    served = next((each for each in case.entries if each.kind == "notice served"), None)
    if served is not None:
        return (*sent, Draft(SERVED, served.on, served.by, served.number))
    return (*sent, Draft(PRESENT, today, "", case.version)) if case.found else sent


def _sent(entries: tuple[Happened, ...]) -> Iterator[Draft]:
    waiting: Draft | None = None
    name = 0
    for each in entries:
        if each.kind in _SENT:
            name += 1
            waiting = Draft(str(name), each.on, each.by, each.number)
        elif each.kind == "notice returned" and waiting is not None:
            yield waiting._replace(returned=each.payload["reason"], returned_on=each.on, returned_by=each.by)
            waiting = None
    if waiting is not None:
        yield waiting


def paragraphs_of(by: By, case: Case, draft: Draft) -> Notice:
    """A draft as it read, of a complaint that this person may read.

    Raises `UnableToDraft` for what it lacked, and for one served before its paragraphs were kept.
    """
    if draft.name == SERVED:
        return standing_notice(by, case)
    return as_drafted(folded(case.entries[: draft.upto]), dated=draft.on)
