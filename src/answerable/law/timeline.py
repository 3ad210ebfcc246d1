"""A case event by event, each with the findings that it gives rise to, and the questions that a decision notice leaves.

Findings that are the same for several parts are given once, with the parts they are about. Each event is seen as things stood
on its day: a judgement that was made later settles nothing before it.

Working days are counted over the calendar as it stands, or over one that is given, so that a case can be asked as known on a day.
The Tribunal's rules have a calendar of their own, and what hangs on an appeal is counted over that.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, cast

from answerable.law.breaches import Difference, differences
from answerable.law.case import Case
from answerable.law.case_breaches import complained_of, rows_in_scope
from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.clock import Clock, clock
from answerable.law.code.norms_of_time import (
    internal_review_norm,
    internal_review_norm_exceptionally,
    window_to_ask_for_internal_review,
)
from answerable.law.consequences import Failure, steps_to_order
from answerable.law.eir.r05_duty_to_make_available import answered_in_time, last_day_to_make_available
from answerable.law.eir.r08_charging import charge_notified_in_time
from answerable.law.eir.r08_charging import last_day_to_pay as last_day_to_pay_the_charge
from answerable.law.eir.r11_representations import last_day_for_reconsideration, made_in_time
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.environmental_breaches import reconsiderations
from answerable.law.events import Appeal, Event, Kind, Notice, RecordedAs, RegimeFound
from answerable.law.finding import Finding
from answerable.law.foia.s09_fees import last_day_to_pay
from answerable.law.foia.s10_time_for_compliance import date_of_receipt
from answerable.law.foia.s10_working_days_taken import in_time, working_days_late, working_days_taken
from answerable.law.foia.s50_decision_notices import stayed, steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.not_law import MissingJudgement
from answerable.law.prejudice import named
from answerable.law.regime import Regime
from answerable.law.requirement import Met
from answerable.law.rulings import qualified_engaged, reached
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.law.working_days import Calendar, calendar

Asked = Iterator[tuple[str, Finding[object]]]


class Seen(NamedTuple):
    """An event of one part, with the part's history up to its day, and the calendar to count over, where it is not the one that stands."""

    case: Case
    history: PartHistory
    event: Event
    calendar: Calendar | None = None

    @property
    def environmental(self) -> bool:
        """Whether the part goes under the Regulations, as was found by then."""
        return self.history.regime is Regime.EIR

    def clock(self, duty: Duty) -> Clock:
        """The part's clock for a duty on the day of the event."""
        return clock_on(self.case, self.history.part, duty, on=self.event.on, calendar=self.calendar)


class Given(NamedTuple):
    """A finding, what it answers, and the parts that it is about."""

    asks: str
    finding: Finding[object]
    parts: tuple[str, ...]


class Moment(NamedTuple):
    """One event, what follows from it, and what it leaves to be asked."""

    event: Event
    findings: tuple[Given, ...] = ()
    questions: tuple[Difference, ...] = ()


def timeline(case: Case, *, calendar: Calendar | None = None) -> tuple[Moment, ...]:
    """Every event of a case in order. Raises `OutOfOrder`, `MissingJudgement`, `BeyondTheCalendar`, `NotKnownThen`."""
    events = case.history().events
    return tuple(Moment(each, _once(_findings(case, each, calendar)), _questions(case, each, calendar)) for each in events)


def clock_on(case: Case, part: str, duty: Duty, *, on: date, calendar: Calendar | None = None) -> Clock:
    """The clock of one part and one duty at the end of a day, with what had been judged by then. Raises whatever `clock` does."""

    def engaged(number: str, about: Duty) -> Finding[bool] | None:
        return qualified_engaged(case, number, about, on=on)

    return clock(case.part(part), duty, on=on, engaged=engaged, calendar=calendar)


def _once(given: Iterable[Given]) -> tuple[Given, ...]:
    """Each finding once, with every part that it is about."""
    merged: dict[tuple[str, str], Given] = {}
    for each in given:
        key = (each.asks, each.finding.derivation())
        known = merged.get(key)
        merged[key] = each if known is None else known._replace(parts=(*known.parts, *each.parts))
    return tuple(merged.values())


