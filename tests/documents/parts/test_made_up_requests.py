"""Each form of request, with the parts that an officer would log."""

from collections.abc import Iterator
from itertools import zip_longest

import pytest

from answerable.documents.parts import Part, propose
from tests.documents.parts.requests_made_up import ALL, MadeUp


def printed(parts: tuple[Part, ...], margin: str = "") -> Iterator[str]:
    for part in parts:
        yield f"{margin}{part.number} {part.text}"
        yield from printed(part.parts, margin + "  ")


def as_far_as(wanted: str, line: str) -> str:
    """The line, as far as the words that are wanted; the whole of it where they end a sentence or nothing is wanted."""
    return line if wanted.endswith((".", "?")) or not wanted else line[: len(wanted)]


@pytest.mark.parametrize("request_", ALL, ids=[each.form for each in ALL])
def test_each_form(request_: MadeUp) -> None:
    proposal = propose(request_.text)
    found = list(printed(proposal.parts))
    assert [as_far_as(wanted, line) for line, wanted in zip_longest(found, request_.parts, fillvalue="")] == list(request_.parts)
    assert proposal.words() == request_.text


def test_there_are_many_forms() -> None:
    assert len(ALL) >= 40
    assert len({each.form for each in ALL}) == len(ALL)
