"""Every picture has its sentence, its numbers and one name, and nothing in it that a page would run or fetch."""

from collections import Counter
from xml.etree import ElementTree

import pytest

from answerable.intelligence.pictures.evidence import evidence
from answerable.intelligence.pictures.lateness import lateness
from answerable.intelligence.pictures.picture import Picture
from answerable.intelligence.pictures.services import services
from answerable.intelligence.pictures.standing import standing
from answerable.intelligence.pictures.waiting import waiting
from answerable.intelligence.systemic.alerts import Told, alerts
from answerable.intelligence.systemic.counts import Count, Series
from answerable.intelligence.systemic.outlying import funnel
from answerable.intelligence.timeliness.waiting import curve

WORSE = "A <b>“body”</b> & others"


@pytest.fixture(scope="module")
def every() -> list[Series]:
    names = {f"Body {nth:02}": nth for nth in range(12)}
    steady = [Series(name, tuple(Count(name, 8000 + q, 100, 5 + (nth * q) % 5) for q in range(16))) for name, nth in names.items()]
    worse = tuple(Count(WORSE, 8000 + q, 100, 5 if q < 12 else 60) for q in range(16))
    return [*steady, Series(WORSE, worse)]


@pytest.fixture(scope="module")
def told(every: list[Series]) -> Told:
    return alerts(every)


def _whole(picture: Picture) -> ElementTree.Element:
    drawing = ElementTree.fromstring(picture.svg)
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == picture.title
    assert picture.says
    assert picture.key
    assert all(len(row) == len(picture.headings) for row in picture.rows)
    for each in drawing.iter():
        assert each.tag.rpartition("}")[2] not in {"script", "image", "foreignObject", "a", "style"}
        assert not {"style", "href", "onclick"} & set(each.attrib)
        assert each is drawing or not [name for name in each.attrib if name == "role" or name.startswith("aria")]
    return drawing


def _texts(drawing: ElementTree.Element) -> set[str]:
    return {"".join(each.itertext()) for each in drawing.iter() if each.tag.endswith("text")}


def test_lateness_shows_the_past_that_is_known_and_marks_what_was_told(every: list[Series], told: Told) -> None:
    mine = [each.quarter for each in told.alerts if each.body == WORSE]
    assert mine
    picture = lateness(WORSE, every[-1].counts, told.charts[WORSE], mine)
    assert "Diamonds are quarters" in picture.key
    assert "60 of 100 were late, 60.0% (95% interval 49.7% to 69.7%)" in picture.says
    assert "By its own past" in lateness(WORSE, every[-1].counts[:13], told.charts[WORSE], mine).says
    assert picture.rows[0] == ("2000 Q1", "100", "5", "5.0%", "1.6% to 11.3%", "not known yet", "no")
    assert [row[0] for row in picture.rows if row[-1] == "yes"] == ["2003 Q1"]
    _whole(picture)


def test_without_a_chart_no_past_is_said(every: list[Series]) -> None:
    picture = lateness("New", every[0].counts[:3])
    assert "past" not in picture.says
    assert "dashes" not in picture.key
    _whole(picture)


def test_evidence_says_in_how_many_quarters_chance_would_look_so_and_where_it_is_learnt_anew(every: list[Series], told: Told) -> None:
    mine = {each.quarter for each in told.alerts if each.body == WORSE}
    points = told.charts[WORSE]
    picture = evidence(WORSE, points, mine)
    if points[-1].seen.quarter in mine:
        assert "and it is told of" in picture.says
    first = max(mine)
    again = [each for each in points if each.seen.quarter <= first]
    assert "one quarter of" in evidence(WORSE, again, mine).says
    assert "that is not enough" in evidence(WORSE, again, ()).says
    _whole(picture)
    calm = evidence("Body 00", [each._replace(sum=0.0, chance=1.0) for each in told.charts["Body 00"]])
    assert "nothing speaks for" in calm.says
    assert calm.rows[0][1:3] == ("1", "nothing speaks for a change")
    gap = evidence("Body 00", [told.charts["Body 00"][0], told.charts["Body 00"][3]])
    assert gap.rows[1][1] == "its rate is learnt anew"
    assert len(gap.rows) == 4


def test_a_funnel_marks_one_body_or_those_that_stand_out(every: list[Series]) -> None:
    out = funnel([each.counts[-1] for each in every])
    whole = standing(out, "2003 Q4")
    assert "one stands out" in whole.says
    assert len(whole.rows) == 13
    _whole(whole)
    own = standing(out, "2003 Q4", body="Body 00", rows=0)
    assert "It is not told from bodies of its size" in own.says
    assert [row[0] for row in own.rows] == ["Body 00"]
    assert "It stands out from" in standing(out, "2003 Q4", body=WORSE, rows=0).says
    assert "had no request that was due" in standing(out, "2003 Q4", body="Nobody", rows=0).says
    calm = funnel([Count("A", 1, 50, 3), Count("B", 1, 50, 4)])
    assert "none stands out" in standing(calm, "one quarter").says
    many = [Count(f"Like others {nth}", 8015, 100, 5 + nth % 5) for nth in range(30)]
    two = funnel([*many, *(each.counts[-1] for each in every), Count("Another", 8015, 200, 130)])
    assert "2 stand out" in standing(two, "2003 Q4").says


def test_waiting_counts_the_open_ones_and_says_what_is_left_after_day_20() -> None:
    picture = waiting("A council", curve(Counter({5: 10, 15: 50, 20: 30, 40: 6}), Counter({3: 4, 50: 2})))
    assert picture.says.startswith("Half have an answer by working day 15, and")
    assert "still wait after working day 20" in picture.says
    assert picture.rows[0][0] == "5"
    assert "Still waiting" in _texts(_whole(picture))
    assert waiting("A council", curve(Counter({30: 1}), Counter({40: 9}))).says.startswith(
        "Fewer than half have one, and 100.0% still wait"
    )


def test_services_stand_in_the_order_of_their_names_with_their_intervals() -> None:
    picture = services("A council", [("Adults", 100, 40), ("Nothing yet", 0, 0), ("Roads", 900, 30)])
    assert "Of the requests that were due, 70 of 1,000 were late, 7.0%" in picture.says
    assert "in: Adults." in picture.says
    assert [row[0] for row in picture.rows] == ["Adults", "Roads"]
    assert "Roads" in _texts(_whole(picture))
    assert "1 of 10 was late" in services("A council", [("Roads", 10, 1)]).says
    assert "No service’s interval lies wholly above that." in services("A council", [("Adults", 10, 1), ("Roads", 10, 2)]).says


def test_the_same_figures_are_the_same_picture(every: list[Series]) -> None:
    assert lateness("New", every[0].counts) == lateness("New", every[0].counts)
