"""The survival curve is that of scipy, and says what it does not know."""

import warnings
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from answerable.intelligence.timeliness.figures import Tally, share
from answerable.intelligence.timeliness.waiting import curve, spread_of

DAYS = st.lists(st.integers(0, 40), max_size=40)


@given(DAYS.filter(bool), DAYS)
def test_it_is_the_estimate_of_kaplan_and_meier_with_its_interval(answered: list[int], waiting: list[int]) -> None:
    steps = curve(Counter(answered), Counter(waiting))
    theirs = stats.ecdf(stats.CensoredData(uncensored=answered, right=waiting)).sf
    at = np.array([each.days for each in steps])
    assert [each.days for each in steps] == sorted(set(answered))
    assert np.allclose([each.waiting for each in steps], theirs.evaluate(at))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where all or none wait there is no interval, and scipy says so
        interval = theirs.confidence_interval(confidence_level=0.95, method="log-log")
    low, high = interval.low.evaluate(at), interval.high.evaluate(at)
    said = [each for each in zip(steps, low, high, strict=True) if 0 < each[0].waiting < 1]
    assert np.allclose([each.low for each, _, _ in said], [each for _, each, _ in said])
    assert np.allclose([each.high for each, _, _ in said], [each for _, _, each in said])


def test_those_that_are_open_count_for_as_long_as_they_have_waited() -> None:
    """The average of the answered would be 5 days, and their half 5."""
    spread = spread_of(Counter({5: 10}), Counter({30: 10}))
    assert spread.median == 5
    assert spread.nine_in_ten is None
    assert spread.longest == 5
    assert spread_of(Counter({5: 10}), Counter({30: 11})).median is None


def test_nothing_answered_says_nothing() -> None:
    assert spread_of(Counter(), Counter({3: 4})) == (None, None, None, None, None, None)
    assert spread_of(Counter(), Counter()) == (None, None, None, None, None, None)


def test_everything_answered_is_told_by_its_own_order() -> None:
    days = Counter(range(1, 101))
    spread = spread_of(days, Counter())
    assert (spread.median, spread.nine_in_ten, spread.ninety_five_in_hundred, spread.longest) == (50, 90, 95, 100)
    assert spread.median_low is not None
    assert spread.median_high is not None
    assert 38 <= spread.median_low < 50 < spread.median_high <= 62


@given(st.integers(1, 400), st.data())
def test_a_share_has_its_exact_interval(of: int, data: st.DataObject) -> None:
    """The tail beyond each end holds 2.5%."""
    some = data.draw(st.integers(0, of))
    told = share(some, of)
    assert told is not None
    assert told.value == pytest.approx(some / of)
    if some:
        assert stats.binom.sf(some - 1, of, told.low) == pytest.approx(0.025, abs=1e-6)
    if some < of:
        assert stats.binom.cdf(some, of, told.high) == pytest.approx(0.025, abs=1e-6)


def test_a_share_of_nothing_is_none() -> None:
    assert share(0, 0) is None
    assert Tally().figures().share_in_time is None
