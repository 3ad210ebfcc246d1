"""Disposal: the keys and the sealed texts of a case destroyed. The chain stays whole, and still verifies."""

from uuid import UUID

from answerable.casework.ledger.models import CaseKey, Sealed


def destroy_texts(case: UUID) -> int:
    """Destroys the keys and the texts of a case, and returns how many texts there were. The caller records the disposal."""
    CaseKey.objects.filter(case=case).delete()
    return Sealed.objects.filter(case=case).delete()[0]
