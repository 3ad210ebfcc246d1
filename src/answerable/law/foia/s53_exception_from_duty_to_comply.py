"""FOIA section 53: the accountable person's certificate, or "veto". About which notices, and until which day.

The effective date is the day on which the notice was given to the authority or, where an appeal is brought, the day on which it,
or any further appeal, is determined or withdrawn.

Only a department's notice, the Welsh Government's, or a designated authority's can be overridden, and only on whether
information must be confirmed or communicated in spite of Part II. A police force's cannot, and lateness never.
"""

from datetime import date
from enum import Enum

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import Provision, cite
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar

CONFIRM_OR_DENY, COMMUNICATE = cite("FOIA s.1(1)(a)"), cite("FOIA s.1(1)(b)")


class ServedOn(Enum):
    """On whom a notice is served, as s.53(1)(a) divides authorities."""

    DEPARTMENT = "a government department"
    WELSH_GOVERNMENT = "the Welsh Government"
    DESIGNATED = "an authority designated for section 53"
    ANY_OTHER = "any other public authority"


@rule("FOIA s.53(1)", since="2005-01-01")
def may_be_overridden(on: ServedOn, failure: Provision, *, within_part_ii: Judgement[bool] | None = None) -> Finding[bool]:
    """This section applies to a decision notice or enforcement notice which"""
    grounds = (Fact(on, "the notice is served on"), Fact(failure, "the failure that it finds"))
    if on is ServedOn.ANY_OTHER:
        return Finding(False, note="served on none of the authorities that s.53(1)(a) names", because=grounds)
    if failure not in (CONFIRM_OR_DENY, COMMUNICATE):
        return Finding(False, note="lateness and defective notices cannot be overridden", because=grounds)
    if within_part_ii is None:
        raise MissingJudgement("whether the information falls within the provision relied on", under="FOIA s.53(1)(b)")
    finding = Finding(within_part_ii.value, because=(*grounds, within_part_ii))
    if failure == COMMUNICATE:
        return narrowed(finding, under="FOIA s.53(1)(b)(ii)", words="to comply with section 1(1)(b) in respect of exempt information")
    return narrowed(
        finding,
        under="FOIA s.53(1)(b)(i)",
        words="to comply with section 1(1)(a) in respect of information which falls within any provision of Part II",
    )


@rule("FOIA s.53(2)", since="2005-01-01")
def last_day_for_certificate(effective_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """not later than the twentieth working day following the effective date"""
    twentieth = working_day(20, following=effective_on, days=days)
    return Finding(twentieth.value, because=(Fact(effective_on, "the effective date"), twentieth))
