"""Thirty real requests: as many parts at the top as officers would log.

`python -m tests.documents.parts.test_real_requests` prints the score.
"""

import csv
import sys
from pathlib import Path
from typing import NamedTuple

from answerable.documents.opening import open_document
from answerable.documents.parts import propose


class Counted(NamedTuple):
    """One request: the fewest and most parts that officers would log, and how many are proposed."""

    file: str
    fewest: int
    most: int
    proposed: int

    @property
    def within(self) -> bool:
        """Whether the proposal is within the range."""
        return self.fewest <= self.proposed <= self.most


def counted(shared: Path) -> list[Counted]:
    """Every request in the index."""
    rows = csv.DictReader((shared / "requests" / "index.csv").read_text(encoding="utf-8").splitlines())
    return [
        Counted(
            row["file"],
            int(row["parts_min"]),
            int(row["parts_max"]),
            len(propose(open_document(shared / "requests" / row["file"])).parts),
        )
        for row in rows
    ]


def score(results: list[Counted]) -> str:
    """The score in a sentence, and each request outside its range on a line of its own."""
    outside = [each for each in results if not each.within]
    lines = [f"{each.file}: {each.fewest} to {each.most} parts were proposed as {each.proposed}" for each in outside]
    return "\n".join([f"{len(results) - len(outside)} of {len(results)} requests within the range", *lines])


def test_every_real_request_is_within_the_range_that_officers_would_log(shared: Path) -> None:
    results = counted(shared)
    sys.stdout.write(score(results) + "\n")
    assert len(results) == 30
    assert all(each.within for each in results), score(results)


def test_no_word_of_a_real_request_is_lost(shared: Path) -> None:
    for path in sorted((shared / "requests").glob("request-*.txt")):
        text = open_document(path)
        assert propose(text).words() == text, path.name


if __name__ == "__main__":
    sys.stdout.write(score(counted(Path(__file__).parents[4] / "shared")) + "\n")
