"""Trap 23: weighing several exemptions together was unlawful, as it was understood, from 13 April 2022 to 21 November 2023."""

from datetime import date, timedelta

import pytest

from answerable.law.not_law import Malformed
from answerable.law.prejudice import Act
from tests.law.judgements import WITHHOLD_CRIME, harm, privileged, reached, weighed

FIRST, LAST = date(2022, 4, 13), date(2023, 11, 21)
BOTH = (privileged(), reached(WITHHOLD_CRIME, harm(Act.DISCLOSING)))


@pytest.mark.parametrize("on", [FIRST - timedelta(days=1), LAST + timedelta(days=1), date(2025, 7, 23), date(2026, 11, 23)])
def test_trap_23_together(on: date) -> None:
    assert len(weighed(*BOTH, on=on).weighed) == 2


@pytest.mark.parametrize("on", [FIRST, LAST])
def test_trap_23_apart(on: date) -> None:
    with pytest.raises(Malformed, match=r"\[2022\] UKUT 104"):
        weighed(*BOTH, on=on)
    assert all(len(weighed(each, on=on).weighed) == 1 for each in BOTH)
