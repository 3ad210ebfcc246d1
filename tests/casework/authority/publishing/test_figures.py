"""The figures of a period: from the ledger as it was known at an instant, and the same however often they are made."""

from datetime import UTC, date, datetime

import pytest

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing import figures
from answerable.casework.authority.publishing.figures import every_period, figures_of, made_again, publish_figures, published_figures
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.told.test_what_a_requester_knows import answered

pytestmark = pytest.mark.django_db
SINCE, UNTIL = date(2019, 10, 1), date(2020, 1, 1)


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def head(on: date = date(2020, 6, 2)) -> By:
    return by(Role.HEAD, on=on)


def test_what_is_counted() -> None:
    request = answered()
    divided()
    receive_review_request(request.reference, parts=["4"], by=officer(), on=date(2020, 1, 6))
    found = publish_figures(since=SINCE, until=UNTIL, by=head()).figures
    counted = {name: count for name, count in found["counts"].items() if count}
    assert counted == {figures.RECEIVED: 2, figures.IN_TIME: 1, figures.OPEN: 1, figures.PART: 1, figures.REVIEWS: 1}
    assert found["provisions"] == {"FOIA s.31": 1, "FOIA s.40": 1}


def test_what_is_recorded_later_changes_nothing() -> None:
    request = answered()
    made = publish_figures(since=SINCE, until=UNTIL, by=head())
    later = officer(date(2020, 7, 1))
    receive_review_request(request.reference, parts=["4"], by=later, on=date(2020, 6, 30))
    assert made_again(made)
    now = figures_of(made.authority, SINCE, UNTIL, known_at=datetime(2020, 7, 2, tzinfo=UTC))
    assert now.counts[figures.REVIEWS] == 1
    assert made.figures["counts"][figures.REVIEWS] == 0


def test_figures_that_were_changed_do_not_come_again() -> None:
    answered()
    made = publish_figures(since=SINCE, until=UNTIL, by=head())
    made.figures["counts"][figures.RECEIVED] = 7
    assert not made_again(made)


def test_it_is_an_event_of_the_body_and_numbered() -> None:
    made, again = (publish_figures(since=SINCE, until=UNTIL, by=head()) for _ in range(2))
    assert (made.number, again.number) == (1, 2)
    assert happened(chain_of_body("police"))[-1].kind == "figures published"
    assert published_figures("police", 2) == again
    assert set(every_period()) == {made, again}
    with pytest.raises(NotThere):
        published_figures("police", 3)


def test_a_period_that_has_not_ended_or_ends_before_it_begins_has_none() -> None:
    with pytest.raises(NotReady, match="has not ended"):
        publish_figures(since=SINCE, until=date(2020, 7, 1), by=head())
    with pytest.raises(NotReady, match="ends before it begins"):
        publish_figures(since=UNTIL, until=SINCE, by=head())
    with pytest.raises(NotPermitted):
        publish_figures(since=SINCE, until=UNTIL, by=officer())
