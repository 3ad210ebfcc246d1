"""A person's own views of the register: a name, and what it asks for. They say nothing of any case, so they are no event."""

from typing import cast

from django.db.models import BigIntegerField

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.models import SavedView
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.register.asked import Asked
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.prepared import Given, Prepared

_VIEWS = Prepared(lambda: SavedView.objects.filter(person=Given("person", BigIntegerField())).order_by("name"))
MOST = 50
LONGEST_NAME = 80


def save_view(*, name: str, asked: Asked, by: By) -> SavedView:
    """Keeps what was asked for under a name; one of that name is replaced. Raises `NotPermitted`, `NotReady`."""
    permit(by, Do.SEE_REGISTER)
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise NotReady(f"A view needs a name of up to {LONGEST_NAME} characters.")
    if SavedView.objects.filter(person=by.person).exclude(name=name).count() >= MOST:
        raise NotReady(f"You have {MOST} views, which is as many as are kept. Remove one first.")
    return SavedView.objects.update_or_create(person=by.person, name=name, defaults={"query": asked.query()[:500]})[0]


def remove_view(*, pk: int, by: By) -> None:
    """Removes one of a person's own views. Raises `NotThere`, alike for another's and for none."""
    if not SavedView.objects.filter(person=by.person, pk=pk).delete()[0]:
        raise NotThere


def views_of(by: By) -> list[SavedView]:
    """A person's own views, by name."""
    return cast("list[SavedView]", list(_VIEWS.records(person=by.person.pk)))
