"""Section by section, from the complainant's side."""

import pytest

from answerable.law.complaint_outcomes import ComplaintOutcome, by_section
from answerable.law.events import Recorded, RecordedAs
from answerable.law.provision import cite


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ([], {}),
        (
            [("FOIA s.31(3)", RecordedAs.NOT_ENGAGED), ("FOIA s.10(1)", RecordedAs.BREACHED)],
            {"FOIA s.10": ComplaintOutcome.UPHELD, "FOIA s.31": ComplaintOutcome.UPHELD},
        ),
        (
            [("FOIA s.10(1)", RecordedAs.BREACHED), ("FOIA s.40(2)", RecordedAs.ENGAGED)],
            {"FOIA s.10": ComplaintOutcome.UPHELD, "FOIA s.40": ComplaintOutcome.NOT_UPHELD},
        ),
        (
            [("FOIA s.17(1)(b)", RecordedAs.COMPLIED), ("FOIA s.17(7)(b)", RecordedAs.BREACHED)],
            {"FOIA s.17": ComplaintOutcome.PARTLY_UPHELD},
        ),
        (
            [("FOIA s.12(1)", RecordedAs.COMPLIED), ("FOIA s.9(1)", RecordedAs.BREACHED)],
            {"FOIA s.9": ComplaintOutcome.UPHELD, "FOIA s.12": ComplaintOutcome.NOT_UPHELD},
        ),
    ],
)
def test_by_section(recorded: list[tuple[str, RecordedAs]], expected: dict[str, ComplaintOutcome]) -> None:
    found = by_section(Recorded(cite(at), finding) for at, finding in recorded)
    assert found == {cite(at): outcome for at, outcome in expected.items()}
    assert list(found) == sorted(found, key=lambda section: section.order())
