"""Batches of requests made up without a look at what would be proposed for them: as many parts at the top as officers would log.

At the first look, before anything was mended, so many were within the range: first 48 of 60, second 24 of 30, third 24, fourth 26,
fifth 25, sixth 26, seventh 26, eighth 26, ninth 25, tenth 24, eleventh 27, twelfth 24, thirteenth 24, fourteenth 28, fifteenth 27.
`python -m tests.documents.parts.test_batches` prints the score of each as it is now.

In batches/*.txt, after a line `%%% form` comes the text; after `%%` the fewest and the most parts, and why.
"""

import re
import sys
from collections.abc import Callable
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


RESENT: dict[str, Callable[[str], str]] = {
    "line breaks of Windows": lambda text: text.replace("\n", "\r\n"),
    "set in": lambda text: re.sub(r"^(?=.)", "    ", text, flags=re.MULTILINE),
    "tabs after marks": lambda text: re.sub(r"^(\(?\w{1,2}[.)]|[-•*]) ", "\\1\t", text, flags=re.MULTILINE),
    "full stops for brackets": lambda text: re.sub(r"^(\d{1,2})\) ?", r"\1. ", text, flags=re.MULTILINE),
}


@pytest.mark.parametrize("how", RESENT)
def test_the_way_it_is_sent_changes_no_range(how: str) -> None:
    changed = [
        each.form for each in ALL if each.form not in BEYOND and not each.fewest <= len(propose(RESENT[how](each.text)).parts) <= each.most
    ]
    assert changed == []


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
