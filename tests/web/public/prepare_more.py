"""Adds to what tests/web/public/prepare.py made: files in the log, and links that wait. Prints a line for each address that a link opens.

python -m tests.web.public.prepare_more SECRET_OF_A_PAGE
"""

import re
import sys

import django

django.setup()

from answerable.casework.authority.publishing.models import DisclosedFile, Disclosure  # noqa: E402 - Django must be set up first
from answerable.casework.courier.models import Message  # noqa: E402
from answerable.casework.requester.asking import Written, keep, send_desk_link  # noqa: E402
from answerable.casework.requester.following import confirm, follow, tell_followers  # noqa: E402
from answerable.casework.requester.models import Follower  # noqa: E402
from answerable.casework.requester.names import named  # noqa: E402
from answerable.web.clock import now, today  # noqa: E402

SITE = "http://localhost"


def last_link() -> str:
    """The path of the last link that was sent."""
    found: list[str] = re.findall(rf"{SITE}(/[\w/:.-]+)", Message.objects.latest("pk").text)
    return found[-1]


def main(secret: str) -> None:
    """Makes them."""
    made = Disclosure.objects.order_by("pk")[0]
    told = {"disclosure": made, "hash": "0" * 64, "size": 7_654_321}
    DisclosedFile.objects.create(place=3, ending="pdf", content=b"%PDF", **told)
    DisclosedFile.objects.create(place=4, ending="csv", hidden_because="A third person’s name stood in it.", **told)
    at = now()
    text = "1. Every contract since 2020\n2. What was spent, https://www.example.org/a/very/long/address/without/any/place/to/break/it.html"
    keep(Written(named(["leeds-city-council"]), "Cameras", text, "A journalist", "second@example.org", True), site=SITE, at=at)
    links = {"ask-confirm": last_link()}
    send_desk_link("second@example.org", site=SITE, at=at)
    links["desk-open"] = last_link()
    follow(secret, "follower@example.org", site=SITE, at=at, on=today())
    links["follow-confirm"] = last_link()
    confirm(links["follow-confirm"].rpartition("/")[2], at=at)
    Follower.objects.update(shown="something else")
    tell_followers(site=SITE, at=at, on=today())
    links["follow-end"] = last_link()
    sys.stdout.write("\n".join(f"{name} {path}" for name, path in links.items()))


if __name__ == "__main__":
    main(sys.argv[1])
