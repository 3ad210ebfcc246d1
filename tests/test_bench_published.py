"""The disclosure log that the benchmark measures: what is copied in bulk stands and reads as what was published through the actions."""

import random

import pytest
from django.test import Client

from answerable.casework.authority.publishing.finding import Sought, bodies_as, every_one, in_the_log, like, one
from answerable.casework.authority.publishing.index import INDEX
from answerable.casework.authority.publishing.models import Disclosure
from answerable.web.clock import today
from bench.web import log_visit, published

pytestmark = pytest.mark.django_db
COUNT = 240


@pytest.fixture
def log() -> list[Disclosure]:
    """So many published requests, the newest first."""
    assert list(published.fill(COUNT))[-1] == COUNT
    INDEX.rebuild()
    return list(every_one(on=today()))


def test_each_is_read_found_and_has_a_page(log: list[Disclosure], client: Client) -> None:
    assert len(log) == COUNT
    copied = [each for each in log if each.authority.slug.startswith("body-")]
    assert len(bodies_as((0, "a"), on=today())) == published.BODIES + 1
    some = copied[7]
    assert some in in_the_log(Sought(some.subject, body=some.authority.slug), on=today()).rows
    assert some in like(some.subject, some.asked, on=today(), most=3)
    assert [each.what for each in one(some.authority.slug, some.number, on=today()).messages] == list(published.MESSAGES)
    page = client.get(f"/disclosure-log/{some.authority.slug}/{some.number}").content.decode()
    assert some.subject in page
    assert client.get("/sitemap-100.xml").content.count(b"<loc>") == len(copied)


def test_every_page_that_is_asked_for_is_there(log: list[Disclosure], client: Client) -> None:
    for each in log_visit.addresses(random.Random(1)).values():
        for address in each[:2]:
            assert client.get(address).status_code == 200, address
