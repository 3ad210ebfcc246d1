"""EIR regulation 14: refusal to disclose information. Each requirement of paragraphs (2) to (5) by itself, over the facts of a notice.

The facts are those of `RefusalNotice`, which s.17 is asked of too: what a letter says, as true, false, or not to be told from the text.
Where time is extended under reg 7, `last_day` is the fortieth working day: reg 7(2)(c) extends this time as well.
"""

from collections.abc import Iterable

from answerable.law.eir.r05_own_personal_data import OWN_DATA
from answerable.law.finding import Fact, Finding
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met, requirement, together, told
from answerable.law.rule import rule

_UNFINISHED = cite("EIR reg 12(4)(d)")
_NO_REFUSAL = "no exception is relied on"


def exceptions_in(notice: RefusalNotice) -> tuple[Reliance, ...]:
    """What a notice refuses on under regs 12 and 13."""
    return tuple(each for each in notice.relies_on if each.provision.instrument == "EIR" and each.provision != OWN_DATA)


@rule("EIR reg 14(2)", since="2005-01-01")
def refused_in_time(notice: RefusalNotice) -> Finding[Met]:
    """The refusal shall be made as soon as possible and no later than 20 working days after the date of receipt of the request"""
    if not notice.relies_on:
        return Finding(Met.DOES_NOT_ARISE, note=_NO_REFUSAL)
    if notice.given_on is None or notice.last_day is None:
        return Finding(Met.FOR_A_PERSON, note="the day of the refusal, or the last day for it, is not known")
    return Finding(
        told(notice.given_on <= notice.last_day.value),
        because=(Fact(notice.given_on, "the day on which the refusal is made"), notice.last_day),
    )


@rule("EIR reg 14(3)(a)", since="2005-01-01")
def specifies_the_exception(notice: RefusalNotice) -> Finding[Met]:
    """any exception relied on under regulations 12(4), 12(5) or 13"""
    relied = exceptions_in(notice)
    facts = [Fact(each.specified, f"{each.provision} specified") for each in relied]
    others = [each.provision for each in notice.relies_on if each.provision.instrument != "EIR"]
    if others:
        note = f"no exception of the Regulations: {', '.join(others)}"
        return Finding(Met.NO, note=note, because=facts)
    return _of_each((told(each.specified) for each in relied), facts)


@rule("EIR reg 14(3)(b)", since="2005-01-01")
def gives_the_matters_considered(notice: RefusalNotice) -> Finding[Met]:
    """the matters the public authority considered in reaching its decision with respect to the public interest under regulation 12(1)(b)"""
    weighed = [each for each in exceptions_in(notice) if not each.absolute]
    facts = [Fact(each.reasons, f"the matters considered on {each.provision}") for each in weighed]
    return _of_each((told(False if each.public_interest is PublicInterest.SILENT else each.reasons) for each in weighed), facts)


@rule("EIR reg 14(4)", since="2005-01-01")
def tells_of_completion(notice: RefusalNotice) -> Finding[Met]:
    """the name of any other public authority preparing the information and the estimated time in which the information will be finished"""
    if not any(_UNFINISHED.covers(each.provision) for each in notice.relies_on):
        return Finding(Met.DOES_NOT_ARISE, note=f"{_UNFINISHED} is not relied on")
    return Finding(told(notice.completion_told), because=(Fact(notice.completion_told, "tells when it will be finished, and by whom"),))


@rule("EIR reg 14(5)(a)", since="2005-01-01")
def tells_of_representations(notice: RefusalNotice) -> Finding[Met]:
    """that he may make representations to the public authority under regulation 11"""
    return _told(notice, notice.complaints_procedure, "tells that representations may be made")


@rule("EIR reg 14(5)(b)", since="2005-01-01")
def tells_of_enforcement_and_appeal(notice: RefusalNotice) -> Finding[Met]:
    """of the enforcement and appeal provisions of the Act applied by regulation 18"""
    return _told(notice, notice.right_to_apply, "tells of the right to complain to the Commissioner")


REQUIREMENTS = (
    requirement(refused_in_time, arises="An exception is relied on."),
    requirement(specifies_the_exception, arises="An exception is relied on."),
    requirement(gives_the_matters_considered, arises="An exception is relied on that is subject to the public interest."),
    requirement(tells_of_completion, arises="Reg 12(4)(d) is relied on."),
    requirement(tells_of_representations, arises="An exception is relied on."),
    requirement(tells_of_enforcement_and_appeal, arises="An exception is relied on."),
)


def _told(notice: RefusalNotice, fact: bool | None, what: str) -> Finding[Met]:
    if not notice.relies_on:
        return Finding(Met.DOES_NOT_ARISE, note=_NO_REFUSAL)
    return Finding(told(fact), because=(Fact(fact, what),))


def _of_each(answers: Iterable[Met], facts: list[Fact]) -> Finding[Met]:
    answer = together(answers)
    return Finding(answer, note=_NO_REFUSAL if answer is Met.DOES_NOT_ARISE else "", because=facts)
