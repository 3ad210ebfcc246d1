"""The page of one request at its requester's desk."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse

from answerable.casework.requester import drafts
from answerable.casework.requester.desk import row
from answerable.casework.requester.models import Asked, Reply
from answerable.casework.requester.replies import NOTHING, WITHHELD, address_of, arrived_on, message_of, replies_to
from answerable.documents.mail import Message
from answerable.documents.seems import Seems
from answerable.web.clock import today
from answerable.web.pages import page
from answerable.web.problem import Problem
from answerable.web.public.sending import reading_mailbox

REFUSED = 422
CHOICES = {
    Seems.ACKNOWLEDGEMENT.value: "It says that my request arrived",
    Seems.ASKS.value: "It asks me for details, or for a fee",
    Seems.MORE_TIME.value: "It wants more time",
    Seems.DISCLOSURE.value: "It gives what I asked for",
    Seems.IN_PART.value: "It gives some of it, and refuses some",
    Seems.REFUSAL.value: "It refuses",
    Seems.NEITHER.value: "It neither confirms nor denies that it holds the information",
    Seems.NOT_HELD.value: "It says that it does not hold the information",
    NOTHING: "None of these",
}


class Letter(NamedTuple):
    """A message that came, as its requester is shown it."""

    reply: Reply
    read: Message | None
    on: Any
    elsewhere: bool
    withheld: bool
    failing: tuple[dict[str, Any], ...]

    @property
    def proposed(self) -> str:
        """What it is, as confirmed or, before that, as it seems."""
        return self.reply.answer or str(self.reply.reading.get("seems", ""))

    @property
    def under(self) -> str:
        """What it relies on, as confirmed or, before that, as it seems."""
        return ", ".join(self.reply.under if self.reply.answer else self.reply.reading.get("under", ()))


def letters_to(asked: Asked) -> tuple[Letter, ...]:
    """What came for a request, the newest first."""
    return tuple(_letter(asked, each) for each in reversed(replies_to(asked)))


def own_address(asked: Asked) -> str:
    """The address of a request, where it has one and what comes there is read."""
    mailbox = reading_mailbox()
    return address_of(asked, mailbox) if mailbox and asked.number is not None else ""


def drawn(request: HttpRequest, asked: Asked, problems: Iterable[Problem]) -> HttpResponse:
    """The page, with what is to be put right."""
    at, errors = row(asked, on=today()), list(problems)
    shown = {"row": at, "defects": drafts.defects(at), "kinds": drafts.KINDS, "letters": letters_to(asked), "address": own_address(asked)}
    typed = {name: request.POST.get(name, "") for name in ("answer", "under")}
    status = REFUSED if errors else 200
    return page(
        request,
        "public/my_request.html",
        status=status,
        here="my-requests",
        keeps=True,
        errors=errors,
        choices=CHOICES,
        typed=typed,
        **shown,
    )


def _letter(asked: Asked, reply: Reply) -> Letter:
    read = message_of(reply)
    elsewhere = reply.sender.rpartition("@")[2].lower() != asked.email.rpartition("@")[2].lower()
    asked_of = () if reply.answer and reply.answer not in drafts.HELD_AGAINST else reply.reading.get("requirements", ())
    failing = tuple(each for each in asked_of if each["met"] is False)
    return Letter(reply, read, arrived_on(reply), elsewhere, reply.scanned in WITHHELD, failing)
