"""Letters that wait for their day, sent when it has come: by the worker that sends the mail, in the name of who had them wait."""

from collections.abc import Callable
from datetime import datetime

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.letters import OPEN, send
from answerable.casework.authority.models import Letter
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.unable import UnableTo
from answerable.casework.one_event import LONDON
from answerable.law.not_law import NotLaw


def send_on_their_day(mailbox: Mailbox, *, now: Callable[[], datetime]) -> int:
    """Sends every letter of a body whose day has come, and returns how many went into its outbox.

    One that something blocks by now stays where it is: its page says what, and that its day has passed.
    """
    went, at = 0, now()
    today = at.astimezone(LONDON).date()
    due = Letter.objects.filter(goes_on__lte=today, state__in=[each.value for each in OPEN], request__authority__slug=mailbox.body)
    for letter in due.select_related("request", "goes_by").defer("document").order_by("goes_on", "pk"):
        if letter.goes_by is None:
            continue
        try:
            send(letter.request.reference, number=letter.number, by=By(letter.goes_by, at), on=today, mailbox=mailbox)
        except (UnableTo, NotLaw):
            continue
        went += 1
    return went
