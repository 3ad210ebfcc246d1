"""Whatever a test of the authority's casework did, its counts by quarter are as they would be if they were made again."""

from collections import Counter
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def counts_are_as_made_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test that has a database: what was kept up with each change is what the requests come to."""
    yield
    if "db" not in request.fixturenames:
        return
    from answerable.casework.authority.rollups.counted_as import CountedAs
    from answerable.casework.authority.rollups.keeping import every_one
    from answerable.casework.authority.rollups.models import Counted

    kept: Counter[tuple[int, CountedAs]] = Counter()
    for each in Counted.objects.order_by("pk"):
        kept[each.authority_id, CountedAs(each.quarter, each.kind, each.last_day)] += each.more
    anew: Counter[tuple[int, CountedAs]] = Counter()
    for authority_id, as_what, many in every_one():
        anew[authority_id, as_what] += many
    assert {what: many for what, many in kept.items() if many} == dict(anew)
