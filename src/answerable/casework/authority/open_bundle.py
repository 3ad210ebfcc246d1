"""The open bundle of a case: what its requester sent, what they were told, and what was enclosed. Nothing that they have not had.

A document that is withheld, in whole or in part, is in it only as it was released; of a part that neither confirms nor denies there is the
letter that says so, and no document, whatever there is.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.queueing import enclosed
from answerable.casework.authority.states import LetterState
from answerable.law.finding import say


class Paper(NamedTuple):
    """One file of the bundle: its number, what it is, the day that it is of, and its bytes."""

    number: int
    name: str
    on: date
    content: bytes

    @property
    def hash(self) -> str:
        """SHA-256 of its bytes, in hexadecimal."""
        return sha256(self.content).hexdigest()


def open_bundle(request: InformationRequest, case: Folded) -> tuple[Paper, ...]:
    """The files, in the order of their days. Each is the same bytes each time that it is asked for."""
    found = sorted(_papers(request, case), key=lambda each: each[1])
    return tuple(Paper(number, *each) for number, each in enumerate(found, start=1))


def _papers(request: InformationRequest, case: Folded) -> Iterator[tuple[str, date, bytes]]:
    came = f"Reference {request.reference}, received on {say(case.received_on)}\n{request.subject}\n\n{request.text}\n"
    yield "The request.txt", case.received_on, came.encode()
    for entry in case.entries:
        if entry.kind == "review requested":
            yield "The request for a review.txt", entry.on, "\n".join(entry.payload.get("reasons", ())).encode()
    for letter in request.letters.filter(state=LetterState.SENT.value, sent_on__isnull=False).order_by("number"):
        assert letter.sent_on is not None
        yield f"Letter {letter.number}, {letter.kind}.txt", letter.sent_on, letter.text.encode()
        for each in enclosed(letter, case):
            yield f"Enclosed with letter {letter.number}: {each.name}", letter.sent_on, each.content
