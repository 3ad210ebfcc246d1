"""Who is told of is told from luck: planted patterns are found, and where nothing is planted few are told of."""

import pytest
from scipy.stats import hypergeom

from answerable.intelligence.patterns.against import chance, measured
from answerable.intelligence.patterns.differing import CORRELATIONS, differing
from answerable.intelligence.patterns.pattern import Pattern, Shows
from answerable.intelligence.patterns.planted import world
from answerable.intelligence.systemic.alerts import CHANCE


def shown(pattern: Pattern, *bodies: tuple[int, int]) -> list[tuple[str, Shows]]:
    return [(f"Body {nth}", Shows(pattern, some, of)) for nth, (some, of) in enumerate(bodies, start=1)]


def test_small_numbers_are_no_rarer_than_exactly() -> None:
    """Three of three, where its peers have three of 27: as three drawn out of the thirty, six of which are so, or oftener."""
    peers = [(1, 9), (1, 9), (1, 9)]
    exact = float(hypergeom.pmf(3, 30, 6, 3))
    assert exact * 0.999 < chance(3, 3, peers, differing([*peers, (3, 3)])) < 0.1
    assert chance(0, 3, peers, differing(peers)) == 1
    none = [(0, 9), (0, 9), (0, 9)]
    assert chance(3, 3, none, differing(none)) == pytest.approx(float(hypergeom.pmf(3, 30, 3, 3)))


def test_where_peers_differ_anyway_it_takes_more() -> None:
    alike, apart = [(10, 100)] * 6, [(1, 100), (2, 100), (3, 100), (14, 100), (18, 100), (22, 100)]
    assert float(differing(alike).speaks_for(alike) @ CORRELATIONS) < 0.01
    assert float(differing(apart).speaks_for(apart) @ CORRELATIONS) > 0.04
    assert chance(25, 100, apart, differing(apart)) > 0.05
    assert chance(25, 100, alike, differing(alike)) < 0.001


@pytest.mark.parametrize("apart", [0.0001, 0.05, 0.2])
def test_the_correlation_that_is_there_is_among_those_that_counts_speak_for(apart: float) -> None:
    for seed in range(5):
        made = [(each.some, each.of) for _, each in world(Pattern.DEFECTS, bodies=40, planted=0, worse=1, apart=apart, seed=seed).shows]
        weights = differing(made).speaks_for(made)
        below = float(weights[apart > CORRELATIONS].sum())
        assert weights.sum() == pytest.approx(1)
        assert below < 0.99
        assert 1 - below > 0.01


def told_of_nothing(apart: float, worlds: int) -> int:
    """In how many worlds in which nothing was planted somebody is told of, forty bodies each."""
    made = (world(Pattern.DEFECTS, bodies=40, planted=0, worse=1, apart=apart, seed=seed) for seed in range(worlds))
    return sum(any(each.told for each in measured(one.shows)) for one in made)


@pytest.mark.parametrize("apart", [0.0001, 0.05, 0.2])
def test_where_nothing_is_planted_few_worlds_tell_of_anybody(apart: float) -> None:
    """However much bodies differ anyway: in one world of ten, give or take luck."""
    assert told_of_nothing(apart, 5) <= 2


@pytest.mark.soak
@pytest.mark.parametrize("apart", [0.0001, 0.02, 0.05, 0.1, 0.2])
def test_where_nothing_is_planted_one_world_in_ten_tells_of_somebody(apart: float) -> None:
    assert told_of_nothing(apart, 200) <= 200 * CHANCE * 1.5


@pytest.mark.parametrize("apart", [0.001, 0.1])
def test_what_is_planted_beyond_how_bodies_differ_is_found(apart: float) -> None:
    """One body of forty has odds forty times as great: it is told of however much others differ, and hardly anybody else is."""
    found = others = 0
    for seed in range(5):
        made = world(Pattern.REVIEWS_UNCHANGED, bodies=40, planted=1, worse=40, rate=0.2, apart=apart, seed=seed)
        alerts = {each.body for each in measured(made.shows) if each.told}
        found, others = found + len(alerts & made.planted), others + len(alerts - made.planted)
    assert found >= 3
    assert others <= 1


def test_what_is_planted_is_found_and_most_of_those_told_of_were_planted() -> None:
    """Odds six times as great in four of forty bodies."""
    found = told = planted = 0
    for seed in range(5):
        made = world(Pattern.REVIEWS_UNCHANGED, bodies=40, planted=4, worse=6, apart=0.001, seed=seed)
        alerts = {each.body for each in measured(made.shows) if each.told}
        planted += len(made.planted)
        found += len(alerts & made.planted)
        told += len(alerts)
    assert found >= 0.6 * planted
    assert told - found <= 2 * CHANCE * told


def test_an_alert_says_how_often_it_is_chance_and_what_that_would_take() -> None:
    first, *others = measured(shown(Pattern.EXTENDED_AGAIN, (9, 10), (1, 20), (2, 30), (1, 25), (0, 12)))
    assert first.told
    assert not any(each.told for each in others)
    assert "Body 1: 9 of 10 requests whose time was extended: time extended more than once (FOIA s.10(3))" in first.in_words
    assert "about once in" in first.in_words
    assert "8.5 more would have to be so by luck alone" in first.in_words
    assert first.as_table()["alert"] is True


def test_with_too_few_peers_nothing_is_told() -> None:
    first = measured(shown(Pattern.DEFECTS, (10, 10), (0, 50), (0, 50)))[0]
    assert first.chance is None
    assert "fewer than 3 peers" in next(each for each in measured(shown(Pattern.DEFECTS, (10, 10), (0, 50), (0, 50)))).in_words


def test_a_small_count_of_what_neither_confirms_nor_denies_is_never_given() -> None:
    """Not as a number, not in words, nor as anything it could be worked out from; of two bodies alike but for it the same is said."""
    for some in range(5):
        hidden = {each.body: each for each in measured(shown(Pattern.NCND, (some, 40), (20, 400), (30, 500), (25, 450)))}["Body 1"]
        assert hidden.as_table() == {
            "body": "Body 1",
            "pattern": "neither confirmed nor denied",
            "under": "FOIA s.1(6)",
            "of": 40,
            "some": None,
            "how_many": "fewer than 5, or all but so few, of 40",
            "alert": False,
        }
        assert "So small a count is not set against others" in hidden.in_words
    told = measured(shown(Pattern.NCND, (40, 80), (20, 400), (30, 500), (25, 450)))[0]
    assert (told.body, told.told, told.expected) == ("Body 1", True, 4)
    assert told.chance is not None
    assert f"{told.chance:.0e}".startswith("1e-")
