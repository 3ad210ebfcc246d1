"""A notice in a format, as text again, and what the facts of it say that must be read there."""

from collections.abc import Iterator

from lxml import html

from answerable.documents.decision_notice import Reading
from answerable.documents.notice_drafting import Did, Facts, Notice, in_format
from answerable.documents.notice_drafting.facts import FOR_COMPLAINANT
from answerable.documents.opening import text_of

_SIDES = {True: "upheld", False: "not upheld"}


def as_text(notice: Notice, form: str) -> str:
    """What somebody who has the notice in this format reads in it."""
    if form == "text":
        return notice.text
    written = in_format(notice, form)
    if form != "html":
        return text_of(written, name=f"notice.{form}")
    page = html.fromstring(written.decode())
    for each in page.iter("li"):
        each.text = f"• {each.text or ''}"
    for each in page.iter("p", "li", "h1", "h2", "h3", "br"):
        each.tail = f"\n{each.tail or ''}"
    return str(page.text_content())


def _outcomes(facts: Facts) -> Iterator[tuple[str, str]]:
    """What was decided. A section adds nothing to its own limb with the same outcome, and is not read apart from it."""
    sides = {each.under: _SIDES[each.found in FOR_COMPLAINANT] for each in facts.decided}
    for under, side in sides.items():
        if not any(under != other and under.covers(other) and side == sides[other] for other in sides):
            yield str(under), side


def agrees(reading: Reading, facts: Facts) -> None:
    """What is read back is what the facts say, and nothing of it is left open."""
    assert {(str(each.under), each.complaint) for each in reading.outcomes} == set(_outcomes(facts))
    assert (reading.reference, reading.date, reading.public_authority) == (facts.reference, facts.dated, facts.authority)
    assert reading.regimes == (facts.regime.value,)
    assert reading.steps == tuple(each.do for each in facts.steps)
    assert (reading.steps_within.count if reading.steps_within else None) == facts.within_days
    assert reading.appeal_within_days == 28
    happened = {"request": facts.requested_on, "complaint": facts.complained_on, **{each.value: facts.day_of(each) for each in Did}}
    assert {kind: reading.first(kind) for kind in happened} == happened
    assert reading.unsure == ()
