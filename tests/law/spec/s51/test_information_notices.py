"""FOIA s.51: what an information notice must say, and what it cannot reach."""

from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s51_information_notices import REQUIREMENTS, InformationNotice, must_furnish, reaches
from answerable.law.not_law import MissingJudgement
from answerable.law.requirement import Met
from tests.law.judgements import judged
from tests.law.spec import Spec

APPEAL_BY = date(2020, 7, 21)
SAYS = Spec(
    "FOIA s.51(2)",
    "Does the notice meet subsections (2), (3) and (4)?",
    ("On an application", "States basis", "States reasons", "Right of appeal", "By", "(2)", "(3)", "(4)", "Why"),
    (
        (True, True, None, True, date(2020, 7, 28), Met.YES, Met.YES, Met.YES, "on an application, no reasons are needed"),
        (False, True, True, True, date(2020, 7, 21), Met.YES, Met.YES, Met.YES, "of the Commissioner's own motion, with reasons"),
        (False, True, False, True, date(2020, 7, 28), Met.NO, Met.YES, Met.YES, "of the Commissioner's own motion, without"),
        (True, False, None, False, date(2020, 7, 20), Met.NO, Met.NO, Met.NO, "ends before the time to appeal does"),
        (True, None, None, None, None, Met.FOR_A_PERSON, Met.FOR_A_PERSON, Met.FOR_A_PERSON, "not to be told from the text"),
    ),
)
SPECS = (SAYS,)


@pytest.mark.parametrize("row", SAYS.rows, ids=lambda row: row[-1])
def test_what_an_information_notice_says(row: tuple[object, ...]) -> None:
    on_application, basis, reasons, right, by, *answers, _ = row
    assert basis is None or isinstance(basis, bool)
    assert reasons is None or isinstance(reasons, bool)
    assert right is None or isinstance(right, bool)
    assert by is None or isinstance(by, date)
    notice = InformationNotice(bool(on_application), basis, reasons, right, Finding(by) if by else None, Finding(APPEAL_BY))
    assert [each.check(notice).value for each in REQUIREMENTS] == answers


@pytest.mark.parametrize("privileged", [True, False])
def test_privileged_advice_about_the_act_need_not_be_furnished(privileged: bool) -> None:
    assert must_furnish(judged(privileged)).value is not privileged


def test_whether_it_is_privileged_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.51\(5\)"):
        must_furnish(None)


@pytest.mark.parametrize("recorded", [True, False])
def test_unrecorded_information_is_reached(recorded: bool) -> None:
    assert reaches(recorded=recorded).value
