"""The schedule of withheld information: for each document, how many things are withheld under each limb, and nothing that says what."""

import csv
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing

_HEAD = ("File", "Part", "Withheld under", "Times")


class Line(NamedTuple):
    """One limb in one document."""

    file: str
    part: str
    limb: str
    times: int


def schedule(documents: Iterable[ReleasedFile]) -> tuple[Line, ...]:
    """The lines for the documents that are approved, in their order; one from which nothing is withheld has none."""
    return tuple(
        Line(each.leaves_as, each.part, limb, times)
        for each in documents
        if each.standing == Standing.APPROVED.value
        for limb, times in sorted(Counter(each.limbs).items())
    )


def as_csv(lines: Iterable[Line]) -> str:
    """The schedule as CSV."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEAD)
    writer.writerows(lines)
    return written.getvalue()
