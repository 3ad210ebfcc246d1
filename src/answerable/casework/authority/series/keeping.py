"""One change of what an authority keeps of its series: one transaction, and one event in the chain of the body.

with keeping(Do.CLEAR_STANDING, by=by) as kept:
    kept.record("standing position cleared", {"standing": number})
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.classes import Vocabulary
from answerable.casework.authority.series.models import Term
from answerable.casework.authority.unable import NotThere
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body


class Kept:
    """One change, inside its transaction. `record` is called once."""

    def __init__(self, authority: PublicAuthority, by: By) -> None:
        self.authority, self.by = authority, by
        self._recorded = False

    def record(self, kind: str, payload: Mapping[str, Any]) -> None:
        """Writes the event of this change."""
        if self._recorded:
            raise RuntimeError("One change records one event, and this one records a second.")
        happening = Happening(kind, self.by.today, self.by.at, self.by.signature, payload)
        append(self.authority.slug, chain_of_body(self.authority.slug), happening)
        self._recorded = True


@contextmanager
def keeping(do: Do, *, by: By) -> Iterator[Kept]:
    """Holds the authority, and checks that this person may do this. Raises `NotThere`, `NotPermitted`."""
    with transaction.atomic():
        try:
            authority = PublicAuthority.objects.select_for_update(no_key=True).get(slug=by.body)
        except PublicAuthority.DoesNotExist:
            raise NotThere from None
        permit(by, do)
        yield Kept(authority, by)


def vocabulary_of(authority: PublicAuthority) -> Vocabulary:
    """The vocabulary of an authority."""
    return Vocabulary(each.shape for each in Term.objects.filter(authority=authority).order_by("dimension", "name"))
