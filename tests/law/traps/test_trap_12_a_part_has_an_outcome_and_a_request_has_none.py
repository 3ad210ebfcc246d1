"""Trap 12: one request, four outcomes. There is no outcome of the request."""

from pathlib import Path

from answerable.documents.case_file import read_case
from answerable.law.case import Case
from answerable.law.chronology import CaseHistory
from answerable.law.events import Answer
from answerable.law.foia.s01_right_of_access import Disclosed, Said

SEED = Path(__file__).parents[3] / "cases" / "seed.toml"


def test_trap_12_the_seed_has_four_outcomes() -> None:
    case = read_case(SEED.read_text(encoding="utf-8"))
    outcomes = {}
    for part in case.history().parts:
        answer = next(each.payload for each in part.events if isinstance(each.payload, Answer))
        outcomes[part.part] = (answer.said, answer.disclosed, [each.provision for each in answer.letter.relies_on])
    assert outcomes == {
        "1": (Said.HELD, Disclosed.SOME, ["FOIA s.40(2)"]),
        "2": (Said.HELD, Disclosed.ALL, []),
        "3": (Said.HELD, Disclosed.ALL, []),
        "4": (Said.NEITHER, Disclosed.NOTHING, ["FOIA s.31(3)"]),
    }


def test_trap_12_neither_a_case_nor_its_history_has_a_field_for_one() -> None:
    assert set(CaseHistory._fields) == {"parts", "events"}
    by_part = {"claims", "weighed", "bars", "held"}
    assert set(Case._fields) == {"title", "authority", "parts", "events", "authority_as", "in_scotland"} | by_part
