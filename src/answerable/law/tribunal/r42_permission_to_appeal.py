"""GRC rule 42: permission to appeal to the Upper Tribunal. The application must be received within 28 days of the decision being sent."""

from datetime import date

from answerable.law.finding import Finding
from answerable.law.rule import rule
from answerable.law.tribunal.r12_calculating_time import BEFORE, Reading, received_within

DAYS = 28


@rule("GRC r.42(2)", since="2009-09-01")
def last_day_to_ask_permission(sent_on: date, *, reading: Reading = Reading.ENGLAND_AND_WALES) -> Finding[date]:
    """received no later than 28 days after the latest of the dates that the Tribunal sends to the person making the application"""
    what = "the latest day on which the Tribunal sent its decision, its reasons, or a later word on them"
    day, grounds = received_within(DAYS, of=sent_on, what=what, reading=reading)
    return Finding(day, note=f"received before {BEFORE} (GRC r.12(1))", because=grounds)
