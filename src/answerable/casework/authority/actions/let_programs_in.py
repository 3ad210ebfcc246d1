"""Which programs act for the people of an authority, by tokens, and which are told of what happens: made, shown once, and ended.

Each is one event in the chain of the body.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from answerable.casework.authority.acting import By, Console
from answerable.casework.authority.actions.appoint import person_of
from answerable.casework.authority.administering import Kind, administering
from answerable.casework.authority.permissions import CELLS, Do, Role
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.people.models import Person
from answerable.casework.programs import tokens
from answerable.casework.programs.announcing import TOLD_OF
from answerable.casework.programs.bounds import bounded
from answerable.casework.programs.models import Subscription, Token
from answerable.casework.programs.signing import new_secret
from answerable.casework.programs.where import NotAllowed, read


def scope(do: Do) -> str:
    """How a scope is written: the name of what it lets a program do."""
    return do.name.lower().replace("_", "-")


SCOPES = {scope(do): do for do in Do}
_POSTS = {each.value: each for each in Role}


def scopes_of(person: Person) -> tuple[Do, ...]:
    """What the posts of a person let them do in some state, and so a program that acts for them."""
    roles = {_POSTS[each.name] for each in person.roles() if each.name in _POSTS}  # a post at the Commissioner's is none here
    return tuple(do for do in Do if any((do, role) in CELLS for role in roles))


def only(kept: Iterable[str]) -> frozenset[Do]:
    """The scopes of a token as they were kept. One that there is no more lets nothing be done."""
    return frozenset(SCOPES[each] for each in kept if each in SCOPES)


def make_token(number: int, *, name: str, scopes: Sequence[Do], expires_on: date, by: By | Console) -> tuple[Token, str]:
    """Makes a token by which a program acts for a person, and returns it with what the program shows, which is kept nowhere.

    Raises `NotThere`, and `NotReady` for a scope that the person's posts do not give, and a day that has passed or is too far off.
    """
    named = bounded(name, scopes, expires_on, today=by.today)
    with administering(Kind.TOKEN_MADE, by=by) as change:
        person = person_of(change, number)
        if not person.is_active:
            raise NotReady("That account is ended, so nobody acts for it. Choose somebody who works here.")
        beyond = next((each for each in scopes if each not in scopes_of(person)), None)
        if beyond is not None:
            raise NotReady(f"The posts of {person.title} do not let them {beyond.value}. Leave that out, or give them the post first.")
        made, shown = tokens.new_token(person, name=named, scopes={scope(each) for each in scopes}, expires_on=expires_on, at=by.at)
        change.record({"token": made.pk, "name": named, "number": person.pk, "scopes": made.scopes, "until": expires_on})
    return made, shown


def end_token(number: int, *, by: By | Console) -> Token:
    """Ends a token at once. Raises `NotThere`, and `NotReady` for one that is ended already."""
    with administering(Kind.TOKEN_ENDED, by=by) as change:
        token = Token.objects.filter(pk=number, person__body=change.authority.slug).select_related("person").first()
        if token is None:
            raise NotThere
        if token.ended_at is not None:
            raise NotReady("This token is ended already. Nothing is ended twice.")
        token.ended_at = by.at
        token.save(update_fields=["ended_at"])
        change.record({"token": token.pk, "name": token.name, "number": token.person_id})
    return token


def tokens_of(body: str) -> list[Token]:
    """The tokens of a body, those that are ended last."""
    found = Token.objects.filter(person__body=body).select_related("person")
    return sorted(found.order_by("name", "pk"), key=lambda each: each.ended_at is not None)


def subscribe(address: str, *, kinds: Sequence[str] = (), private: Collection[str] = (), by: By | Console) -> tuple[Subscription, str]:
    """Asks for what happens in the authority to be told to an address, and returns the secret by which that is signed, shown once.

    `kinds` narrows what is told of; `private` are the hosts on private networks that may be told. Raises `NotReady`.
    """
    strange = sorted(set(kinds) - TOLD_OF)
    if strange:
        raise NotReady(f"“{strange[0]}” is nothing that is told of. Choose among: {', '.join(sorted(TOLD_OF))}.")
    try:
        read(address, private=private)
    except NotAllowed as refused:
        raise NotReady(str(refused)) from None
    with administering(Kind.SUBSCRIBED, by=by) as change:
        shown, kept = new_secret(change.authority.slug)
        made = Subscription.objects.create(
            body=change.authority.slug, address=address, kinds=sorted(set(kinds)), secret=kept, changed_at=by.at
        )
        change.record({"subscription": made.pk, "kinds": made.kinds, "address": address})
    return made, shown


def change_secret(number: int, *, by: By | Console) -> tuple[Subscription, str]:
    """Gives a subscription a new secret, and returns it; the one before signs too for a day. Raises `NotThere`."""
    with administering(Kind.SECRET_CHANGED, by=by) as change:
        found = _subscription(change.authority.slug, number)
        shown, kept = new_secret(change.authority.slug)
        found.secret_before, found.secret, found.changed_at = found.secret, kept, by.at
        found.save(update_fields=["secret", "secret_before", "changed_at"])
        change.record({"subscription": found.pk})
    return found, shown


def unsubscribe(number: int, *, by: By | Console) -> Subscription:
    """Ends a subscription: nothing more is told there. Raises `NotThere`."""
    with administering(Kind.UNSUBSCRIBED, by=by) as change:
        found = _subscription(change.authority.slug, number)
        found.ended_at = by.at
        found.save(update_fields=["ended_at"])
        change.record({"subscription": found.pk})
    return found


def subscriptions_of(body: str) -> list[Subscription]:
    """The subscriptions of a body that have not ended."""
    return list(Subscription.objects.filter(body=body, ended_at=None).order_by("pk"))


def _subscription(body: str, number: int) -> Subscription:
    found = Subscription.objects.filter(body=body, pk=number, ended_at=None).first()
    if found is None:
        raise NotThere
    return found
