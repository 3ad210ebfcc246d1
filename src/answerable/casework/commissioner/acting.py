"""One action, one transaction, one event. Every action on a complaint goes through `acting`; none writes a record without it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.commissioner.bundled import closed_in, unfit
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do, Role, may
from answerable.casework.commissioner.projection import refresh
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import State
from answerable.casework.ledger.models import Entry
from answerable.casework.one_event import InNoPost, OneEvent, day_of, not_in_the_future, signature_of
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.casework.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere

_POSTS = {each.value: each for each in Role}


class Through(NamedTuple):
    """The program through which a person acts: the number of its token, and what it may do of what the person may."""

    token: int
    only: frozenset[Do]


@dataclass(frozen=True, slots=True)
class By:
    """Who acts, and the instant at which they do. Made at a door, which alone reads the clock. `through`: by which program, if any."""

    person: Person
    at: datetime
    through: Through | None = None

    @property
    def body(self) -> str:
        """The office that the person works for."""
        return self.person.body

    @property
    def today(self) -> date:
        """The day it is in London."""
        return day_of(self.at)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of the posts that the person holds in the office; a post in an authority is none."""
        return _roles(self.person.roles())

    @property
    def signature(self) -> str:
        """How the ledger names the person: a number and a post, and no name."""
        return signature_of(self.person)

    @property
    def in_ledger(self) -> Mapping[str, int]:
        """What an event says besides who acted: the number of the token, where it was through a program."""
        return {"program": self.through.token} if self.through is not None else {}

    def may(self, do: Do, state: State | None = None) -> bool:
        """Whether the table lets the person do this and, where they act through a program, its token does."""
        return (self.through is None or do in self.through.only) and may(self.roles, do, state)


@lru_cache(256)
def _roles(posts: frozenset[Held]) -> frozenset[Role]:
    return frozenset(_POSTS[each.name] for each in posts if each.name in _POSTS)


class PublicPage(InNoPost):
    """Whoever complains through the public page."""

    __slots__ = ()
    signature = "0 the public page"


class Console(InNoPost):
    """Whoever acts at the terminal of the server. The ledger says so."""

    __slots__ = ()
    signature = "0 at the terminal of the server"


# What is kept as somebody else wrote it, whatever it cites; and what the case officer writes, which the notice may have.
OTHERS_WORDS = frozenset(
    {"submission received", "position taken", "withdrawn", "resolved informally", "information notice answered", "evidence fetched"}
)
CITING = frozenset(
    {
        "finding recorded",
        "delay decided",
        "steps drafted",
        "breach remedied",
        "prose written",
        "argument answered",
        "evidence noted",
        "gist written",
    }
)


class Work(OneEvent):
    """One action on one complaint, inside its transaction. `case` is what had happened before it."""

    def __init__(self, complaint: Complaint, case: Case, by: By, on: date) -> None:
        super().__init__(complaint.office.slug, complaint.case, by, on)
        self.complaint, self.case, self.by = complaint, case, by

    def record(self, kind: str, payload: Mapping[str, Any] | None = None, *, wall: str = "") -> Entry:
        """Writes the event of this action. Raises `NotReady` where words that stand openly cite a page that they cannot."""
        if not wall and kind not in OTHERS_WORDS:
            refused = next(
                (why for text in _texts(payload or {}) for why in (unfit if kind in CITING else closed_in)(self.case, text)), None
            )
            if refused is not None:
                raise NotReady(refused)
        return super().record(kind, payload, wall=wall)


@contextmanager
def acting(reference: str, do: Do, *, by: By, on: date, seen: int | None = None) -> Iterator[Work]:
    """Holds the complaint, checks that this person may do this now, and on the way out works out its columns again.

    `seen` is the version of the complaint that the form was filled in over. Raises `NotThere`, `NotPermitted`, `ChangedMeanwhile`,
    `NotReady`.
    """
    with transaction.atomic():
        complaint = held(reference, by)
        permit(by, do, State(complaint.state))
        if seen is not None and seen != complaint.version:
            raise ChangedMeanwhile("complaint")
        not_in_the_future(on, by)
        work = Work(complaint, fold(complaint.case), by, on)
        yield work
        work.recorded(do.value)
        refresh(complaint, on=by.today)


def _texts(told: object) -> Iterator[str]:
    """Every text in a payload."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for each in told.values():
            yield from _texts(each)
    elif isinstance(told, Sequence):
        for each in told:
            yield from _texts(each)


def held(reference: str, by: By) -> Complaint:
    """The complaint, its row held until the transaction ends. Raises `NotThere`, alike for another office's and for nobody's."""
    found = Complaint.objects.select_for_update(of=("self",)).select_related("office")
    complaint = found.filter(reference=reference, office__slug=by.body).first()
    if complaint is None or not by.roles:
        raise NotThere
    return complaint


def permit(by: By, do: Do, state: State | None = None) -> None:
    """Raises `NotPermitted` unless the table lets this person do this."""
    if not by.may(do, state):
        where = f" while it is {state.value}" if state is not None else ""
        raise NotPermitted(f"Your post does not let you {do.value}{where}. Ask somebody whose post does.")
