"""The post: what came and waits to be placed, one message with all that is known of it, and the files in it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.authority.acting import By
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.post.alike import round_robin
from answerable.casework.authority.post.finding import message_for, not_there, read_again, unlooked, waiting
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.authority.states import State
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.documents.mail import Message
from answerable.documents.mail.outlook import SIGNATURE
from answerable.law.finding import say
from answerable.web.file_given import file_given
from answerable.web.mail import file_in, mailbox_of
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED
from answerable.web.work.who import by_of, found, whoever_may

_OFFERED = (
    ("open", "Record it as a new request", Do.RECEIVE),
    ("place", "Put it on a case", Do.READ_POST),
    ("aside", "Set it aside", Do.SET_ASIDE),
)
_HARMFUL = (Scanned.FOUND.value, Scanned.NO_ANSWER.value)


@whoever_may(Do.READ_POST)
def post(request: HttpRequest) -> HttpResponse:
    """Letters that did not get there, and what came and waits, the newest first; or, with `aside`, what was set aside."""
    by, aside = by_of(request), "aside" in request.GET
    under = request.GET.get("under", "")
    some = waiting(by, state=Kept.ASIDE if aside else Kept.WAITING, under=int(under) if under.isascii() and under.isdigit() else None)
    first = not aside and not under
    unseen, back = (unlooked(by), not_there(by)) if first else ((), ())
    return page(request, "work/post.html", here="post", some=some, aside=aside, unlooked=unseen, not_there=back)


@found
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message: from whom, when it reached us and how that is known, its words, its files, and what can be done with it."""
    return _drawn(request, pk, [])


@found
def file(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One file of a message, byte for byte, under a harmless name; not one that was not scanned, or in which something was found."""
    kept = message_for(by_of(request), pk)
    if kept.scanned in _HARMFUL:
        return _drawn(request, pk, [Problem("The files of this message are not given out, because of what the scanner said", "files")])
    try:
        name, content = file_in(bytes_of(kept), number)
    except UnableToRead as refused:
        return _drawn(request, pk, [Problem(str(refused), "files")])
    except CannotBeOpened:
        raise Http404 from None
    return file_given(name, content)


@found
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The message as it came, every byte of it."""
    kept = message_for(by_of(request), pk)
    if kept.scanned in _HARMFUL:
        return _drawn(request, pk, [Problem("The message is not given out, because of what the scanner said", "files")])
    try:
        content = bytes_of(kept)
    except CannotBeOpened:
        raise Http404 from None
    ending = "msg" if content.startswith(SIGNATURE) else "eml"
    return file_given(f"message-{kept.pk}.{ending}", content)


def _drawn(request: HttpRequest, pk: int, problems: list[Problem]) -> HttpResponse:
    by = by_of(request)
    kept = message_for(by, pk)
    read = read_again(kept)
    return page(
        request,
        "work/message.html",
        status=REFUSED if problems else 200,
        here="post",
        errors=problems,
        message=kept,
        read=read,
        days=days(read),
        known=known(kept, read),
        robin=robin(kept, read, by),
        withheld=kept.scanned in _HARMFUL,
        offered=_offered(kept, by.roles),
        seen_by_nobody=kept.unlooked and kept.request is not None and may(by.roles, Do.SEE_MESSAGE, State(kept.request.state)),
    )


def _offered(kept: ReceivedMessage, roles: Any) -> list[tuple[str, str]]:
    if kept.state == Kept.ASIDE.value:
        return [("back", "Let it wait again")] if may(roles, Do.SET_ASIDE) else []
    if kept.state != Kept.WAITING.value or kept.scanned == Scanned.NO_ANSWER.value:
        return []
    return [(name, words) for name, words, do in _OFFERED if may(roles, do)]


def known(kept: ReceivedMessage, read: Message | None) -> list[tuple[str, list[str]]]:
    """What is known of when a message came, who sent it, and what sort it is: a heading and lines for each."""
    if read is None:
        return [("It cannot be read", [kept.unread])]
    found: list[tuple[str, list[str]]] = []
    if read.automatic is not None:
        found.append(("Written by no person", [f"{read.automatic.value[:1].upper()}{read.automatic.value[1:]}"]))
    for report in read.reports:
        found.append(("Delivery", [f"{report.recipient}: {report.action or 'reported on'}. {report.status} {report.words}".strip()]))
    if read.verdicts:
        said = [f"{each.method} {each.result} {each.about}".strip() for each in read.verdicts]
        found.append(("What our server found out about the sender", said))
    if kept.scanned != Scanned.NOT_ASKED.value:
        found.append(("The scanner", [f"{kept.scanned[:1].upper()}{kept.scanned[1:]}{': ' + kept.found if kept.found else ''}."]))
    return found


def days(read: Message | None) -> list[str]:
    """When a message reached us, and how that is known; a line for each day that it may have been."""
    if read is None or not read.days:
        return ["No server of ours stamped it. Whoever records it says which day it was received, and how that is known."]
    stamped = [f"{say(read.stamp.day)}: our server {read.stamp.by} stamped it last"] if read.stamp else []
    return [*stamped, *(f"{say(each.day)}: {each.why}" for each in read.earlier)]


def robin(kept: ReceivedMessage, read: Message | None, by: By) -> Any:
    """What says that it is one of many. A body is at home where its mailbox is and, with none set up, where whoever looks is."""
    mailbox = mailbox_of(kept.authority.slug)
    ours = mailbox.ours.addresses if mailbox is not None else _sole(read)
    return round_robin(kept, read, (*ours, by.person.email))


def _sole(read: Message | None) -> tuple[str, ...]:
    """The one address that a message went to, which must be ours, for it came here."""
    found = {each.address.lower() for each in (*read.to, *read.cc) if each.address} if read is not None else set()
    return tuple(found) if len(found) == 1 else ()
