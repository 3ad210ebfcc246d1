"""`answerable programs`: which software acts for the people of a body, by a token, and which is told of what happens there.

Each is one event in the ledger of the body, signed by the terminal of the server.
"""

import time
from argparse import Namespace
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

if TYPE_CHECKING:
    from answerable.casework.people.models import Person
    from answerable.casework.programs.models import Token

_DAYS, _SHORTEST_WAIT = 90, 5


def run(arguments: list[str]) -> int:
    """Lists the tokens, or makes or ends one. Raises `BadInput` where that cannot be done."""
    given = _parser().parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.unable import UnableTo
    from answerable.casework.people.accounts import UnableToChangeAccounts

    try:
        does = {
            "token": _token,
            "end": _end,
            "subscribe": _subscribe,
            "secret": _secret,
            "unsubscribe": _unsubscribe,
            "out": _out,
            None: _list,
        }
        does[given.what](given)
    except (UnableTo, UnableToChangeAccounts) as refused:
        raise BadInput(str(refused)) from None
    return 0


def _parser() -> Parser:
    says = "Which software acts for people through the API. Without more, lists every token."
    parser = Parser(prog="answerable programs", description=says, allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="token | end | subscribe | secret | unsubscribe | out", parser_class=Parser)
    making = what.add_parser("token", help="make a token by which a program acts for a person, and print it once", allow_abbrev=False)
    making.add_argument("email", metavar="EMAIL", help="the address of the person")
    making.add_argument("--name", required=True, help='what the program is, like "Case importer"')
    making.add_argument(
        "--scope",
        action="append",
        default=[],
        metavar="SCOPE",
        help='like "read" or, in the Commissioner’s office, "office-read"; may be repeated; all that the posts give',
    )
    making.add_argument("--days", type=int, default=_DAYS, help=f"for how many days from today, {_DAYS} unless given, 366 at most")
    ending = what.add_parser("end", help="end a token at once", allow_abbrev=False)
    ending.add_argument("number", metavar="NUMBER", type=int, help="the number of the token, as the list has it")
    ending.add_argument("--body", required=True, help="the short name of the body whose it is")
    telling = what.add_parser("subscribe", help="tell an address of what happens in a body, and print the secret once", allow_abbrev=False)
    telling.add_argument("address", metavar="ADDRESS", help="like https://example.org/told")
    telling.add_argument(
        "--kind", action="append", default=[], metavar="KIND", help='like "letter sent"; may be repeated; all that are told of'
    )
    for name, says in (("secret", "give a subscription a new secret, and print it once"), ("unsubscribe", "end a subscription")):
        changing = what.add_parser(name, help=says, allow_abbrev=False)
        changing.add_argument("number", metavar="NUMBER", type=int)
        changing.add_argument("--body", required=True, help="the short name of the body whose it is")
    telling.add_argument("--body", required=True, help="the short name of the body")
    sending = what.add_parser("out", help="tell what is due in the outbox", allow_abbrev=False)
    sending.add_argument("--every", type=int, metavar="SECONDS", help="again and again, until stopped")
    return parser


def _subscribe(given: Namespace) -> None:
    from django.conf import settings

    from answerable.casework.authority.acting import Console
    from answerable.casework.authority.actions.let_programs_in import subscribe

    made, shown = subscribe(given.address, kinds=given.kind, private=settings.TOLD_INSIDE, by=Console(given.body, now()))
    print(f"{made.address} is told, as number {made.pk}, signed with the secret {shown}")


def _secret(given: Namespace) -> None:
    from answerable.casework.authority.acting import Console
    from answerable.casework.authority.actions.let_programs_in import change_secret

    found, shown = change_secret(given.number, by=Console(given.body, now()))
    print(f"What {found.address} is told is signed with the secret {shown}, and for a day with the one before too")


def _unsubscribe(given: Namespace) -> None:
    from answerable.casework.authority.acting import Console
    from answerable.casework.authority.actions.let_programs_in import unsubscribe

    print(f"{unsubscribe(given.number, by=Console(given.body, now())).address} is told nothing more")


