"""UK GDPR article 12(3): one month for a request for one's own personal data, which goes to whoever answers those.

The month runs from the day of receipt to the day of the same number in the next month, or that month's last day; where that is a Saturday,
a Sunday or a public holiday, to the next working day. That is how the Commissioner's guidance has counted it since 15 August 2019; before
then it counted from the day after. The two further months for a complex request, and waiting for proof of identity, are not here: who
answers the part keeps its clock from the day on which it is handed over.

General knowledge, and not read: that the Data (Use and Access) Act 2025 puts the same month into an article of its own.
"""

from datetime import date, timedelta

from answerable.law.finding import Fact, Finding
from answerable.law.periods import months_after
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar

MONTHS = 1
COUNTED_FROM_RECEIPT = date(2019, 8, 15)


@rule("UK GDPR art 12(3)", since="2018-05-25")
def last_day_for_subject_access(received_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """without undue delay and in any event within one month of receipt of the request"""
    start = received_on if received_on >= COUNTED_FROM_RECEIPT else received_on + timedelta(days=1)
    month = months_after(start, MONTHS)
    worked = days or calendar()
    last = month if worked.is_worked(month) else worked.nth(1, following=month)
    note = (
        "the Commissioner's guidance counts so" if last == month else "the month ends on a day that is not worked, so on the next that is"
    )
    return Finding(last, note=note, because=(Fact(received_on, "the day on which the request is received"),))
