"""Who works for an authority: accounts made, posts given and taken, passwords given anew, accounts ended.

Each is one change and one event in the chain of the body. An account that is ended stays: what it signed in the ledger is its own.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from answerable.casework.authority.acting import By, Console
from answerable.casework.authority.administering import Change, Kind, administering
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.people import accounts
from answerable.casework.people.models import Person, Post
from answerable.casework.people.models import Role as Held

# The posts that are held for a service, or under a name that a route of clearance uses. Every other is held for the whole body.
FOR_A_SERVICE = frozenset({Role.SERVICE, Role.CLEARER, Role.QUALIFIED_PERSON, Role.HEAD})

LONGEST_TITLE = 100


def make_account(*, email: str, title: str, posts: Sequence[Held], by: By | Console) -> tuple[Person, str]:
    """Makes an account, and returns it with its password, which is kept nowhere. Raises `NotReady`."""
    password = accounts.new_password()
    return _made(email, title, posts, password, by), password


def make_account_of_the_provider(*, email: str, title: str, posts: Sequence[Held], by: By | Console) -> Person:
    """Makes an account without a password: it signs in through the body's own provider alone. Raises `NotReady`."""
    return _made(email, title, posts, None, by)


def _made(email: str, title: str, posts: Sequence[Held], password: str | None, by: By | Console) -> Person:
    _must_be_posts(posts)
    _must_be_a_title(title)
    with administering(Kind.ACCOUNT_MADE, by=by) as change:
        try:
            person = accounts.add(
                email=email.strip(),
                body=change.authority.slug,
                title=title.strip(),
                roles=posts,
                password=password,
                password_until=accounts.runs_out(by.at) if password is not None else None,
            )
        except accounts.UnableToChangeAccounts as refused:
            raise NotReady(_without_commands(str(refused))) from None
        change.record({**_named(person), "posts": _tables(posts)})
    return person


def change_posts(number: int, *, title: str, posts: Sequence[Held], by: By | Console, seen: int | None = None) -> Person:
    """Gives a person this title and these posts and no others. Raises `NotReady`, also where an administrator would give up being one."""
    _must_be_posts(posts)
    _must_be_a_title(title)
    with administering(Kind.ACCOUNT_CHANGED, by=by, seen=seen) as change:
        person = person_of(change, number)
        if by.is_(person) and not may([Role(each.name) for each in posts], Do.ADMINISTER):
            raise NotReady("You would no longer be an administrator. Ask another administrator to take that post from you.")
        was, before = sorted(person.roles()), person.title
        now = sorted(set(posts))
        if (now, title.strip()) != (was, before):
            person.title = title.strip()
            person.save(update_fields=["title"])
            person.posts.all().delete()
            Post.objects.bulk_create(Post(person=person, role=each.name, service=each.service) for each in now)
            change.record({**_named(person), "was": {"title": before, "posts": _tables(was)}, "posts": _tables(now)})
    return person


def give_new_password(number: int, *, without_second_step: bool = False, by: By | Console) -> tuple[Person, str]:
    """Gives a person a new password, and returns it; signs the person out everywhere, and opens an account that was ended.

    `without_second_step`: for who has lost the app and the recovery codes. Raises `NotThere`.
    """
    password = accounts.new_password()
    with administering(Kind.LET_IN, by=by) as change:
        person = person_of(change, number)
        accounts.give_password(person, password, until=accounts.runs_out(by.at))
        if without_second_step:
            _forget_second_step(person)
        change.record({**_named(person), "second_step": "taken away" if without_second_step else "as it was"})
    return person, password


def end_account(number: int, *, by: By | Console) -> Person:
    """Ends an account at once, and signs it out everywhere. Raises `NotReady` for one's own, or one that is ended already."""
    with administering(Kind.ACCOUNT_ENDED, by=by) as change:
        person = person_of(change, number)
        if by.is_(person):
            raise NotReady("This is your own account. Ask another administrator to end it.")
        if not person.is_active:
            raise NotReady("This account is ended already. To open it again, give it a new password.")
        accounts.end(person)
        change.record(_named(person))
    return person


def person_of(change: Change, number: int) -> Person:
    """A person of the authority, at work or not. Raises `NotThere`, alike for another body's and for nobody's."""
    found = Person.objects.filter(body=change.authority.slug, pk=number).first()
    if found is None:
        raise NotThere
    return found


def _must_be_posts(posts: Iterable[Held]) -> None:
    for each in posts:
        try:
            role = Role(each.name)
        except ValueError:
            raise NotReady(f"“{each.name}” is no post in an authority. Choose from those that are listed.") from None
        if role is Role.SERVICE and not each.service:
            raise NotReady("A service contact answers for a service. Say for which.")
        if each.service and role not in FOR_A_SERVICE:
            raise NotReady(f"The post of {role.value} is held for the whole authority. Leave the service out.")


def _must_be_a_title(title: str) -> None:
    if not title.strip():
        raise NotReady("The title is empty. It is shown in the place of a name: write it like “FOI officer”.")
    if len(title) > LONGEST_TITLE:
        raise NotReady(f"The title is longer than {LONGEST_TITLE} characters. Shorten it.")


def _named(person: Person) -> dict[str, Any]:
    """A person as the ledger keeps one: the number and the title that sign there, and the address sealed."""
    return {"number": person.pk, "title": person.title, "person": person.email}


def _tables(posts: Iterable[Held]) -> list[dict[str, str]]:
    return [{"role": each.name, "service": each.service} for each in posts]


def _without_commands(refused: str) -> str:
    return refused.partition(" To give it a new password: answerable")[0]


def _forget_second_step(person: Person) -> None:
    from allauth.mfa.models import Authenticator  # loaded where the site's apps are, and not by who only plays a case

    Authenticator.objects.filter(user=person).delete()
