"""FOIA s.57: who may appeal against which notice?"""

import pytest

from answerable.law.foia.s54_failure_to_comply import Served
from answerable.law.foia.s57_appeal_against_notices import Appellant, may_appeal
from tests.law.spec import Spec

APPEAL = Spec(
    "FOIA s.57(1)",
    "Who may appeal?",
    ("Who", "Against", "May appeal", "Under", "Why"),
    (
        (Appellant.COMPLAINANT, Served.DECISION_NOTICE, True, "FOIA s.57(1)", "either side may"),
        (Appellant.AUTHORITY, Served.DECISION_NOTICE, True, "FOIA s.57(1)", "either side may"),
        (Appellant.ANYBODY_ELSE, Served.DECISION_NOTICE, False, "FOIA s.57(1)", "nobody else may"),
        (Appellant.AUTHORITY, Served.INFORMATION_NOTICE, True, "FOIA s.57(2)", "only the authority it was served on"),
        (Appellant.COMPLAINANT, Served.ENFORCEMENT_NOTICE, False, "FOIA s.57(2)", "not the complainant"),
    ),
)
RESPONSIBLE = Spec(
    "FOIA s.57(3)",
    "May the responsible authority for a transferred public record appeal?",
    ("Against", "It had to decide", "May appeal", "Why"),
    (
        (Served.DECISION_NOTICE, True, True, "the public interest was its to weigh, s.66"),
        (Served.DECISION_NOTICE, False, False, "the matter was not its to decide"),
        (Served.INFORMATION_NOTICE, True, False, "not against an information notice"),
    ),
)
SPECS = (APPEAL, RESPONSIBLE)


@pytest.mark.parametrize(("who", "against", "may", "under"), APPEAL.cases())
def test_who_may_appeal(who: Appellant, against: Served, may: bool, under: str) -> None:
    finding = may_appeal(who, against)
    assert (finding.value, finding.under) == (may, under)


@pytest.mark.parametrize(("against", "decided", "may"), RESPONSIBLE.cases())
def test_the_responsible_authority(against: Served, decided: bool, may: bool) -> None:
    finding = may_appeal(Appellant.RESPONSIBLE_AUTHORITY, against, decided_by_responsible_authority=decided)
    assert (finding.value, finding.under) == (may, "FOIA s.57(3)")
