"""Batches of requests made up without a look at what would be proposed for them: as many parts at the top as officers would log.

`python -m tests.documents.parts.test_batches` prints the score of each. In batches/*.txt, after a line `%%% form` comes the text; after
`%%` the fewest and the most parts, and why.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from answerable.documents.parts import Part, propose

BATCHES = Path(__file__).with_name("batches")
_ONE = re.compile(r"^%%% (.+)\n((?:.*\n)*?)%% (\d+)-(\d+)(.*)\n", re.MULTILINE)


class Unseen(NamedTuple):
    """A request, and the fewest and most parts that officers would log."""

    batch: str
    form: str
    text: str
    fewest: int
    most: int


ALL = [
    Unseen(path.stem, found[1], found[2], int(found[3]), int(found[4]))
    for path in sorted(BATCHES.glob("*.txt"))
    for found in _ONE.finditer(path.read_text(encoding="utf-8"))
]


BEYOND = {"ambulance waits with times", "a school governor asks a council about land"}
"""What is out of reach: a question with a list in its middle that has no marks, and “if it is” that begins a question of its own."""


@pytest.mark.parametrize("request_", ALL, ids=[f"{each.batch}: {each.form}" for each in ALL])
def test_each_is_within_the_range(request_: Unseen) -> None:
    proposal = propose(request_.text)
    assert (request_.fewest <= len(proposal.parts) <= request_.most) is (request_.form not in BEYOND)
    assert proposal.words() == request_.text


def _lines(parts: tuple[Part, ...], margin: str) -> list[str]:
    return [line for each in parts for line in (f"{margin}{each.number}: {each.text!r}", *_lines(each.parts, margin + "  "))]


def report(batch: str) -> str:
    """The score of a batch, and what is proposed for each request that is out of its range."""
    asked = [each for each in ALL if each.batch == batch]
    proposed = [propose(each.text).parts for each in asked]
    outside = [(each, parts) for each, parts in zip(asked, proposed, strict=True) if not each.fewest <= len(parts) <= each.most]
    said = [f"{batch}: {len(asked) - len(outside)} of {len(asked)} within the range"]
    for each, parts in outside:
        said.extend([f"  {each.form}: {each.fewest} to {each.most}, proposed as {len(parts)}", *_lines(parts, "      ")])
    return "\n".join(said)


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted({each.batch for each in ALL}):
        sys.stdout.write(report(name) + "\n")
