"""A bank holiday is proclaimed: each live case that moves says from what, to what and why, in an event of its own."""

from datetime import date

import pytest

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.actions.recount import moves, recount, recount_all, waiting_to_be_counted
from answerable.casework.authority.models import InformationRequest, MovedDay
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.read import happened
from answerable.law.working_days import Calendar, PassedOver, calendar
from tests.casework.authority.cast import arrived, by

pytestmark = pytest.mark.django_db

# Received, the last day on which the holiday was not known, what is known now, and the holiday.
WORLD_CUP = (date(2026, 5, 20), date(2026, 2, 3), calendar(), date(2026, 6, 15))
FUNERAL = (date(2022, 8, 31), date(2022, 9, 9), calendar(date(2022, 9, 10)), date(2022, 9, 19))


def counted(over: Calendar, *, received_on: date) -> InformationRequest:
    """A request that was counted over a calendar when it came."""
    request = receive(arrived=arrived(), by=by(Role.OFFICER, on=received_on), on=received_on)
    refresh(request, on=received_on, over=over)
    return request


@pytest.mark.parametrize(("received_on", "before", "after", "holiday"), [WORLD_CUP, FUNERAL])
def test_a_proclamation_moves_a_live_case_by_one_day_and_is_an_event(
    received_on: date, before: date, after: Calendar, holiday: date
) -> None:
    request = counted(calendar(before), received_on=received_on)
    head = by(Role.HEAD, on=received_on)
    move = recount(request.reference, by=head, on=received_on, over=after)
    assert move.was is not None
    assert move.now is not None
    assert after.count(after=move.was, to=move.now) == 1
    assert [each.day for each in move.days] == [holiday]
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["was"], last.payload["now"], last.payload["days"]) == ("recounted", move.was, move.now, [holiday])
    request.refresh_from_db()
    assert request.last_day == move.now
    kept = MovedDay.objects.get()
    assert (kept.was, kept.now, kept.days) == (move.was, move.now, [[holiday.isoformat(), move.days[0].why]])


def test_what_happens_in_between_does_not_hide_the_move() -> None:
    received_on, before, after, _ = FUNERAL
    request = counted(calendar(before), received_on=received_on)
    note(request.reference, words="A note.", by=by(Role.OFFICER, on=received_on), on=received_on)
    (move,) = moves(by(Role.HEAD, on=received_on), over=after)
    assert (move.was, move.now) == (date(2022, 9, 28), date(2022, 9, 29))


def test_counting_again_twice_records_each_move_once() -> None:
    received_on, before, after, _ = FUNERAL
    moving = counted(calendar(before), received_on=received_on)
    staying = counted(calendar(before), received_on=date(2022, 8, 1))
    head = by(Role.HEAD, on=received_on)
    over = after
    assert [each.request.reference for each in recount_all(by=head, on=received_on, over=over)] == [moving.reference]
    assert recount_all(by=head, on=received_on, over=over) == []
    assert not waiting_to_be_counted(head, over=over).exists()
    assert [len(happened(each.case)) for each in (moving, staying)] == [2, 1]
    with pytest.raises(NotReady, match="is the same over this calendar"):
        recount(moving.reference, by=head, on=received_on, over=over)


def test_a_day_taken_away_moves_a_case_back() -> None:
    received_on, _, after, holiday = FUNERAL
    counted(after, received_on=received_on)
    (move,) = moves(by(Role.HEAD, on=received_on), over=calendar(date(2022, 9, 9)))
    assert move.days == (PassedOver(holiday, "the United Kingdom: State Funeral of Queen Elizabeth II, which is a working day again"),)
    assert (move.was, move.now) == (date(2022, 9, 29), date(2022, 9, 28))


def test_what_is_closed_and_what_is_anothers_stays() -> None:
    received_on, before, after, _ = FUNERAL
    request = counted(calendar(before), received_on=received_on)
    stranger = by(Role.HEAD, body="council", on=received_on)
    assert recount_all(by=stranger, on=received_on, over=after) == []
    with pytest.raises(NotPermitted):
        recount_all(by=by(Role.OFFICER, on=received_on), on=received_on, over=after)
    InformationRequest.objects.filter(pk=request.pk).update(state="closed")
    assert recount_all(by=by(Role.HEAD, on=received_on), on=received_on, over=after) == []
