"""`answerable mail waiting`: what came for requesters and could not be placed, for whoever runs the site."""

import sys
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from answerable.cli.clock import now
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

if TYPE_CHECKING:
    from answerable.casework.requester.models import Asked, Reply


def add_waiting(what: "_SubParsersAction[Parser]") -> None:
    """The command and its options."""
    parser = what.add_parser("waiting", help="what came for requesters and could not be placed, and where it goes", allow_abbrev=False)
    parser.add_argument("--place", type=int, metavar="MESSAGE", help="put this message with the request that --with names")
    parser.add_argument("--with", type=int, dest="request", metavar="REQUEST", help="the number of a request, as the list has it")
    parser.add_argument("--aside", type=int, metavar="MESSAGE", help="set this message aside; it is kept")
    parser.add_argument("--because", default="", metavar="WHY", help="why it is set aside")
    parser.add_argument("--save", type=int, metavar="MESSAGE", help="save this message, as it came, to the file that --to names")
    parser.add_argument("--to", metavar="FILE", help="the file; it must not be there yet")


def look_at_what_waits(given: Namespace) -> int:
    """Lists what waits, or does with one message what was asked. Raises `BadInput`."""
    from answerable.casework.requester.replies import NoReply

    try:
        if given.place is not None:
            return _place(given)
        if given.aside is not None:
            return _set_aside(given)
        return _save(given) if given.save is not None else _list()
    except NoReply:
        raise BadInput("No message of that number waits. `answerable mail waiting` lists those that do.") from None


def _list() -> int:
    from answerable.casework.requester.replies import may_answer, waiting

    for each in waiting():
        print(_said(each))
        for asked in may_answer(each):
            print(f"    may answer {_named(asked)}")
    return 0


def _place(given: Namespace) -> int:
    from django.conf import settings

    from answerable.casework.requester.replies import asked_with_address, place_by_hand
    from answerable.web.replying import read_what_waits

    asked = asked_with_address(given.request) if given.request is not None else None
    if asked is None:
        raise BadInput("Say with which request, by --with and its number. Only a request that went to a body elsewhere can have messages.")
    place_by_hand(given.place, asked, site=settings.SITE_ADDRESS, at=now())
    read_what_waits(at=now())
    print(f"{given.place}: put with {_named(asked)}")
    return 0


def _set_aside(given: Namespace) -> int:
    from answerable.casework.requester.replies import set_aside

    if not given.because.strip():
        raise BadInput("Say why it is set aside, with --because.")
    set_aside(given.aside, because=given.because.strip(), at=now())
    print(f"{given.aside}: set aside, and kept")
    return 0


def _save(given: Namespace) -> int:
    from answerable.casework.incoming.keeping import bytes_of
    from answerable.casework.requester.replies import NoReply, waiting

    found = next((each for each in waiting() if each.pk == given.save), None)
    if found is None:
        raise NoReply
    if not given.to:
        raise BadInput("Say where to save it, with --to and the name of a file.")
    try:
        with Path(given.to).open("xb") as kept:
            kept.write(bytes_of(found))
    except OSError as refused:
        raise BadInput(f"{given.to} cannot be written ({refused.strerror}). Name a file that is not there yet.") from None
    print("It is as a stranger sent it: do not open its files on a machine that matters.", file=sys.stderr)
    return 0


def _said(reply: "Reply") -> str:
    from answerable.casework.one_event import LONDON

    return f"{reply.pk}: {reply.taken_at.astimezone(LONDON):%Y-%m-%d} from {reply.sender or 'nobody that can be read'}: {reply.why}"


def _named(asked: "Asked") -> str:
    return f"request {asked.pk}, {asked.body_name}: {asked.subject}"
