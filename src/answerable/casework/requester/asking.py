"""A request is written to one body or to many, checked kindly against s.8, confirmed by a link to its writer, and then sent."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import transaction

from answerable.casework.authority.actions.receive import Arrived, receive_from_form
from answerable.casework.authority.states import Channel
from answerable.casework.authority.told.page import give, page_of
from answerable.casework.courier.going import queue
from answerable.casework.one_event import LONDON
from answerable.casework.requester.links import TooOften, new_link, use
from answerable.casework.requester.models import Asked, Requester
from answerable.casework.requester.names import Found
from answerable.casework.requester.replies import address_of
from answerable.documents.parts import propose

MOST_BODIES, MOST_A_DAY = 25, 50
_LONGEST_TEXT = 20_000
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_FEW_WORDS = 4


class Written(NamedTuple):
    """A request as its requester wrote it: to which bodies, and who asks."""

    bodies: tuple[Found, ...]
    subject: str
    text: str
    name: str
    email: str
    organisation: bool = False


class CannotGo(Exception):
    """The request cannot be sent as it stands; each field with what to do about it."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(words for _, words in problems))
        self.problems = tuple(problems)


def lacking(written: Written) -> tuple[tuple[str, str], ...]:
    """What s.8(1) asks and the request has not, each with its field and what to do: nobody is turned away for less."""
    found = []
    if not written.bodies:
        found.append(("body", "Choose the authority that you want to ask"))
    nowhere = next((each.name for each in written.bodies if not each.here and not each.email), "")
    if nowhere:
        found.append(("body", f"We do not know where {nowhere} takes requests. Leave it out, and write to it yourself"))
    if len(written.bodies) > MOST_BODIES:
        found.append(("body", f"Choose {MOST_BODIES} authorities or fewer"))
    if not written.subject.strip():
        found.append(("subject", "Give your request a title"))
    if len(written.text.split()) < _FEW_WORDS:
        found.append(("text", "Say what information you want, in enough words for somebody to look for it"))
    if len(written.text) > _LONGEST_TEXT:
        found.append(("text", f"Shorten your request to {_LONGEST_TEXT:,} characters or fewer"))
    if not written.name.strip():
        found.append(("name", "Enter your real name, or the name of the organisation that asks"))
    elif not written.organisation and len(written.name.split()) < 2:
        found.append(("name", "Enter a first name or an initial, and a last name. A first name alone or a made-up name is not enough"))
    if not _ADDRESS.fullmatch(written.email.strip()):
        found.append(("email", "Enter an e-mail address to answer to, like name@example.org"))
    return tuple(found)


def parts_of(text: str) -> tuple[str, ...]:
    """The parts that a request seems to have, each with its number: as the authority's officer will see them proposed."""
    return tuple(f"{each.number}. {' '.join(each.text.split())}" for each in propose(text).parts)


def keep(written: Written, *, site: str, at: datetime) -> None:
    """Keeps a request until its writer opens the link that is sent to them. Raises `CannotGo`, `TooOften`."""
    problems = lacking(written)
    if problems:
        raise CannotGo(problems)
    with transaction.atomic():
        email = written.email.strip().lower()
        requester, _ = Requester.objects.get_or_create(email=email, defaults={"name": written.name.strip(), "made_at": at})
        sent_today = requester.asked.filter(sent_on__isnull=False, made_at__gt=at - timedelta(days=1)).count()
        if sent_today + len(written.bodies) > MOST_A_DAY:
            raise TooOften
        batch = uuid4()
        secret = new_link(requester, at=at, batch=batch)
        about = {"subject": written.subject.strip()[:200], "text": written.text, "name": written.name.strip()[:200], "made_at": at}
        for each in written.bodies:
            to = {"body": each.slug, "body_name": each.name, "email": "" if each.here else each.email}
            Asked.objects.create(requester=requester, batch=batch, **to, **about)
        names = ", ".join(each.name for each in written.bodies)
        queue(email, "Send your request for information", _CONFIRM.format(names=names, address=f"{site}/ask/confirm/{secret}"), at=at)


def send_desk_link(email: str, *, site: str, at: datetime) -> None:
    """Sends whoever has an account here a link to their desk; for anybody else nothing happens, and nothing tells the two apart."""
    requester = Requester.objects.filter(email=email.strip().lower()).first()
    if requester is None:
        return
    try:
        with transaction.atomic():
            secret = new_link(requester, at=at)
            queue(requester.email, "Open your requests", _DESK.format(address=f"{site}/my-requests/sign-in/{secret}"), at=at)
    except TooOften:
        return


def confirm(secret: str, *, at: datetime, mailbox: str = "") -> Requester:
    """Sends what a link was for: to bodies here through the form, to others by e-mail.

    `mailbox` is the site's own, where it is read here: then each request to a body elsewhere gets an address of its own in it, to which
    the answer comes. Raises `NoLink`, and what receiving raises.
    """
    with transaction.atomic():
        link = use(secret, at=at, sends=True)
        assert link.batch is not None
        for each in waiting(link.batch):
            _send(each, at, mailbox)
    return link.requester


def waiting(batch: UUID) -> list[Asked]:
    """What a link sends."""
    return list(Asked.objects.select_related("requester").filter(batch=batch, sent_on__isnull=True).order_by("pk"))


def _send(asked: Asked, at: datetime, mailbox: str) -> None:
    on = at.astimezone(LONDON).date()
    if asked.email:
        _send_elsewhere(asked, at, mailbox)
    else:
        arrived = Arrived(Channel.FORM, asked.subject, asked.text, asked.name, asked.requester.email)
        request = receive_from_form(arrived=arrived, body=asked.body, at=at)
        asked.page = page_of(give(request, on=on))
    asked.sent_on = on
    asked.save(update_fields=["sent_on", "page", "number", "message_id"])


def _send_elsewhere(asked: Asked, at: datetime, mailbox: str) -> None:
    asked.number = uuid4() if mailbox else None
    ours = address_of(asked, mailbox) if mailbox else ""
    answer_to = ours or asked.requester.email
    text = _REQUEST.format(name=asked.name, body=asked.body_name, text=asked.text, email=answer_to)
    asked.message_id = queue(asked.email, f"Request for information: {asked.subject}", text, at=at, reply_to=answer_to, sender=ours)


_CONFIRM = (
    "You wrote a request for information to: {names}.\n\nIt has not been sent yet. To send it, open this address and press the button "
    "there. It works once, and for a day:\n\n{address}\n\nIf it was not you, do nothing: nothing is sent.\n"
)
_DESK = "To open your requests, open this address. It works once, and for a day:\n\n{address}\n\nIf it was not you, do nothing.\n"
_REQUEST = (
    "To {body}\n\nThis is a request for information under the Freedom of Information Act 2000, or where it asks for environmental "
    "information under the Environmental Information Regulations 2004.\n\n{text}\n\nPlease answer to this address: {email}\n\n{name}\n"
)
