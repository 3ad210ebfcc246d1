"""What a program may do in the Commissioner's office for a person there. No scope has the name of one of an authority's."""

from collections.abc import Iterable

from answerable.casework.commissioner.permissions import CELLS, Do, Role
from answerable.casework.people.models import Person

_POSTS = {each.value: each for each in Role}


def scope(do: Do) -> str:
    """How a scope is written: the name of what it lets a program do, and that it is the office's."""
    return f"office-{do.name.lower().replace('_', '-')}"


SCOPES = {scope(do): do for do in Do}


def scopes_of(person: Person) -> tuple[Do, ...]:
    """What the posts of a person in the office let them do in some state, and so a program that acts for them."""
    roles = {_POSTS[each.name] for each in person.roles() if each.name in _POSTS}
    return tuple(do for do in Do if any((do, role) in CELLS for role in roles))


def only(kept: Iterable[str]) -> frozenset[Do]:
    """The scopes of a token as they were kept. An authority's, and one that there is no more, let nothing be done here."""
    return frozenset(SCOPES[each] for each in kept if each in SCOPES)
