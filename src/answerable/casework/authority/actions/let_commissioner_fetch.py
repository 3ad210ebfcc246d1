"""The Commissioner fetches the open bundle of one case: by a token that a person makes for that case alone, which ends on a day or at once.

Who shows it is nobody of the authority, and reaches nothing else: its one scope names the case, and is no line of the table of permissions.
That it was made, that it was ended, and each time that the bundle was opened by it are events of the case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.complaints import must_be_open
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.open_bundle import Paper, open_bundle
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.one_event import OneEvent, day_of
from answerable.casework.programs import tokens
from answerable.casework.programs.bounds import bounded
from answerable.casework.programs.models import Token

LET, ENDED, OPENED = "the Commissioner let fetch", "the Commissioner let fetch no more", "open bundle fetched"
_SCOPE = "open-bundle-of:"


class Bundle(NamedTuple):
    """The open bundle of a case, as it was opened by a token: whose case, under which reference of the Commissioner's, and its files."""

    request: InformationRequest
    theirs: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Guest:
    """Whoever shows a token for the open bundle of one case, and the instant. Nobody of the authority."""

    token: Token
    at: datetime

    signature = "0 the Commissioner, by a token"

    @property
    def today(self) -> date:
        """The day it is in London."""
        return day_of(self.at)

    @property
    def in_ledger(self) -> Mapping[str, int]:
        """The number of the token."""
        return {"program": self.token.pk}

    @property
    def case(self) -> UUID | None:
        """The one case that the token is for; none, where it is for none."""
        named = [each.removeprefix(_SCOPE) for each in self.token.scopes if each.startswith(_SCOPE)]
        return UUID(named[0]) if len(named) == 1 else None


def let_fetch(reference: str, *, until: date, by: By, on: date, seen: int | None = None) -> tuple[InformationRequest, str]:
    """Makes a token by which the Commissioner may fetch the open bundle until a day, and returns what is shown once, and kept nowhere.

    It ends with the account of whoever made it, too. Raises `NotReady` where no complaint is open, and for a day past or too far off.
    """
    with acting(reference, Do.ANSWER_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        must_be_open(work)
        theirs = _theirs(work.request)
        scopes = {f"{_SCOPE}{work.request.case}"}
        name = bounded(f"The Commissioner, {theirs or reference}", scopes, until, today=by.today)
        made, shown = tokens.new_token(by.person, name=name, scopes=scopes, expires_on=until, at=by.at)
        work.record(LET, {"token": made.pk, "theirs": theirs, "until": until})
    return work.request, shown


def end_fetching(reference: str, *, number: int, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Ends such a token at once. Raises `NotReady` for one that is none of this case, or is ended already."""
    with acting(reference, Do.ANSWER_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        token = next((each for each in may_fetch(work.request) if each.pk == number), None)
        if token is None or token.ended_at is not None:
            raise NotReady("That token is not one of this case, or is ended already. Choose one that has not ended.")
        token.ended_at = by.at
        token.save(update_fields=["ended_at"])
        work.record(ENDED, {"token": token.pk})
    return work.request


def may_fetch(request: InformationRequest) -> list[Token]:
    """The tokens that were made for the Commissioner on a case, whether they have ended or not, in the order in which they were made."""
    made = [each.payload["token"] for each in fold(request.authority, request.case).entries if each.kind == LET]
    return list(Token.objects.filter(pk__in=made, person__body=request.authority.slug).order_by("pk"))


def open_for(guest: Guest, reference: str) -> Bundle:
    """The bundle of the case that a token is for, once it is recorded that it was opened, and with what in it.

    Raises `NotThere`, and `NotReady` where no complaint is open any more.
    """
    with transaction.atomic():
        request = _request(guest, reference, hold=True)
        case = fold(request.authority, request.case)
        _must_be_open(case)
        papers = open_bundle(request, case)
        told = {"documents": [{"document": each.number, "hash": each.hash} for each in papers]}
        OneEvent(request.authority.slug, request.case, guest, guest.today).record(OPENED, told)
        refresh(request, on=guest.today)
    return Bundle(request, _theirs(request), papers)


def paper_for(guest: Guest, reference: str, number: int) -> Paper:
    """One file, as it was when this token last opened the bundle.

    Raises `NotThere`, and `NotReady` before, where it has changed, and where no complaint is open any more.
    """
    request = _request(guest, reference)
    case = fold(request.authority, request.case)
    _must_be_open(case)
    ours = (each for each in reversed(case.entries) if each.kind == OPENED and each.payload.get("program") == guest.token.pk)
    opened = next(ours, None)
    if opened is None:
        raise NotReady("Open the bundle first, so that it is recorded who has it: POST to the address above.")
    listed = {each["document"]: each["hash"] for each in opened.payload["documents"]}
    paper = next((each for each in open_bundle(request, case) if each.number == number), None)
    if paper is None or number not in listed:
        raise NotThere
    if paper.hash != listed[number]:
        raise NotReady("The bundle has changed since it was opened. Open it again.")
    return paper


def _must_be_open(case: Folded) -> None:
    """Raises `NotReady` where there is nothing about the case that the Commissioner still decides, or that is on appeal."""
    matters = matters_of(case)
    if not matters.open_complaints and not any(each.pending for each in matters.in_force):
        raise NotReady("No complaint about this case is open any more, so its bundle is not given out. Ask the authority.")


def _request(guest: Guest, reference: str, *, hold: bool = False) -> InformationRequest:
    """The case that the token is for, while whoever made it may still answer the Commissioner. Raises `NotThere`, alike for all else."""
    if guest.case is None:
        raise NotThere
    every = InformationRequest.objects.select_related("authority")
    found = every.select_for_update(of=("self",)) if hold else every
    request = found.filter(reference=reference, case=guest.case, authority__slug=guest.token.person.body).first()
    posts = {each.value: each for each in Role}
    roles = [posts[each.name] for each in guest.token.person.roles() if each.name in posts]
    if request is None or not may(roles, Do.ANSWER_THE_COMMISSIONER, State(request.state)):
        raise NotThere
    return request


def _theirs(request: InformationRequest) -> str:
    complaints = matters_of(fold(request.authority, request.case)).complaints
    return next((each.reference for each in reversed(complaints) if each.reference), "")
