"""What a decision notice finds of each ground of a position: asked ground by ground, and made into the position as the notice judged it.

A person reads the notice and says, of each claim, that the notice agrees, at which question it fails, or that the notice is silent. The
answers are then the Commissioner's, of the day of the notice, in the words that the person gives.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.complaint.shape import Notice
from answerable.casework.authority.deciding.asking import answer_at
from answerable.casework.authority.deciding.grounds import Deciding, Ground, from_tables, pleaded_of
from answerable.casework.authority.fold import Folded
from answerable.documents.case_file.placing import Key, place
from answerable.law.circumstances import Circumstances
from answerable.law.guided import AnsweredBy, GuidedQuestion, guided
from answerable.law.public_interest import Balance

COMMISSIONER = "the Commissioner"
JUDGED = "notice judged"
AGREES, SILENT, GONE = "agrees", "silent", "gone"
_BALANCE: Key = ("weighed", "balance")
_TEST = ("claim", "test")


class ToJudge(NamedTuple):
    """One ground: what it is, and what a notice can find of it, each choice with its words."""

    what: str
    choices: tuple[tuple[str, str], ...]


class Finds(NamedTuple):
    """What the notice finds of a ground, one of its choices, and why, in the notice's words."""

    choice: str
    reasons: str = ""


def to_judge(case: Folded, part: str, *, on: date) -> tuple[ToJudge, ...]:
    """What the notice of a day can find of each ground of the position on a part."""
    of = case.case().circumstances(part, on=on)
    return tuple(_to_judge(each, part, of) for each in _grounds(case, part))


def parts_to_judge(case: Folded, notice: Notice) -> tuple[str, ...]:
    """The parts that have a position with grounds, of which nobody has said yet what the notice finds, and which was not taken afresh."""
    if notice.replaced:
        return ()
    said = {each.payload["judged"][0]["part"] for each in case.entries if each.kind == JUDGED and each.payload["notice"] == notice.number}
    taken = ((each.number, case.position(each.number)) for each in case.ours if each.number not in said)
    return tuple(part for part, position in taken if position is not None and position.number < notice.number and _grounds(case, part))


def as_judged(case: Folded, part: str, finds: Sequence[Finds], *, on: date) -> dict[str, Any]:
    """The position on a part as the notice of a day judged it, as tables of a case file."""
    of = case.case().circumstances(part, on=on)
    grounds = (_judged(ground, each, part, of, on) for ground, each in zip(_grounds(case, part), finds, strict=True))
    taken = case.position(part)
    slices = {"slices": taken.tables["slices"]} if taken is not None and "slices" in taken.tables else {}
    return {**Deciding(tuple(each for each in grounds if each is not None)).tables(part), **slices}


def _grounds(case: Folded, part: str) -> tuple[Ground, ...]:
    taken = case.position(part)
    return from_tables(taken.tables, part).grounds if taken is not None else ()


def _to_judge(ground: Ground, part: str, of: Circumstances) -> ToJudge:
    silent = (SILENT, "It says nothing of it")
    if "bar" in ground:
        return ToJudge(str(ground["bar"]["provision"]), ((AGREES, "It agrees: it applies"), (GONE, "It does not apply"), silent))
    claim = ground["claim"]
    what = f"{claim['provision']}{' for ' + claim['matter'] if claim.get('matter') else ''}, on whether to {claim['duty']}"
    questions = _questions(ground, part, of)
    fails = dict.fromkeys(_name(each) for each in questions if each.key[-1] != "opinion")
    meant = {_name(each): each.meaning for each in reversed(questions)}
    return ToJudge(what, ((AGREES, "It agrees: it is made out"), *((name, f"No: {meant[name]}") for name in fails), silent))


def _questions(ground: Ground, part: str, of: Circumstances) -> tuple[GuidedQuestion, ...]:
    """The questions of a claim that its outcome turns on."""
    asked = guided(pleaded_of(ground, part).claim, of=of)
    turning = (AnsweredBy.YES_OR_NO, AnsweredBy.CHOICE_OF_A_PERSON)
    return tuple(each for each in asked if each.answered_by in turning and (each.key[:2] == _TEST or each.key == _BALANCE))


def _name(question: GuidedQuestion) -> str:
    """One stage, of whichever act: a claim that neither confirms nor denies fails where confirming and denying both fail."""
    return "balance" if question.key == _BALANCE else ".".join(map(str, question.key[3:]))


def _judged(ground: Ground, finds: Finds, part: str, of: Circumstances, on: date) -> Ground | None:
    if finds.choice == SILENT or ("bar" in ground and finds.choice == AGREES):
        return ground
    if "bar" in ground:
        return None
    made = deepcopy(ground)
    questions = _questions(ground, part, of)
    if finds.choice not in (AGREES, "balance"):
        made.pop("weighed", None)
    for test in dict.fromkeys(each.key[:3] for each in questions if each.key[:2] == _TEST):
        _judge(made, [each for each in questions if each.key[:3] == test], finds, on)
    if "weighed" in made or finds.choice == "balance":
        before = answer_at(ground, _BALANCE)
        answer = Balance.DISCLOSING_OUTWEIGHS.value if finds.choice == "balance" else _answer(before)
        if answer is not None:
            place(made, _BALANCE, _by_them(answer, finds, on, before))
            for question in questions:
                for key, value in question.beside if question.key == _BALANCE else ():
                    place(made, key, value)
    return made


def _judge(made: Ground, questions: Sequence[GuidedQuestion], finds: Finds, on: date) -> None:
    """One test, up to the question at which it fails: what the authority answered before it stands, and nothing after it."""
    fails = any(_name(each) == finds.choice for each in questions)
    over = False
    for each in questions:
        before = answer_at(made, each.key)
        if over:
            _take_out(made, each.key)
        elif _name(each) == finds.choice:
            place(made, each.key, _by_them(_no(each), finds, on, before))
            over = True
        elif each.key[-1] != "opinion" and (before is not None or fails):
            place(made, each.key, _by_them(_yes(each) if before is None else _answer(before), finds, on, before))
        for key, value in each.beside if not over or _name(each) == finds.choice else ():
            place(made, key, value)


def _take_out(made: Ground, key: Key) -> None:
    *way, last = key
    at: Any = made
    for step in way:
        at = at[step] if (isinstance(step, int) and step < len(at)) or (isinstance(step, str) and step in at) else {}
    if isinstance(at, list) and isinstance(last, int):
        del at[last:]
    elif isinstance(at, dict):
        at.pop(last, None)


def _no(question: GuidedQuestion) -> object:
    return False if question.answered_by is AnsweredBy.YES_OR_NO else question.choices[-1]


def _yes(question: GuidedQuestion) -> object:
    return True if question.answered_by is AnsweredBy.YES_OR_NO else question.choices[0]


def _answer(before: Any) -> Any:
    return before.get("answer") if isinstance(before, Mapping) else None


def _by_them(answer: object, finds: Finds, on: date, before: Any) -> dict[str, Any]:
    return {**_kept(before), "answer": answer, "by": COMMISSIONER, "on": on, "reasons": finds.reasons.strip()}


def _kept(before: Any) -> dict[str, Any]:
    """What stands beside an answer and is no part of it, such as evidence."""
    return dict(_beside(before)) if isinstance(before, Mapping) else {}


def _beside(before: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in before.items() if name not in ("answer", "by", "on", "reasons"))
