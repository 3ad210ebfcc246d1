"""FOIA s.45: which code was in force, and what it must be about."""

from datetime import date

import pytest

from answerable.law.exemption import COMMENCEMENT
from answerable.law.foia.s45_code_on_the_discharge_of_functions import CODES, MATTERS, code_in_force
from answerable.law.not_law import NotInForce
from answerable.law.provision import cite
from tests.law.spec import Spec

IN_FORCE = Spec(
    "FOIA s.45(1)",
    "Which code was in force?",
    ("On", "Code", "Why"),
    (
        (date(2005, 1, 1), "s.45 Code (2004)", "issued on 25 November 2004, before the right of access began"),
        (date(2018, 7, 3), "s.45 Code (2004)", "its last day"),
        (date(2018, 7, 4), "s.45 Code (2018)", "the day of issue"),
        (date(2026, 11, 23), "s.45 Code (2018)", "no later code is known"),
    ),
)
SPECS = (IN_FORCE,)


@pytest.mark.parametrize(("on", "code"), IN_FORCE.cases())
def test_the_code_in_force(on: date, code: str) -> None:
    assert code_in_force(on=on).value == code


def test_codes_meet_edge_to_edge() -> None:
    assert [each.until for each in CODES[:-1]] == [each.since for each in CODES[1:]]
    assert all(cite("FOIA s.45(2)").covers(cite(each.at)) for each in MATTERS)
    with pytest.raises(NotInForce, match="There was no code of practice"):
        code_in_force(on=date(2004, 12, 31))


def test_datasets_came_in_on_1_september_2013() -> None:
    assert [(each.at, each.since) for each in MATTERS if each.since != COMMENCEMENT] == [("FOIA s.45(2)(da)", "2013-09-01")]
