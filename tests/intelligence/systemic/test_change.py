"""What changed is told of and what did not is not: by planted deteriorations, and by how often the charts call luck a change."""

import numpy as np
import pytest

from answerable.intelligence.systemic.alerts import CHANCE, alerts, chosen
from answerable.intelligence.systemic.change import chart
from answerable.intelligence.systemic.counts import Count, Series, say_quarter
from answerable.intelligence.systemic.honest import LEARNT_FROM, Honest, Rate, learnt, moved
from answerable.intelligence.systemic.planted import by_chart, by_threshold, measured, world

FIRST = 2010 * 4


def steady(body: str, *late: int, of: int = 100) -> Series:
    return Series(body, tuple(Count(body, FIRST + nth, of, each) for nth, each in enumerate(late)))


def many(*more: Series) -> tuple[Series, ...]:
    """A dozen bodies that do not change, at different levels, and some more."""
    calm = [steady(f"Body {nth:02}", *(nth + each % 2 for each in range(16))) for nth in range(2, 14)]
    return (*calm, *more)


def test_one_that_becomes_worse_is_told_of_with_when_it_began_and_how_much() -> None:
    told = alerts(many(steady("Worse", *(5,) * 10, *(40,) * 6)))
    (alert,) = told.alerts
    assert (alert.body, say_quarter(alert.quarter), say_quarter(alert.since)) == ("Worse", "2012 Q3", "2012 Q3")
    assert (alert.late, alert.of) == (40, 100)
    assert 3 < alert.expected < 12
    assert alert.chance < 0.01
    assert "40 of 100 were late" in alert.in_words


def test_one_that_was_always_late_did_not_change() -> None:
    assert alerts(many(steady("Late", *(45, 47) * 8))).alerts == ()


def test_what_befalls_all_in_a_quarter_is_no_change_of_any() -> None:
    """Every body three times as late in the last two quarters: nobody is told of; one of them twelve times as late is."""

    def hit(series: Series, times: int) -> Series:
        return Series(
            series.body,
            tuple(each._replace(late=min(each.of, each.late * (times if nth >= 14 else 1))) for nth, each in enumerate(series.counts)),
        )

    every = tuple(hit(each, 3) for each in many())
    assert alerts(every).alerts == ()
    (alert,) = alerts((*every, hit(steady("Worse", *(5, 6) * 8), 12))).alerts
    assert alert.body == "Worse"


def test_after_an_alert_the_rate_is_learnt_anew() -> None:
    told = alerts(many(steady("Worse", *(5,) * 8, *(60,) * 24)))
    assert [say_quarter(each.quarter) for each in told.alerts if each.body == "Worse"] == ["2012 Q1"]
    assert [say_quarter(each.seen.quarter) for each in told.charts["Worse"]][:2] == ["2012 Q1", "2014 Q2"]


def test_a_short_series_is_not_charted_and_is_named() -> None:
    told = alerts(many(steady("Short", *(5,) * LEARNT_FROM)))
    assert told.too_short == ("Short",)
    assert told.charts["Short"] == ()


def test_the_same_counts_tell_the_same_whenever_they_are_charted() -> None:
    every = world(bodies=12, changed=2, worse=4, seed=3).every
    assert alerts(every) == alerts(every)


@pytest.mark.parametrize("correlation", [0.0, 0.03])
def test_how_often_it_is_chance_is_how_often_it_is(correlation: float) -> None:
    """Of charts of bodies that do not change, as many show a chance of 5% or less after a year as they say."""
    honest = Honest(Rate(2, 18), correlation, {})
    random = np.random.default_rng(5)
    low = 0
    for nth in range(300):
        rate = random.beta(2, 18)
        counts = []
        for each in range(LEARNT_FROM + 4):
            weight = (1 - correlation) / correlation if correlation else 0
            now = random.beta(rate * weight, (1 - rate) * weight) if correlation else rate
            counts.append(Count("A", FIRST + each, 120, int(random.binomial(120, now))))
        low += chart(Series("A", tuple(counts)), honest, seed=nth)[-1].chance <= 0.05
    assert 4 <= low <= 29  # 15 are expected; fewer or more would be so in fewer than one of a thousand


def test_how_far_counts_spread_is_measured() -> None:
    for planted in (0.005, 0.04):
        found = np.median(
            [learnt(world(bodies=150, changed=0, worse=1, correlation=planted, seed=seed).every).correlation for seed in range(3)]
        )
        assert planted * 0.5 < found < planted * 1.6


def test_what_a_quarter_brings_to_all_is_measured() -> None:
    honest = learnt(
        tuple(
            Series(each.body, tuple(one._replace(late=min(100, one.late * 3)) if one.quarter == FIRST + 5 else one for one in each.counts))
            for each in many()
        )
    )
    assert honest.shared[FIRST + 5] > 0.8
    assert abs(honest.shared[FIRST + 2]) < 0.3


def test_few_bodies_tell_nothing_of_a_quarter() -> None:
    assert learnt(many()[:3]).shared == {}


def test_a_rate_is_moved_by_its_odds() -> None:
    assert float(moved(0.1, float(np.log(2)))) == pytest.approx(2 / 11)


@pytest.mark.parametrize(
    ("chances", "those"),
    [
        ({}, set()),
        ({"A": 0.05}, {"A"}),
        ({"A": 0.2}, set()),
        ({"A": 0.06, "B": 0.09}, {"A", "B"}),  # A alone would have to be at 0.05
        ({"A": 0.06, "B": 0.5}, set()),
        ({"A": 0.01, "B": 0.02, "C": 0.03, "D": 0.5}, {"A", "B", "C"}),
    ],
)
def test_whom_to_tell_of_among_many(chances: dict[str, float], those: set[str]) -> None:
    assert CHANCE == 0.1
    assert chosen(chances) == those


def test_the_charts_tell_of_what_was_planted_and_of_little_else() -> None:
    """Against the rule of 90% in time, on the same worlds: most of the great changes within a year, and a twentieth of the false alarms."""
    worlds = [world(bodies=60, changed=6, worse=8, seed=seed) for seed in range(2)]
    ours, theirs = (measured(worlds, rule, from_nth=LEARNT_FROM) for rule in (by_chart, by_threshold))
    assert ours.changes == theirs.changes == 12
    assert ours.within_a_year >= 8
    assert ours.middle is not None
    assert ours.middle <= 1
    assert ours.false < theirs.false / 20


def test_a_rule_is_measured_by_when_it_first_tells_after_the_change() -> None:
    made = world(bodies=4, changed=2, worse=9, seed=1)
    told = {body: (since - 2, since + 3) for body, since in made.changed.items()}
    found = measured([made], lambda _: told, from_nth=LEARNT_FROM)
    assert (found.changes, found.within_a_year, found.middle, found.false_alerts, found.alerts) == (2, 2, 3, 2, 4)
    assert measured([made], lambda _: {}, from_nth=LEARNT_FROM).middle is None


def test_the_rule_in_use_tells_when_a_share_falls_below_and_not_while_it_stays_there() -> None:
    falls = steady("A", 5, 15, 20, 5, 11)
    assert by_threshold((falls,)) == {"A": (FIRST + 1, FIRST + 4)}
