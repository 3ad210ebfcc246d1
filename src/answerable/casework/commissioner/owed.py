"""Everything that is owed on a complaint: what, whose it is, by when, and on what authority. The most pressing first."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.above import APPEALED_UNDER
from answerable.casework.commissioner.argued import owed_to_the_loser
from answerable.casework.commissioner.days import days_of, stay_of, step_by
from answerable.casework.commissioner.onward import pending, permission_by, stays
from answerable.casework.commissioner.shape import Case, InformationNotice, Notice, Step
from answerable.casework.commissioner.states import Party, State
from answerable.law.code.commissioners_practice import day_to_answer_a_request_unanswered, day_to_decide
from answerable.law.finding import Finding
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s77_offence_of_altering_records import last_day_for_proceedings
from answerable.law.not_law import NotLaw

JUDGE, ASK = "Judge whether it is to be decided", "Ask the authority to answer: nothing was answered at all"
ANSWER, DELAY = "Answer the request", "Decide on the delay: the authority has not answered"
SIGN, SERVE = "Sign the notice", "Serve the notice on both sides"
_GIVEN = "the day that the Commissioner’s letter gives, and no provision sets"


class Owed(NamedTuple):
    """One thing that is owed. `stayed` is the finding that it need not be done for now; `is_aim` marks what the rest leads to."""

    words: str
    whose: Party
    by: Finding[date] | None = None
    under: str = ""
    stayed: Finding[bool] | None = None
    is_aim: bool = False

    @property
    def day(self) -> date | None:
        """The day by which it is owed; none while it is stayed, or where no day is set."""
        return self.by.value if self.by is not None and self.stayed is None else None

    @property
    def authority(self) -> str:
        """On what authority: the provision, or that it is practice."""
        return self.under or (str(self.by.under) if self.by is not None else "")


def owed(case: Case, *, on: date) -> tuple[Owed, ...]:
    """Everything that is owed on a day: the most pressing first, then what has no day, what it all leads to, and what is stayed."""
    found = [each for part in _PARTS for each in part(case, on)]
    return tuple(sorted(found, key=lambda each: (each.stayed is not None, each.is_aim, each.day or date.max)))


def next_of(found: Sequence[Owed], *, on: date) -> Owed | None:
    """The one thing that comes next: once the authority has let a day pass, what the Commissioner can do about that, if anything."""
    running = [each for each in found if each.stayed is None]
    let_pass = [each for each in running if each.whose is Party.AUTHORITY and each.day is not None and each.day < on]
    ours = [each for each in running if each.whose is Party.COMMISSIONER and not each.is_aim]
    return next(iter(ours if let_pass and ours else running), None)


def _before_a_decision(case: Case, on: date) -> list[Owed]:
    if case.state is State.CLOSED:
        return []
    found = []
    if case.officer is None:
        found.append(Owed("Allocate it to a case officer", Party.COMMISSIONER, under="FOIA s.50(2)"))
    if case.state is State.RECEIVED:
        found.append(Owed(ASK if case.is_unanswered else JUDGE, Party.COMMISSIONER, under="FOIA s.50(2)"))
    if case.state is State.ASKED and case.asked_to_answer is not None:
        asked = case.asked_to_answer
        found.append(Owed(ANSWER, Party.AUTHORITY, day_to_answer_a_request_unanswered(asked.on)))
        if on > asked.by:
            found.append(Owed(DELAY, Party.COMMISSIONER, under="FOIA s.50(3)(b)"))
    return found


def _the_decision(case: Case, _on: date) -> list[Owed]:
    if case.state in (State.CLOSED, State.SERVED, State.APPEALED):
        return []
    try:
        by = day_to_decide(case.complaint.on)
    except NotLaw:  # a day past what can be counted must not keep the rest from being said
        by = None
    return [Owed("Decide the complaint", Party.COMMISSIONER, by, is_aim=True)]


def _the_scope(case: Case, _on: date) -> list[Owed]:
    if case.state is not State.INVESTIGATING:
        return []
    if not case.in_scope:
        return [Owed("Say what is to be decided, part by part", Party.COMMISSIONER, under="FOIA s.50(1)")]
    if case.scope_agreed_on is None:
        return [Owed("Agree the scope with the complainant", Party.COMMISSIONER, under="FOIA s.50(1)")]
    return []


def _arguments(case: Case, _on: date) -> list[Owed]:
    if case.state is not State.DRAFTING:
        return []
    left = [str(each.number) for each in owed_to_the_loser(case)]
    return [Owed(f"Answer argument {each}, of the losing side", Party.COMMISSIONER, under="FOIA s.57(1)") for each in left]


def _answers(case: Case, _on: date) -> list[Owed]:
    if case.state in (State.CLOSED, State.SERVED, State.APPEALED):
        return []
    asked = [
        Owed(f"Answer question {each.number}", each.to, Finding(each.due_on, note=_GIVEN), "FOIA s.50(1)")
        for each in case.questions
        if each.answered_on is None
    ]
    return asked + [_information(each) for each in case.information_notices if each.answered_on is None]


def _information(notice: InformationNotice) -> Owed:
    by = last_day_for_steps(notice.sent_on, within=notice.within)
    return Owed(f"Comply with information notice {notice.number}", Party.AUTHORITY, by, "FOIA s.51(1)")


def _what_is_kept(case: Case, _on: date) -> list[Owed]:
    if case.state is not State.CLOSED:
        return []
    return [
        Owed(f"Return or destroy withheld item {each.number}", Party.COMMISSIONER, under="FOIA s.50(3)")
        for each in case.withheld
        if each.is_here
    ]


def _the_notice(case: Case, _on: date) -> list[Owed]:
    if case.state is State.DRAFTING:
        return [Owed("Finish the draft of the notice, and send it to be signed", Party.COMMISSIONER, under="FOIA s.50(3)(b)")]
    if case.state is not State.SIGNING:
        return []
    words = SIGN if case.signed_on is None else SERVE
    return [Owed(words, Party.COMMISSIONER, under="FOIA s.50(3)(b)")]


def _beside(case: Case, on: date) -> list[Owed]:
    """What is owed under the powers beside a decision notice, whether or not the complaint is closed."""
    found = []
    for notice in case.enforcement_notices:
        if notice.complied_on is None:
            by = last_day_for_steps(notice.sent_on, within=notice.within)
            found.append(Owed(f"Comply with enforcement notice {notice.number}", Party.AUTHORITY, by, "FOIA s.52(1)"))
            if on > by.value:
                words = f"Decide whether to certify that enforcement notice {notice.number} was not complied with: a power"
                found.append(Owed(words, Party.COMMISSIONER, under="FOIA s.54(1)(c)"))
    for concern in case.concerns:
        if concern.concluded_on is None:
            by = last_day_for_proceedings(concern.done_on)
            found.append(Owed(f"Conclude concern {concern.number}: a record was dealt with", Party.COMMISSIONER, by, "FOIA s.77(1)"))
    return found


def _after(case: Case, on: date) -> list[Owed]:
    notice = case.notice
    if notice is None or case.state is State.CLOSED:
        return []
    appeal_by = days_of(notice).appeal_by
    overridden = case.certificate is not None  # a notice that has no effect orders nothing, s.53(2)
    found = [_step(case, notice, each, on) for each in notice.steps if each.taken_on is None and not overridden]
    if case.gists and case.annex_served_on is None and not notice.substituted:
        found.append(Owed("Serve the confidential annex on the public authority alone", Party.COMMISSIONER, under="FOIA s.50(3)(b)"))
    if not case.appeals and on <= appeal_by.value:
        found.append(Owed("Appeal against the notice, whoever wants to", Party.EITHER, appeal_by))
    ask_by = permission_by(case)
    if ask_by is not None and on <= ask_by.value:
        found.append(Owed("Ask for permission to appeal to the Upper Tribunal, whoever wants to", Party.EITHER, ask_by))
    above = pending(case)
    if above is not None:
        found.append(Owed(f"Await what {above.to.value} decides, and record it", Party.COMMISSIONER, under=APPEALED_UNDER[above.to]))
    if any(each.day is not None and each.day < on for each in found) and case.reminded_on is None:
        found.append(Owed("Remind the authority of the steps that it has not taken", Party.COMMISSIONER, under="FOIA s.50(4)"))
    if any(each.day is not None and each.day < on for each in found) and case.certified_on is None and not notice.substituted:
        found.append(Owed("Decide whether to certify that steps were not taken: a power", Party.COMMISSIONER, under="FOIA s.54(1)"))
    if not found and case.appeal is None:
        found.append(Owed("Close it: nothing is left to do", Party.COMMISSIONER, under="FOIA s.50(4)"))
    return found


def _step(case: Case, notice: Notice, step: Step, on: date) -> Owed:
    stay = stays(case) or stay_of(notice, case.appeals, step, on=on)
    under = "FOIA s.61(4)" if notice.substituted else "FOIA s.50(4)"
    by = step_by(notice, case.appeals, step)
    return Owed(f"Take step {step.number}: {step.words}", Party.AUTHORITY, by, under, stay if stay.value else None)


_PARTS = (_before_a_decision, _the_scope, _arguments, _answers, _the_notice, _the_decision, _after, _beside, _what_is_kept)
