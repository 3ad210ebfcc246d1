"""Breaches of the Environmental Information Regulations: what the facts of one part leave open to be recorded.

Unlike under the Act, the reconsideration that a requester asks for is law: an answer to representations that comes late is a breach of
reg 11(4), whether or not anybody complains. The rows are looked at as things stood on a day, as those of breaches.py are.
"""

from collections.abc import Iterator
from datetime import date

from answerable.law.breaches import Ruling
from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.clock import clock, letters
from answerable.law.eir.r07_extension_of_time import notified_in_time as extension_notified_in_time
from answerable.law.eir.r09_advice_and_assistance import asked_in_time
from answerable.law.eir.r11_representations import notified_in_time, says_what_it_will_do
from answerable.law.eir.r14_refusal import REQUIREMENTS
from answerable.law.events import Answer, Event, Kind, Question, TimeExtended
from answerable.law.finding import Fact, Finding, say
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.requirement import Met, together
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar


def environmental_procedure(
    history: PartHistory, *, as_at: date, owed: Ruling = None, calendar: Calendar | None = None
) -> tuple[Finding[Met], ...]:
    """Every row for a part under the Regulations, as things stood on a day, in their order. Raises as the clock does.

    `owed` is the ruling on whether information that was withheld ought to have been made available; None: nobody has ruled.
    """
    known = history.as_of(as_at)
    rows = (
        *_made_available(known, as_at, owed, calendar),
        *_extensions(known, calendar),
        *_particulars(known, calendar),
        *reconsiderations(known, as_at=as_at, calendar=calendar),
        *_refusals(known, as_at, calendar),
    )
    return tuple(sorted(rows, key=lambda each: each.under.order()))


def reconsiderations(history: PartHistory, *, as_at: date, calendar: Calendar | None = None) -> Iterator[Finding[Met]]:
    """Reg 11(4) and (5) of each time that representations were made: the decision notified by the next outcome, or by none."""
    for nth, event in enumerate(history.events):
        if event.kind is Kind.REVIEW_REQUESTED:
            outcome = next((each for each in history.events[nth:] if each.kind is Kind.REVIEW_OUTCOME), None)
            yield notified_in_time(event.on, notified_on=outcome.on if outcome else None, as_at=as_at, days=calendar)
            if outcome is not None and isinstance(outcome.payload, Answer) and outcome.payload.reconsidered is not None:
                told = outcome.payload.reconsidered
                yield says_what_it_will_do(told.failed, failure=told.states_failure, action=told.states_action, period=told.states_period)


def _made_available(history: PartHistory, as_at: date, owed: Ruling, calendar: Calendar | None) -> Iterator[Finding[Met]]:
    given = [each for each in history.events if isinstance(each.payload, Answer) and each.payload.disclosed is not Disclosed.NOTHING]
    if any(isinstance(each.payload, Answer) and each.payload.disclosed is Disclosed.ALL for each in given):
        owed = narrowed(
            Finding(False, note="all of it was made available"),
            under="EIR reg 5(1)",
            words="a public authority that holds environmental information shall make it available on request",
        )
    refused = any(_refuses(each) for each in history.events)
    works_to = clock(history, Duty.COMMUNICATE, on=as_at, calendar=calendar).works_to
    if works_to is None:
        return
    yield complied_with(works_to, owed, as_at=as_at, refused=refused or bool(given))
    yield made_available_in_time(works_to, given[0].on if given else None, as_at=as_at, refused=refused)


@rule("EIR reg 5(1)", since="2005-01-01")
def complied_with(works_to: Finding[date], owed: Ruling, *, as_at: date, refused: bool) -> Finding[Met]:
    """a public authority that holds environmental information shall make it available on request"""
    if as_at <= works_to.value:
        return Finding(Met.DOES_NOT_ARISE, note=f"the time has not run out on {say(as_at)}")
    if owed is not None:
        return Finding(Met.NO if owed.value else Met.DOES_NOT_ARISE, because=(owed,))
    if refused:
        return Finding(Met.FOR_A_PERSON, note="whether the exceptions held is for a judgement that is not here")
    return Finding(Met.NO, note="nothing was said that could take the duty away")


@rule("EIR reg 5(2)", since="2005-01-01")
def made_available_in_time(works_to: Finding[date], given_on: date | None, *, as_at: date, refused: bool) -> Finding[Met]:
    """no later than 20 working days after the date of receipt of the request"""
    if given_on is not None:
        met = Met.YES if given_on <= works_to.value else Met.NO
        return Finding(met, because=(Fact(given_on, "information is made available"), works_to))
    if refused or as_at <= works_to.value:
        return Finding(Met.DOES_NOT_ARISE, note="it was refused" if refused else "the time has not run out", because=(works_to,))
    return Finding(Met.NO, note="nothing was made available, and nothing refused", because=(works_to,))


def _refuses(event: Event) -> bool:
    told = event.payload
    return isinstance(told, Answer) and (bool(told.letter.relies_on) or told.said in (Said.NOT_HELD, Said.NEITHER))


def _extensions(history: PartHistory, calendar: Calendar | None) -> Iterator[Finding[Met]]:
    for event in history.events:
        if isinstance(event.payload, TimeExtended):
            found = extension_notified_in_time(history.environmental(), event.on, days=calendar)
            yield _as_met(found)


def _particulars(history: PartHistory, calendar: Calendar | None) -> Iterator[Finding[Met]]:
    for event in history.events:
        if isinstance(event.payload, Question):
            yield _as_met(asked_in_time(history.received_on(), asked_on=event.on, days=calendar))


def _as_met(found: Finding[bool]) -> Finding[Met]:
    made = Finding(Met.YES if found.value else Met.NO, because=found.because)
    made.under, made.words = found.under, found.words
    return made


def _refusals(history: PartHistory, as_at: date, calendar: Calendar | None) -> Iterator[Finding[Met]]:
    works_to = clock(history, Duty.COMMUNICATE, on=as_at, calendar=calendar).works_to
    refused = [letter for event, letter in letters(history, works_to) if event.kind is Kind.RESPONSE and letter.relies_on]
    for each in REQUIREMENTS if refused else ():
        answers = [each.check(letter) for letter in refused]
        answer = together(found.value for found in answers)
        finding = Finding(answer, because=[found for found in answers if found.value is answer])
        finding.under, finding.words = each.at, each.words
        yield finding
