"""An answer as it is entered: put where it belongs, and refused at once where the Act, or the table that it becomes, refuses it."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from answerable.casework.authority.deciding.asking import reached_by
from answerable.casework.authority.deciding.grounds import Ground, weighing
from answerable.documents.case_file import Table, bar, weighed
from answerable.documents.case_file.placing import Key, place
from answerable.law.bars import barred
from answerable.law.circumstances import Circumstances
from answerable.law.guided import GuidedQuestion
from answerable.law.not_law import MissingJudgement


def judgement(answer: object, reasons: str, *, by: str, on: date) -> dict[str, Any]:
    """A person's answer with who gave it, the day and the reasons."""
    return {"answer": answer, "by": by, "on": on, "reasons": reasons.strip()}


def entered(ground: Ground, question: GuidedQuestion, values: Mapping[Key, object], part: str, of: Circumstances) -> Ground:
    """The ground with one question answered, and what is asked together with it.

    Raises `NotLaw` and `NotACaseFile` for what the Act does not take.
    """
    made = deepcopy(ground)
    for key, value in (*values.items(), *question.beside):
        place(made, key, value)
    must_be_law(made, part, of)
    return made


def must_be_law(ground: Ground, part: str, of: Circumstances) -> None:
    """Raises `NotLaw` and `NotACaseFile` for a ground that cannot stand as it is, whatever is still missing of it."""
    if "bar" in ground:
        _bar_must_stand(ground, part)
        return
    reached_by(ground, part, of)
    if "balance" in ground.get("weighed", {}):
        weighed(Table("this balance", weighing(ground, part)))


def _bar_must_stand(ground: Ground, part: str) -> None:
    table = {**ground["bar"], "parts": [part]}
    if ground["bar"]["provision"] in ("FOIA s.12(1)", "FOIA s.12(2)"):
        table.setdefault("listed_in_part_i", False)
    try:
        barred(bar(Table("this ground", table)).bar)
    except MissingJudgement:
        return
