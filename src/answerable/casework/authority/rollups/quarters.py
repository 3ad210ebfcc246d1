"""The figures of an authority by quarter, as of a day, from the counts that are kept up: as quick for a million requests as for ten."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from answerable.casework.authority.rollups.counted_as import HowItStands
from answerable.casework.authority.rollups.models import Counted


class Quarter(NamedTuple):
    """The requests that an authority received in a quarter, by number, and how they stand; `overdue` are open and past their last day."""

    quarter: int
    cases: int
    in_time: int
    late: int
    open: int
    overdue: int
    not_owed: int


def quarters_of(authority_id: int, *, on: date) -> Sequence[Quarter]:
    """Every quarter in which the authority has requests, in order, as they stand now; what is overdue, as of a day."""

    def of(kind: HowItStands, more: Q | None = None) -> Coalesce:
        return Coalesce(Sum("more", filter=Q(kind=kind.value) & (more or Q())), 0)

    found = (
        Counted.objects.filter(authority=authority_id)
        .values("quarter")
        .annotate(
            cases=Sum("more"),
            in_time=of(HowItStands.IN_TIME),
            late=of(HowItStands.LATE),
            open=of(HowItStands.OPEN),
            overdue=of(HowItStands.OPEN, Q(last_day__lt=on)),
            not_owed=of(HowItStands.NOT_OWED),
        )
        .filter(cases__gt=0)
        .order_by("quarter")
    )
    return [Quarter(**each) for each in found]
