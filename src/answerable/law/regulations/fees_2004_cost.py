"""The Fees Regulations 2004, regs 3, 4, 6 and 7: what may be counted as cost, at what rate, up to which limit.

Four activities count and no others. Reading for exemptions, redacting, weighing the public interest, copying and posting
are work, and may be hours of it; none of them goes into the estimate. Hours and pounds are exact: never a float.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Ground, Judgement
from answerable.law.money import Exact, Pounds, exact
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.rule import narrowed, rule


class Activity(Enum):
    """The four activities whose cost counts: reg 4(3)(a) to (d)."""

    DETERMINING = "determining whether it holds the information"
    LOCATING = "locating the information, or a document which may contain the information"
    RETRIEVING = "retrieving the information, or a document which may contain the information"
    EXTRACTING = "extracting the information from a document containing it"


class NotCounted(Enum):
    """Work that authorities do, and sometimes count, that reg 4(3) does not name."""

    READING_FOR_EXEMPTIONS = "considering exemptions"
    PUBLIC_INTEREST = "weighing the public interest"
    CONSULTING = "consulting third parties"
    REDACTING = "redacting"
    COPYING = "copying"
    SENDING = "sending"


class Work(NamedTuple):
    """One activity as it is estimated: person-hours (two people for three hours are six), and any cost other than time."""

    activity: Activity | NotCounted
    hours: Exact = 0
    other_costs: Exact = 0


HOURLY_RATE = Pounds(25)
LIMIT_PART_I = Pounds(600)
LIMIT_OTHER = Pounds(450)


@rule("Fees Regs reg 3(1)", since="2005-01-01")
def appropriate_limit(*, listed_in_part_i: bool) -> Finding[Pounds]:
    """the appropriate limit referred to in section 12(1) and (2) of the 2000 Act"""
    if listed_in_part_i:
        return narrowed(
            Finding(LIMIT_PART_I),
            under="Fees Regs reg 3(2)",
            words="a public authority which is listed in Part I of Schedule 1 to the 2000 Act, the appropriate limit is £600",
        )
    return narrowed(
        Finding(LIMIT_OTHER), under="Fees Regs reg 3(3)", words="In the case of any other public authority, the appropriate limit is £450"
    )


def cost_of_time(hours: Fraction) -> Pounds:
    """Person-hours at £25 an hour, reg 4(4)."""
    return Pounds(hours * HOURLY_RATE)


def _cost(work: Work) -> Pounds:
    return Pounds(cost_of_time(exact(work.hours, "Hours")) + exact(work.other_costs, "A cost"))


@rule("Fees Regs reg 4(3)", since="2005-01-01")
def estimated_cost(work: Sequence[Work]) -> Finding[Pounds]:
    """take account only of the costs it reasonably expects to incur in relation to the request"""
    return _estimated(work, tuple(Activity))


@rule("Fees Regs reg 4(3)(a)", since="2005-01-01")
def estimated_cost_of_determining(work: Sequence[Work]) -> Finding[Pounds]:
    """determining whether it holds the information"""
    return _estimated(work, (Activity.DETERMINING,))


def _estimated(work: Sequence[Work], counted: Sequence[Activity]) -> Finding[Pounds]:
    _check(work)
    total = Pounds(sum(_cost(each) for each in work if each.activity in counted))
    return Finding(total, because=_lines(work, counted))


def _lines(work: Iterable[Work], counted: Sequence[Activity]) -> list[Ground]:
    return [Fact(_cost(each), f"{each.activity.value}{_left_out(each.activity, counted)}") for each in work]


def _left_out(activity: Activity | NotCounted, counted: Sequence[Activity]) -> str:
    if isinstance(activity, NotCounted):
        return ", left out: not an activity of reg 4(3)"
    return "" if activity in counted else ", left out: not asked about here"


def _check(work: Iterable[Work]) -> None:
    for each in work:
        if not isinstance(each.activity, Activity | NotCounted):
            raise Malformed(
                f"{each.activity!r} is not an activity that counts. Reg 4(3) has four: determining, locating, retrieving, extracting."
            )


@rule("Fees Regs reg 5(2)", since="2005-01-01")
def related(
    *, by_one_person: bool, in_concert: Judgement[bool] | None = None, similar: Judgement[bool] | None = None, window: Finding[bool]
) -> Finding[bool]:
    """This regulation applies in circumstances in which"""
    grounds: list[Ground] = [Fact(by_one_person, "all made by one person")]
    if not by_one_person:
        if in_concert is None:
            raise MissingJudgement("whether different persons act in concert or in pursuance of a campaign", under="Fees Regs reg 5(1)(b)")
        grounds.append(in_concert)
        if not in_concert.value:
            return narrowed(
                Finding(False, because=grounds),
                under="Fees Regs reg 5(1)(b)",
                words="by different persons who appear to the public authority to be acting in concert or in pursuance of a campaign",
            )
    if similar is None:
        raise MissingJudgement(
            "whether the requests relate, to any extent, to the same or similar information", under="Fees Regs reg 5(2)(a)"
        )
    return Finding(similar.value and window.value, because=[*grounds, about_the_same(similar), window])


@rule("Fees Regs reg 5(2)(a)", since="2005-01-01")
def about_the_same(similar: Judgement[bool]) -> Finding[bool]:
    """relate, to any extent, to the same or similar information"""
    return Finding(similar.value, because=(similar,))


@rule("Fees Regs reg 5(1)", since="2005-01-01")
def aggregated_cost(cost: Finding[Pounds], others: Sequence[Finding[Pounds]], *, aggregation: Finding[bool]) -> Finding[Pounds]:
    """the estimated cost of complying with any of the requests is to be taken to be the total costs"""
    if not aggregation.value:
        return Finding(cost.value, note="not aggregated, so its own cost alone", because=(cost, aggregation))
    return Finding(Pounds(sum(each.value for each in (cost, *others))), because=(cost, *others, aggregation))


class Expense(NamedTuple):
    """One cost of informing the requester or of communicating: what it is, and what it costs apart from anybody's time."""

    what: str
    pounds: Exact = 0
    hours: Exact = 0


@rule("Fees Regs reg 6(2)", since="2005-01-01")
def maximum_fee_for_complying(expenses: Sequence[Expense]) -> Finding[Pounds]:
    """the total costs the public authority reasonably expects to incur in relation to the request"""
    total = Pounds(sum(exact(each.pounds, "A cost") for each in expenses))
    timed = any(exact(each.hours, "Hours") for each in expenses)
    return Finding(
        total,
        note="the time of those who do the work is left out, reg 6(4)" if timed else "",
        because=[Fact(Pounds(exact(each.pounds, "A cost")), each.what) for each in expenses],
    )


@rule("Fees Regs reg 7(2)", since="2005-01-01")
def maximum_fee_beyond_the_limit(work: Sequence[Work], expenses: Sequence[Expense]) -> Finding[Pounds]:
    """the costs which the public authority may take into account under regulation 4 in relation to that request"""
    cost = estimated_cost(work)
    communicating = [(each.what, Pounds(exact(each.pounds, "A cost") + cost_of_time(exact(each.hours, "Hours")))) for each in expenses]
    return Finding(
        Pounds(cost.value + sum(pounds for _, pounds in communicating)),
        note="of this request alone: what only aggregation adds is disregarded, reg 7(3); time is at £25 an hour, reg 7(5)",
        because=[cost, *(Fact(pounds, what) for what, pounds in communicating)],
    )
