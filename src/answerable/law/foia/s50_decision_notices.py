"""FOIA section 50: application for decision by Commissioner, and the decision notice.

Anybody whose request it was may ask whether it was dealt with in accordance with Part I "in any specified respect". What is
not specified is not decided: the scope is fixed by the complaint, and a notice finds nothing outside it.

s.50(6) measures the period for the steps against the period in which an appeal can be brought; that the last day of the
latter counts as GRC r.12(2) rolls it, over a day that is not worked, is our reading.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Judgement, say
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import Provision, cite
from answerable.law.requirement import Met, told
from answerable.law.rule import narrowed, rule


class Grounds(NamedTuple):
    """Whether each ground for making no decision is made out: what appears to the Commissioner, s.50(2)."""

    not_exhausted: Judgement[bool] | None = None
    undue_delay: Judgement[bool] | None = None
    frivolous_or_vexatious: Judgement[bool] | None = None
    withdrawn_or_abandoned: Judgement[bool] | None = None


class Outcome(Enum):
    """What the Commissioner must do with an application."""

    DECIDE = "serve a decision notice on the complainant and the authority"
    NOTIFY = "notify the complainant that no decision is made, and the grounds"


class Ground(NamedTuple):
    """One of the four grounds, and its words."""

    at: str
    words: str


GROUNDS = (
    Ground("FOIA s.50(2)(a)", "that the complainant has not exhausted any complaints procedure"),
    Ground("FOIA s.50(2)(b)", "that there has been undue delay in making the application"),
    Ground("FOIA s.50(2)(c)", "that the application is frivolous or vexatious"),
    Ground("FOIA s.50(2)(d)", "that the application has been withdrawn or abandoned"),
)
_STEPS = tuple(map(cite, ("FOIA s.1(1)", "FOIA s.11", "FOIA s.17")))


@rule("FOIA s.50(1)", since="2005-01-01")
def in_scope(provision: Provision, *, respects: Iterable[Provision]) -> Finding[bool]:
    """a decision whether, in any specified respect, a request for information made by the complainant to a public authority"""
    specified = tuple(respects)
    inside = any(each.covers(provision) or provision.covers(each) for each in specified)
    return Finding(
        inside, note="" if inside else "no finding: it was not complained of", because=(Fact(specified, "the respects specified"),)
    )


@rule("FOIA s.50(2)", since="2005-01-01")
def must_decide(grounds: Grounds) -> Finding[bool]:
    """On receiving an application under this section, the Commissioner shall make a decision unless it appears to him"""
    answers = tuple(zip(GROUNDS, grounds, strict=True))
    for ground, judgement in answers:
        if judgement is not None and judgement.value:
            return narrowed(Finding(False, because=(judgement,)), under=ground.at, words=ground.words)
    for ground, judgement in answers:
        if judgement is None:
            raise MissingJudgement(f"whether it appears {ground.words}", under=ground.at)
    return Finding(True, because=[each for each in grounds if each is not None])


@rule("FOIA s.50(3)", since="2005-01-01")
def what_to_serve(decide: Finding[bool]) -> Finding[Outcome]:
    """Where the Commissioner has received an application under this section"""
    if decide.value:
        return narrowed(Finding(Outcome.DECIDE, because=(decide,)), under="FOIA s.50(3)(b)", words="serve notice of his decision")
    return narrowed(
        Finding(Outcome.NOTIFY, because=(decide,)),
        under="FOIA s.50(3)(a)",
        words="notify the complainant that he has not made any decision under this section",
    )


@rule("FOIA s.50(4)", since="2005-01-01")
def must_order_steps(breach: Provision, *, remedied_on: date | None = None) -> Finding[bool]:
    """
    the decision notice must specify the steps which must be taken by the authority for complying with that requirement
    and the period within which they must be taken
    """
    if not any(at.covers(breach) or breach.covers(at) for at in _STEPS):
        return Finding(False, note=f"a breach of {breach} stands by itself and orders nothing")
    if remedied_on is not None:
        return Finding(False, note="nothing is left to order", because=(Fact(remedied_on, "the requirement is met after all"),))
    return Finding(True, because=(Fact(breach, "the requirement that was not met"),))


@rule("FOIA s.50(5)", since="2005-01-01")
def gives_the_right_of_appeal(particulars: bool | None) -> Finding[Met]:
    """A decision notice must contain particulars of the right of appeal conferred by section 57."""
    return Finding(told(particulars), because=(Fact(particulars, "the notice gives particulars of the right of appeal"),))


@rule("FOIA s.50(6)", since="2005-01-01")
def steps_lawful(steps_by: Finding[date], *, appeal_by: Finding[date]) -> Finding[bool]:
    """the time specified in the notice must not expire before the end of the period within which an appeal can be brought"""
    lawful = steps_by.value >= appeal_by.value
    reading = f"the last day to appeal taken as GRC r.12(2) rolls it, {say(appeal_by.value)}: our reading"
    return Finding(lawful, note=reading, because=(steps_by, appeal_by))


@rule("FOIA s.50(6)", since="2005-01-01")
def stayed(
    *,
    affected: bool,
    appealed_on: date | None,
    ended_on: date | None = None,
    on: date,
    last_day: Finding[date] | None = None,
    extended_on: date | None = None,
) -> Finding[bool]:
    """no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal"""
    # One brought after its last day is no appeal that is pending until the Tribunal extends the time: till then it must not be admitted.
    late = appealed_on is not None and last_day is not None and appealed_on > last_day.value
    since = extended_on if late else appealed_on
    pending = since is not None and since <= on and (ended_on is None or on < ended_on)
    grounds: list[Fact | Finding[date]] = [
        Fact(appealed_on, "the appeal is brought"),
        Fact(ended_on, "the appeal is determined or withdrawn"),
    ]
    if late and last_day is not None:
        grounds += [last_day, Fact(extended_on, "the Tribunal extends the time")]
    note = "the appeal came after its last day, and the Tribunal has not extended the time (GRC r.22(4))" if late and not pending else ""
    return Finding(affected and pending, note=note if affected else "the appeal does not affect this step", because=grounds)


@rule("FOIA s.50(6)", since="2005-01-01")
def last_day_after_appeal(steps_by: Finding[date], *, ended_on: date, set_by_tribunal: date | None = None) -> Finding[date]:
    """no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal"""
    ended = Fact(ended_on, "the appeal is determined or withdrawn")
    if set_by_tribunal is not None:
        return Finding(set_by_tribunal, because=(ended, Fact(set_by_tribunal, "the day that the Tribunal sets for the steps")))
    reading = "the Act sets no new period: the notice’s own last day or, where the appeal ended later, that day, at once: our reading"
    return Finding(max(steps_by.value, ended_on), note=reading, because=(steps_by, ended))
