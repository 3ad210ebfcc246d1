"""FOIA s.23(3): which bodies are on the list on the day of a decision."""

from datetime import date

import pytest

from answerable.law.foia.s23_bodies_dealing_with_security_matters import bodies
from answerable.law.not_law import NotInForce
from answerable.law.provision import cite
from tests.law.spec import Spec

LIST = Spec(
    "FOIA s.23(3)",
    "Since when is a body on the list?",
    ("Paragraph", "Last day off the list", "First day on it", "Why"),
    (
        ("FOIA s.23(3)(m)", date(2006, 3, 31), date(2006, 4, 1), "the Serious Organised Crime Agency opened"),
        ("FOIA s.23(3)(o)", date(2013, 6, 24), date(2013, 6, 25), "the Intelligence and Security Committee became one of Parliament"),
        ("FOIA s.23(3)(n)", date(2013, 10, 6), date(2013, 10, 7), "the National Crime Agency opened"),
        ("FOIA s.23(3)(p)", date(2024, 10, 13), date(2024, 10, 14), "Judicial Commissioners, S.I. 2024/1021"),
    ),
)
SPECS = (LIST,)


@pytest.mark.parametrize(("paragraph", "off", "on"), LIST.cases())
def test_a_body_comes_on_to_the_list(paragraph: str, off: date, on: date) -> None:
    assert cite(paragraph) not in [body.at for body in bodies(off)]
    assert cite(paragraph) in [body.at for body in bodies(on)]


def test_no_body_ever_left_the_list() -> None:
    assert [body.at[-2] for body in bodies(date(2005, 1, 1))] == list("abcdefghijkl")
    assert [body.at[-2] for body in bodies(date(2026, 4, 7))] == list("abcdefghijklmnop")


def test_there_is_no_list_before_the_right_of_access() -> None:
    with pytest.raises(NotInForce, match="1 January 2005"):
        bodies(date(2004, 12, 31))
