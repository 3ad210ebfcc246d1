"""FOIA section 17: refusal of request. Each requirement of subsections (1) to (7) by itself, over the facts of a notice.

A letter is read to a `RefusalNotice`: what it says, as true, false, or not to be told from the text (None). Each rule takes
the notice and answers one requirement; `REQUIREMENTS` lists them in the order of the section. A letter that asks for more
time to weigh the public interest is a notice under s.17(1) like any other, whose `public_interest` is pending.

Subsections (4) and (6) require nothing: they excuse. Each is a rule of its own, which the requirement it excuses rests on. Where
no notice under (5) is needed, (7) asks nothing of the letter that is sent all the same.
"""

from collections.abc import Callable, Sequence

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Finding, Ground, Judgement
from answerable.law.refusal_notice import RefusalNotice, Reliance
from answerable.law.requirement import Met, requirement, together, told
from answerable.law.rule import rule


@rule("FOIA s.17(1)", since="2005-01-01")
def given_in_time(notice: RefusalNotice) -> Finding[Met]:
    """must, within the time for complying with section 1(1), give the applicant a notice"""
    return _in_time(notice) if notice.relies_on else _does_not_arise("no exemption in Part II is relied on")


@rule("FOIA s.17(1)(a)", since="2005-01-01")
def states_that_it_relies(notice: RefusalNotice) -> Finding[Met]:
    """states that fact"""
    if not notice.relies_on:
        return _does_not_arise("no exemption in Part II is relied on")
    return Finding(
        told(notice.states_reliance), because=(Fact(notice.states_reliance, "the notice states that it relies on an exemption"),)
    )


@rule("FOIA s.17(1)(b)", since="2005-01-01")
def specifies_the_exemption(notice: RefusalNotice) -> Finding[Met]:
    """specifies the exemption in question"""
    return _of_each(notice.relies_on, lambda each: told(each.specified), "{} specified")


@rule("FOIA s.17(1)(c)", since="2005-01-01")
def states_why_it_applies(notice: RefusalNotice) -> Finding[Met]:
    """states (if that would not otherwise be apparent) why the exemption applies"""
    return _of_each(notice.relies_on, _explained, "{} explained, or apparent")


@rule("FOIA s.17(2)", since="2005-01-01")
def indicates_no_decision_and_estimates(notice: RefusalNotice) -> Finding[Met]:
    """
    must indicate that no decision as to the application of that provision has yet been reached and must contain
    an estimate of the date by which the authority expects that such a decision will have been reached
    """
    if not any(each.undecided for each in notice.relies_on):
        return _does_not_arise("the notice leaves no public interest test undecided")
    return Finding(
        together((told(notice.says_undecided), told(notice.estimate_given))),
        because=(
            Fact(notice.says_undecided, "the notice says that no decision on the public interest has been reached"),
            Fact(notice.estimate_given, "the notice estimates the date of that decision"),
        ),
    )


@rule("FOIA s.17(3)(a)", since="2005-01-01")
def states_reasons_for_not_confirming(notice: RefusalNotice) -> Finding[Met]:
    """
    the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in
    disclosing whether the authority holds the information
    """
    return _reasons(notice, Duty.CONFIRM_OR_DENY)


@rule("FOIA s.17(3)(b)", since="2005-01-01")
def states_reasons_for_not_disclosing(notice: RefusalNotice) -> Finding[Met]:
    """the public interest in maintaining the exemption outweighs the public interest in disclosing the information"""
    return _reasons(notice, Duty.COMMUNICATE)


@rule("FOIA s.17(4)", since="2005-01-01")
def excused_from_stating(would_disclose: Judgement[bool]) -> Finding[bool]:
    """the statement would involve the disclosure of information which would itself be exempt information"""
    return Finding(would_disclose.value, because=(would_disclose,))


