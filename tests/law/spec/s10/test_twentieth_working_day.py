"""FOIA s.10(1): which day is the twentieth working day following the date of receipt."""

from datetime import date

import pytest

from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from tests.law.spec import Spec

TWENTIETH = Spec(
    "FOIA s.10(1)",
    "When is the last day, if nothing stops the clock?",
    ("Received", "Last day", "Why"),
    (
        (date(2019, 11, 7), date(2019, 12, 6), "2 December 2019 was St Andrew's Day in Scotland (substitute day), and counts nowhere"),
        (date(2007, 3, 1), date(2007, 3, 30), "19 March 2007 stood in for St Patrick's Day in Northern Ireland, a Saturday that year"),
        (date(2007, 11, 9), date(2007, 12, 10), "30 November 2007 was the first St Andrew's Day bank holiday"),
        (date(2011, 4, 8), date(2011, 5, 12), "Good Friday, Easter Monday, the royal wedding of 29 April 2011 and the early May holiday"),
        (date(2015, 7, 1), date(2015, 7, 30), "13 July 2015 stood in for the Battle of the Boyne in Northern Ireland"),
        (date(2016, 12, 12), date(2017, 1, 13), "two days at Christmas, 2 January everywhere and 3 January in Scotland"),
        (date(2018, 3, 6), date(2018, 4, 6), "19 March in Northern Ireland, Good Friday, and Easter Monday though not in Scotland"),
        (date(2020, 4, 17), date(2020, 5, 18), "the early May holiday moved to 8 May 2020, and 4 May was a working day"),
        (date(2020, 12, 18), date(2021, 1, 21), "Christmas Day, 28 December, 1 January, and 4 January in Scotland"),
        (date(2021, 12, 1), date(2021, 12, 31), "27 and 28 December stood in for a Christmas on a weekend"),
        (date(2021, 12, 10), date(2022, 1, 13), "27 and 28 December, 3 January, and 4 January in Scotland"),
        (date(2022, 5, 10), date(2022, 6, 9), "the spring holiday moved to 2 June, 3 June was added, and 30 May 2022 was a working day"),
        (date(2022, 8, 19), date(2022, 9, 20), "19 September 2022 was proclaimed after the request was received, and counts all the same"),
        (date(2022, 8, 25), date(2022, 9, 26), "29 August and the State Funeral of 19 September 2022"),
        (date(2022, 9, 1), date(2022, 9, 30), "the State Funeral of 19 September 2022"),
        (date(2022, 9, 9), date(2022, 10, 10), "19 September 2022 was proclaimed the day after receipt"),
        (date(2023, 4, 14), date(2023, 5, 16), "1 May, and 8 May 2023 for the Coronation"),
        (date(2023, 12, 4), date(2024, 1, 5), "25 and 26 December, 1 January, and 2 January in Scotland"),
        (
            date(2024, 11, 4),
            date(2024, 12, 3),
            "2 December 2024 in Scotland: the day that an English calendar gives is itself no working day",
        ),
        (date(2024, 11, 29), date(2025, 1, 3), "2 December and 2 January in Scotland, 25 and 26 December, 1 January"),
        (date(2024, 11, 30), date(2025, 1, 3), "received on a Saturday: the same last day as on the Friday before it"),
        (date(2024, 12, 2), date(2025, 1, 3), "received on a bank holiday: that day is still the day of receipt"),
        (date(2025, 2, 18), date(2025, 3, 19), "17 March 2025 in Northern Ireland"),
        (date(2025, 6, 16), date(2025, 7, 15), "14 July 2025 in Northern Ireland"),
        (date(2025, 11, 27), date(2025, 12, 30), "1 December in Scotland, 25 and 26 December"),
        (date(2025, 12, 10), date(2026, 1, 13), "25 and 26 December, 1 January, and 2 January in Scotland"),
        (date(2025, 12, 25), date(2026, 1, 27), "received on Christmas Day: day 1 is Monday 29 December"),
        (date(2026, 2, 20), date(2026, 3, 23), "17 March 2026 in Northern Ireland"),
        (date(2026, 5, 20), date(2026, 6, 19), "25 May, and 15 June 2026 in Scotland, proclaimed for the World Cup"),
        (date(2026, 5, 29), date(2026, 6, 29), "15 June 2026 in Scotland, proclaimed on 4 February 2026"),
        (date(2026, 6, 24), date(2026, 7, 23), "13 July 2026 in Northern Ireland"),
        (date(2026, 7, 3), date(2026, 8, 4), "13 July in Northern Ireland and 3 August in Scotland, both"),
        (date(2026, 7, 14), date(2026, 8, 12), "3 August 2026 in Scotland"),
        (
            date(2027, 12, 10),
            date(2028, 1, 13),
            "27 and 28 December, 3 January, and 4 January in Scotland (2028 worked out, not proclaimed)",
        ),
    ),
)
SPECS = (TWENTIETH,)


@pytest.mark.parametrize(("received", "last_day"), TWENTIETH.cases())
def test_the_twentieth_working_day(received: date, last_day: date) -> None:
    assert last_day_for_compliance(Chronology(received_on=received)).value == last_day


def test_the_derivation_is_the_one_the_house_prints() -> None:
    assert last_day_for_compliance(Chronology(date(2019, 11, 7))).derivation().splitlines() == [
        "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
        "├─ 7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
        "└─ 6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a "
        "bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” "
        "[2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]",
    ]