def _findings(case: Case, event: Event, calendar: Calendar | None) -> Iterator[Given]:
    answer = _ANSWERS.get(event.kind)
    if answer is None:
        return
    for part in case.parts:
        if event.concerns(part.number):
            for asks, finding in answer(Seen(case, case.part(part.number).as_of(event.on), event, calendar)):
                yield Given(asks, finding, (part.number,))


def _counted(at: Seen) -> Asked:
    last_day = at.clock(Duty.COMMUNICATE).last_day
    if last_day is not None:
        yield "the last day for compliance", last_day


def _clarification(at: Seen) -> Asked:
    waiting = at.history.clarification().waiting
    if waiting is not None:
        yield "whether the authority may wait", waiting


def _fees_notice(at: Seen) -> Asked:
    if at.environmental:
        charged = at.history.environmental()
        notified = charge_notified_in_time(charged, twentieth=last_day_to_make_available(_uncharged(charged), days=at.calendar))
        yield "whether the charge was notified in time", notified
        yield "the last day to pay the charge", last_day_to_pay_the_charge(charged, notified, days=at.calendar or calendar())
        return
    yield "the last day to pay the fee", last_day_to_pay(at.event.on)


def _uncharged(request: EnvironmentalRequest) -> EnvironmentalRequest:
    return request._replace(charge_notified_on=None, charge_paid_on=None)


def _regime_found(at: Seen) -> Asked:
    """The clock that the part had under the law it was dealt with under, told as what it was, and the one that it has."""
    found = at.event.payload
    assert isinstance(found, RegimeFound), at.event
    before = at.history._replace(events=tuple(each for each in at.history.events if each is not at.event))
    was = clock(before, Duty.COMMUNICATE, on=at.event.on, calendar=at.calendar).last_day
    if was is not None:
        yield f"the last day under {found.was.value}, as it was counted until now", was
    yield from _counted(at)


def _time_extended(at: Seen) -> Asked:
    standing = at.clock(Duty.COMMUNICATE)
    if standing.more_time is not None and standing.works_to is not None:
        yield "whether the time is extended", standing.more_time
        yield "the day to work to", standing.works_to


def _extension(at: Seen) -> Asked:
    if at.environmental:
        return
    yield "on which working day", _taken(at)
    for duty in Duty:
        found = at.clock(duty)
        if found.more_time is not None and found.works_to is not None:
            yield f"whether there is more time to {duty.value}", found.more_time
            yield f"the day to work to, to {duty.value}", found.works_to


def _response(at: Seen) -> Asked:
    if at.environmental:
        works_to = at.clock(Duty.COMMUNICATE).works_to
        if works_to is not None:
            yield "whether it was in time", answered_in_time(works_to, on=at.event.on)
        return
    yield "how many working days it took", _taken(at)
    clock = at.clock(Duty.COMMUNICATE)
    last_day = clock.works_to if clock.more_time is not None and clock.more_time.value is Met.YES else clock.last_day
    if last_day is not None:
        yield "how many working days late", working_days_late(last_day, to=at.event.on, days=at.calendar)
        yield "whether it was in time", in_time(last_day, on=at.event.on)


def _taken(at: Seen) -> Finding[int]:
    request = at.history.counted()
    last_day = clock(at.history, Duty.COMMUNICATE, on=at.event.on, calendar=at.calendar).last_day
    grounds = last_day.because if last_day else ()
    disregarded = next((each for each in grounds if isinstance(each, Finding) and each.under == "FOIA s.10(2)"), None)
    without = cast("Finding[int] | None", disregarded)
    return working_days_taken(date_of_receipt(request), to=at.event.on, disregarded=without, days=at.calendar)


