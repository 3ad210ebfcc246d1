"""Trap 34: scope is fixed by the complaint, "in any specified respect". What is outside it has no finding, not even "not upheld"."""

from pathlib import Path

from answerable.documents.case_file import read_case
from answerable.law.case_breaches import rows_in_scope
from answerable.law.complaint_outcomes import by_section
from answerable.law.events import Kind, Notice
from answerable.law.foia.s50_decision_notices import in_scope
from answerable.law.provision import cite

SEED = Path(__file__).parents[3] / "cases" / "seed.toml"


def test_trap_34_the_redactions_of_the_seed_are_outside_the_complaint() -> None:
    case = read_case(SEED.read_text(encoding="utf-8"))
    respects = [respect for each in case.events if each.kind is Kind.COMPLAINT for respect in each.payload.respects]  # type: ignore[union-attr]
    assert not in_scope(cite("FOIA s.40(2)"), respects=respects).value
    assert in_scope(cite("FOIA s.31(3)"), respects=respects).value


def test_trap_34_no_row_about_withholding_is_opened_for_part_1() -> None:
    case = read_case(SEED.read_text(encoding="utf-8"))
    served = case.events[-1]
    assert isinstance(served.payload, Notice)
    rows = {each.under for each in rows_in_scope(case, "1", judged_by=served.on)}
    assert rows == {"FOIA s.10(1)", "FOIA s.17(1)", "FOIA s.17(2)", "FOIA s.17(5)"}
    assert cite("FOIA s.40") not in by_section(served.payload.recorded)
