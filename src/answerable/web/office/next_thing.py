"""The one thing that a complaint waits for, where the office does it on one page: what the queue and the complaint lead to first."""

from typing import NamedTuple

from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import ANSWER, ASK, DELAY, JUDGE, SERVE, SIGN

_DONE_BY = {ASK: "unanswered", JUDGE: "admissibility", DELAY: "delay", SIGN: "sign", SERVE: "serve"}


class Next(NamedTuple):
    """What is to be done, in words, and the name of the page on which it is."""

    words: str
    name: str


def next_thing(complaint: Complaint, *, late: bool) -> Next | None:
    """What is to be done next; None where that is another's, or takes more than one page. Once an answer is late, to decide on that."""
    words = DELAY if complaint.next_action == ANSWER and late else complaint.next_action
    return Next(words, _DONE_BY[words]) if words in _DONE_BY else None
