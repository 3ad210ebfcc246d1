"""A message taken in, once however often it is delivered: onto its case where that is plain, or to wait for a person with the reason.

Nothing here depends on whether it can be read, or on what it says: whatever came is kept.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.post.alike import words_to_compare
from answerable.casework.authority.post.keeping import move_to_case
from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.authority.post.placing import NotPlaced, Place, place
from answerable.casework.authority.post.states import From, Kept, Out
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere
from answerable.casework.incoming.came import Came, columns_of
from answerable.casework.incoming.keeping import seal
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.one_event import LONDON
from answerable.casework.programs.announcing import announce
from answerable.documents.mail import Message, Report
from answerable.documents.mail.identity import identity_of

# How the ledger names what no person did.
BY = "0 mailbox"
RECEIVED, FILED, BOUNCED, DELIVERED = "message received", "message", "letter came back", "letter delivered"
BRING_A_MESSAGE = frozenset({FILED, BOUNCED, DELIVERED})
_NO_MORE_TO_HEAR = (Out.BOUNCED.value, Out.ELSEWHERE.value)


class Taken(NamedTuple):
    """What became of a message: the one kept of it, and whether it was new."""

    message: ReceivedMessage
    new: bool


def take_in(body: str, came: Came, *, at: datetime) -> Taken:
    """Keeps a message, and puts it on its case where that is plain. Taken in already, it is only counted. Raises `NotThere`."""
    with transaction.atomic():
        authority = _held(body)
        identity = identity_of(came.content)
        known = ReceivedMessage.objects.filter(authority=authority, identity=identity).first()
        if known is not None:
            known.again += 1
            known.save(update_fields=["again"])
            return Taken(known, new=False)
        message = _made(authority, came, at)
        _placed_or_waiting(authority, message, came.read, at, came.ours)
        return Taken(message, new=True)


def scanned_again(message: ReceivedMessage, found: Scan, *, read: Message | None, ours: tuple[str, ...] = (), at: datetime) -> None:
    """What the scanner said at last of a message that waited for it, which is then placed as it would have been."""
    with transaction.atomic():
        authority = _held(message.authority.slug)
        message = ReceivedMessage.objects.select_for_update(of=("self",)).get(pk=message.pk)
        if message.scanned != Scanned.NO_ANSWER.value or message.state != Kept.WAITING.value:
            return
        message.scanned, message.found = found.said.value, found.found
        _placed_or_waiting(authority, message, read, at, ours, again=True)


def _held(body: str) -> PublicAuthority:
    try:
        return PublicAuthority.objects.select_for_update(no_key=True).get(slug=body)
    except PublicAuthority.DoesNotExist:
        raise NotThere from None


def _made(authority: PublicAuthority, came: Came, at: datetime) -> ReceivedMessage:
    begins = words_to_compare(came.read) if came.read else ""
    message = ReceivedMessage(authority=authority, begins=begins, **columns_of(came, at=at))
    seal(message, came.content, chain_of_body(authority.slug))
    return message


def _placed_or_waiting(
    authority: PublicAuthority, message: ReceivedMessage, read: Message | None, at: datetime, ours: tuple[str, ...], *, again: bool = False
) -> None:
    try:
        put_on(message, _place(authority, message, read, ours), read, at)
    except NotPlaced as waits:
        message.why = str(waits)
        message.save()
        if not again:
            payload = {"message": message.pk, "fingerprint": message.fingerprint, "scanned": message.scanned}
            on = message.received_on or at.astimezone(LONDON).date()
            append(authority.slug, chain_of_body(authority.slug), Happening(RECEIVED, on, at, BY, payload))


def _place(authority: PublicAuthority, message: ReceivedMessage, read: Message | None, ours: tuple[str, ...]) -> Place:
    if read is None:
        raise NotPlaced(message.unread)
    if message.scanned == Scanned.NO_ANSWER.value:
        raise NotPlaced("The scanner did not answer, so nothing in it is opened yet. It is asked again at the next poll.")
    if message.scanned == Scanned.FOUND.value:
        raise NotPlaced(f"The scanner found something harmful in it: {message.found}. Its files are not given out.")
    return place(authority, read, ours)


def put_on(message: ReceivedMessage, found: Place, read: Message | None, at: datetime) -> None:
    """Puts a message on its case by itself: one event there. Raises `NotPlaced`.

    A report says of its letter that it came back, or that it arrived, and nobody need look at one of a letter that did not come back.
    """
    request = InformationRequest.objects.select_for_update(of=("self",)).select_related("authority").get(pk=found.request.pk)
    if request.state == State.DISPOSED.value:
        raise NotPlaced(f"It belongs to {request.reference}, which was disposed of.")
    today = at.astimezone(LONDON).date()
    report = _report(read) if found.dispatch is not None else None
    message.state, message.why, message.request = Kept.FILED.value, "", request
    message.from_whom, message.placed_by, message.unlooked = found.whom.value, found.by.value, report is None or report.failed
    move_to_case(message, request.case)
    message.save()
    kind, payload = FILED, filed(message, read)
    if found.dispatch is not None and report is not None:
        kind, more = _reported(found.dispatch, report)
        payload |= more
    on = min(message.received_on or today, today)
    append(request.authority.slug, request.case, Happening(kind, on, at, BY, payload))
    refresh(request, on=today)
    announce(request.authority.slug, [(request.reference, kind, on)], at=at)


def filed(message: ReceivedMessage, read: Message | None) -> dict[str, Any]:
    """What the ledger keeps of a message that comes onto a case.

    What a service wrote may say what was found, so of that nothing is kept there, but that it came.
    """
    if message.from_whom == From.SERVICE.value:
        return {"from": message.from_whom, "placed_by": message.placed_by}
    return {
        "message": message.pk,
        "fingerprint": message.fingerprint,
        "from": message.from_whom,
        "placed_by": message.placed_by,
        "name": message.sender_name,
        "address": message.sender,
        "subject": message.subject,
        "text": read.own if read is not None else "",
        "filename": [each.name for each in read.attachments] if read is not None else [],
        **({"received": message.received_on} if message.received_on else {}),
    }


def _report(read: Message | None) -> Report | None:
    """The report that counts of those in a message: one of a failure before any other."""
    reports = read.reports if read is not None else ()
    return next((each for each in reports if each.failed), next(iter(reports), None))


def _reported(dispatch: Dispatch, report: Report) -> tuple[str, Mapping[str, Any]]:
    """What a report makes of its letter, if nothing worse was heard of it before: what kind of event, and what that says."""
    dispatch = Dispatch.objects.select_for_update(of=("self",)).select_related("letter").defer("content").get(pk=dispatch.pk)
    if dispatch.state in _NO_MORE_TO_HEAR or not (report.failed or report.delivered):
        return FILED, {}
    dispatch.state, dispatch.said = (Out.BOUNCED if report.failed else Out.DELIVERED).value, f"{report.status} {report.words}".strip()
    dispatch.save(update_fields=["state", "said"])
    if report.failed:
        return BOUNCED, {"letter": dispatch.letter.number, "status": report.status, "reason": report.words}
    return DELIVERED, {"letter": dispatch.letter.number}
