"""Round robins: one text sent to many bodies, and many people sending one text. Said beside a message; what follows is for a person."""

from typing import NamedTuple

from answerable.casework.authority.post.models import ReceivedMessage
from answerable.documents.mail import Message
from answerable.documents.similar import likeness

_COMPARED = 200
_BEGINNING = 600
_SAME_WORDING = 0.75
_MOST = 10


class Alike(NamedTuple):
    """Another message in the same words, and from whom."""

    pk: int
    sender: str
    subject: str
    reference: str


class RoundRobin(NamedTuple):
    """The other addresses that a message went to, and the messages of other people in the same words."""

    also_to: tuple[str, ...]
    alike: tuple[Alike, ...]


def words_to_compare(read: Message) -> str:
    """The words of a message that are compared with others: its own or, where it has none, all."""
    return (read.own.strip() or read.text)[:_BEGINNING]


def round_robin(message: ReceivedMessage, read: Message | None, ours: tuple[str, ...]) -> RoundRobin:
    """What says that a message is one of many: one question to the database, over the latest messages of the body.

    `ours` are addresses of the body and of those who work for it: whoever else is at home there is not somebody else.
    """
    also_to = tuple(dict.fromkeys(_others(message, read, ours))) if read is not None else ()
    return RoundRobin(also_to, _in_the_same_words(message))


def _others(message: ReceivedMessage, read: Message, ours: tuple[str, ...]) -> list[str]:
    domain = message.mailbox.partition(" ")[0].rpartition("@")[2].lower()
    found = [each.address.lower() for each in (*read.to, *read.cc) if each.address]
    at_home = {each.rpartition("@")[2].lower() for each in ours} | {domain}
    return [each for each in found if each.rpartition("@")[2] not in at_home and each != message.sender.lower()]


def _in_the_same_words(message: ReceivedMessage) -> tuple[Alike, ...]:
    if not message.begins.strip():
        return ()
    others = ReceivedMessage.objects.filter(authority=message.authority).exclude(pk=message.pk).exclude(sender__iexact=message.sender)
    rows = list(others.order_by("-pk").values_list("pk", "sender", "subject", "request__reference", "begins")[:_COMPARED])
    found = likeness(message.begins, [row[4] for row in rows], most=_MOST, least=_SAME_WORDING)
    return tuple(Alike(pk, sender, subject, reference or "") for pk, sender, subject, reference, _ in (rows[each.at] for each in found))
