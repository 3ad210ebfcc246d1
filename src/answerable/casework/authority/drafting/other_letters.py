"""Letters that answer nothing, and those that come after an answer, composed from the case and from what their kind is told about:

    acknowledgement   nothing
    clarification     questions (one a line), advice, no_later_than
    fees notice       charges ("Copying: 30.00", one a line), how_to_pay; a charge under the Regulations alike
    time extended     impracticable (why complexity and volume make 20 working days so)
    delay             expected_on, why
    review            outcomes (part → upheld | upheld in part | changed), why (part → reasons), reviewer; under the Regulations besides
                      complied (part → yes | no) and, where not, failure, action (part → words), by (part → day)
    correction        sent_on, what_happened, asked

Each raises `UnableToDraft`, naming what is missing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings

from answerable.casework.authority.drafting.agreeing import must_agree
from answerable.casework.authority.drafting.answering import part_answer
from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.elsewhere import elsewhere, handed_over
from answerable.casework.authority.told.page import address_of_page
from answerable.documents import letters
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.eir.r07_extension_of_time import last_day_to_notify, last_day_when_extended
from answerable.law.events import HandedOver, Kind
from answerable.law.finding import Finding
from answerable.law.money import Pounds
from answerable.law.regime import Regime

COMPLIED = ("yes", "no")
OUTCOMES = {
    "upheld": letters.ReviewOutcome.UPHELD,
    "upheld in part": letters.ReviewOutcome.UPHELD_IN_PART,
    "changed": letters.ReviewOutcome.CHANGED,
}


def acknowledgement(composing: Composing, _complaining: letters.Complaining) -> letters.Letter:
    """The acknowledgement: of every part, whatever law it goes under, or of those that are named; with the last day of each."""
    named = composing.parts or tuple(each.number for each in composing.case.counted if each.number not in composing.case.withdrawn)
    law = composing.case.case()
    found: dict[tuple[Regime, date, HandedOver | None, date | None], letters.Acknowledged] = {}
    for part in (each for each in composing.case.counted if each.number in named):
        last_day = law.part(part.number).last_day()
        to, on = handed_over(composing, part.number) or (None, None)
        same = letters.Acknowledged(part.regime, last_day, (), to.to if to else "", on)
        before = found.get((part.regime, last_day.value, to, on), same)
        found[part.regime, last_day.value, to, on] = before._replace(parts=(*before.parts, part.number))
    whole = len(found) == 1 and set(named) == {each.number for each in composing.case.parts}
    each = tuple(one._replace(parts=()) if whole else one for one in found.values())
    page = address_of_page(composing.request, settings.SITE_ADDRESS)
    return letters.acknowledgement(composing.correspondence(), each, page=page, elsewhere=elsewhere(composing, but=named))


def clarification(composing: Composing, _complaining: letters.Complaining) -> letters.Letter:
    """The question, about the parts that it is about; the others under the same law go on."""
    asked = {each.number: each.asked for each in composing.case.under(composing.regime)}
    return letters.clarification(
        composing.correspondence(),
        _lines(composing, "questions"),
        unclear=tuple(asked[each] for each in composing.parts),
        going_on=tuple(each for each in asked if each not in composing.parts),
        advice=str(composing.about.get("advice", "")),
        **({"no_later_than": str(composing.about["no_later_than"])} if composing.about.get("no_later_than") else {}),
    )


def fees_notice(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """The fees notice."""
    charges = tuple(_charge(each) for each in _lines(composing, "charges"))
    how = str(composing.about.get("how_to_pay", ""))
    return letters.fees_notice(composing.correspondence(), charges, how, complaining, last_day=earliest_last_day(composing))


def charge(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """The charge in advance, EIR reg 8."""
    charges = tuple(_charge(each) for each in _lines(composing, "charges"))
    how = str(composing.about.get("how_to_pay", ""))
    return letters.charge(composing.correspondence(), charges, how, complaining, last_day=earliest_last_day(composing))


def time_extended(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """The letter that takes 40 working days, EIR reg 7."""
    law = composing.case.case()
    requests = [law.part(each).environmental() for each in composing.parts]
    if not requests:
        raise UnableToDraft("Name the parts whose complexity and volume need more time, EIR reg 7(1).")
    why = str(composing.about.get("impracticable", ""))
    notify_by = min((last_day_to_notify(each) for each in requests), key=lambda each: each.value)
    until = min((last_day_when_extended(each) for each in requests), key=lambda each: each.value)
    return letters.time_extended(composing.correspondence(), why, complaining, notify_by=notify_by, until=until)


def delay(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """The apology for being late."""
    expected = _day(composing, "expected_on", "the day on which the answer is expected")
    why = str(composing.about.get("why", ""))
    return letters.late(composing.correspondence(), earliest_last_day(composing), expected, complaining, why)


def review(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """The outcome of an internal review."""
    reviewing = letters.Reviewing(
        _happened(composing, Kind.REVIEW_REQUESTED, "the day on which the review was asked for"),
        _happened(composing, Kind.RESPONSE, "the day of the first answer"),
        str(composing.about.get("reviewer") or composing.signatory),
    )
    reviewed = tuple(_reviewed(composing))
    for part, each in zip(composing.parts, reviewed, strict=True):
        must_agree(composing, part, each.outcome)
    return letters.review_outcome(composing.correspondence(), reviewing, reviewed, complaining)


def correction(composing: Composing, complaining: letters.Complaining) -> letters.Letter:
    """Putting right a wrong release, with the answers as they should have been."""
    release = letters.WrongRelease(
        _day(composing, "sent_on", "the day on which it was released"),
        str(composing.about.get("what_happened", "")),
        str(composing.about.get("asked", "")),
    )
    parts = tuple(part_answer(composing.answering(each)) for each in composing.parts)
    return letters.correction(composing.correspondence(), release, parts, complaining)


def earliest_last_day(composing: Composing) -> Finding[date]:
    """The earliest last day of the parts of the letter, or of the whole request where it names none. Raises `NotLaw`, `UnableToDraft`."""
    numbers = composing.parts or tuple(each.number for each in composing.case.under(composing.regime))
    if not numbers:
        raise UnableToDraft("No part of the request is answered here, so it has no last day here.")
    law = composing.case.case()
    return min((law.part(each).last_day() for each in numbers), key=lambda each: each.value)


def _reviewed(composing: Composing) -> Iterator[letters.Reviewed]:
    for part in composing.parts:
        outcome = OUTCOMES.get(_of_part(composing, "outcomes", part))
        if outcome is None:
            raise UnableToDraft(f"The letter needs the outcome of the review on part {part}: {', '.join(OUTCOMES)}. Record it.")
        failure = _failure(composing, part) if composing.regime is Regime.EIR else None
        yield letters.Reviewed(outcome, _of_part(composing, "why", part), part_answer(composing.answering(part)), failure)


def _failure(composing: Composing, part: str) -> letters.Failure | None:
    """How the authority had failed to comply with the Regulations on a part, as was decided; None where it had complied."""
    complied = _of_part(composing, "complied", part)
    if complied not in COMPLIED:
        raise UnableToDraft(
            f"The letter needs the decision whether you complied with the Regulations on part {part}, EIR reg 11(3)(b). Say yes or no."
        )
    if complied == "yes":
        return None
    by = (composing.about.get("by") or {}).get(part)
    if not isinstance(by, date):
        raise UnableToDraft(f"The letter needs the day by which the failure on part {part} will be put right, EIR reg 11(5)(c). Give it.")
    return letters.Failure(_of_part(composing, "failure", part), _of_part(composing, "action", part), by)


def _of_part(composing: Composing, name: str, part: str) -> str:
    told: Any = composing.about.get(name) or {}
    return str(told.get(part, ""))


def _lines(composing: Composing, name: str) -> Sequence[str]:
    return tuple(line.strip() for line in str(composing.about.get(name, "")).splitlines() if line.strip())


def _charge(line: str) -> letters.Charge:
    what, _, amount = line.rpartition(":")
    try:
        return letters.Charge(what.strip(), Pounds(Decimal(amount.strip().removeprefix("£"))))
    except (InvalidOperation, ValueError):
        raise UnableToDraft(
            f"“{line}” has no sum in pounds at its end. Write what is charged for, a colon, and the sum: Copying: 30.00"
        ) from None


def _day(composing: Composing, name: str, what: str) -> date:
    day = composing.about.get(name)
    if not isinstance(day, date):
        raise UnableToDraft(f"The letter needs {what}, and there is none. Give it, and draft the letter again.")
    return day


def _happened(composing: Composing, kind: Kind, what: str) -> date:
    law = composing.case.case()
    days = [event.on for each in composing.parts for event in law.part(each).events if event.kind is kind]
    if not days:
        raise UnableToDraft(f"The letter needs {what}, and the case has none. Record it first.")
    return max(days) if kind is Kind.REVIEW_REQUESTED else min(days)
