"""The authorities that work on this site, by name: what anybody may know of them."""

from answerable.casework.authority.models import PublicAuthority

_MOST = 500


def bodies_here() -> list[tuple[str, str]]:
    """Each authority's short name and name, by name."""
    return list(PublicAuthority.objects.order_by("name").values_list("slug", "name")[:_MOST])
