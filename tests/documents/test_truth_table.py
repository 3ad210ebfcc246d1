"""Whole real notices, read by hand once and by the reader now: at least 97 fields in a hundred alike, and the score is printed.

`python -m tests.documents.test_truth_table` prints each field that differs.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from answerable.documents.decision_notice import Reading, read
from answerable.documents.opening import open_document

CODES = {"U": "upheld", "N": "not upheld", "P": "partly upheld"}
DATES = {
    "request_date": "request",
    "response_date": "response",
    "review_requested": "review requested",
    "review_outcome": "review outcome",
    "complaint_to_ico": "complaint",
}
# In unsure, a date among the events is answered for by `events`, and the like.
ANSWERED_FOR = {
    "sections_outcomes": "outcomes",
    "steps_required": "steps",
    "compliance_days": "steps",
    "appeal_route_present": "appeal_within_days",
}


class Compared(NamedTuple):
    """One field of one notice."""

    file: str
    field: str
    truth: object
    read: object
    unsure: bool

    @property
    def alike(self) -> bool:
        return self.truth == self.read


def coded(row: dict[str, str]) -> Iterator[tuple[str, object]]:
    """What the table says of a notice, field by field; what it leaves open is not compared."""
    prefix = {"FOIA": "FOIA s.", "EIR": "EIR reg "}[row["legislation"]]
    yield "reference", None if row["reference"] == "(not in text)" else row["reference"]
    yield "date", row["date"]
    yield "public_authority", row["public_authority"]
    yield "legislation", [row["legislation"]]
    pairs = (pair.split("=") for pair in row["sections_outcomes"].split("; "))
    yield "sections_outcomes", {prefix + section: CODES[code] for section, code in pairs}
    yield "steps_required", row["steps_required"] == "yes"
    yield "compliance_days", int(row["compliance_days"]) if row["compliance_days"] else None
    yield "appeal_route_present", row["appeal_route_present"] == "yes"
    for field in DATES:
        if row[field] == "none adequate":
            continue  # The notice dates three answers, and finds that none of them was one.
        yield field, None if row[field] in ("", "none") else row[field]


def found(reading: Reading, row: dict[str, str]) -> dict[str, object]:
    """The same fields, from a reading."""
    as_read = reading.as_json()
    first = {event["kind"]: event["on"] for event in reversed(as_read["events"])}
    days = {field: first.get(kind) for field, kind in DATES.items()}
    if "takes the clarification" in row["notes"]:
        days["request_date"] = first["clarification"]
    return {
        "reference": as_read["reference"],
        "date": as_read["date"],
        "public_authority": as_read["public_authority"],
        "legislation": as_read["regimes"],
        "sections_outcomes": {each["under"]: each["complaint"] for each in as_read["outcomes"]},
        "steps_required": bool(as_read["steps"]),
        "compliance_days": as_read["steps_within"] and as_read["steps_within"]["count"],
        "appeal_route_present": as_read["appeal_within_days"] == 28,
        **days,
    }


def compared(shared: Path) -> list[Compared]:
    """Every field of every notice in the table."""
    results = []
    for row in csv.DictReader((shared / "notices" / "truth.csv").read_text(encoding="utf-8").splitlines()):
        reading = read(open_document(shared / "notices" / row["file"]))
        unsure = {each.field for each in reading.unsure}
        as_found = found(reading, row)
        for field, truth in coded(row):
            answers = "events" if field in DATES else ANSWERED_FOR.get(field, field)
            results.append(Compared(row["file"], field, truth, as_found[field], answers in unsure))
    return results


def score(results: list[Compared]) -> str:
    """The score in a sentence, and each field that differs on a line of its own."""
    wrong = [each for each in results if not each.alike]
    lines = [f"{each.file} {each.field}: {each.truth} was read as {each.read}{', unsure' if each.unsure else ''}" for each in wrong]
    return "\n".join([f"{len(results) - len(wrong)} of {len(results)} fields alike, {1 - len(wrong) / len(results):.1%}", *lines])


@pytest.fixture(scope="module")
def results(shared: Path) -> list[Compared]:
    return compared(shared)


def test_at_least_97_fields_in_a_hundred_are_right_on_whole_notices(results: list[Compared]) -> None:
    whole = [each for each in results if "_CUT" not in each.file]
    sys.stdout.write(score(whole) + "\n")
    assert sum(each.alike for each in whole) / len(whole) >= 0.97, score(whole)


def test_nothing_is_wrong_on_a_cut_notice_that_the_reading_does_not_call_unsure(results: list[Compared]) -> None:
    wrong = [each for each in results if "_CUT" in each.file and not each.alike and not each.unsure]
    assert not wrong, score(wrong)


if __name__ == "__main__":
    sys.stdout.write(score(compared(Path(__file__).parents[3] / "shared")) + "\n")
