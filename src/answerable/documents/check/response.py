"""When the reply was due, how long it took, and whether a letter that took more time gave any: s.10, or EIR regs 5 and 7."""

from collections.abc import Iterator
from datetime import date

from answerable.documents.check.found import Found, worked_out
from answerable.documents.check.story import Story
from answerable.documents.decision_notice import Reading
from answerable.law.code.norms_of_time import public_interest_norm
from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.r07_extension_of_time import last_day_when_extended, notified_in_time
from answerable.law.eir.r09_advice_and_assistance import day_counted_from
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.foia.s10_working_days_taken import working_days_late, working_days_taken
from answerable.law.provision import Provision, cite
from answerable.law.rule import narrowed


class Clock:
    """The count for one case under one instrument: the last day, and working days from the day it starts."""

    def __init__(self, story: Story, *, environmental: bool) -> None:
        assert story.requested is not None
        self.story = story
        self.environmental = environmental
        self.request = Chronology(story.requested, story.clarified)
        self.environmental_request = EnvironmentalRequest(story.requested, particulars_on=story.clarified)
        self.receipt = day_counted_from(self.environmental_request) if environmental else date_of_receipt(self.request)
        self.last_day: Finding[date] = (
            last_day_to_make_available(self.environmental_request) if environmental else last_day_for_compliance(self.request)
        )

    @property
    def at(self) -> Provision:
        """The provision that gives the time."""
        return cite("EIR reg 5(2)" if self.environmental else "FOIA s.10(1)")

    def taken(self, on: date) -> Finding[int]:
        """Working days from receipt to a day."""
        return self._signed(working_days_taken(self.receipt, to=on))

    def late(self, on: date) -> Finding[int]:
        """Working days from the last day to a day."""
        return self._signed(working_days_late(self.last_day, to=on))

    def _signed(self, count: Finding[int]) -> Finding[int]:
        """The count under the instrument that gives the time: the Regulations count the same days, under their own words."""
        return narrowed(count, under=self.at, words=self.last_day.words) if self.environmental else count

    @property
    def extended_in_time(self) -> bool:
        """Whether a letter that took more time came by the last day."""
        return self.story.extended is not None and self.story.extended <= self.last_day.value


def recorded_under(reading: Reading, at: Provision) -> bool:
    """Whether the notice upholds the complaint, in whole or in part, under a provision, one inside it or one around it."""
    return any((each.under.covers(at) or at.covers(each.under)) and each.complaint != "not upheld" for each in reading.outcomes)


def on_the_response(reading: Reading, clock: Clock, *, stated: frozenset[date]) -> Iterator[Found]:
    """The last day, the more time taken, the reply. `stated` are the days that the notice itself calls the last one."""
    story = clock.story
    counted_from = story.counted_from
    assert counted_from is not None
    what = "the clarification" if story.clarified else "the request"
    yield Found(
        clock.at,
        f"The last day for compliance was {say(clock.last_day.value)}, the twentieth working day after {what} of {say(counted_from)}.",
        clock.last_day.value in stated,
        worked_out(clock.last_day, story.assumption),
    )
    if story.extended:
        yield from _more_time(reading, clock, story.extended)
    if story.reply:
        yield _reply(reading, clock, story.reply)
    elif story.notice and recorded_under(reading, clock.at) and story.notice > clock.last_day.value:
        yield _no_reply_dated(clock, story.notice)


def _reply(reading: Reading, clock: Clock, reply: date) -> Found:
    taken = clock.taken(reply)
    day = f"The reply of {say(reply)} came on working day {taken.value}"
    if reply <= clock.last_day.value:
        other = (
            f" The breach of {clock.at.section} that the notice records rests on something else."
            if recorded_under(reading, clock.at)
            else ""
        )
        return Found(clock.at, f"{day}, in time.{other}", False, worked_out(taken, clock.last_day.derivation(), clock.story.assumption))
    late = clock.late(reply)
    if clock.extended_in_time:
        words = f"{day}, {_days(late.value)} after the last day, and after a letter that took more time."
    else:
        words = f"{day}, {_days(late.value)} late."
    return Found(clock.at, words, recorded_under(reading, clock.at), worked_out(taken, late.derivation(), clock.story.assumption))


def _no_reply_dated(clock: Clock, notice: date) -> Found:
    late = clock.late(notice)
    words = f"The notice dates no reply. On its own date, {say(notice)}, {_days(late.value)} had passed since the last day."
    return Found(clock.at, words, True, worked_out(late, clock.story.assumption))


def _more_time(reading: Reading, clock: Clock, extended: date) -> Iterator[Found]:
    taken = clock.taken(extended)
    day = f"The letter of {say(extended)}, which took more time, came on working day {taken.value}"
    late = clock.late(extended)
    if clock.environmental:
        timely = notified_in_time(clock.environmental_request, extended)
        longer = last_day_when_extended(clock.environmental_request)
        words = (
            f"{day}, in time: if complexity and volume justified it, the last day became {say(longer.value)}."
            if timely.value
            else f"{day}, {_days(late.value)} after the last day to say so: it gave no more time."
        )
        yield Found("EIR reg 7(3)", words, recorded_under(reading, cite("EIR reg 7")), worked_out(timely, clock.story.assumption))
        return
    if clock.extended_in_time:
        norm = public_interest_norm(clock.request)
        words = (
            f"{day}, in time. Whether it gave more time turns on what it said, s.17(1) and (2), and on what was reasonable; "
            f"the norm of 40 working days in all ended on {say(norm.value)}."
        )
        yield Found("FOIA s.10(3)", words, False, worked_out(taken, norm.derivation(), clock.story.assumption))
    else:
        words = (
            f"{day}, {_days(late.value)} after the last day. It is void as an extension: "
            "s.10(3) does not move the time for the notice under s.17(1)."
        )
        yield Found("FOIA s.10(3)", words, False, worked_out(taken, late.derivation(), clock.story.assumption))


def _days(count: int) -> str:
    return f"{count} working day" if count == 1 else f"{count} working days"
