"""What comes for a request that went to a body elsewhere: taken in once, put with its request, or kept with the reason why it cannot be.

Nothing is dropped. What cannot be placed waits for whoever runs the site.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from django.db import IntegrityError, transaction

from answerable.casework.courier.going import queue
from answerable.casework.incoming.address import is_token, token_for, tokens_in, with_token
from answerable.casework.incoming.came import Came, columns_of
from answerable.casework.incoming.keeping import bytes_of, seal
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.casework.ledger.seal import key_of
from answerable.casework.one_event import LONDON
from answerable.casework.requester.models import Asked, Reply
from answerable.documents.mail import Message
from answerable.documents.mail.as_table import from_table
from answerable.documents.mail.identity import identity_of
from answerable.documents.mail.message import Automatic
from answerable.documents.seems import Seems
from answerable.law.provision import cite

# What the site's own key is kept under: it signs addresses, and seals what is not placed.
SITE = uuid5(NAMESPACE_URL, "answerable:requesters")
NOTHING = "none of these"
WITHHELD = (Scanned.FOUND.value, Scanned.NO_ANSWER.value)
ENDS = frozenset({Seems.DISCLOSURE, Seems.IN_PART, Seems.REFUSAL, Seems.NEITHER, Seems.NOT_HELD})
_LETTER = "a"
_MOST_TOLD_A_DAY = 10
_BY_ADDRESS, _BY_THREAD, _BY_REPORT, _BY_A_PERSON = "its address", "a message that it answers", "the request that it reports on", "a person"
_TELLS_NOBODY = (Automatic.REPLY.value, Automatic.RECEIPT.value)


class NotPlaced(Exception):
    """No request can be said; the message is why, for whoever runs the site."""


class NoReply(Exception):
    """No such message, or none of this request's: the two answer alike."""


class Taken(NamedTuple):
    """What became of a message: what is kept of it, and whether it was new."""

    reply: Reply
    new: bool


def address_of(asked: Asked, mailbox: str) -> str:
    """The address that answers to a request come to. The request has a number."""
    assert asked.number is not None
    return with_token(mailbox, token_for(_LETTER, asked.number, key=key_of(SITE)))


def take_in(came: Came, *, site: str, at: datetime) -> Taken:
    """Keeps a message, with its request where that is plain, and tells its requester. Taken in already, it is only counted."""
    try:
        with transaction.atomic():
            return _known(came) or _new(came, site, at)
    except IntegrityError:  # it was delivered twice at once
        known = _known(came)
        if known is None:
            raise
        return known


def place_by_hand(pk: int, asked: Asked, *, site: str, at: datetime) -> Reply:
    """Puts a message that waits with a request, as whoever runs the site says. Raises `NoReply`."""
    with transaction.atomic():
        reply = _waiting(pk)
        _put_with(reply, asked, _BY_A_PERSON, bytes_of(reply))
        reply.save()
        _tell(reply, asked, site, at)
        return reply


def set_aside(pk: int, *, because: str, at: datetime) -> None:
    """Sets a message that waits aside, for a reason; it is kept. Raises `NoReply`."""
    with transaction.atomic():
        reply = _waiting(pk)
        reply.why, reply.aside_at = because, at
        reply.save(update_fields=["why", "aside_at"])


def waiting() -> Sequence[Reply]:
    """The messages that nobody could place, the oldest first."""
    return list(Reply.objects.filter(asked__isnull=True, aside_at__isnull=True).defer("content", "table").order_by("pk"))


def may_answer(reply: Reply) -> Sequence[Asked]:
    """The requests that went to where a message comes from, the newest first: for whoever places it."""
    domain = reply.sender.rpartition("@")[2]
    found = Asked.objects.filter(number__isnull=False, email__iendswith=f"@{domain}") if domain else Asked.objects.none()
    return list(found.order_by("-pk")[:5])


def asked_with_address(pk: int) -> Asked | None:
    """A request that has an address of its own, or none."""
    return Asked.objects.filter(pk=pk, number__isnull=False).first()


def not_scanned() -> Sequence[Reply]:
    """What waits because the scanner did not answer."""
    return list(Reply.objects.filter(scanned=Scanned.NO_ANSWER.value).order_by("pk"))


def scanned_again(reply: Reply, found: Scan) -> None:
    """Keeps what the scanner said at last."""
    reply.scanned, reply.found = found.said.value, found.found
    reply.save(update_fields=["scanned", "found"])


def not_read() -> Sequence[Reply]:
    """The messages with a request whose letters were not read yet, and may be."""
    return list(Reply.objects.filter(asked__isnull=False, read_at__isnull=True).exclude(scanned__in=WITHHELD).order_by("pk"))


def keep_reading(reply: Reply, reading: Mapping[str, Any], *, at: datetime) -> None:
    """Keeps what a letter seems to be: proposed, until its requester confirms it."""
    reply.reading, reply.read_at = dict(reading), at
    reply.save(update_fields=["reading", "read_at"])


def replies_to(asked: Asked) -> Sequence[Reply]:
    """Everything that came for a request, in the order in which it came."""
    return list(asked.replies.defer("content").order_by("pk"))


