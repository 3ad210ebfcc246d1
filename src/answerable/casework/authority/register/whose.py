"""Whose requests these are, asked of rows that were found already: by their numbers, which are few, and by no index of the body's.

A database that has no statistics of a table takes a body's requests for few, and would read them all to find those of some numbers.
"""

from django.db.models import F, Func
from django.db.models.expressions import Subquery
from django.db.models.lookups import Exact

from answerable.casework.authority.models import PublicAuthority


class _AsItIs(Func):
    """A number, with a sign before it that changes nothing, so that no index is looked into for it."""

    template = "(+%(expressions)s)"


def are_of(body: object) -> Exact:
    """Whether each row is of the body of this short name, as a condition on requests."""
    return Exact(_AsItIs(F("authority_id")), Subquery(PublicAuthority.objects.filter(slug=body).values("pk")))
