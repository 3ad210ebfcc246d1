"""On which working day an answer to a class of question goes that neither confirms nor denies: said for each class, before any request.

A request is of the class that an officer says when it is logged or, where nobody says, of the one that its words name. Of the days that are
said of what it asks, that of the narrowest class is fixed with it, and nothing that happens later moves it. Nothing here asks what is held.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db import models

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.ncnd.release_day import EARLIEST, LATEST
from answerable.casework.authority.series.classes import QuestionClass, Vocabulary
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.matching import COVERS
from answerable.casework.authority.series.models import ReleaseDay, Term
from answerable.casework.authority.series.wording import read
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters.neither import gives_away

HALF = 10


# Asked with the authority's own row, so that one which keeps no classes and no days is asked nothing more.
KEEPS = {
    "has_terms": models.Exists(Term.objects.filter(authority=models.OuterRef("pk"))),
    "has_days": models.Exists(ReleaseDay.objects.filter(authority=models.OuterRef("pk"))),
}


class Fixed(NamedTuple):
    """What is fixed with a request: its class, whether an officer said it, and the day of which class it is; None: that of all others."""

    about: QuestionClass
    coded: bool
    of: ReleaseDay | None

    def table(self, otherwise: Mapping[str, Any]) -> dict[str, Any]:
        """As it is recorded with the request. `otherwise` is the day, with its reason, where none is said of its class."""
        own = {"working_days": self.of.working_days, "reason": self.of.reason} if self.of is not None else dict(otherwise)
        said = self.of.about if self.of is not None else QuestionClass()
        return {**own, "class": self.about.table(), "coded": self.coded, "said_of": said.table()}


def fixed_for(authority: PublicAuthority, words: str, *, received_in: int, coded: QuestionClass | None = None) -> Fixed:
    """The day for a request with these words. Raises `NotReady` for a term that is not in the vocabulary."""
    vocabulary = vocabulary_of(authority) if getattr(authority, "has_terms", True) else Vocabulary()
    if coded is not None:
        vocabulary.must_know(coded)
    about = coded if coded is not None else read(vocabulary, words, received_in=received_in).proposed(vocabulary)
    days = ReleaseDay.objects.filter(authority=authority).order_by("working_days", "pk")
    rows = days if getattr(authority, "has_days", True) else ()
    said = [each for each in rows if covers(vocabulary, each.about, about)]
    return Fixed(about, coded is not None, max(said, key=lambda each: vocabulary.depth(each.about), default=None))


def covers(vocabulary: Vocabulary, said: QuestionClass, asked: QuestionClass) -> bool:
    """Whether all that is asked is of a class of which a day is said."""
    return said == QuestionClass() or vocabulary.relation(said, asked) in COVERS


def must_be_prompt(about: QuestionClass, working_days: int, reason: str) -> None:
    """Raises `NotReady` for a day that is not early, or one without a reason that is true whatever is held."""
    if not EARLIEST <= working_days <= LATEST:
        raise NotReady(
            f"Give a working day from {EARLIEST} to {LATEST}. The twentieth is the last that there is, and an answer that waits for it is "
            "not prompt.",
            under="FOIA s.10(1)",
        )
    if not reason.strip():
        raise NotReady("Say why that day is prompt: it is recorded with every request of the class.", under="FOIA s.10(1)")
    telling = gives_away(reason)
    if telling:
        raise NotReady(f"“{telling}” speaks as though something were held. The day is the same whatever is. Say it without.")
    if about != QuestionClass() and not any(about.named()):
        raise NotReady("Choose a term in at least one dimension, or neither a term nor a year: that is the day of all questions.")


def said_of_classes(authority: PublicAuthority) -> "models.QuerySet[ReleaseDay]":
    """The days that are said, the earliest first."""
    of = ReleaseDay.objects.select_related("set_by").filter(authority=authority)
    return of.order_by("working_days", "subject", "counterparty", "unit", "activity", "pk")
