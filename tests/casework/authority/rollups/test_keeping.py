"""Counts that are kept up with each change. That they are as made again is held after every test of this folder, in conftest.py."""

from collections import Counter
from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import close, note
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.rollups import keeping
from answerable.casework.authority.rollups.counted_as import CountedAs, HowItStands
from answerable.casework.authority.rollups.models import Counted
from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.casework.authority.rollups.quarters import Quarter, quarters_of
from tests.casework.authority.cast import DAY, arrived, authority, divided, officer, received
from tests.casework.authority.told.test_what_a_requester_knows import answered

pytestmark = pytest.mark.django_db
Q4 = quarter_of(DAY)


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def quarters(on: date = date(2019, 12, 6)) -> list[Quarter]:
    return list(quarters_of(authority().pk, on=on))


def test_the_seed_is_open_on_its_last_day_and_overdue_after_it() -> None:
    """Notice of 23 June 2020, paragraphs 13 to 15."""
    divided()
    assert quarters() == [Quarter(Q4, cases=1, in_time=0, late=0, open=1, overdue=0, not_owed=0)]
    assert quarters(date(2019, 12, 7)) == [Quarter(Q4, cases=1, in_time=0, late=0, open=1, overdue=1, not_owed=0)]


def test_answered_it_is_counted_where_it_belongs_and_nowhere_else() -> None:
    request = answered()
    assert quarters() == [Quarter(Q4, cases=1, in_time=1, late=0, open=0, overdue=0, not_owed=0)]
    close(request.reference, reason="answered", by=officer(), on=date(2020, 6, 1))
    assert quarters() == [Quarter(Q4, cases=1, in_time=1, late=0, open=0, overdue=0, not_owed=0)]


def test_a_change_that_moves_nothing_writes_nothing() -> None:
    request = divided()
    before = Counted.objects.count()
    note(request.reference, words="a word", by=officer(), on=DAY)
    assert Counted.objects.count() == before


def test_what_fails_counts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    received()
    before = quarters()
    monkeypatch.setattr("answerable.casework.authority.opening.append_chains", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        receive(arrived=arrived(), by=officer(), on=DAY)
    assert InformationRequest.objects.count() == 1
    assert quarters() == before


def test_made_again_they_are_the_same_and_what_was_spoilt_is_mended() -> None:
    answered()
    divided()
    kept = quarters()
    Counted.objects.create(authority=authority(), quarter=Q4, kind=HowItStands.LATE.value, more=7)
    assert quarters() != kept
    assert keeping.make_again() == 2
    assert quarters() == kept


def test_the_table_is_filled_by_what_its_migration_says_and_by_nothing_that_may_change() -> None:
    answered()
    divided()
    close(answered().reference, by=officer(), on=date(2020, 6, 1))
    kept = quarters()
    Counted.objects.all().delete()
    import_module("answerable.casework.authority.rollups.migrations.0001_counts_kept_up").fill(apps, None)
    assert quarters() == kept
    assert {each.kind for each in Counted.objects.all()} == {"answered in time", "open"}


_AS = st.builds(
    CountedAs, st.integers(8000, 8002), st.sampled_from([each.value for each in HowItStands]), st.none() | st.just(date(2019, 12, 6))
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(_AS, st.lists(_AS, max_size=4)), max_size=6), st.booleans())
def test_whatever_moves_where_the_counts_are_what_there_is(lives: list[tuple[CountedAs, list[CountedAs]]], together: bool) -> None:
    Counted.objects.all().delete()
    body = authority().pk
    for first, then in lives:
        keeping.began(body, [first])
        for before, now in zip([first, *then], then, strict=False):
            keeping.moved(body, before, now)
            if together:
                keeping.draw_together(body)
    there = Counter((then or [first])[-1] for first, then in lives)
    kept: Counter[CountedAs] = Counter()
    for each in Counted.objects.order_by("pk"):
        kept[CountedAs(each.quarter, each.kind, each.last_day)] += each.more
    assert {what: many for what, many in kept.items() if many} == dict(there)
    keeping.draw_together(body)
    assert Counted.objects.count() == len(there)
    assert sum(each.cases for each in quarters_of(body, on=DAY)) == len(lives)
    Counted.objects.all().delete()


def test_rows_are_drawn_together_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_TOGETHER", 8)
    body, here, there = authority().pk, CountedAs(Q4, "open", DAY), CountedAs(Q4, "answered late")
    keeping.began(body, [here])
    for _ in range(20):
        keeping.moved(body, here, there)
        keeping.moved(body, there, here)
    assert Counted.objects.count() <= 12
    assert quarters()[0].open == 1
    Counted.objects.all().delete()
