"""What takes a request out of s.1(1) without Part II: cost, vexatiousness, repetition; and, from the events alone, waiting and lapse.

The first three are put to people, and each is kept as what they estimated and judged until somebody asks what follows.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.law.chronology import PartHistory
from answerable.law.eir.r08_charging import period_disregarded
from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_time_for_compliance import disregarded
from answerable.law.foia.s12_cost_of_compliance import confirming_alone_exceeds_the_limit, exceeds_the_limit
from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, is_repeated, is_vexatious
from answerable.law.money import Pounds
from answerable.law.regime import Regime
from answerable.law.regulations.fees_2004_aggregation import received_close_enough
from answerable.law.regulations.fees_2004_cost import (
    Work,
    aggregated_cost,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
    related,
)
from answerable.law.rule import Rule, narrowed


class OtherRequests(NamedTuple):
    """Requests whose cost is to be added: the work of each, the days of the first and the last of all, and who made them."""

    work: tuple[tuple[Work, ...], ...]
    first_received_on: date
    last_received_on: date
    by_one_person: bool
    in_concert: Judgement[bool] | None = None
    similar: Judgement[bool] | None = None


class Cost(NamedTuple):
    """An estimate under s.12: of complying, or of confirming or denying alone. `evidence` is what it was made from, such as a sample."""

    confirming_alone: bool
    work: tuple[Work, ...]
    listed_in_part_i: bool
    reasonable: Judgement[bool] | None = None
    evidence: tuple[str, ...] = ()
    others: OtherRequests | None = None


class Vexatious(NamedTuple):
    """s.14(1): what was considered, and what was judged of the request."""

    judged: Judgement[bool] | None = None
    considered: tuple[Consideration, ...] = ()


class Repeated(NamedTuple):
    """s.14(2): the earlier request, the day of this one, and the two things that a person must say."""

    earlier: EarlierRequest
    made_on: date
    similar: Judgement[bool] | None = None
    reasonable_interval: Judgement[bool] | None = None


_DISREGARDED: dict[Regime, Rule] = {Regime.FOIA: vars(disregarded)["rule"], Regime.EIR: vars(period_disregarded)["rule"]}
Bar = Cost | Vexatious | Repeated


def barred(bar: Bar) -> Finding[bool]:
    """Whether a bar takes away what it can take away, under its own provision. Raises `MissingJudgement`, `OutOfOrder`, `Malformed`."""
    if isinstance(bar, Vexatious):
        return is_vexatious(bar.judged, bar.considered)
    if isinstance(bar, Repeated):
        return is_repeated(bar.earlier, made_on=bar.made_on, similar=bar.similar, reasonable_interval=bar.reasonable_interval)
    exceeds = confirming_alone_exceeds_the_limit if bar.confirming_alone else exceeds_the_limit
    finding = exceeds(_cost(bar), appropriate_limit(listed_in_part_i=bar.listed_in_part_i), bar.reasonable)
    because = (*finding.because, *(Fact(each, "evidence for the estimate") for each in bar.evidence))
    return narrowed(Finding(finding.value, note=finding.note, because=because), under=finding.under, words=finding.words)


def _cost(bar: Cost) -> Finding[Pounds]:
    estimate = estimated_cost_of_determining if bar.confirming_alone else estimated_cost
    own, others = estimate(bar.work), bar.others
    if others is None:
        return own
    window = received_close_enough(others.first_received_on, others.last_received_on)
    aggregation = related(by_one_person=others.by_one_person, in_concert=others.in_concert, similar=others.similar, window=window)
    return aggregated_cost(own, [estimate(each) for each in others.work], aggregation=aggregation)


def bars_in_events(history: PartHistory, *, on: date) -> Iterator[Finding[bool]]:
    """What the events of a part by themselves take away on a day: a clarification that is awaited, a fee that was not paid in time.

    Raises `MissingJudgement` over a clarification.
    """
    known = history.as_of(on)
    waiting = known.clarification().waiting
    if waiting is not None:
        yield waiting
        return
    try:
        known.last_day()
    except AwaitsFee as awaits:
        yield _unpaid(awaits.lapse, on, known.regime)


def _unpaid(lapse: Finding[date], on: date, regime: Regime) -> Finding[bool]:
    because = (lapse, Fact(on, "the day asked about"))
    if on <= lapse.value:
        finding = Finding(True, note="the fee may still be paid, and nothing runs until it is", because=because)
        signed = _DISREGARDED[regime]
        return narrowed(finding, under=signed.at, words=signed.words)
    return narrowed(Finding(True, note="the fee was not paid in time", because=because), under=lapse.under, words=lapse.words)
