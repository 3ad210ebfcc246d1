"""A reading of a decision notice, written out for people."""

from collections.abc import Iterator

from answerable.documents.decision_notice import Reading
from answerable.law.finding import say


def in_words(reading: Reading) -> str:
    """The facts, the outcomes, the steps, what happened and what is unsure."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    yield f"Decision notice {reading.reference or '(no reference in the text)'}"
    yield f"  Date:              {say(reading.date) if reading.date else 'not found'}"
    yield f"  Public authority:  {reading.public_authority or 'not found'}"
    yield f"  Under:             {' and '.join(reading.regimes) or 'not found'}"
    yield f"  Paragraphs:        {reading.paragraphs}"
    yield "Decided"
    yield from (f"  {each.under}: complaint {each.complaint}" for each in reading.outcomes)
    if not reading.outcomes:
        yield "  no outcome that can be read"
    yield "Steps"
    yield from (f"  {number}. {step}" for number, step in enumerate(reading.steps, start=1))
    if not reading.steps:
        yield "  none"
    if reading.steps_within:
        by = f", that is by {say(reading.steps_by)}" if reading.steps_by else ""
        yield f"  within {reading.steps_within.count} {reading.steps_within.unit}{by}"
    yield "Appeal"
    if reading.appeal_within_days is None:
        yield "  not found"
    else:
        by = f", that is by {say(reading.appeal_by)} if it was sent on its date" if reading.appeal_by else ""
        yield f"  within {reading.appeal_within_days} days{by}"
    yield "What happened"
    yield from (f"  {say(each.on)}: {each.kind}" for each in reading.events)
    if reading.unsure:
        yield "Unsure"
        yield from (f"  {each.field}: {each.why}" for each in reading.unsure)
