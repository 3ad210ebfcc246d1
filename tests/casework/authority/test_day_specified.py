"""A day that the Commissioner specified, SI 2004/3364 regs 5 and 6, reaches the clock of the parts that it is for and of no other."""

from datetime import date

import pytest

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.from_the_commissioner import record_day_specified
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.law.not_law import Malformed, OutOfOrder
from tests.casework.authority.cast import SEED, divided, officer

pytestmark = pytest.mark.django_db
LAST, SPECIFIED = date(2019, 12, 6), date(2020, 1, 20)


def specify(request: InformationRequest, day: date = SPECIFIED, applied_on: date = date(2019, 11, 18), part: str = "2") -> None:
    by = officer(date(2019, 12, 2))
    record_day_specified(
        request.reference, parts=(part,), under="SI 2004/3364 reg 6", day=day, applied_on=applied_on, by=by, on=date(2019, 12, 2)
    )


def days(request: InformationRequest) -> list[date | None]:
    return [each.last_day_to_communicate for each in InformationRequest.objects.get(pk=request.pk).parts.all()]


def test_the_clock_of_the_part_moves_and_of_no_other() -> None:
    request = divided()
    specify(request)
    assert days(request) == [LAST, SPECIFIED, LAST, LAST]


def test_an_application_that_came_too_late_moves_nothing() -> None:
    request = divided()
    by = officer(date(2020, 1, 6))
    record_day_specified(
        request.reference,
        under="SI 2004/3364 reg 5",
        day=SPECIFIED,
        applied_on=date(2019, 12, 9),
        by=by,
        on=date(2020, 1, 6),
    )
    assert days(request) == [LAST] * 4


def test_a_day_past_the_sixtieth_and_an_application_before_the_request_are_refused() -> None:
    request = divided()
    with pytest.raises(Malformed, match="sixtieth working day"):
        specify(request, day=date(2020, 3, 2))
    with pytest.raises(OutOfOrder, match="before the request"):
        specify(request, applied_on=date(2019, 11, 1))
    assert days(request) == [LAST] * 4


def test_a_part_keeps_its_day_under_a_new_number() -> None:
    request = divided()
    specify(request)
    moved = (PartNow("1", SEED[1].asked), PartNow("2", "the rest"))
    divide(request.reference, parts=moved, was={"1": ("2",), "2": ("1", "3", "4")}, by=officer(date(2019, 12, 2)), on=date(2019, 12, 2))
    assert days(request) == [SPECIFIED, LAST]
