"""The one thing that a complaint waits for, where the office does it on one page: what the queue and the complaint lead to first."""

from typing import NamedTuple

from answerable.casework.commissioner.owed import ASK, DELAY, JUDGE, SERVE, SIGN

_DONE_BY = {ASK: "unanswered", JUDGE: "admissibility", DELAY: "delay", SIGN: "sign", SERVE: "serve"}


class Next(NamedTuple):
    """What is to be done, in words, and the name of the page on which it is."""

    words: str
    name: str


def next_thing(words: str) -> Next | None:
    """What is to be done next, of what is owed; None where that is another's, or takes more than one page."""
    return Next(words, _DONE_BY[words]) if words in _DONE_BY else None
