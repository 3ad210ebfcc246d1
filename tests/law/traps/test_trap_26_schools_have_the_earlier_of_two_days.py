"""A school has the earlier of 20 school days and 60 working days; abroad and the armed forces have nothing unless the Commissioner says."""

from datetime import date, timedelta

from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.regulations.time_2004_day_specified import (
    DaySpecified,
    last_day_for_armed_forces,
    last_day_outside_the_united_kingdom,
)
from answerable.law.regulations.time_2004_schools import last_day_for_a_maintained_school


def test_trap_26_in_a_long_closure_the_sixtieth_working_day_bites() -> None:
    sessions = [date(2020, 9, 3) + timedelta(days=nth) for nth in range(60)]
    assert last_day_for_a_maintained_school(Chronology(date(2020, 3, 20)), sessions=sessions).value == date(2020, 6, 18)


def test_trap_26_outside_the_united_kingdom_does_not_mean_sixty_days() -> None:
    asked = Chronology(date(2019, 11, 7))
    for rule in (last_day_outside_the_united_kingdom, last_day_for_armed_forces):
        assert rule(asked, None).value == date(2019, 12, 6)
        too_late = DaySpecified(date(2020, 2, 6), applied_on=date(2019, 12, 9))
        assert rule(asked, too_late).value == date(2019, 12, 6)
        in_time = DaySpecified(date(2020, 2, 6), applied_on=date(2019, 12, 6))
        assert rule(asked, in_time).value == date(2020, 2, 6)