def reply_to(asked: Asked, pk: int) -> Reply:
    """One message that came for a request. Raises `NoReply`."""
    found = asked.replies.filter(pk=pk).first()
    if found is None:
        raise NoReply
    return found


def message_of(reply: Reply) -> Message | None:
    """What was read of a message, or nothing where it cannot be."""
    return from_table(reply.table) if reply.table else None


def confirm_answer(reply: Reply, answer: Seems | None, under: Sequence[str] = ()) -> None:
    """Keeps what a message is, as its requester says, or that it is none of these. Raises `NotLaw` for a provision that cannot be read."""
    provisions = [str(cite(each)) for each in dict.fromkeys(under)]
    reply.answer, reply.under = (answer.value if answer else NOTHING), provisions if answer else []
    reply.save(update_fields=["answer", "under"])


def arrived_on(reply: Reply) -> date:
    """The day on which a message reached us: by our own server's stamp or, with none, the day on which it was taken in."""
    return reply.received_on or reply.taken_at.astimezone(LONDON).date()


def _known(came: Came) -> Taken | None:
    known = Reply.objects.filter(identity=identity_of(came.content)).first()
    if known is None:
        return None
    known.again += 1
    known.save(update_fields=["again"])
    return Taken(known, new=False)


def _new(came: Came, site: str, at: datetime) -> Taken:
    reply = Reply(**columns_of(came, at=at))
    read = came.read
    reply.automatic = read.automatic.value if read is not None and read.automatic is not None else ""
    reply.came_back = any(each.failed for each in read.reports) if read is not None else False
    try:
        asked, by = _place(read, came.unread)
    except NotPlaced as waits:
        reply.why = str(waits)
        seal(reply, came.content, SITE)
    else:
        _put_with(reply, asked, by, came.content)
    reply.save()
    if reply.asked is not None:
        _tell(reply, reply.asked, site, at)
    return Taken(reply, new=True)


def _put_with(reply: Reply, asked: Asked, by: str, content: bytes) -> None:
    assert asked.number is not None
    reply.asked, reply.placed_by, reply.why = asked, by, ""
    seal(reply, content, asked.number)


def _place(read: Message | None, unread: str) -> tuple[Asked, str]:
    if read is None:
        raise NotPlaced(unread)
    of = {each.of.strip("<>").partition("@")[0] for each in read.reports if each.of} - {""}
    reported = Asked.objects.filter(message_id__in=of, number__isnull=False).order_by("pk").first() if of else None
    if reported is not None:
        return reported, _BY_REPORT
    addressed = _by_address(read)
    return (addressed, _BY_ADDRESS) if addressed is not None else (_by_thread(read), _BY_THREAD)


def _by_address(read: Message) -> Asked | None:
    wrong = False
    for found in tokens_in(read.reached, _LETTER):
        for each in Asked.objects.filter(number__gte=found.first, number__lte=found.last).order_by("pk"):
            if each.number is not None and is_token(found, each.number, key=key_of(SITE)):
                return each
        wrong = True
    if wrong:
        raise NotPlaced("The address that it was sent to looks like one of a request, and its signature is wrong: mistyped, or made up.")
    return None


def _by_thread(read: Message) -> Asked:
    answered = {each.strip("<>").partition("@")[0] for each in read.references} - {""}
    ours = Asked.objects.filter(message_id__in=answered, number__isnull=False)
    kept = Reply.objects.filter(message_id__in=read.references, asked__isnull=False)
    found = list(Asked.objects.filter(pk__in={*ours.values_list("pk", flat=True), *kept.values_list("asked", flat=True)}).order_by("pk"))
    if len(found) > 1:
        raise NotPlaced("It answers messages of more than one request.")
    if not found:
        raise NotPlaced("It was sent to the address of no request, and answers no message of ours.")
    return found[0]


def _tell(reply: Reply, asked: Asked, site: str, at: datetime) -> None:
    """Tells the requester that something came, and nothing of what it says."""
    lately = asked.replies.filter(taken_at__gt=at - timedelta(days=1)).count()
    if lately > _MOST_TOLD_A_DAY or (reply.automatic in _TELLS_NOBODY and not (reply.table or {}).get("attachments")):
        return
    subject, words = _CAME_BACK if reply.came_back else _CAME
    queue(asked.requester.email, subject, words.format(body=asked.body_name, subject=asked.subject, address=f"{site}/my-requests"), at=at)


def _waiting(pk: int) -> Reply:
    found = Reply.objects.select_for_update().filter(pk=pk, asked__isnull=True, aside_at__isnull=True).first()
    if found is None:
        raise NoReply
    return found


_CAME = (
    "Something came about a request of yours",
    "A message came about your request to {body}: {subject}.\n\nIt is not repeated here. Open your requests to read it:\n\n{address}\n",
)
_CAME_BACK = (
    "A request of yours may not have arrived",
    "A mail server says that your request to {body} did not arrive: {subject}.\n\nOpen your requests to see what it says:\n\n{address}\n",
)
