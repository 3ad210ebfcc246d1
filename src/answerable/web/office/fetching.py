"""The form that fetches an authority's open bundle for a complaint."""

from typing import Any

from django.conf import settings

from answerable.casework.commissioner.actions.fetch_evidence import fetch_evidence
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, State
from answerable.web.office.kinds import About, Fields, Filled, Kind
from answerable.web.work.fields import OneOf, Words

_MARKS = [(each.name, each.value[0].upper() + each.value[1:]) for each in Marking]


def _fields(_: About) -> Fields:
    return {
        "token": Words(
            "The token that the authority made for this case", hint="It is shown to the authority, and kept nowhere.", longest=200
        ),
        "marking": OneOf("Who may see what is fetched?", _MARKS, needed="Say who may see it"),
        "reason": Words("Why? (needed unless it is open)", rows=2),
    }


def _fetch(about: About, filled: Filled, seen: int) -> object:
    told: dict[str, Any] = {"token": filled["token"], "reason": filled["reason"], "marking": Marking[filled["marking"]]}
    return fetch_evidence(about.complaint.reference, **told, private=settings.FETCHED_INSIDE, by=about.by, on=about.by.today, seen=seen)


def _can_be_fetched(case: Case) -> bool:
    return bool(case.complaint.their_reference) and case.state in (State.INVESTIGATING, State.DRAFTING)


KINDS = {
    "fetch-evidence": Kind(
        "Fetch the authority’s open bundle",
        "Fetch it",
        Do.INVESTIGATE,
        _fields,
        _fetch,
        "What the requester sent, what they were told and what was enclosed, by the authority’s own reference. Copies of what is not "
        "here yet are kept, each held against the hash that the authority gives. It may take a minute.",
        _can_be_fetched,
        lambda about: (("The authority’s reference", about.complaint.their_reference),),
    ),
}
