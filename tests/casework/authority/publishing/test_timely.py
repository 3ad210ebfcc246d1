"""What is published of services: each by itself with requests enough, and no row from which a smaller one could be worked out."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.figures import publish_figures
from answerable.casework.authority.publishing.timely import FEWEST, OTHERS, Timely
from answerable.documents.case_log.rows import LogRow
from tests.casework.authority.cast import authority, by

ON = date(2020, 2, 3)
LAST = date(2019, 12, 6)


def published(**services: tuple[date | None, ...]) -> Mapping[str, Any]:
    """The figures of a quarter in which each service had a request of 7 November 2019 for each of these days of closing."""
    authority(complaints_procedure="Write to us.")
    each = [(service, closed) for service, every in services.items() for closed in every]
    rows = [
        LogRow(nth, f"OLD-{nth}", date(2019, 11, 7), closed, "Roads", "Roads?", "All sent", service=service)
        for nth, (service, closed) in enumerate(each, start=1)
    ]
    import_log(rows, by=by(Role.HEAD, on=ON), on=ON)
    made = publish_figures(since=date(2019, 10, 1), until=date(2020, 1, 1), by=by(Role.HEAD, on=ON)).figures
    return {each["service"]: tuple(each.values())[1:] for each in made["services"]} | {"days": made["days"]}


@pytest.mark.django_db
def test_each_service_stands_as_its_requests_do() -> None:
    found = published(Roads=(LAST,) * 4 + (date(2019, 12, 9),), Schools=(LAST,) * 3 + (None,) * 2)
    assert found["Roads"] == (4, 1, 0, 0)
    assert found["Schools"] == (3, 0, 2, 0)
    assert found["days"] == {"answered": {"20": 7, "21": 1}, "waiting": {"57": 2}}


@pytest.mark.django_db
def test_a_service_of_few_requests_goes_with_the_next_smallest_so_that_it_cannot_be_worked_out() -> None:
    found = published(Parks=(LAST,), Roads=(LAST,) * 6, Schools=(date(2019, 12, 9),) * 5)
    assert set(found) == {"Roads", OTHERS, "days"}
    assert found[OTHERS] == (1, 5, 0, 0)


@given(st.lists(st.integers(1, 12), max_size=12))
def test_no_row_is_of_few_unless_all_are_few_together_and_none_is_lost(sizes: list[int]) -> None:
    timely = Timely(ON)
    for nth, many in enumerate(sizes):
        timely.services[f"Service {nth:02}"] = Counter(in_time=many)
    rows = [each["in_time"] for each in timely.as_table()["services"]]
    assert sum(rows) == sum(sizes)
    assert min(rows, default=FEWEST) >= FEWEST or len(rows) == 1
