"""GRC rule 22: the notice of appeal. It must be received, before 5pm, within 28 days of the day the notice was sent.

The day on which the decision notice was sent is not counted, and it may be later than the date printed on it. The Tribunal may extend
the time (r.5(3)(a)); nobody else can.
"""

from datetime import date

from answerable.law.finding import Finding
from answerable.law.rule import rule
from answerable.law.tribunal.r12_calculating_time import BEFORE, Reading, received_within

DAYS = 28
SINCE = "2009-09-01"
EARLIER = "sent before these Rules began on 1 September 2009; the Information Tribunal's own rules, which are not here, applied then"


@rule("GRC r.22(1)(b)", since=SINCE)
def last_day_to_appeal(sent_on: date, *, reading: Reading = Reading.ENGLAND_AND_WALES) -> Finding[date]:
    """within 28 days of the date on which notice of the act or decision to which the proceedings relate was sent to the appellant"""
    day, grounds = received_within(DAYS, of=sent_on, what="the day on which the decision notice was sent", reading=reading)
    note = f"received before {BEFORE} (GRC r.12(1))"
    return Finding(day, note=note if sent_on.isoformat() >= SINCE else f"{note}; {EARLIER}", because=grounds)