def _review_requested(at: Seen) -> Asked:
    answered = at.history.first(Kind.RESPONSE)
    if at.environmental:
        if answered is not None:
            yield "whether the representations were made in time", made_in_time(answered.on, made_on=at.event.on, days=at.calendar)
        yield "by when the authority must notify its decision", last_day_for_reconsideration(at.event.on, days=at.calendar)
        return
    if answered is not None:
        yield "until when a review could be asked for", window_to_ask_for_internal_review(answered.on, days=at.calendar)
    asked_on, days = at.event.on, at.calendar
    yield "by when a review is normally answered", internal_review_norm(asked_on, days=days)
    yield "by when a review is answered in exceptional circumstances", internal_review_norm_exceptionally(asked_on, days=days)


def _review_outcome(at: Seen) -> Asked:
    """Under the Act nothing: its review is no duty. Under the Regulations, whether the duty was met."""
    for row in reconsiderations(at.history, as_at=at.event.on, calendar=at.calendar) if at.environmental else ():
        yield f"whether {row.under} was met", row


def _notice(at: Seen) -> Asked:
    notice = at.event.payload
    assert isinstance(notice, Notice), at.event
    if complained_of(at.history):
        yield from _in_scope(at)
    yield from _days(at.event, notice)


def _in_scope(at: Seen) -> Asked:
    for duty in Duty:
        yield from _engagements(at.case, at.history.part, duty, at.event.on)
    rows = rows_in_scope(at.case, at.history.part, judged_by=at.event.on, calendar=at.calendar)
    open_rows = [each for each in rows if each.value is Met.NO]
    for row in open_rows:
        yield f"whether {row.under} was met", row
    failures = [Failure(at.history.part, each.under) for each in open_rows if each.under.section == "FOIA s.1"]
    if failures:
        yield "the steps that follow", steps_to_order(failures)


def _engagements(case: Case, part: str, duty: Duty, on: date) -> Asked:
    try:
        for each in reached(case, part, duty, on=on):
            yield f"whether {named(each.claim)} is engaged", each.engagement
    except MissingJudgement:
        # Nobody has judged these claims, and a notice need not: what is open is asked, and nothing concluded.
        return


def _days(event: Event, notice: Notice) -> Asked:
    appeal_by = last_day_to_appeal(notice.sent_on or event.on)
    yield "the last day to appeal", appeal_by
    if notice.within_days is not None:
        steps_by = last_day_for_steps(event.on, within=notice.within_days)
        yield "the last day for the steps", steps_by
        yield "whether that period is lawful", steps_lawful(steps_by, appeal_by=appeal_by)


def _appeal(at: Seen) -> Asked:
    brought = next((each.on for each in at.history.events if isinstance(each.payload, Appeal)), None)
    ended = at.event.on if at.event.kind is Kind.APPEAL_ENDED else None
    yield "whether the steps it affects are stayed", stayed(affected=True, appealed_on=brought, ended_on=ended, on=at.event.on)


def _questions(case: Case, event: Event, calendar: Calendar | None) -> tuple[Difference, ...]:
    """What to ask of a decision notice: the breaches open on the parts it is about, against those that it records."""
    if not isinstance(event.payload, Notice):
        return ()
    concerned = (each.number for each in case.parts if event.concerns(each.number))
    rows = [row for number in concerned for row in rows_in_scope(case, number, judged_by=event.on, calendar=calendar)]
    return differences(rows, [each.under for each in event.payload.recorded if each.finding is RecordedAs.BREACHED])


_ANSWERS: dict[Kind, Callable[[Seen], Asked]] = {
    Kind.REQUEST: _counted,
    Kind.CLARIFICATION_ASKED: _clarification,
    Kind.CLARIFIED: _counted,
    Kind.FEES_NOTICE: _fees_notice,
    Kind.FEE_PAID: _counted,
    Kind.EXTENSION: _extension,
    Kind.TIME_EXTENDED: _time_extended,
    Kind.REGIME_FOUND: _regime_found,
    Kind.RESPONSE: _response,
    Kind.REVIEW_REQUESTED: _review_requested,
    Kind.REVIEW_OUTCOME: _review_outcome,
    Kind.NOTICE: _notice,
    Kind.APPEAL: _appeal,
    Kind.APPEAL_ENDED: _appeal,
}
