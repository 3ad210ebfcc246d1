"""`answerable mail`: messages taken in, from a pipe or a mailbox, and letters sent out of the outbox."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser
from answerable.cli.waiting import add_waiting, look_at_what_waits

# What a mail server is told so that it keeps the message and tries again: EX_TEMPFAIL of sysexits.h.
TRY_AGAIN = 75
REQUESTERS = "requesters"  # the mailbox of the site itself, beside those of bodies
_SHORTEST_WAIT = 5
_KEPT, _WAITS = "Nothing was taken in: keep the message, and try again.", "No letter is lost: each waits in the outbox until the next time."


def run(arguments: list[str]) -> int:
    """Takes in, fetches or sends. Raises `BadInput`. 75 where the records cannot be written now, so that nothing is lost."""
    given = _parser().parse_args(arguments)
    if given.what is None:
        raise BadInput("Say what is to be done: answerable mail in, answerable mail poll, answerable mail out or answerable mail waiting.")
    what: Callable[[Namespace], int] = {"in": _in, "poll": _poll, "out": _out, "waiting": _waiting}[given.what]
    return what(given)


def _parser() -> Parser:
    parser = Parser(prog="answerable mail", description="What comes by e-mail, and what goes.", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="in | poll | out | waiting", parser_class=Parser)
    taking = what.add_parser("in", help="take in messages: files, or - for a pipe from a mail server", allow_abbrev=False)
    taking.add_argument("files", nargs="+", metavar="FILE|-", help=".eml or Outlook .msg; - reads one message from standard input")
    taking.add_argument("--body", help="the short name of the body that they came to; needed where more than one has a mailbox")
    polling = what.add_parser("poll", help="fetch what is new in the mailboxes that ANSWERABLE_MAIL sets up", allow_abbrev=False)
    polling.add_argument("--every", type=int, metavar="SECONDS", help="again and again, until stopped")
    sending = what.add_parser("out", help="send the letters that are due in the outbox", allow_abbrev=False)
    sending.add_argument("--every", type=int, metavar="SECONDS", help="again and again, until stopped")
    add_waiting(what)
    return parser


def _in(given: Namespace) -> int:
    contents = [(each, _content(each)) for each in given.files]
    return _open(_KEPT) or _tried(lambda: _take_each(_body(given.body), contents), _KEPT)


def _take_each(body: str, contents: list[tuple[str, bytes]]) -> int:
    from answerable.casework.authority.unable import NotThere
    from answerable.web import replying
    from answerable.web.mail import take

    for name, content in contents:
        where = "pipe" if name == "-" else Path(name).name
        if body == REQUESTERS:
            print(f"{name}: {_became_of(replying.take(content, where, at=now()))}")
            continue
        try:
            taken = take(body, content, where, at=now())
        except NotThere:
            raise BadInput(f"There is no body {body!r} here. Give its short name, as `answerable people` lists it.") from None
        print(f"{name}: {_became(taken.message, taken.new)}")
    if body == REQUESTERS:
        replying.read_what_waits(at=now())
    return 0


def _poll(given: Namespace) -> int:
    return _over_and_over(given, _poll_each, _KEPT)


def _out(given: Namespace) -> int:
    return _over_and_over(given, _send_each, _WAITS)


def _over_and_over(given: Namespace, do: Callable[[], int], so: str) -> int:
    if given.every is not None and given.every < _SHORTEST_WAIT:
        raise BadInput(f"--every takes {_SHORTEST_WAIT} seconds or more.")
    while True:
        code = _open(so) or _tried(do, so)
        if given.every is None:
            return code
        time.sleep(given.every)


def _poll_each() -> int:
    from django.conf import settings

    from answerable.casework.authority.post.fetching import UnableToFetch, fetch_new
    from answerable.web import replying
    from answerable.web.mail import ask_the_scanner_again, take

    fetched = [each for each in settings.MAIL.values() if each.imap is not None]
    if not fetched:
        raise BadInput("No mailbox is set up to be fetched from. Say where it is in the file that ANSWERABLE_MAIL names.")
    code = 0
    for mailbox in fetched:
        body = mailbox.body

        def taken(content: bytes, where: str, unread: str, body: str = body) -> object:
            if body == REQUESTERS:
                return replying.take(content, where, unread, at=now())
            return take(body, content, where, unread, at=now())

        if body != REQUESTERS:
            ask_the_scanner_again(body, at=now())
        try:
            count = fetch_new(mailbox, taken)
            if body == REQUESTERS:
                replying.read_what_waits(at=now())
            print(f"{body}: {count:,} new {'message' if count == 1 else 'messages'}", flush=True)
        except UnableToFetch as refused:
            print(refused, file=sys.stderr, flush=True)
            code = 1
    return code


def _send_messages() -> None:
    """Sends what is for requesters, from the mailbox that is set up for them."""
    from django.conf import settings

    from answerable.casework.authority.post.delivering import Handed, Refused
    from answerable.casework.authority.post.through import through
    from answerable.casework.courier.going import Going, NotTaken, deliver
    from answerable.casework.one_event import LONDON
    from answerable.casework.requester.following import tell_followers

    mailbox = settings.MAIL.get(REQUESTERS)
    way = through(mailbox) if mailbox is not None else None
    if mailbox is None or way is None:
        return

    def hand_over(going: Going) -> None:
        try:
            way(Handed(going.message_id, going.to, going.content))
        except Refused as refused:
            raise NotTaken(for_good=refused.for_good) from None

    at = now()
    if settings.SITE_ADDRESS:
        tell_followers(site=settings.SITE_ADDRESS, at=at, on=at.astimezone(LONDON).date())
    went = deliver(hand_over, sender=mailbox.address, now=now)
    print(f"{REQUESTERS}: {went:,} message{'' if went == 1 else 's'} sent", flush=True)


def _send_each() -> int:
    from django.conf import settings

    from answerable.casework.authority.actions.on_its_day import send_on_their_day
    from answerable.casework.authority.post.becoming import ask_after
    from answerable.casework.authority.post.delivering import deliver_due, put_off
    from answerable.casework.authority.post.through import asking, through

    _send_messages()
    sending = [(each.body, way, asking(each)) for each in settings.MAIL.values() if (way := through(each)) is not None]
    if not sending:
        raise BadInput("No way of sending e-mail is set up. Say how letters go in the file that ANSWERABLE_MAIL names.")
    for body, way, ask in sending:
        if body == REQUESTERS:
            continue
        send_on_their_day(settings.MAIL[body], now=now)
        went = deliver_due(body, way, now=now)
        if ask is not None:
            ask_after(body, ask, now=now)
        waiting = put_off(body)
        # What a mail server said may be somebody's words: it stands on the case, and not in a log.
        more = f", {waiting:,} could not go yet: the case says why" if waiting else ""
        print(f"{body}: {went:,} {'letter' if went == 1 else 'letters'} sent{more}", flush=True)
    return 0


def _tried(do: Callable[[], int], so: str) -> int:
    """Does it or, where the records cannot be written or too much is being read, says so in the one way that a mail server understands."""
    from django.db import DatabaseError

    from answerable.casework.failing import failing
    from answerable.web.sandbox import Busy

    try:
        return do()
    except DatabaseError as refused:
        if failing(refused) is None:
            raise
        return _later("The records cannot be written just now", so)
    except Busy:
        return _later("Too many messages are being read just now", so)


def _open(so: str) -> int:
    """Opens the database; or says that it is to be tried again, and answers with the code that says so."""
    from answerable.casework.migrating import UnableToOpenTheDatabase

    try:
        open_the_database()
    except BadInput as refused:
        if not isinstance(refused.__context__, UnableToOpenTheDatabase):
            raise
        return _later(str(refused).rstrip("."), so)
    return 0


def _later(why: str, so: str) -> int:
    print(f"{why}. {so}", file=sys.stderr, flush=True)
    return TRY_AGAIN


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as refused:
        raise BadInput(f"{name} cannot be read ({refused.strerror}). Check the name and its permissions.") from None


def _body(named: str | None) -> str:
    from django.conf import settings

    from answerable.casework.authority.models import PublicAuthority

    known = [named] if named else list(settings.MAIL) or list(PublicAuthority.objects.values_list("slug", flat=True)[:2])
    if len(known) != 1:
        raise BadInput("Say to which body the messages came, with --body and its short name.")
    return str(known[0])


def _became_of(taken: object) -> str:
    from answerable.casework.requester.replies import Taken

    assert isinstance(taken, Taken)
    if not taken.new:
        return "taken in already"
    return "put with its request" if taken.reply.asked_id is not None else f"waits: {taken.reply.why}"


def _waiting(given: Namespace) -> int:
    return _open(_KEPT) or _tried(lambda: look_at_what_waits(given), _KEPT)


def _became(message: object, new: bool) -> str:
    from answerable.casework.authority.post.models import ReceivedMessage

    assert isinstance(message, ReceivedMessage)
    if not new:
        return "taken in already"
    return f"put on {message.request.reference}" if message.request is not None else f"waits: {message.why}"
