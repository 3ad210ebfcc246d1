"""What if: the law asked over a copy of a part's chronology with one thing more in it. Nothing is recorded, and nothing is decided.

if_fees_notice(law, "1", on=today, paid_on=later)
if_clarification(law, "1", on=today, answered_on=later)
latest(law, "1", on=today)
"""

from datetime import date
from typing import NamedTuple

from answerable.law.case import Case
from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.code.norms_of_time import internal_review_norm, internal_review_norm_exceptionally
from answerable.law.eir.r08_charging import charge_notified_in_time
from answerable.law.eir.r11_representations import last_day_for_reconsideration, last_day_for_representations
from answerable.law.events import Event, Kind, Question
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s09_fees import AwaitsFee, fees_notice_in_time
from answerable.law.not_law import OutOfOrder
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.law.timeline import clock_on
from answerable.law.working_days import Calendar

_SUPPOSED = Judgement(
    "whether the further information was reasonably required to identify and locate what was asked for",
    True,
    by="nobody yet: supposed, to see what would follow",
    on=date(2005, 1, 1),
    reasons="supposed",
)


class Supposed(NamedTuple):
    """What would follow: the last day now and then, or until when the fee could be paid, or neither while the requester is waited for."""

    part: str
    now: Finding[date] | None
    then: Finding[date] | None = None
    payable_until: Finding[date] | None = None


class Latest(NamedTuple):
    """The latest day on which three letters can lawfully go under a law, why one that charges can go on it, and whether it has passed."""

    part: str
    regime: Regime
    day: Finding[date]
    fees_notice: Finding[bool]
    passed: bool


def if_fees_notice(law: Case, part: str, *, on: date, paid_on: date | None = None, calendar: Calendar | None = None) -> Supposed:
    """If a fees notice on this part goes on a day and, where one is given, the fee is paid on another.

    Raises `OutOfOrder` where a notice went already or a day is out of order, and whatever the count raises.
    """
    _must_be_the_first(law, part, Kind.FEES_NOTICE)
    supposed = [Event(Kind.FEES_NOTICE, on, (part,))]
    if paid_on is not None:
        supposed.append(Event(Kind.FEE_PAID, paid_on, (part,)))
    now = _last_day(law, part, calendar)
    try:
        return Supposed(part, now, then=_last_day(_with(law, *supposed), part, calendar))
    except AwaitsFee as awaits:
        return Supposed(part, now, payable_until=awaits.lapse)


def if_clarification(law: Case, part: str, *, on: date, answered_on: date | None = None, calendar: Calendar | None = None) -> Supposed:
    """If the requester is asked on a day what is meant, as is supposed to be reasonably required, and answers on another, where given.

    Raises `OutOfOrder` where it is asked already or a day is out of order, and whatever the count raises.
    """
    if law.part(part).clarification().waiting is not None:
        raise OutOfOrder(f"The requester has been asked about part {part} already, and has not answered. Wait for the answer.")
    supposed = [Event(Kind.CLARIFICATION_ASKED, on, (part,), Question(_SUPPOSED))]
    now = _last_day(law, part, calendar)
    if answered_on is None:
        return Supposed(part, now)
    supposed.append(Event(Kind.CLARIFIED, answered_on, (part,)))
    return Supposed(part, now, then=_last_day(_with(law, *supposed), part, calendar))


class AlreadyAnswered(NamedTuple):
    """A part that is answered: when, and by which day a review asked for on a day would normally be answered, and exceptionally.

    Under the Regulations that is the last day for the decision on representations, and there is no other. `until` is the last day on which
    they can be made.
    """

    on: date
    review: Finding[date]
    exceptionally: Finding[date] | None = None
    until: Finding[date] | None = None


def already_answered(law: Case, part: str, *, on: date) -> AlreadyAnswered | None:
    """What can still follow on a part that is answered on both duties; None while an answer is owed."""
    days = [clock_on(law, part, duty, on=on).answered_on for duty in Duty]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    if law.part(part).as_of(on).regime is Regime.EIR:
        return AlreadyAnswered(max(known), last_day_for_reconsideration(on), until=last_day_for_representations(max(known)))
    return AlreadyAnswered(max(known), internal_review_norm(on), internal_review_norm_exceptionally(on))


def latest(law: Case, part: str, *, on: date, calendar: Calendar | None = None) -> Latest | None:
    """The latest lawful day for a notice under s.17(2), a clarification and a fees notice, while a part is owed an answer; else None.

    The notice and the fees notice are given within the time for complying with s.1(1). For asking what is meant the Act names no day:
    it is asked while that time still runs. Under the Regulations more time, reg 7(3), particulars, reg 9(2)(a), and a charge, reg 8(4),
    are all asked for within the twenty working days. A part that is handed over is owed nothing here.
    """
    regime = law.part(part).as_of(on).regime
    if regime not in ANSWERED_HERE:
        return None
    last_day = clock_on(law, part, Duty.COMMUNICATE, on=on, calendar=calendar)
    if not last_day.unmet or last_day.last_day is None:
        return None
    day = last_day.last_day
    charging = _charge_in_time(law.part(part), day) if regime is Regime.EIR else fees_notice_in_time(day.value, last_day=day)
    return Latest(part, regime, day, charging, passed=on > day.value)


def _charge_in_time(history: PartHistory, day: Finding[date]) -> Finding[bool]:
    return charge_notified_in_time(history.environmental()._replace(charge_notified_on=day.value), twentieth=day)


def _with(law: Case, *supposed: Event) -> Case:
    return law._replace(events=(*law.events, *supposed))


def _last_day(law: Case, part: str, calendar: Calendar | None) -> Finding[date]:
    return law.part(part).last_day(days=calendar)


def _must_be_the_first(law: Case, part: str, kind: Kind) -> None:
    if law.part(part).first(kind) is not None:
        raise OutOfOrder(f"A {kind.value} on part {part} has gone already, and the first is the one that counts.")
