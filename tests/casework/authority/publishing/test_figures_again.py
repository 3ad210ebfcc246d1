"""Whatever is recorded, in whatever order and however late, the figures of a period are the same whenever they are made again."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import close, correct, receive_review_request, receive_withdrawal, record_letter
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.figures import LATE, OPEN, RECEIVED, figures_of, made_again, publish_figures
from answerable.casework.authority.unable import UnableTo
from answerable.law.not_law import NotLaw
from tests.casework.authority.cast import arrived, authority, by

pytestmark = pytest.mark.django_db
FIRST, SINCE, UNTIL = date(2019, 10, 1), date(2019, 10, 1), date(2020, 1, 1)
PUBLISHED = datetime(2020, 2, 3, 12, tzinfo=UTC)
LETTERS = (
    {"kind": "response", "said": "held", "disclosed": "all", "complaints_procedure": True, "right_to_apply": True},
    {"kind": "response", "said": "not held", "complaints_procedure": True, "right_to_apply": True},
    {"kind": "acknowledgement"},
)


class Recorded(NamedTuple):
    """Something done about the nth request, so many days after the first, and recorded so many days later still."""

    what: str
    nth: int
    day: int
    later: int
    letter: int = 0


ACTS = ("letter", "letter", "letter", "review", "withdrawal", "correction", "close")
acts = st.builds(
    Recorded, st.sampled_from(ACTS), st.integers(0, 3), st.integers(0, 220), st.integers(0, 200), st.integers(0, len(LETTERS) - 1)
)
requests = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 90)), min_size=1, max_size=4)


@contextmanager
def and_nothing_stays() -> Iterator[None]:
    """What is done in the block is taken back after it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def officer(at: datetime) -> By:
    return by(Role.OFFICER, on=at.date())._replace(at=at)


def record(each: Recorded, at: datetime) -> None:
    """Does it, where the law and the way of working let it be done."""
    case = InformationRequest.objects.order_by("pk")[each.nth % InformationRequest.objects.count()]
    on, who = FIRST + timedelta(days=each.day), officer(at)
    if each.what == "letter":
        record_letter(case.reference, law=[{**LETTERS[each.letter], "on": on}], reason="By post.", by=who, on=on)
    elif each.what == "review":
        receive_review_request(case.reference, by=who, on=on)
    elif each.what == "withdrawal":
        receive_withdrawal(case.reference, words="I withdraw it.", by=who, on=on)
    elif each.what == "correction":
        correct(case.reference, number=1, to=on, reason="It came then.", by=who, on=at.date())
    else:
        close(case.reference, by=who, on=on)


def everything(came: list[tuple[int, int]], done: list[Recorded]) -> Iterator[tuple[datetime, Recorded | date]]:
    """All of it in the order in which it is recorded."""
    noon = datetime(FIRST.year, FIRST.month, FIRST.day, 12, tzinfo=UTC)
    arrivals = [(noon + timedelta(days=day + later, seconds=nth), FIRST + timedelta(days=day)) for nth, (day, later) in enumerate(came)]
    others = [(noon + timedelta(days=each.day + each.later, hours=1, seconds=nth), each) for nth, each in enumerate(done)]
    both: list[tuple[datetime, Recorded | date]] = [*arrivals, *others]
    yield from sorted(both, key=lambda each: each[0])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(requests, st.lists(acts, max_size=8))
def test_made_again_the_figures_are_the_same(came: list[tuple[int, int]], done: list[Recorded]) -> None:
    with and_nothing_stays():
        authority(complaints_procedure="Write to us.")
        made = None
        for at, each in [*everything(came, done), (datetime(2021, 1, 4, 12, tzinfo=UTC), None)]:
            if made is None and at > PUBLISHED:
                made = publish_figures(since=SINCE, until=UNTIL, by=by(Role.HEAD, on=PUBLISHED.date())._replace(at=PUBLISHED))
            if isinstance(each, date):
                receive(arrived=arrived(), by=officer(at), on=each)
            elif each is not None and InformationRequest.objects.exists():
                with suppress(UnableTo, NotLaw), transaction.atomic():
                    record(each, at)
            assert made is None or made_again(made)
        assert made is not None
        counts = made.figures["counts"]
        known = [FIRST + timedelta(days=day) for day, later in came if FIRST + timedelta(days=day + later) <= PUBLISHED.date()]
        assert counts[RECEIVED] == sum(SINCE <= each < UNTIL for each in known) or any(each.what == "correction" for each in done)


def test_what_was_answered_and_recorded_late_is_in_later_figures_and_in_no_earlier_ones() -> None:
    authority(complaints_procedure="Write to us.")
    request = receive(arrived=arrived(), by=officer(datetime(2019, 11, 7, 12, tzinfo=UTC)), on=date(2019, 11, 7))
    made = publish_figures(since=SINCE, until=UNTIL, by=by(Role.HEAD, on=PUBLISHED.date())._replace(at=PUBLISHED))
    late, on = officer(datetime(2020, 3, 2, 12, tzinfo=UTC)), date(2019, 12, 20)
    record_letter(request.reference, law=[{**LETTERS[0], "on": on}], reason="It lay in a drawer.", by=late, on=on)
    assert made_again(made)
    assert (made.figures["counts"][OPEN], made.figures["counts"][LATE]) == (1, 0)
    now = figures_of(made.authority, SINCE, UNTIL, known_at=late.at)
    assert (now.counts[OPEN], now.counts[LATE]) == (0, 1)
