"""What judgements settle about one part: whether a qualified exemption is engaged, and whether a duty was owed in spite of the claims.

None means that nobody has judged enough to say. It is never taken for a yes or a no: whoever needs the ruling leaves the
question to a person.
"""

from datetime import date

from answerable.law.case import Case
from answerable.law.claims import Duty
from answerable.law.events import Kind
from answerable.law.finding import Finding, Ground
from answerable.law.ncnd import duty_to_confirm_or_deny_excluded
from answerable.law.not_law import MissingJudgement
from answerable.law.pleaded import reach_all
from answerable.law.public_interest import Reached, carried
from answerable.law.regime import Regime
from answerable.law.rule import narrowed, rule


def reached(case: Case, part: str, duty: Duty, *, on: date) -> tuple[Reached, ...]:
    """The claims on a part and a duty as they come to s.2, judged by a day. Raises `MissingJudgement` for the first that is not."""
    pleaded = case.claimed(part, duty, judged_by=on)
    if not pleaded or case.part(part).first(Kind.REQUEST) is None:
        return ()
    return reach_all(pleaded, of=case.circumstances(part, on=on))


def qualified_engaged(case: Case, part: str, duty: Duty, *, on: date) -> Finding[bool] | None:
    """Whether a qualified exemption is engaged on a part and a duty, as judged by a day; None while nobody has said."""
    try:
        found = reached(case, part, duty, on=on)
    except MissingJudgement:
        return None
    return to_be_weighed(found, duty) if found else None


def confirm_or_deny_owed(case: Case, part: str, *, on: date) -> Finding[bool] | None:
    """Whether the duty to confirm or deny was owed in spite of what is claimed; None with no claim, or while nobody has said."""
    try:
        found = reached(case, part, Duty.CONFIRM_OR_DENY, on=on)
        return still_to_confirm(duty_to_confirm_or_deny_excluded(found)) if found else None
    except MissingJudgement:
        return None


def communicate_owed(case: Case, part: str, *, on: date) -> Finding[bool] | None:
    """Whether withheld information was owed in spite of what is claimed; None with no claim, or while nobody has said."""
    try:
        found = reached(case, part, Duty.COMMUNICATE, on=on)
        still = still_to_make_available if case.part(part).as_of(on).regime is Regime.EIR else still_to_communicate
        return still(found) if found else None
    except MissingJudgement:
        return None


@rule("FOIA s.2(2)(b)", since="2005-01-01")
def to_be_weighed(found: tuple[Reached, ...], duty: Duty) -> Finding[bool]:
    """in all the circumstances of the case"""
    grounds: list[Ground] = [ground for each in found for ground in (each.engagement, each.absolute)]
    finding = Finding(any(each.to_be_weighed for each in found), note="whether there is a balance to weigh", because=grounds)
    if duty is Duty.COMMUNICATE:
        return finding
    return narrowed(finding, under="FOIA s.2(1)(b)", words="in all the circumstances of the case")


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def still_to_confirm(excluded: Finding[bool]) -> Finding[bool]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    return Finding(not excluded.value, because=(excluded,))


@rule("FOIA s.1(1)(b)", since="2005-01-01")
def still_to_communicate(found: tuple[Reached, ...]) -> Finding[bool]:
    """if that is the case, to have that information communicated to him"""
    outcome = carried(found, (), duty=Duty.COMMUNICATE)
    return Finding(not outcome.claims, because=outcome.grounds)


@rule("EIR reg 5(1)", since="2005-01-01")
def still_to_make_available(found: tuple[Reached, ...]) -> Finding[bool]:
    """a public authority that holds environmental information shall make it available on request"""
    outcome = carried(found, (), duty=Duty.COMMUNICATE)
    return Finding(not outcome.claims, because=outcome.grounds)
