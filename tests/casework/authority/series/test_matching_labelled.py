"""Questions that were labelled by hand, matched by their words alone: how many proposals are right, and how many were found."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from answerable.casework.authority.series.bringing import Brought, read_file
from answerable.casework.authority.series.classes import Vocabulary
from answerable.casework.authority.series.matching import COVERS, matched
from answerable.casework.authority.series.models import StandingPosition
from answerable.casework.authority.series.wording import read

HERE = Path(__file__).parent
_LABELLED = tomllib.loads((HERE / "questions.toml").read_text(encoding="utf-8"))
QUESTIONS, HELD_OUT = _LABELLED["q"], _LABELLED["held_out"]


class Measured(NamedTuple):
    right: int
    proposed: int
    labelled: int

    @property
    def precision(self) -> float:
        return self.right / self.proposed

    @property
    def recall(self) -> float:
        return self.right / self.labelled


def register() -> Brought:
    return read_file((HERE / "register.toml").read_bytes())


def proposed(brought: Brought, asked: str) -> dict[int, bool]:
    """The positions that the words propose, by their place, and whether each covers all that is asked."""
    vocabulary = Vocabulary(brought.terms)
    standing = []
    for number, each in enumerate(brought.positions, start=1):
        made = StandingPosition(number=number, stance=each.stance.value)
        made.about = each.about
        standing.append(made)
    found = matched(vocabulary, standing, read(vocabulary, asked, received_in=2024).classes())
    return {each.standing.number: each.relation in COVERS for each in found}


def measured(questions: list[dict[str, Any]]) -> tuple[Measured, Measured]:
    """All proposals; and those alone that are said to cover all that is asked."""
    brought = register()
    any_, covering = [0, 0, 0], [0, 0, 0]
    for each in questions:
        found = proposed(brought, each["asked"])
        stands, some = set(each.get("stands", ())), set(each.get("some", ()))
        covers = {number for number, whole in found.items() if whole}
        for tally, one, labelled in ((any_, set(found), stands | some), (covering, covers, stands)):
            tally[0] += len(one & labelled)
            tally[1] += len(one)
            tally[2] += len(labelled)
    return Measured(*any_), Measured(*covering)


def test_the_set_is_large_enough_and_labels_what_there_is() -> None:
    assert len(QUESTIONS) >= 60
    places = range(1, len(register().positions) + 1)
    assert all(number in places for each in (*QUESTIONS, *HELD_OUT) for number in (*each.get("stands", ()), *each.get("some", ())))


@pytest.mark.parametrize(
    ("questions", "every", "covering"),
    [(QUESTIONS, (0.89, 0.89), (0.96, 0.86)), (HELD_OUT, (0.82, 0.86), (1.0, 0.73))],
    ids=["those that it was written for", "those that were written after it"],
)
def test_precision_and_recall_are_no_worse_than_was_measured(
    questions: list[dict[str, Any]], every: tuple[float, float], covering: tuple[float, float]
) -> None:
    for least, found in zip((every, covering), measured(questions), strict=True):
        assert found.precision >= least[0]
        assert found.recall >= least[1]
