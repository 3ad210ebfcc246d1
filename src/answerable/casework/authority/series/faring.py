"""The register of standing positions as a list: how often each was relied on, how often without a word changed, and how it fared."""

from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.series.following import FELL, STOOD
from answerable.casework.authority.series.models import StandingPosition
from answerable.casework.authority.series.stances import State

SOON = timedelta(days=14)


def to_look_at_again(body: str, *, on: date) -> tuple[StandingPosition, ...]:
    """The positions that stand and are to be looked at again by now, or within a fortnight: those that are due first, first."""
    due = StandingPosition.objects.filter(authority__slug=body, state=State.STANDS.value, review_on__lte=on + SOON)
    return tuple(due.order_by("review_on", "number"))


def register_of(authority: PublicAuthority) -> QuerySet[StandingPosition]:
    """Every position with its figures, those that stand first: one question to the database, however many there are."""
    relied = Q(reliances__departs=False)
    figures = {
        "relied": Count("reliances", filter=relied),
        "unchanged": Count("reliances", filter=relied & Q(reliances__unchanged=True)),
        "departed": Count("reliances", filter=Q(reliances__departs=True)),
    }
    for name, column in (("review", "at_review"), ("commissioner", "at_commissioner"), ("tribunal", "at_tribunal")):
        for how in (STOOD, FELL):
            figures[f"{name}_{how}"] = Count("reliances", filter=relied & Q(**{f"reliances__{column}": how}))
    of = StandingPosition.objects.select_related("put_forward_by", "cleared_by").filter(authority=authority)
    return of.annotate(**figures).order_by("state", "number")
