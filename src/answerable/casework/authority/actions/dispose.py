"""Disposal under a retention schedule: keys, texts and personal data destroyed, the days and the outcome kept, the chain whole."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.search import forget_held
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.next_step import CONSULTATION
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.dispose import destroy_texts
from answerable.casework.ledger.read import DISPOSED_OF


def dispose(reference: str, *, under: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Disposes of a closed case. `under` names the line of the retention schedule that says so. There is no way back.

    Raises `NotReady` without a line of the schedule.
    """
    with acting(reference, Do.DISPOSE, by=by, on=on, seen=seen) as work:
        if not under.strip():
            raise NotReady("Name the line of the retention schedule under which the case is disposed of.")
        request = work.request
        destroyed = destroy_texts(request.case)
        forget_held(request)
        _blank(request)
        work.record("disposed", {"schedule": under, "texts": destroyed})
    return request


def _blank(request: InformationRequest) -> None:
    """Destroys the words and the person in the tables that lists are read from. What lists count stays."""
    request.requester_name = request.requester_address = request.adjustment = request.means_asked_for = ""
    request.subject = request.text = DISPOSED_OF
    request.tasks.update(question="", searched="", searchers="", advice="", shows_requester_because="")
    request.tasks.filter(kind=CONSULTATION).update(to=DISPOSED_OF)  # it may be somebody's name
    request.letters.update(text=DISPOSED_OF, document=None, content={}, overridden_because="")
    request.reviews.update(grounds=[])
    for letter in request.letters.all():
        letter.clearances.update(reason="")
