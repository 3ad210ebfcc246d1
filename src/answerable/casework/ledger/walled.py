"""Texts behind the wall: what the search for information found. casework.authority.holdings reads this, and nothing else may."""

from uuid import UUID

from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import Happened, keys_of, unsealed

HOLDINGS = "holdings"


def behind_the_wall(case: UUID, *kinds: str) -> tuple[Happened, ...]:
    """The entries of these kinds with the texts that only the search may see."""
    entries = Entry.objects.filter(case=case, kind__in=kinds).select_related("sealed").order_by("number")
    return tuple(unsealed(entries, keys_of(case, HOLDINGS)))