def _out(given: Namespace) -> None:
    from django.conf import settings

    from answerable.casework.programs.telling import tell_due

    if given.every is not None and given.every < _SHORTEST_WAIT:
        raise BadInput(f"--every takes {_SHORTEST_WAIT} seconds or more.")
    while True:
        told, not_yet = tell_due(now=now, private=settings.TOLD_INSIDE)
        print(f"{told:,} told{f', {not_yet:,} could not be told yet' if not_yet else ''}", flush=True)
        if given.every is None:
            return
        time.sleep(given.every)


def _token(given: Namespace) -> None:
    from answerable.casework.authority import acting as at_authority
    from answerable.casework.authority.actions import let_programs_in as for_authority
    from answerable.casework.commissioner import acting as at_office
    from answerable.casework.commissioner.actions import let_programs_in as for_office
    from answerable.casework.commissioner.scopes import SCOPES, scopes_of
    from answerable.casework.people.accounts import account_of

    person, at = account_of(given.email), now()
    if not 0 <= given.days <= 366:
        raise BadInput("--days takes 0 to 366.")
    if _is_for_the_office(given.scope, person):
        at_desk = at_office.Console(person.body, at)
        until, office = at_desk.today + timedelta(days=given.days), [SCOPES[each] for each in given.scope] or scopes_of(person)
        token, shown = for_office.make_token(person.pk, name=given.name, scopes=office, expires_on=until, by=at_desk)
    else:
        by = at_authority.Console(person.body, at)
        until, scopes = by.today + timedelta(days=given.days), [for_authority.SCOPES[each] for each in given.scope]
        authority = scopes or for_authority.scopes_of(person)
        token, shown = for_authority.make_token(person.pk, name=given.name, scopes=authority, expires_on=until, by=by)
    print(f"{token.name} may act for {person.email} until {token.expires_on.isoformat()} with the token {shown}")


def _is_for_the_office(written: Sequence[str], person: "Person") -> bool:
    """Whether a token is for the Commissioner's office, by its scopes or, without any, by the person's posts. Raises `BadInput`."""
    from answerable.casework.authority.actions.let_programs_in import SCOPES as AUTHORITY
    from answerable.casework.authority.actions.let_programs_in import scopes_of as at_authority
    from answerable.casework.commissioner.scopes import SCOPES, scopes_of

    unknown = next((each for each in written if each not in AUTHORITY and each not in SCOPES), None)
    if unknown is not None:
        raise BadInput(f"There is no scope {unknown!r}. The scopes are {', '.join((*AUTHORITY, *SCOPES))}.")
    ours = [each in SCOPES for each in written]
    if any(ours) and not all(ours):
        raise BadInput("A token is for an authority or for the Commissioner’s office, and not for both. Make two.")
    if written:
        return all(ours)
    if scopes_of(person) and at_authority(person):
        raise BadInput(f"{person.email} has posts in an authority and in the Commissioner’s office. Say with --scope which it is for.")
    return bool(scopes_of(person))


def _end(given: Namespace) -> None:
    from answerable.casework.authority import acting as at_authority
    from answerable.casework.authority.actions import let_programs_in as for_authority
    from answerable.casework.commissioner import acting as at_office
    from answerable.casework.commissioner.actions import let_programs_in as for_office

    if any(each.pk == given.number for each in for_office.tokens_of(given.body)):
        ended = for_office.end_token(given.number, by=at_office.Console(given.body, now()))
    else:
        ended = for_authority.end_token(given.number, by=at_authority.Console(given.body, now()))
    print(f"{ended.name} may act no more")


def _list(_given: Namespace) -> None:
    from answerable.casework.programs.models import Subscription, Token

    for token in Token.objects.select_related("person").order_by("person__body", "pk"):
        print(_line(token))
    for each in Subscription.objects.filter(ended_at=None).order_by("body", "pk"):
        print("  ".join((each.body, f"subscription {each.pk}", each.address, "; ".join(each.kinds) or "whatever is told of")))


def _line(token: "Token") -> str:
    stands = "ended" if token.ended_at is not None else f"until {token.expires_on.isoformat()}"
    used = f"last used {token.last_used_at.date().isoformat()}" if token.last_used_at is not None else "never used"
    return "  ".join((token.person.body, str(token.pk), token.name, token.person.email, " ".join(token.scopes), stands, used))