@rule("FOIA s.17(5)", since="2005-01-01")
def states_cost_or_vexatious(notice: RefusalNotice) -> Finding[Met]:
    """
    relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the
    applicant a notice stating that fact
    """
    if not notice.cost_or_vexatious:
        return _does_not_arise("neither section 12 nor section 14 is relied on")
    excused = excused_from_a_further_notice(notice)
    if excused.value is Met.YES:
        return Finding(Met.DOES_NOT_ARISE, because=(excused,))
    timely = _in_time(notice)
    answer = together((told(notice.states_cost_or_vexatious), timely.value))
    grounds: list[Ground] = [
        Fact(notice.cost_or_vexatious, "relied on"),
        Fact(notice.states_cost_or_vexatious, "the notice states that fact"),
        *timely.because,
    ]
    if excused.value is Met.FOR_A_PERSON:
        return Finding(answer if answer is Met.YES else Met.FOR_A_PERSON, because=[*grounds, excused])
    return Finding(answer, note=timely.note, because=grounds)


@rule("FOIA s.17(6)", since="2005-01-01")
def excused_from_a_further_notice(notice: RefusalNotice) -> Finding[Met]:
    """unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request"""
    if any(each.section != "FOIA s.14" for each in notice.cost_or_vexatious):
        return _does_not_arise("only a claim under section 14 can be excused")
    if notice.earlier is None:
        return _does_not_arise("no earlier notice under section 14 is known")
    earlier = Fact(notice.earlier.given_on, "a notice under section 14 was given on an earlier request")
    unreasonable = notice.earlier.further_unreasonable
    if unreasonable is None:
        return Finding(Met.FOR_A_PERSON, note="whether a further notice can be expected is for a person, s.17(6)(c)", because=(earlier,))
    return Finding(told(unreasonable.value), because=(earlier, unreasonable))


@rule("FOIA s.17(7)(a)", since="2005-01-01")
def gives_the_complaints_procedure(notice: RefusalNotice) -> Finding[Met]:
    """
    contain particulars of any procedure provided by the public authority for dealing with complaints about the
    handling of requests for information or state that the authority does not provide such a procedure
    """
    return _told_in_every_notice(
        notice, notice.complaints_procedure, "the notice gives the complaints procedure, or says that there is none"
    )


@rule("FOIA s.17(7)(b)", since="2005-01-01")
def gives_the_right_to_apply(notice: RefusalNotice) -> Finding[Met]:
    """contain particulars of the right conferred by section 50"""
    return _told_in_every_notice(notice, notice.right_to_apply, "the notice tells of the right to apply to the Commissioner")


_EVERY_NOTICE = "Every notice under s.17(1), (3) or (5); s.17(6) may excuse one under s.17(5)."
REQUIREMENTS = (
    requirement(
        given_in_time, arises="An exemption in Part II is relied on, for either duty. Section 10(3) never gives more time for this notice."
    ),
    requirement(states_that_it_relies, arises="An exemption in Part II is relied on, for either duty."),
    requirement(specifies_the_exemption, arises="For each exemption relied on: the section, and the limb where it has more than one."),
    requirement(
        states_why_it_applies, arises="For each exemption relied on, unless it would be apparent without saying, or s.17(4) excuses it."
    ),
    requirement(
        indicates_no_decision_and_estimates,
        arises="A qualified exemption is relied on and the public interest has not been decided when the notice is given.",
    ),
    requirement(
        states_reasons_for_not_confirming,
        arises="A qualified exclusion of the duty to confirm or deny is relied on, its public interest decided; s.17(4) may excuse.",
    ),
    requirement(
        states_reasons_for_not_disclosing,
        arises="A qualified exemption is relied on against communicating, its public interest decided; s.17(4) may excuse.",
    ),
    requirement(
        states_cost_or_vexatious, arises="Section 12 or section 14 is relied on; s.17(6) may excuse a further notice under section 14."
    ),
    requirement(gives_the_complaints_procedure, arises=_EVERY_NOTICE),
    requirement(gives_the_right_to_apply, arises=_EVERY_NOTICE),
)


