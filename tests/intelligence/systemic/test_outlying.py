"""Who stands out in a funnel, and who only is small."""

import pytest

from answerable.intelligence.systemic.counts import Count
from answerable.intelligence.systemic.outlying import INNER, funnel

QUARTER = 2019 * 4


def count(body: str, of: int, late: int) -> Count:
    return Count(body, QUARTER, of, late)


ALIKE = tuple(count(f"Body {nth:02}", 200, 18 + nth % 5) for nth in range(20))


def test_one_far_out_stands_out_and_a_small_one_with_the_same_share_does_not() -> None:
    found = funnel([*ALIKE, count("Large", 400, 160), count("Small", 5, 2)])
    first = found.standings[0]
    assert (first.body, first.late, first.share.of) == ("Large", 160, 400)
    assert first.share.low < 0.4 < first.share.high
    assert [each.body for each in found.standings if each.stands_out] == ["Large"]


def test_the_limits_hold_those_who_are_alike_and_narrow_with_requests() -> None:
    found = funnel(ALIKE)
    low, high = found.limits(200)
    assert all(low < each.share.value < high for each in found.standings)
    inner, outer = found.limits(200, INNER), found.limits(200)
    assert outer[0] < inner[0] < found.centre < inner[1] < outer[1]
    assert found.limits(2000)[1] < found.limits(200)[1]


def test_where_all_differ_nobody_stands_out_for_differing() -> None:
    """The same body among others that spread as widely as it does."""
    spread = [count(f"Body {nth:02}", 400, 10 + 14 * (nth % 11)) for nth in range(22)]
    found = funnel([*spread, count("Large", 400, 160)])
    assert found.between > 0
    assert [each.body for each in found.standings if each.stands_out] == []


def test_counts_of_a_body_are_taken_together_and_empty_ones_left_out() -> None:
    found = funnel([count("A", 10, 1), count("A", 30, 3), count("B", 0, 0)])
    assert [(each.body, each.late, each.share.of) for each in found.standings] == [("A", 4, 40)]
    assert found.centre == pytest.approx(0.1)


def test_of_nothing_there_is_no_standing() -> None:
    assert funnel([]).standings == ()
