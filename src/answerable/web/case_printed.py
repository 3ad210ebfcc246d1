"""A case as its page shows it, in plain values: every event, what it carried, what follows from it, and what is left to ask."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from answerable.law.case import Case
from answerable.law.events import Answer, AppealEnd, Complaint, Event, Extension, Notice, Transfer
from answerable.law.finding import say
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.timeline import Given, Moment, timeline

Printed = dict[str, Any]


def printed(case: Case) -> Printed:
    """The case with its moments in order. Raises what `timeline` raises."""
    return {
        "title": case.title,
        "authority": case.authority,
        "parts": [{"number": each.number, "asked": each.asked} for each in case.parts],
        "moments": [_moment(each) for each in timeline(case)],
    }


def _moment(moment: Moment) -> Printed:
    event = moment.event
    return {
        "on": event.on.isoformat(),
        "kind": event.kind.value,
        "parts": list(event.parts),
        "facts": list(_facts(event)),
        "findings": [_given(each) for each in moment.findings],
        "questions": [
            {"question": each.question, "derivation": each.finding.derivation() if each.finding else None} for each in moment.questions
        ],
    }


def _given(given: Given) -> Printed:
    finding = given.finding
    return {
        "asks": given.asks,
        "value": say(finding.value),
        "day": finding.value.isoformat() if isinstance(finding.value, date) else None,
        "under": finding.under,
        "parts": list(given.parts),
        "derivation": finding.derivation(),
    }


def _facts(event: Event) -> Iterator[str]:
    """What the event carried, one line each."""
    match event.payload:
        case Extension() as letter:
            if letter.estimate_on:
                yield f"promised by {say(letter.estimate_on)}"
        case Answer() as answer:
            if answer.said is not Said.NOTHING:
                yield f"on holding the information: {answer.said.value}"
            if answer.disclosed is not Disclosed.NOTHING:
                yield f"disclosed: {answer.disclosed.value}"
            if answer.letter.relies_on:
                yield "relied on " + ", ".join(each.provision for each in answer.letter.relies_on)
        case Transfer(to):
            yield f"sent on to {to}"
        case Complaint(respects) if respects:
            yield "about " + ", ".join(respects)
        case Notice() as notice:
            yield from (f"{each.under}: {each.finding.value}" for each in notice.recorded)
            if notice.steps:
                within = f" within {notice.within_days} calendar days" if notice.within_days else ""
                yield f"steps ordered{within}: {'; '.join(notice.steps)}"
        case AppealEnd(withdrawn=True):
            yield "withdrawn"
        case _:
            return
