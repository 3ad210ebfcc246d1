"""Trap 33: a notice can be upheld on section 10 and not on section 31."""

from answerable.law.complaint_outcomes import ComplaintOutcome, by_section
from answerable.law.events import Recorded, RecordedAs
from answerable.law.provision import cite


def test_trap_33_upheld_on_one_section_and_not_on_another() -> None:
    recorded = [
        Recorded(cite("FOIA s.31(3)"), RecordedAs.ENGAGED),
        Recorded(cite("FOIA s.10(1)"), RecordedAs.BREACHED),
    ]
    assert by_section(recorded) == {"FOIA s.10": ComplaintOutcome.UPHELD, "FOIA s.31": ComplaintOutcome.NOT_UPHELD}


def test_trap_33_one_section_can_go_both_ways() -> None:
    recorded = [
        Recorded(cite("FOIA s.31(1)(a)"), RecordedAs.ENGAGED),
        Recorded(cite("FOIA s.31(1)(b)"), RecordedAs.NOT_ENGAGED),
    ]
    assert by_section(recorded) == {"FOIA s.31": ComplaintOutcome.PARTLY_UPHELD}