def requirements_of(notice: RefusalNotice) -> tuple[Finding[Met], ...]:
    """What the facts of a notice say of each requirement, in the order of the section."""
    return tuple(each.check(notice) for each in REQUIREMENTS)


def _does_not_arise(note: str) -> Finding[Met]:
    return Finding(Met.DOES_NOT_ARISE, note=note)


def _in_time(notice: RefusalNotice) -> Finding[Met]:
    given_on = notice.completes or notice.given_on
    if given_on is None or notice.last_day is None:
        return Finding(Met.FOR_A_PERSON, note=f"the day {'of the notice' if given_on is None else 'of receipt'} is not known")
    return Finding(told(given_on <= notice.last_day.value), because=(Fact(given_on, "the notice is given"), notice.last_day))


def _of_each(relies_on: Sequence[Reliance], answer: Callable[[Reliance], Met], what: str) -> Finding[Met]:
    if not relies_on:
        return _does_not_arise("no exemption in Part II is relied on")
    answers = [(each, answer(each)) for each in relies_on]
    return Finding(together(met for _, met in answers), because=lambda: _grounds(answers, what))


def _grounds(answers: Sequence[tuple[Reliance, Met]], what: str) -> list[Ground]:
    """What was answered of each exemption and, where s.17(4) excuses the statement, why."""
    grounds: list[Ground] = []
    for each, met in answers:
        grounds.append(Fact(met, what.format(each.provision)))
        if met is Met.DOES_NOT_ARISE and each.would_disclose is not None:
            grounds.append(excused_from_stating(each.would_disclose))
    return grounds


def _explained(reliance: Reliance) -> Met:
    if _excused(reliance):
        return Met.DOES_NOT_ARISE
    if reliance.explained or reliance.apparent:
        return Met.YES
    return Met.NO if reliance.explained is False and reliance.apparent is False else Met.FOR_A_PERSON


def _excused(reliance: Reliance) -> bool:
    return reliance.would_disclose is not None and excused_from_stating(reliance.would_disclose).value


def _reasons(notice: RefusalNotice, duty: Duty) -> Finding[Met]:
    weighed = [each for each in notice.relies_on if each.duty in (duty, None) and _balanced(each)]
    if not weighed:
        return _does_not_arise("no decided public interest test is relied on for this duty")
    answers = [(each, _reasons_stated(each)) for each in weighed]
    grounds = _grounds(answers, "reasons stated on the public interest in {}")
    if notice.reasons_in_time is None:
        return Finding(together(met for _, met in answers), because=grounds)
    return Finding(
        together([*(met for _, met in answers), told(notice.reasons_in_time.value)]),
        because=[*grounds, notice.reasons_in_time],
    )


def _balanced(reliance: Reliance) -> bool:
    """Whether refusing on this exemption rests on a public interest test that the notice treats as decided."""
    return reliance.absolute is not True and not reliance.undecided


def _reasons_stated(reliance: Reliance) -> Met:
    if _excused(reliance):
        return Met.DOES_NOT_ARISE
    if reliance.reasons:
        return Met.YES
    if reliance.duty is None or reliance.absolute is None:
        return Met.FOR_A_PERSON
    return told(reliance.reasons)


def _told_in_every_notice(notice: RefusalNotice, fact: bool | None, what: str) -> Finding[Met]:
    if not notice.relies_on and not notice.cost_or_vexatious:
        return _does_not_arise("nothing is refused under sections 12 or 14 or Part II")
    answer, stated = told(fact), Fact(fact, what)
    if notice.relies_on or answer is Met.YES:
        return Finding(answer, because=(stated,))
    excused = excused_from_a_further_notice(notice)
    if excused.value is Met.YES:
        return Finding(Met.DOES_NOT_ARISE, note="no notice under subsection (5) is needed", because=(excused,))
    if excused.value is Met.FOR_A_PERSON:
        return Finding(Met.FOR_A_PERSON, because=(stated, excused))
    return Finding(answer, because=(stated,))
