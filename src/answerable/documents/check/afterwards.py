"""The internal review against its norm or its law, and the days that the notice itself sets going: steps and appeal."""

from collections.abc import Iterator
from datetime import date

from answerable.documents.check.found import Difference, Found, worked_out
from answerable.documents.check.response import recorded_under
from answerable.documents.check.story import Story
from answerable.documents.decision_notice import Reading
from answerable.law.code.norms_of_time import internal_review_norm, internal_review_norm_exceptionally
from answerable.law.eir.r11_representations import last_day_for_reconsideration
from answerable.law.finding import Finding, say
from answerable.law.foia.s50_decision_notices import steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.provision import cite
from answerable.law.tribunal.r22_notice_of_appeal import DAYS, last_day_to_appeal
from answerable.law.working_days import calendar

_ASKED = "Assumed: the request for a review was received on the day that the notice dates it."
_SENT = "Assumed: the notice was sent on its own date."
_CALENDAR_DAYS = "calendar days"


def on_the_review(reading: Reading, story: Story, *, environmental: bool) -> Iterator[Found]:
    """How long the internal review took. Under the Regulations a late one is a breach; under the Act it never is."""
    asked, given = story.review_asked, story.review_given
    if asked is None or given is None:
        return
    taken = calendar().count(after=asked, to=given)
    took = f"The internal review took {taken} working {'day' if taken == 1 else 'days'}, from {say(asked)} to {say(given)}"
    if environmental:
        last = last_day_for_reconsideration(asked)
        open_ = given > last.value and not recorded_under(reading, cite("EIR reg 11"))
        question = " A breach of EIR reg 11(4) was open to be recorded. Was it left out on purpose?" if open_ else ""
        standing = "in time" if given <= last.value else "late"
        words = f"{took}: {standing}, the last day being {say(last.value)}.{question}"
        yield Found("EIR reg 11(4)", words, recorded_under(reading, cite("EIR reg 11")), worked_out(last, _ASKED))
        return
    norm, exceptional = internal_review_norm(asked), internal_review_norm_exceptionally(asked)
    if given <= norm.value:
        words, shown = f"{took}, within the norm of 20, which ran to {say(norm.value)}.", norm
    elif given <= exceptional.value:
        words = (
            f"{took}, past the norm of 20, which ran to {say(norm.value)}, within an exceptional case's 40, to {say(exceptional.value)}."
        )
        shown = exceptional
    else:
        words, shown = f"{took}, past the norm even of an exceptional case, which ran to {say(exceptional.value)}.", exceptional
    yield Found(norm.under, f"{words} A norm breaches nothing.", False, worked_out(shown, _ASKED))


def on_the_notice(reading: Reading) -> Iterator[Found]:
    """The last days for the steps and for an appeal, and whether the first may end before the second."""
    if reading.date is None:
        return
    appeal = last_day_to_appeal(reading.date)
    steps = _steps(reading, reading.date)
    if steps:
        words = f"The steps fall due by {say(steps.value)}."
        yield Found("FOIA s.50(4)", words, True, worked_out(steps))
    yield Found(
        "GRC r.22(1)(b)",
        f"An appeal must be received by {say(appeal.value)}.",
        reading.appeal_within_days == DAYS,
        worked_out(appeal, _SENT),
    )
    if steps:
        lawful = steps_lawful(steps, appeal_by=appeal)
        ends = "does not end" if lawful.value else "ends"
        words = f"The period for the steps, to {say(steps.value)}, {ends} before the last day to appeal, {say(appeal.value)}."
        yield Found("FOIA s.50(6)", words, False, worked_out(lawful, _SENT))


def differences_of_the_notice(reading: Reading) -> Iterator[Difference]:
    """A period for steps that ends before an appeal can be brought, and a period to appeal that is not the rule's."""
    if reading.date is None:
        return
    appeal = last_day_to_appeal(reading.date)
    steps = _steps(reading, reading.date)
    if steps:
        lawful = steps_lawful(steps, appeal_by=appeal)
        if not lawful.value:
            yield Difference(steps.value.isoformat(), appeal.value.isoformat(), "FOIA s.50(6)", worked_out(lawful, _SENT))
    if reading.appeal_within_days not in (None, DAYS):
        yield Difference(f"{reading.appeal_within_days} days", f"{DAYS} days", "GRC r.22(1)(b)", worked_out(appeal, _SENT))


def _steps(reading: Reading, on: date) -> Finding[date] | None:
    within = reading.steps_within
    return last_day_for_steps(on, within=within.count) if within and within.unit == _CALENDAR_DAYS else None
