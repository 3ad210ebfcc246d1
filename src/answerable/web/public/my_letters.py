"""What came for a request to a body elsewhere, for its requester alone: what each letter is, confirmed in one step, and its files."""

import re

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.casework.requester.desk import mine
from answerable.casework.requester.models import Asked, Reply, Requester
from answerable.casework.requester.replies import NOTHING, WITHHELD, NoReply, confirm_answer, reply_to
from answerable.documents.mail.outlook import SIGNATURE
from answerable.documents.seems import Seems
from answerable.law.not_law import NotLaw
from answerable.web.file_given import file_given
from answerable.web.mail import file_in
from answerable.web.problem import Problem
from answerable.web.public.at_their_desk import at_their_desk, to
from answerable.web.public.one_request import drawn
from answerable.web.sandbox import UnableToRead

_NOT_GIVEN = "The files of this message are not given out, because of what the scanner said"
_LONGEST = 500
_APART = re.compile(r"[,;\n]+")


@at_their_desk
def is_what(request: HttpRequest, requester: Requester, pk: int, nth: int) -> HttpResponse:
    """What a letter is, as its requester says."""
    asked, reply = _found(requester, pk, nth)
    given, words = request.POST.get("answer", ""), request.POST.get("under", "")[:_LONGEST]
    try:
        if given not in {each.value for each in Seems} | {NOTHING}:
            return drawn(request, asked, [Problem("Say what the letter is", f"answer-{nth}-1")])
        under = [each.strip() for each in _APART.split(words) if each.strip()]
        confirm_answer(reply, None if given == NOTHING else Seems(given), under)
    except NotLaw as refused:
        return drawn(request, asked, [Problem(str(refused), f"under-{nth}")])
    return to(f"/my-requests/{pk}")


@at_their_desk
def file(request: HttpRequest, requester: Requester, pk: int, nth: int, number: int) -> HttpResponse:
    """One file of a message, byte for byte, under a harmless name; not one that was not scanned, or in which something was found."""
    asked, reply = _found(requester, pk, nth)
    if reply.scanned in WITHHELD:
        return drawn(request, asked, [Problem(_NOT_GIVEN, f"message-{nth}")])
    try:
        return file_given(*file_in(_bytes(reply), number))
    except UnableToRead as refused:
        return drawn(request, asked, [Problem(str(refused), f"message-{nth}")])


@at_their_desk
def original(request: HttpRequest, requester: Requester, pk: int, nth: int) -> HttpResponse:
    """The message as it came, every byte of it."""
    asked, reply = _found(requester, pk, nth)
    if reply.scanned in WITHHELD:
        return drawn(request, asked, [Problem(_NOT_GIVEN, f"message-{nth}")])
    content = _bytes(reply)
    return file_given(f"message-{nth}.{'msg' if content.startswith(SIGNATURE) else 'eml'}", content)


def _found(requester: Requester, pk: int, nth: int) -> tuple[Asked, Reply]:
    asked = mine(requester, pk)
    try:
        return asked, reply_to(asked, nth)
    except NoReply:
        raise Http404 from None


def _bytes(reply: Reply) -> bytes:
    try:
        return bytes_of(reply)
    except CannotBeOpened:
        raise Http404 from None
