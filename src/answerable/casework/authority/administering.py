"""One thing changed of an authority itself, or of its people: one transaction, and one event in the chain of the body.

with administering(by=by, seen=version, kind=Kind.ROUTES) as change:
    change.authority.settings["routes"] = routes
    change.record({"was": before, "now": routes})

What is recorded nothing of is not kept: a form that was sent unchanged changes nothing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from typing import Any

from django.db import transaction

from answerable.casework.authority.acting import By, Console, permit
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotThere
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.models import Entry
from answerable.casework.people.models import Post


class Kind(Enum):
    """What an administrator changes, as the ledger calls it."""

    DESCRIBED = "authority described"
    IN_WELSH = "authority described in Welsh"
    FACTS = "facts of the authority changed"
    SCHOOL_DAYS = "school days changed"
    SERVICES = "services changed"
    ROUTES = "routes of clearance changed"
    MILESTONES = "milestones changed"
    RETENTION = "retention schedule changed"
    ACCOUNT_MADE = "account made"
    ACCOUNT_CHANGED = "account changed"
    ACCOUNT_ENDED = "account ended"
    LET_IN = "new password given"
    TOKEN_MADE = "token made"  # noqa: S105 - a kind of event
    TOKEN_ENDED = "token ended"  # noqa: S105 - the same
    SUBSCRIBED = "announcements asked for"
    SECRET_CHANGED = "secret of announcements changed"  # noqa: S105 - the same
    UNSUBSCRIBED = "announcements ended"


class Change:
    """One change, inside its transaction. `record` is called once, or never where nothing is different."""

    def __init__(self, authority: PublicAuthority, by: By | Console, kind: Kind) -> None:
        self.authority, self.by, self.kind = authority, by, kind
        self.entry: Entry | None = None

    def record(self, payload: Mapping[str, Any]) -> Entry:
        """Keeps the authority as it now is, and writes the event of this change."""
        if self.entry is not None:
            raise RuntimeError("One change records one event, and this one records a second.")
        self.authority.save()
        happening = Happening(self.kind.value, self.by.today, self.by.at, self.by.signature, {**payload, **self.by.in_ledger})
        self.entry = append(self.authority.slug, chain_of_body(self.authority.slug), happening)
        return self.entry


@contextmanager
def administering(kind: Kind, *, by: By | Console, seen: int | None = None) -> Iterator[Change]:
    """Holds the authority, checks that this person is still its administrator. At the terminal of the server nobody need be one, and an
    authority that is not there yet is begun.

    `seen` is the version of this kind of thing that the form was filled in over. Raises `NotThere`, `NotPermitted`, `ChangedMeanwhile`.
    """
    with transaction.atomic():
        authority = _held(by)
        if isinstance(by, By):
            permit(by, Do.ADMINISTER)
            _must_be_one_still(by)
        if seen is not None and seen != version(authority, kind):
            raise ChangedMeanwhile("authority")
        yield Change(authority, by, kind)


def version(authority: PublicAuthority, kind: Kind) -> int:
    """Which change of this kind was the last: the number of its entry, or none. What a form must have seen."""
    entries = Entry.objects.filter(case=chain_of_body(authority.slug), kind=kind.value)
    return entries.order_by("-number").values_list("number", flat=True).first() or 0


def _held(by: By | Console) -> PublicAuthority:
    """The authority, its row held. Not its key: a case that is worked on meanwhile may go on naming it."""
    held = PublicAuthority.objects.select_for_update(no_key=True)
    if isinstance(by, Console):
        return held.get_or_create(slug=by.body, defaults={"name": by.body})[0]
    try:
        return held.get(slug=by.body)
    except PublicAuthority.DoesNotExist:
        raise NotThere from None


def _must_be_one_still(by: By) -> None:
    """Two administrators who take each other's post at once must not both succeed: what counts is what stands once the row is held."""
    names = Post.objects.filter(person=by.person, person__is_active=True).values_list("role", flat=True)
    if not may([Role(each) for each in names], Do.ADMINISTER):
        raise NotPermitted("You are no longer an administrator. Ask somebody who is.")
