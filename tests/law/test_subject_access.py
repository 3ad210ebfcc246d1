"""UK GDPR article 12(3): one month, and how it is counted."""

from datetime import date

import pytest

from answerable.law.uk_gdpr.a12_time import last_day_for_subject_access

COUNTED = [
    (date(2023, 9, 4), date(2023, 10, 4), "the day of the same number"),
    (date(2023, 1, 31), date(2023, 2, 28), "the last day of a shorter month"),
    (date(2024, 1, 31), date(2024, 2, 29), "of a leap year"),
    (date(2023, 9, 1), date(2023, 10, 2), "a Sunday, so the Monday"),
    (date(2023, 11, 25), date(2023, 12, 27), "Christmas Day, and a holiday after it"),
    (date(2019, 8, 15), date(2019, 9, 16), "from the day of receipt, a Sunday"),
    (date(2019, 8, 14), date(2019, 9, 16), "before then from the day after: the 15th, a Sunday"),
    (date(2018, 9, 3), date(2018, 10, 4), "before then from the day after"),
]


@pytest.mark.parametrize(("received_on", "last", "why"), COUNTED, ids=[why for *_, why in COUNTED])
def test_one_month(received_on: date, last: date, why: str) -> None:
    finding = last_day_for_subject_access(received_on)
    assert finding.value == last
    assert finding.under == "UK GDPR art 12(3)"
    assert finding.note
