"""What can be done to a complaint: what each asks, when it makes sense, and the action that it calls."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from django import forms

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.web.precedents.beside import Nearest
from answerable.web.work.fields import DayField

F = TypeVar("F", bound=forms.Field)
Filled = dict[str, Any]
Fields = dict[str, forms.Field]
Shown = tuple[tuple[str, str], ...]


class About(NamedTuple):
    """The complaint that something is done to, who does it, and what was sent so far, where a form grows with it."""

    complaint: Complaint
    case: Case
    by: By
    sent: Mapping[str, str] = MappingProxyType({})


def nothing_near(_: About) -> tuple[Nearest, ...]:
    """For what no earlier decision is about."""
    return ()


def nothing_shown(_: About) -> Shown:
    """For what needs nothing beside its form."""
    return ()


class Kind(NamedTuple):
    """One thing to do: what it asks, the action, and when it makes sense."""

    title: str
    button: str
    do: Do
    fields: Callable[[About], Fields]
    act: Callable[[About, Filled, int], object]
    lede: str = ""
    sense: Callable[[Case], bool] = lambda _: True
    shown: Callable[[About], Shown] = nothing_shown
    back: str = "office-complaint"  # the name of the page that it is done from, and leads back to
    near: Callable[[About], tuple[Nearest, ...]] = nothing_near


def plainly(action: Callable[..., object]) -> Callable[[About, Filled, int], object]:
    """An action that takes what was filled in under the same names."""
    return lambda about, filled, seen: action(about.complaint.reference, **filled, by=about.by, seen=seen)


def today(action: Callable[..., object]) -> Callable[[About, Filled, int], object]:
    """The same, of what happens as it is recorded."""
    return lambda about, filled, seen: action(about.complaint.reference, **filled, by=about.by, on=about.by.today, seen=seen)


def beginning_with(value: object, field: F) -> F:
    """A field that begins with a value, which whoever fills it in sees and may change."""
    field.initial = value
    return field


def day_of(label: str, what: str, *, needed: bool = True, hint: str = "For example, 19 2 2020.") -> DayField:
    """A day in three boxes."""
    return DayField(label, what=what, hint=hint, needed=needed)
