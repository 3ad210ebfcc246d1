"""The few ways to a record. Each takes who is asking, and answers alike for what is forbidden and what does not exist."""

from django.db.models import Q

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.models import Complaint, Office
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import State
from answerable.casework.unable import NotThere

MOST_FOUND = 50


def office_of(by: By) -> Office:
    """The office that this person works for. Raises `NotThere`."""
    found = Office.objects.filter(slug=by.body).first() if by.roles else None
    if found is None:
        raise NotThere
    return found


def complaint_for(by: By, reference: str, *, do: Do = Do.READ) -> Complaint:
    """A complaint that this person may read. Raises `NotThere`."""
    found = Complaint.objects.select_related("office", "officer").filter(reference=reference, office__slug=by.body).first()
    if found is None or not by.may(do, State(found.state)):
        raise NotThere
    return found


def complaints_like(by: By, words: str) -> list[Complaint]:
    """The newest complaints of this office whose reference, authority or subject has these words: one more than `MOST_FOUND` at most."""
    every = Complaint.objects.filter(office__slug=by.body).select_related("officer")
    for each in words.split():
        every = every.filter(Q(reference__iexact=each) | Q(authority__icontains=each) | Q(subject__icontains=each))
    return list(every.order_by("-id")[: MOST_FOUND + 1])


def office_for_everybody() -> Office | None:
    """The office whose public page this deployment has, if it hosts one."""
    return Office.objects.filter(takes_complaints=True).order_by("pk").first()
