"""Requests that are like one, with why and what became of them: for whoever works it to look at. Whether two are repeated a person says."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Q, QuerySet
from django.db.models.functions import Substr

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.register.index import NotBuilt, most_like
from answerable.casework.authority.register.whose import are_of
from answerable.casework.prepared import Given, Prepared
from answerable.documents.similar import EMPTY, likeness

_WORD = re.compile(r"\w{3,}")
_WORDS_ASKED = 30
_NEAREST, _NEWEST = 10, 5
_BEGINNING = 600  # characters of a request that are compared
_MOST = 3
_ALIKE = 0.2
_MOST_COMPARED = 512


_PLACES = tuple(f"near{nth}" for nth in range(_NEAREST))


def _others() -> QuerySet[InformationRequest, Any]:
    whole, body, itself = BigIntegerField(), Given("body", CharField()), Given("itself", BigIntegerField())
    others = InformationRequest.objects.exclude(pk=itself)
    newest = others.filter(authority__slug=body).order_by("-received_on", "-id").values("pk")[:_NEWEST]
    some = others.filter(are_of(body)).filter(Q(pk__in=[Given(each, whole) for each in _PLACES]) | Q(pk__in=newest))
    return some.annotate(begins=Substr("text", 1, _BEGINNING)).values_list("begins", "reference", "subject", "outcome", "state")


_OTHERS = Prepared(_others)


class Similar(NamedTuple):
    """A request that is like another, what became of it, and the telling words that the two share."""

    reference: str
    subject: str
    outcome: str
    state: str
    shared: tuple[str, ...]


def similar_to(request: InformationRequest) -> tuple[Similar, ...]:
    """The few requests of the same body that are most like this one, the most alike first.

    They are found in the index as it is, and among the newest, which it may not know yet: one question to the database.
    """
    return _among(f"{request.subject}\n{request.text[:_BEGINNING]}", request.authority.slug, itself=request.pk)


def similar_to_words(by: By, subject: str, text: str) -> tuple[Similar, ...]:
    """The few requests of a person's own body that are most like one that is not recorded yet. Raises `NotPermitted`."""
    permit(by, Do.SEE_REGISTER)
    return _among(f"{subject}\n{text[:_BEGINNING]}", by.person.body)


def _among(words: str, body: str, *, itself: int = 0) -> tuple[Similar, ...]:
    near = [each for each in _in_the_index(body, words) if each != itself][:_NEAREST]
    asked = dict.fromkeys(_PLACES, 0) | dict(zip(_PLACES, near, strict=False))
    rows = list(_OTHERS.rows(body=body, itself=itself, **asked))
    found = _alike(words, [f"{subject}\n{begins}" for begins, _, subject, *_ in rows])
    return tuple(Similar._make((*rows[at][1:], shared)) for at, shared in found)


_Alike = tuple[tuple[int, tuple[str, ...]], ...]
_compared: dict[bytes, _Alike] = {}


def _alike(words: str, others: Sequence[str]) -> _Alike:
    """Which of these texts are like the words, and what they share. The same texts are compared once, and the texts are not kept."""
    key = hashlib.sha256("\0".join((words, *others)).encode()).digest()
    found = _compared.get(key)
    if found is None:
        found = tuple((each.at, each.shared[:3]) for each in likeness(words, others, most=_MOST, least=_ALIKE))
        if len(_compared) >= _MOST_COMPARED:
            _compared.clear()
        _compared[key] = found
    return found


def _in_the_index(body: str, words: str) -> list[int]:
    try:
        return most_like(body, _telling(words), most=_NEAREST + 1, as_it_is=True)
    except NotBuilt:
        return []


def _telling(words: str) -> list[str]:
    return [each for each in dict.fromkeys(_WORD.findall(words.lower())) if each not in EMPTY][:_WORDS_ASKED]
