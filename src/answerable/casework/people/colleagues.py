"""The people of one body, to choose from: by number and title, never by name."""

from answerable.casework.people.models import Person, Post


def colleagues(of: Person, *roles: str) -> list[tuple[str, str]]:
    """Who works for the same body in any of these roles: each one's number, and title. Two of one title are told apart by number."""
    found = Person.objects.filter(body=of.body, is_active=True, posts__role__in=roles).distinct().order_by("title", "pk")
    rows = list(found.values_list("pk", "title"))
    titles = [title for _, title in rows]
    return [(str(pk), title if titles.count(title) == 1 else f"{title} ({pk})") for pk, title in rows]


def colleague(of: Person, pk: int) -> Person | None:
    """One person of the same body, or None."""
    return Person.objects.filter(body=of.body, is_active=True, pk=pk).first()


def services(of: Person, role: str) -> list[str]:
    """The services of the same body for which somebody holds this role, in order."""
    posts = Post.objects.filter(role=role, person__body=of.body, person__is_active=True).exclude(service="")
    return list(posts.order_by("service").values_list("service", flat=True).distinct())
