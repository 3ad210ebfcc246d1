"""A clock for each part of a request and for each of its two duties.

Two clocks of one part can part ways: more time to weigh the public interest in disclosing moves the duty to communicate and
leaves the duty to confirm or deny where it was. Two parts never touch: each clock reads the history of its own part only.

Every clock counts over the calendar as it stands, unless it is given another: a case can be asked as known on a day.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.chronology import CaseHistory, PartHistory
from answerable.law.claims import Duty
from answerable.law.code.norms_of_time import public_interest_norm
from answerable.law.eir.r07_extension_of_time import last_day_when_extended, may_extend
from answerable.law.events import Answer, Event, Extension, TimeExtended
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_public_interest_extension import MoreTime, day_to_work_to, more_time_to_weigh
from answerable.law.foia.s10_time_for_compliance import date_of_receipt
from answerable.law.provision import cite
from answerable.law.refusal_notice import RefusalNotice
from answerable.law.regime import Regime
from answerable.law.requirement import Met
from answerable.law.working_days import Calendar

Engaged = Callable[[str, Duty], Judgement[bool] | Finding[bool] | None]


def nobody_has_said(part: str, duty: Duty) -> None:
    """No judgement on whether a qualified exemption is engaged."""


class Standing(Enum):
    """Where a clock stands on a day."""

    RUNNING = "running"
    WAITING = "waiting for the requester"
    LAPSED = "no duty: the fee was not paid in time"
    ANSWERED = "answered in time"
    ANSWERED_LATE = "answered late"
    LATE = "late"


class Clock(NamedTuple):
    """The clock of one part and one duty, as it stood on a day.

    `last_day` is that of the law that governs the part: s.10(1)'s, or of regulations under s.10(4), EIR reg 5(2), UK GDPR art 12(3);
    None while nothing runs. `works_to` is that day, or the estimate where more time is taken under s.10(3) and no condition fails, or
    the fortieth working day where time is extended under EIR reg 7(1); `more_time` is the finding on that, None where none is taken.
    """

    part: str
    duty: Duty
    standing: Standing
    last_day: Finding[date] | None = None
    works_to: Finding[date] | None = None
    more_time: Finding[Met] | None = None
    answered_on: date | None = None

    @property
    def unmet(self) -> bool:
        """Whether the authority still has to answer."""
        return self.standing in (Standing.RUNNING, Standing.LATE)


def clocks(case: CaseHistory, *, on: date, engaged: Engaged = nobody_has_said, calendar: Calendar | None = None) -> tuple[Clock, ...]:
    """Every clock of a case as it stood at the end of a day: by part, then by duty. Raises whatever `clock` does."""
    return tuple(clock(each, duty, on=on, engaged=engaged, calendar=calendar) for each in case.parts for duty in Duty)


def earliest_unmet(each: Iterable[Clock]) -> Clock | None:
    """The clock to look at first: unmet, and with the earliest day to work to."""
    running = [clock for clock in each if clock.unmet and clock.works_to is not None]
    return min(running, key=lambda clock: clock.works_to.value if clock.works_to else date.max, default=None)


def clock(history: PartHistory, duty: Duty, *, on: date, engaged: Engaged = nobody_has_said, calendar: Calendar | None = None) -> Clock:
    """The clock of one part and one duty as it stood at the end of a day, over the calendar that stands or another.

    Raises `OutOfOrder` before the request, `MissingJudgement`, `BeyondTheCalendar`, and `NotKnownThen` where the calendar is as known
    on a day and our sources cannot say what was known.
    """
    known = history.as_of(on)
    answered_on = answered(known, duty)
    if answered_on is None and known.clarification().waiting is not None:
        return Clock(history.part, duty, Standing.WAITING)
    try:
        last_day = known.last_day(days=calendar)
    except AwaitsFee as awaits:
        return Clock(history.part, duty, Standing.WAITING if on <= awaits.lapse.value else Standing.LAPSED)
    more_time, works_to = _longer(known, duty, last_day, engaged, calendar)
    by = answered_on or on
    late = by > works_to.value
    if answered_on is None:
        standing = Standing.LATE if late else Standing.RUNNING
    else:
        standing = Standing.ANSWERED_LATE if late else Standing.ANSWERED
    return Clock(history.part, duty, standing, last_day, works_to, more_time, answered_on)


def answered(history: PartHistory, duty: Duty) -> date | None:
    """The first day on which the authority answered on a duty: met it, or gave notice that it refuses to."""
    carried = ((each.on, each.payload) for each in history.events)
    if history.regime is Regime.EIR:
        return next((on for on, letter in carried if isinstance(letter, Answer) and _says_anything(letter)), None)
    return next((on for on, letter in carried if isinstance(letter, Answer | Extension) and _answers(letter, duty)), None)


def _says_anything(letter: Answer) -> bool:
    """Under the Regulations there is one duty: making available, refusing and neither confirming nor denying each answer it."""
    said = letter.said is not Said.NOTHING or letter.disclosed is not Disclosed.NOTHING
    return said or bool(letter.letter.relies_on or letter.letter.cost_or_vexatious)


def _answers(letter: Answer | Extension, duty: Duty) -> bool:
    if isinstance(letter, Extension):
        return duty is Duty.CONFIRM_OR_DENY and letter.said is not Said.NOTHING
    claimed = letter.letter.cost_or_vexatious
    if letter.disclosed is not Disclosed.NOTHING or any(each.section == "FOIA s.14" for each in claimed):
        return True
    if duty is Duty.CONFIRM_OR_DENY:
        # s.12(1) leaves the duty to confirm or deny; only s.12(2) takes it away.
        return letter.said is not Said.NOTHING or cite("FOIA s.12(2)") in claimed
    refused = any(each.duty in (Duty.COMMUNICATE, None) for each in letter.letter.relies_on)
    return refused or bool(claimed) or letter.said in (Said.NOT_HELD, Said.NEITHER)


def letters(history: PartHistory, last_day: Finding[date] | None) -> tuple[tuple[Event, RefusalNotice], ...]:
    """Every letter on a part, with its day, its time limit if there is one, and the first that named the same exemptions, s.17(3)."""
    dated: list[tuple[Event, RefusalNotice]] = []
    for event in history.events:
        if isinstance(event.payload, Answer | Extension):
            letter = event.payload.letter
            completes = _completed(letter, [each for _, each in dated])
            dated.append((event, letter._replace(given_on=event.on, last_day=last_day, completes=completes)))
    return tuple(dated)


def _completed(letter: RefusalNotice, before: list[RefusalNotice]) -> date | None:
    """The day of the first notice that relied on every exemption that this one relies on."""
    relied_on = {each.provision.section for each in letter.relies_on}
    for earlier in before:
        if relied_on and relied_on <= {each.provision.section for each in earlier.relies_on}:
            return earlier.given_on
    return None


def _longer(
    history: PartHistory, duty: Duty, last_day: Finding[date], engaged: Engaged, calendar: Calendar | None
) -> tuple[Finding[Met] | None, Finding[date]]:
    """The finding on the last word that takes more time, and the day to work to, under the law that governs the part."""
    if history.regime is Regime.FOIA:
        return _more_time(history, duty, last_day, engaged, calendar)
    extended = [each for each in history.events if isinstance(each.payload, TimeExtended)]
    if history.regime is not Regime.EIR or not extended:
        return None, last_day
    event, request = extended[-1], history.environmental()
    assert isinstance(event.payload, TimeExtended), event
    found = may_extend(event.payload.impracticable, request, event.on, days=calendar)
    return found, last_day_when_extended(request, days=calendar) if found.value is Met.YES else last_day


def _more_time(
    history: PartHistory, duty: Duty, last_day: Finding[date], engaged: Engaged, calendar: Calendar | None
) -> tuple[Finding[Met] | None, Finding[date]]:
    """The finding on the last letter that takes more time, and the day to work to under it."""
    found, works_to = None, last_day
    if not any(isinstance(each.payload, Extension) for each in history.events):
        return found, works_to
    request = history.counted()
    receipt, norm = date_of_receipt(request), public_interest_norm(request, days=calendar)
    for event, letter in letters(history, last_day):
        extension = event.payload
        if isinstance(extension, Extension):
            judged = (engaged(history.part, duty), extension.balance_only, extension.reasonable)
            asked = MoreTime(duty, letter, receipt, norm, *judged, days=calendar)
            found = more_time_to_weigh(asked)
            works_to = day_to_work_to(found, last_day=last_day, estimate_on=extension.estimate_on or last_day.value)
    return found, works_to
