"""A bank holiday is proclaimed, or moved: every live case is counted again over the new calendar, and each that moves is an event."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.counting import calendar_kept_as, changed_between, fingerprint, kept_calendar
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest, MovedDay
from answerable.casework.authority.permissions import OPEN, Do, whoever_may
from answerable.casework.authority.projection import last_day_of
from answerable.casework.authority.standing import stands
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.law.finding import say
from answerable.law.working_days import Calendar, PassedOver, calendar

_AT_ONCE = 500


class Move(NamedTuple):
    """What a new calendar does to the last day of one case, and the days that did it."""

    request: InformationRequest
    was: date | None
    now: date | None
    days: tuple[PassedOver, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether the last day is another than it was."""
        return self.was != self.now

    @property
    def was_said(self) -> str:
        """The last day that it had, in words."""
        return _said(self.was)

    @property
    def now_said(self) -> str:
        """The last day that it has, in words."""
        return _said(self.now)

    @property
    def why(self) -> str:
        """The days that did it, in words."""
        return "; ".join(f"{say(each.day)} ({each.why})" for each in self.days) or "a calendar that was not kept"


def moves(by: By, *, over: Calendar | None = None, most: int | None = None) -> Iterator[Move]:
    """What counting again would do to each live case that was counted over another calendar, moved or not. Changes nothing."""
    authority = authority_of(by)
    now = over or calendar()
    known: dict[str, Calendar | None] = {}
    for request in waiting_to_be_counted(by, over=now)[:most]:
        before = known.setdefault(request.counted_over, calendar_kept_as(request.counted_over))
        yield _move(request, fold(authority, request.case), before, now, by)


def waiting_to_be_counted(by: By, *, over: Calendar | None = None) -> QuerySet[InformationRequest]:
    """The live cases of a person's authority that were counted over another calendar than this, by their last day."""
    live = InformationRequest.objects.filter(authority=authority_of(by), state__in=[each.value for each in OPEN])
    return live.exclude(counted_over=fingerprint(over or calendar())).select_related("authority").order_by("last_day", "id")


def recount(reference: str, *, by: By, on: date, over: Calendar | None = None) -> Move:
    """Counts one case again. One whose last day moves gets an event that says from what, to what, and why.

    Raises `NotThere`, `NotPermitted`, and `NotReady` where nothing moves.
    """
    now = over or calendar()
    with acting(reference, Do.RECOUNT, by=by, on=on) as work:
        request = work.request
        case = fold(request.authority, request.case)
        move = _move(request, case, calendar_kept_as(request.counted_over), now, by)
        if request.counted_over == fingerprint(now) or not move.moved:
            raise NotReady(f"The last day of {reference} is the same over this calendar, so there is nothing to record.")
        work.over = now
        days = [each.day for each in move.days]
        work.record("recounted", {"was": move.was, "now": move.now, "days": days, "calendar": fingerprint(now)})
        MovedDay.objects.create(
            request=request,
            authority=request.authority,
            was=move.was,
            now=move.now,
            days=[[each.day.isoformat(), each.why] for each in move.days],
            on=on,
        )
    return move


def recount_all(*, by: By, on: date, over: Calendar | None = None) -> list[Move]:
    """Counts every live case again that was counted over another calendar, each in a transaction of its own, and returns those that moved.

    Run twice, or by two at once, it records each move once. Raises `NotPermitted`.
    """
    if not may_recount(by):
        raise NotPermitted(f"Your post does not let you {Do.RECOUNT.value}. Ask somebody whose post does.")
    now = over or calendar()
    moved: list[Move] = []
    still: list[int] = []
    for move in moves(by, over=now):
        if move.moved:
            try:
                moved.append(recount(move.request.reference, by=by, on=on, over=now))
            except NotReady:
                continue  # somebody else was first
        else:
            still.append(move.request.pk)
    print_of = kept_calendar(now)
    for at in range(0, len(still), _AT_ONCE):
        InformationRequest.objects.filter(pk__in=still[at : at + _AT_ONCE]).update(counted_over=print_of)
    return moved


def moved_before(by: By, *, most: int = 100) -> list[MovedDay]:
    """The moves that a person's authority has recorded, the last first."""
    return list(MovedDay.objects.filter(authority=authority_of(by)).select_related("request").order_by("-pk")[:most])


def may_recount(by: By) -> bool:
    """Whether a person may count the cases of their authority again."""
    return bool(by.roles & set(whoever_may(Do.RECOUNT)))


def _move(request: InformationRequest, case: Folded, before: Calendar | None, now: Calendar, by: By) -> Move:
    to = last_day_of(case, stands(case, on=by.today, calendar=now), on=by.today)
    if before is None:
        return Move(request, request.last_day, to)
    was = last_day_of(case, stands(case, on=by.today, calendar=before), on=by.today)
    last = max((day for day in (was, to) if day is not None), default=case.received_on)
    return Move(request, was, to, tuple(each for each in changed_between(before, now) if case.received_on < each.day <= last))


def _said(day: date | None) -> str:
    return say(day) if day is not None else "no day"
