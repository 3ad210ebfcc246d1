"""What an authority knows of answers: its own as they were coded, those of others, what is in the public domain, and what is protected."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from answerable.casework.authority.models import Part, PublicAuthority
from answerable.casework.authority.series.classes import Vocabulary
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.models import KnownAnswer, Protected
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.law.positions import Answer

_YES, _NO = frozenset({Answer.CONFIRMED.value}), frozenset({Answer.DENIED.value, Answer.NOT_HELD.value})


class Known(NamedTuple):
    """Every answer that is coded or entered, what is protected, and how many of the authority's own are not coded."""

    vocabulary: Vocabulary
    answers: tuple[Answered, ...]
    protected: tuple[Proposition, ...]
    uncoded: int


def known_of(authority: PublicAuthority) -> Known:
    """Everything that is reasoned from."""
    rows = KnownAnswer.objects.filter(authority=authority).order_by("on", "id")
    return Known(vocabulary_of(authority), tuple(_shape(each) for each in rows), protected_of(authority), _uncoded(authority))


def protected_of(authority: PublicAuthority) -> tuple[Proposition, ...]:
    """What answers must not give away."""
    rows = Protected.objects.filter(authority=authority).order_by("number")
    return tuple(Proposition(each.number, each.body, each.about, each.words) for each in rows)


def told_of(row: Part) -> Said | None:
    """What was told of a part as to whether it is held; None where nothing was, or it was neither confirmed nor denied."""
    return said_by(row.confirm_or_deny)


def said_by(answer: str) -> Said | None:
    """What an answer on the duty to confirm or deny says."""
    return Said.YES if answer in _YES else Said.NO if answer in _NO else None


def uncoded_of(authority: PublicAuthority, *, most: int) -> list[Part]:
    """The authority's own answers that told something and are not coded, the newest first: so many of them at most."""
    return list(_not_coded(authority).select_related("request").order_by("-answered_on", "-pk")[:most])


def _uncoded(authority: PublicAuthority) -> int:
    return _not_coded(authority).count()


def _not_coded(authority: PublicAuthority) -> "QuerySet[Part]":
    coded = KnownAnswer.objects.filter(request=OuterRef("request"), part=OuterRef("number"))
    told = Part.objects.filter(request__authority=authority, confirm_or_deny__in=_YES | _NO, answered_on__isnull=False)
    return told.filter(~Exists(coded))


def _shape(row: KnownAnswer) -> Answered:
    count = {"counted": row.counted, "least": row.least or 0, "most": row.most} if row.says == Said.COUNT.value else {}
    return Answered(row.body, row.about, Said(row.says), row.reference, row.on, From(row.source), **count)  # type: ignore[arg-type]
