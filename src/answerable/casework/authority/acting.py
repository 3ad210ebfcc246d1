"""One action, one transaction, one event. Every action on a case goes through `acting`; none writes a record without it.

with acting(reference, Do.NOTE, by=by, on=on, seen=version) as work:
    work.record("note", {"text": words})
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from django.db import transaction

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotThere
from answerable.casework.one_event import InNoPost, OneEvent, day_of, not_in_the_future, signature_of
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.casework.programs.announcing import announce
from answerable.law.working_days import Calendar, calendar

_POSTS = {each.value: each for each in Role}


class Through(NamedTuple):
    """The program through which a person acts: the number of its token, and what it may do of what the person may."""

    token: int
    only: frozenset[Do]


class By(NamedTuple):
    """Who acts, and the instant at which they do. Made at a door, which alone reads the clock. `through`: by which program, if any."""

    person: Person
    at: datetime
    through: Through | None = None

    @property
    def body(self) -> str:
        """The body that the person works for."""
        return self.person.body

    def is_(self, person: Person) -> bool:
        """Whether it is this person."""
        return self.person == person

    @property
    def today(self) -> date:
        """The day it is in London."""
        return day_of(self.at)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of the posts that the person holds."""
        return _roles(self.person.roles())

    def may(self, do: Do, state: State | None = None) -> bool:
        """Whether the table lets the person do this and, where they act through a program, its token does."""
        return (self.through is None or do in self.through.only) and may(self.roles, do, state)

    @property
    def services(self) -> frozenset[str]:
        """The services that the person answers for."""
        return frozenset(each.service for each in self.person.roles() if each.name == Role.SERVICE.value)

    @property
    def signature(self) -> str:
        """How the ledger names the person: a number and a post, and no name."""
        return signature_of(self.person)

    @property
    def in_ledger(self) -> Mapping[str, int]:
        """What an event says besides who acted: the number of the token, where it was through a program."""
        return {"program": self.through.token} if self.through is not None else {}


class Console(InNoPost):
    """Whoever acts at the terminal of the server. The ledger says so."""

    __slots__ = ()
    signature = "0 at the terminal of the server"

    def is_(self, _person: Person) -> bool:
        """Nobody with an account."""
        return False


class Form(InNoPost):
    """A requester who sends a request through the public form."""

    __slots__ = ()
    signature = "0 the public form"


@lru_cache(256)
def _roles(posts: frozenset[Held]) -> frozenset[Role]:
    return frozenset(_POSTS[each.name] for each in posts if each.name in _POSTS)  # a post at the Commissioner's is none here


class Work(OneEvent):
    """One action on one case, inside its transaction. `record` is called once."""

    def __init__(self, request: InformationRequest, by: By, on: date) -> None:
        super().__init__(request.authority.slug, request.case, by, on)
        self.request, self.by = request, by
        self.over: Calendar | None = None  # a calendar that the case is to be counted over from now on


@contextmanager
def acting(reference: str, do: Do, *, by: By, on: date, seen: int | None = None) -> Iterator[Work]:
    """Holds the case, checks that this person may do this now, and on the way out works out its columns again.

    `seen` is the version of the case that the form was filled in over. Raises `NotThere`, `NotPermitted`, `ChangedMeanwhile`, `NotReady`.
    """
    with transaction.atomic():
        request = held(reference, by)
        permit(by, do, State(request.state))
        if seen is not None and seen != request.version:
            raise ChangedMeanwhile
        not_in_the_future(on, by)
        work = Work(request, by, on)
        yield work
        entry = work.recorded(do.value)
        refresh(request, on=by.today, over=work.over)
        announce(request.authority.slug, [(request.reference, entry.kind, on)], at=by.at)


def held(reference: str, by: By) -> InformationRequest:
    """The request, its row held until the transaction ends. Raises `NotThere`, alike for another body's and for nobody's."""
    found = InformationRequest.objects.select_for_update(of=("self",)).select_related("authority")
    try:
        return found.get(reference=reference, authority__slug=by.person.body)
    except InformationRequest.DoesNotExist:
        raise NotThere from None


def permit(by: By, do: Do, state: State | None = None) -> None:
    """Raises `NotPermitted` unless the table lets this person do this."""
    if not by.may(do, state):
        if may(by.roles, do, state):
            raise NotPermitted(f"This token does not let a program {do.value}. Ask an administrator for one that does.")
        where = f" while it is {state.value}" if state is not None else ""
        raise NotPermitted(f"Your post does not let you {do.value}{where}. Ask somebody whose post does.")


def must_be_countable(*days: date) -> None:
    """Raises `BeyondTheCalendar` for a day whose bank holidays are not known."""
    known = calendar()
    for day in days:
        if not known.first <= day <= known.last:
            raise known.beyond(day)
