"""Disposal under a retention schedule: keys, texts and personal data destroyed, the days and the outcome kept, the chain whole."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.search import forget_held
from answerable.casework.authority.arrangements import CASES, RetentionLine, line_of
from answerable.casework.authority.disposal_holds import holds_on
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.next_step import CONSULTATION
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.forgetting import forget_post
from answerable.casework.authority.publishing.disposal import InTheLog, forget_published, said_of_the_log
from answerable.casework.authority.publishing.index import INDEX as LOG
from answerable.casework.authority.register.index import forget
from answerable.casework.authority.release.actions import forget_documents
from answerable.casework.authority.told.page import forget_page
from answerable.casework.authority.unable import NotReady, UnableTo
from answerable.casework.ledger.dispose import destroy_texts
from answerable.casework.ledger.read import DISPOSED_OF
from answerable.law.finding import say


def dispose(reference: str, *, under: str, log: InTheLog | None = None, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Disposes of a closed case. `under` names the line of the authority's retention schedule that says so. There is no way back.

    Of one that is published, `log` says whether the copy in the disclosure log stays, and why.
    Raises `NotReady` without that, without a line of the schedule, where the case has not been closed for as long as the line says, or
    while something on it is open or a person holds it back.
    """
    request = _dispose(reference, _Why(under, log), by, on, seen)
    transaction.on_commit(_forget_words, robust=True)
    return request


def dispose_of_each(cases: Iterable[InformationRequest], *, under: str, log: InTheLog | None = None, by: By, on: date) -> list[str]:
    """Disposes of cases as they were seen, each in a transaction of its own, and gives the sentence of each that was refused."""
    refused = []
    for each in cases:
        try:
            _dispose(each.reference, _Why(under, log), by, on, each.version)
        except UnableTo as why:
            refused.append(f"{each.reference}: {why}")
    transaction.on_commit(_forget_words, robust=True)
    return refused


class _Why(NamedTuple):
    """The line of the schedule that a case goes by, and what becomes of its copy in the log."""

    under: str
    log: InTheLog | None


def _forget_words() -> None:
    forget()
    LOG.forget()


def _dispose(reference: str, why: _Why, by: By, on: date, seen: int | None) -> InformationRequest:
    with acting(reference, Do.DISPOSE, by=by, on=on, seen=seen) as work:
        request = work.request
        _must_be_due(request, line_of(request.authority, why.under, of=CASES), on)
        _must_not_be_held(request)
        kept = said_of_the_log(request, why.log)
        destroyed = destroy_texts(request.case)
        forget_held(request)
        forget_documents(request)
        forget_post(request)
        forget_page(request)
        forget_published(request, why.log, on)
        _blank(request)
        work.record("disposed", {"schedule": why.under, "texts": destroyed, **kept})
    return request


def _must_be_due(request: InformationRequest, line: RetentionLine, on: date) -> None:
    if request.closed_on is None or request.closed_on > line.closed_by(on):
        closed = f"was closed on {say(request.closed_on)}" if request.closed_on else "has no day on which it was closed"
        raise NotReady(f"{request.reference} {closed}, and “{line.name}” keeps a case for {line.years_said}. Leave it until then.")


def _must_not_be_held(request: InformationRequest) -> None:
    holds = holds_on(fold(request.authority, request.case))
    if holds:
        raise NotReady(f"{request.reference} may not be disposed of: {'; '.join(holds)}. Leave it until that has ended, or is lifted.")


def _blank(request: InformationRequest) -> None:
    """Destroys the words and the person in the tables that lists are read from. What lists count stays."""
    request.requester_name = request.requester_address = request.adjustment = request.means_asked_for = ""
    request.subject = request.text = DISPOSED_OF
    request.tasks.update(question="", reports=[], advice="", shows_requester_because="")
    request.tasks.filter(kind=CONSULTATION).update(to=DISPOSED_OF)  # it may be somebody's name
    request.letters.update(text=DISPOSED_OF, document=None, content={}, overridden_because="")
    request.reviews.update(grounds=[])
    for letter in request.letters.all():
        letter.clearances.update(reason="")
