"""FOIA s.53(1): which notices may be overridden by a certificate?"""

import pytest

from answerable.law.foia.s53_exception_from_duty_to_comply import ServedOn, may_be_overridden
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import cite
from tests.law.judgements import judged
from tests.law.spec import Spec

OVERRIDDEN = Spec(
    "FOIA s.53(1)",
    "May the notice be overridden?",
    ("Served on", "Failure found", "Within Part II", "May be", "Under", "Why"),
    (
        (ServedOn.DEPARTMENT, "FOIA s.1(1)(b)", True, True, "FOIA s.53(1)(b)(ii)", "exempt information that must be communicated"),
        (ServedOn.WELSH_GOVERNMENT, "FOIA s.1(1)(a)", True, True, "FOIA s.53(1)(b)(i)", "an exclusion of the duty to confirm or deny"),
        (ServedOn.DESIGNATED, "FOIA s.1(1)(b)", False, False, "FOIA s.53(1)(b)(ii)", "the information was never exempt"),
        (ServedOn.DEPARTMENT, "FOIA s.10(1)", None, False, "FOIA s.53(1)", "lateness"),
        (ServedOn.DEPARTMENT, "FOIA s.17(7)(b)", None, False, "FOIA s.53(1)", "a defective notice"),
        (ServedOn.ANY_OTHER, "FOIA s.1(1)(a)", True, False, "FOIA s.53(1)", "a police force"),
    ),
)
SPECS = (OVERRIDDEN,)


@pytest.mark.parametrize("row", OVERRIDDEN.rows, ids=lambda row: row[-1])
def test_may_be_overridden(row: tuple[ServedOn, str, bool | None, bool, str, str]) -> None:
    on, failure, within, may_be, under, _ = row
    finding = may_be_overridden(on, cite(failure), within_part_ii=None if within is None else judged(within))
    assert (finding.value, finding.under) == (may_be, under)


def test_whether_the_information_is_within_part_ii_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.53\(1\)\(b\)"):
        may_be_overridden(ServedOn.DEPARTMENT, cite("FOIA s.1(1)(b)"))
