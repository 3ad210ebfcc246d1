"""FOIA s.52: when an enforcement notice may be served, and what it must say."""

from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s52_enforcement_notices import REQUIREMENTS, EnforcementNotice, may_serve
from answerable.law.not_law import MissingJudgement
from answerable.law.requirement import Met
from tests.law.judgements import judged
from tests.law.spec import Spec

APPEAL_BY = Finding(date(2020, 7, 21))
SAYS = Spec(
    "FOIA s.52(2)",
    "Does the notice meet subsections (2) and (3)?",
    ("Requirements", "Reasons", "Right of appeal", "First step by", "(2)(a)", "(2)(b)", "(3)", "Why"),
    (
        (True, True, True, date(2020, 7, 21), Met.YES, Met.YES, Met.YES, "nothing before the time to appeal ends"),
        (True, False, False, date(2020, 7, 20), Met.NO, Met.NO, Met.NO, "no reasons, no right of appeal, a day too soon"),
        (None, True, None, None, Met.FOR_A_PERSON, Met.FOR_A_PERSON, Met.FOR_A_PERSON, "not to be told from the text"),
    ),
)
SPECS = (SAYS,)


@pytest.mark.parametrize("row", SAYS.rows, ids=lambda row: row[-1])
def test_what_an_enforcement_notice_says(row: tuple[object, ...]) -> None:
    stated, reasons, right, by, *answers, _ = row
    assert stated is None or isinstance(stated, bool)
    assert isinstance(reasons, bool)
    assert right is None or isinstance(right, bool)
    assert by is None or isinstance(by, date)
    notice = EnforcementNotice(stated, reasons, right, Finding(by) if by else None, APPEAL_BY)
    assert [each.check(notice).value for each in REQUIREMENTS] == answers


@pytest.mark.parametrize("satisfied", [True, False])
def test_it_takes_a_commissioner_who_is_satisfied(satisfied: bool) -> None:
    assert may_serve(judged(satisfied)).value is satisfied


def test_whether_the_commissioner_is_satisfied_is_for_the_commissioner() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.52\(1\)"):
        may_serve(None)
