"""What the argument table shows is lacking: arguments unanswered, a likelihood pleaded and another argued, findings out of scope, steps
that nobody could enforce. Some of it stops a notice from being signed, and the rest is said beside it.

Here's why the losing side's arguments stop it. Whoever loses may appeal, FOIA s.57(1), and can only say what is wrong with a decision that
tells what became of their case. The other side's arguments that are left are no such loss: they are said, and stop nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from answerable.casework.commissioner.argument import Argument, Source, View
from answerable.casework.commissioner.shape import Case, Found, Position
from answerable.casework.commissioner.states import Marking, Party
from answerable.documents.notice_drafting.faults import not_definite
from answerable.documents.notice_drafting.names import is_of_facts
from answerable.law.events import RecordedAs
from answerable.law.issues import Issue
from answerable.law.provision import cite

_SCOPE, _STEPS, _APPEAL, _ACCURACY = "FOIA s.50(1)", "FOIA s.50(4)", "FOIA s.57(1)", "FOIA s.50(3)(b)"


class Remark(NamedTuple):
    """One thing that is lacking, under what, and whether it stops the notice."""

    why: str
    under: str = ""
    stops: bool = False


class Mismatch(NamedTuple):
    """The authority pleads one likelihood for a limb, and argues another."""

    pleaded: Position
    argued: Argument


def loser(found: Found) -> Party:
    """The side that a finding goes against."""
    return Party.AUTHORITY if found.for_the_complainant else Party.COMPLAINANT


def nothing_to_weigh(case: Case, ground: int) -> bool:
    """Whether all that is found of a ground is that nothing is engaged."""
    found = [each.finding for each in case.found if each.ground == ground]
    return bool(found) and all(each is RecordedAs.NOT_ENGAGED for each in found)


def not_reached(case: Case, argument: Argument) -> bool:
    """Whether nothing is weighed, because what was claimed is found not to be engaged: the argument is answered by that."""
    return argument.issue is Issue.PUBLIC_INTEREST and nothing_to_weigh(case, argument.ground)


def unanswered(case: Case) -> tuple[Argument, ...]:
    """The arguments in scope that were neither answered, nor put aside, nor overtaken by what is found, as they were made."""
    inside = {each.number for each in case.to_decide}
    return tuple(each for each in case.arguments if each.answer is None and each.ground in inside and not not_reached(case, each))


def owed_to_the_loser(case: Case) -> tuple[Argument, ...]:
    """Those of them that are the losing side's."""
    losers = {(each.ground, loser(each)) for each in case.found_in_scope}
    return tuple(each for each in unanswered(case) if (each.ground, each.of) in losers)


def mismatches(case: Case) -> tuple[Mismatch, ...]:
    """Each likelihood that the authority pleads for a limb, beside an argument of its own for that limb at another."""
    latest = {(each.ground, each.under): each for each in case.positions if each.likelihood}
    return tuple(
        Mismatch(position, each)
        for position in latest.values()
        for each in case.arguments
        if _about(each, position) and each.likelihood != position.likelihood
    )


def _about(argument: Argument, position: Position) -> bool:
    if argument.of is not Party.AUTHORITY or argument.pleads or argument.ground != position.ground or not argument.likelihood:
        return False
    return not argument.under or cite(argument.under).covers(cite(position.under))


def out_of_scope(case: Case) -> tuple[Found, ...]:
    """The findings whose ground was taken out after they were made."""
    return tuple(each for each in case.found if each not in case.found_in_scope)


def behind_a_marking(case: Case, argument: Argument) -> bool:
    """Whether its words stand in an item that is confidential from the complainant, so that they stand in no notice."""
    return argument.source is Source.ITEM and case.items[argument.of_number - 1].marking is not Marking.OPEN


def remarks(case: Case) -> tuple[Remark, ...]:
    """Everything that is lacking: what stops the notice first."""
    found = [*_left_out(case), *_unanswered(case), *_nowhere(case), *_mismatched(case), *_vague_steps(case), *_closed(case)]
    return tuple(sorted(found, key=lambda each: not each.stops))


def _left_out(case: Case) -> Iterator[Remark]:
    for each in out_of_scope(case):
        yield Remark(
            f"Ground {each.ground} was taken out of the scope after something was found of {each.under}: the finding stands in no notice.",
            _SCOPE,
        )


def _unanswered(case: Case) -> Iterator[Remark]:
    lost = owed_to_the_loser(case)
    for each in unanswered(case):
        why = f"Argument {each.number}, of {each.of.value} on {each.issue.value}, is not answered."
        mend = "Answer it, or say why that is not needed."
        if each in lost:
            yield Remark(f"{why} It is the losing side’s, which must be able to see why it lost. {mend}", _APPEAL, stops=True)
        else:
            yield Remark(f"{why} {mend}")


def _nowhere(case: Case) -> Iterator[Remark]:
    """An answer that is to stand in a paragraph that nobody wrote."""
    named = {each.name for found in case.found_in_scope for each in (*found.paragraphs, *found.of_balance)}
    named |= {each.name for prose in case.prose.values() for each in prose}
    inside = {each.number for each in case.to_decide}
    for each in case.arguments:
        where = each.answer.stands_in if each.answer is not None else ""
        if where and where not in named and not is_of_facts(where) and each.ground in inside:
            why = f"Argument {each.number} is to be answered in the paragraph “{where}”, and no paragraph is called that. Write it."
            yield Remark(why, _APPEAL, stops=True)


def _mismatched(case: Case) -> Iterator[Remark]:
    engaged = {each.ground for each in case.found if each.finding is RecordedAs.ENGAGED}
    for position, argued in mismatches(case):
        settled = argued.answer is not None and argued.answer.view is not View.NOT_NEEDED
        yield Remark(
            f"{position.under} is pleaded at “{position.likelihood}”, and argument {argued.number} is put at “{argued.likelihood}”. "
            + ("The answer to it must say which was decided." if settled else "Ask which it is, or say in the answer which was decided."),
            _ACCURACY,
            stops=position.ground in engaged and not settled,
        )


def _vague_steps(case: Case) -> Iterator[Remark]:
    for number, words in enumerate(case.steps, start=1):
        if not_definite(words):
            yield Remark(f"Step {number} cannot be enforced: it does not say what must be done. Say it definitely.", _STEPS, stops=True)


def _closed(case: Case) -> Iterator[Remark]:
    for each in case.arguments:
        if behind_a_marking(case, each):
            yield Remark(
                f"Argument {each.number} stands in item {each.of_number}, which is confidential from the complainant: neither it nor its "
                "answer stands in the notice."
            )
