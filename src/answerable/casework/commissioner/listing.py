"""The complaints of an office that somebody may read, narrowed, a page at a time, the newest first."""

from typing import NamedTuple

from django.db.models import Q

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import State


class Narrowed(NamedTuple):
    """What narrows the list. Nothing narrows where it is left out; `beyond` is the place after which the page before ended."""

    words: str = ""
    state: State | None = None
    authority: str = ""
    beyond: int | None = None


class Listed(NamedTuple):
    """One page, and the place beyond which there are older ones."""

    complaints: tuple[Complaint, ...]
    older: int | None


def complaints_for(by: By, narrowed: Narrowed, *, size: int) -> Listed:
    """Those that this person may read as they stand, in one statement however many there are."""
    states = [each.value for each in State if by.may(Do.READ, each) and narrowed.state in (None, each)]
    found = Complaint.objects.filter(office__slug=by.body, state__in=states).select_related("officer")
    for each in narrowed.words.split():
        found = found.filter(Q(reference__iexact=each) | Q(authority__icontains=each) | Q(subject__icontains=each))
    if narrowed.authority:
        found = found.filter(authority=narrowed.authority)
    if narrowed.beyond is not None:
        found = found.filter(pk__lt=narrowed.beyond)
    rows = list(found.order_by("-pk")[: size + 1])
    return Listed(tuple(rows[:size]), rows[size - 1].pk if len(rows) > size else None)
