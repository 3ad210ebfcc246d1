"""Who clears: the posts by which a route of clearance names its clearers, and those that nobody holds."""

from collections.abc import Iterable

from answerable.casework.authority.arrangements import Route, clearers_named
from answerable.casework.authority.permissions import Do, whoever_may
from answerable.casework.people.models import Post


def unheld(body: str, routes: Iterable[Route]) -> frozenset[str]:
    """The clearers that some route names and nobody of the body is, so that a letter sent to them would wait for ever."""
    clearing = [role.value for role in whoever_may(Do.CLEAR)]
    posts = Post.objects.filter(person__body=body, person__is_active=True, role__in=clearing)
    held = {name for role, service, title in posts.values_list("role", "service", "person__title") for name in (service or role, title)}
    return frozenset(clearers_named(routes)) - held
