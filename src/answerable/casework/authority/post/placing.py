"""Which case a message belongs on: by the address that it was sent to, then by what it answers, then by the reference in its subject.

What none of them settles waits for a person, with the reason.
"""

import re
from typing import NamedTuple

from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.post.addresses import For, WrongSignature, addressed
from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.authority.post.states import From, Placed
from answerable.casework.authority.states import State
from answerable.documents.mail import Message

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{2,59}")
_MOST_WORDS = 40
_DISPOSED = State.DISPOSED.value


class Place(NamedTuple):
    """Where a message belongs: the case, by what, whom it is from, and the letter that it reports on."""

    request: InformationRequest
    by: Placed
    whom: From
    dispatch: Dispatch | None = None


class NotPlaced(Exception):
    """No case can be said; the message is why, for the person who places it."""


def place(authority: PublicAuthority, message: Message, ours: tuple[str, ...]) -> Place:
    """The case of a message; `ours` are the addresses of the body. Raises `NotPlaced`."""
    found = _by_report(authority, message) or _our_own(authority, message)
    if found is None:
        _must_come_from_outside(message, ours)
        found = _by_address(authority, message) or _by_thread(authority, message) or _by_reference(authority, message)
    if found is None:
        raise NotPlaced("It names no request of ours. It may be a new one.")
    if found.request.state == _DISPOSED:
        raise NotPlaced(f"It belongs to {found.request.reference}, which was disposed of.")
    return found


def _must_come_from_outside(message: Message, ours: tuple[str, ...]) -> None:
    """What a colleague writes may say what was found, and stands on no case until a person has looked at it."""
    domains = {each.rpartition("@")[2].lower() for each in ours}
    if message.automatic is None and message.sender.address.rpartition("@")[2].lower() in domains:
        raise NotPlaced(
            "It comes from within the authority. Record a report of a search on its task, where it stands behind the wall; "
            "put anything else on its case."
        )


def whom(request: InformationRequest, message: Message) -> From:
    """Whom a message is from, as far as its sender's address says."""
    sender = message.sender.address.lower()
    return From.REQUESTER if sender and sender in request.requester_address.lower().split() else From.OTHER


def _by_report(authority: PublicAuthority, message: Message) -> Place | None:
    of = [each.of for each in message.reports if each.of]
    sent = Dispatch.objects.select_related("letter__request").filter(authority=authority, message_id__in=of).first()
    return Place(sent.letter.request, Placed.REPORT, From.SERVER, sent) if sent is not None else None


def _our_own(authority: PublicAuthority, message: Message) -> Place | None:
    """A letter of ours that came back to us as it went."""
    if not message.message_id:
        return None
    sent = Dispatch.objects.select_related("letter__request").filter(authority=authority, message_id=message.message_id).first()
    return Place(sent.letter.request, Placed.THREAD, From.OURSELVES) if sent is not None else None


def _by_address(authority: PublicAuthority, message: Message) -> Place | None:
    try:
        found = addressed(authority, message.reached)
    except WrongSignature:
        raise NotPlaced(
            "It was sent to an address that looks like one of a request of ours, and the signature in it is wrong: mistyped, or made up."
        ) from None
    if found is None:
        return None
    given = From.OTHER if found.given_to is For.BODY else whom(found.request, message)
    return Place(found.request, Placed.ADDRESS, given, _last_dispatch(found.request, message))


def _last_dispatch(request: InformationRequest, message: Message) -> Dispatch | None:
    """The letter that a report sent to a request's own address must be about, where its server left out which."""
    if not message.reports or any(each.of for each in message.reports):
        return None
    recipients = [each.recipient.lower() for each in message.reports]
    return Dispatch.objects.filter(letter__request=request, to__in=recipients).order_by("-pk").first()


def _by_thread(authority: PublicAuthority, message: Message) -> Place | None:
    answered = message.references
    if not answered:
        return None
    ours = Dispatch.objects.filter(authority=authority, message_id__in=answered).values_list("letter__request", flat=True)
    filed = ReceivedMessage.objects.filter(authority=authority, message_id__in=answered, request__isnull=False)
    requests = InformationRequest.objects.filter(pk__in={*ours, *filed.values_list("request", flat=True)}).order_by("pk")
    if len(requests) > 1:
        named = " and ".join(each.reference for each in requests[:5])
        raise NotPlaced(f"It answers messages of more than one request: {named}.")
    return Place(requests[0], Placed.THREAD, whom(requests[0], message)) if requests else None


def _by_reference(authority: PublicAuthority, message: Message) -> Place | None:
    words = [each.rstrip(".-") for each in _REFERENCE.findall(message.subject)[:_MOST_WORDS]]
    requests = authority.requests.filter(reference__in=words).order_by("pk")
    if len(requests) > 1:
        named = " and ".join(each.reference for each in requests[:5])
        raise NotPlaced(f"Its subject names more than one request: {named}.")
    return Place(requests[0], Placed.REFERENCE, whom(requests[0], message)) if requests else None
