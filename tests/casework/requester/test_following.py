"""A request followed by e-mail: confirmed, told when what the requester was told changes, and ended by one click."""

import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from answerable.casework.authority.actions.record import note, receive_review_request
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.told.page import forget_page, give
from answerable.casework.authority.unable import NotThere
from answerable.casework.courier.going import Going, deliver
from answerable.casework.courier.models import Message
from answerable.casework.requester.following import MOST_FOLLOWERS, confirm, end, follow, tell_followers
from answerable.casework.requester.links import NoLink
from answerable.casework.requester.models import Follower
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered

pytestmark = pytest.mark.django_db
NOW, SITE = datetime(2020, 1, 7, 12, tzinfo=UTC), "https://foi.example"
ON = date(2020, 1, 7)


@pytest.fixture
def secret() -> str:
    authority(complaints_procedure="Write to the head of information rights.")
    return give(answered(), on=SENT)


def word() -> str:
    return str(re.findall(r"/following/(?:end/)?(\S+)", Message.objects.latest("pk").text)[-1])


def followed(secret: str, email: str = "Requester@example.org") -> None:
    follow(secret, email, site=SITE, at=NOW, on=ON)
    confirm(word(), at=NOW)


def test_it_is_told_of_what_the_requester_was_told_and_of_nothing_else(secret: str) -> None:
    followed(secret)
    reference = InformationRequest.objects.get().reference
    note(reference, words="Within the authority", by=officer(), on=SENT)
    assert tell_followers(site=SITE, at=NOW, on=ON) == 0
    receive_review_request(reference, parts=["4"], by=officer(), on=date(2020, 1, 6))
    assert tell_followers(site=SITE, at=NOW, on=ON) == 1
    assert tell_followers(site=SITE, at=NOW, on=ON) == 0
    went: list[Going] = []
    deliver(went.append, sender="requests@site.example", now=lambda: NOW)
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click" in went[-1].content


def test_nobody_is_told_before_they_confirm(secret: str) -> None:
    follow(secret, "requester@example.org", site=SITE, at=NOW, on=ON)
    Follower.objects.update(shown="")
    assert tell_followers(site=SITE, at=NOW, on=ON) == 0


def test_one_click_ends_it_and_forgets_the_address(secret: str) -> None:
    followed(secret)
    Follower.objects.update(shown="")
    tell_followers(site=SITE, at=NOW, on=ON)
    address = f"/following/end/{word()}"
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    assert client.get(address).status_code == 200
    assert Follower.objects.exists()
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follower.objects.exists()
    assert client.post(address).status_code == 404


def test_a_link_of_one_kind_is_none_of_the_other(secret: str) -> None:
    follow(secret, "requester@example.org", site=SITE, at=NOW, on=ON)
    with pytest.raises(NoLink):
        end(word())
    with pytest.raises(NoLink):
        confirm("made-up", at=NOW)


def test_a_page_has_a_few_followers_each_once_and_none_without_a_page(secret: str) -> None:
    for nth in range(MOST_FOLLOWERS + 2):
        follow(secret, f"a{nth}@example.org", site=SITE, at=NOW, on=ON)
        follow(secret, f"A{nth}@example.org", site=SITE, at=NOW, on=ON)
    assert Follower.objects.count() == Message.objects.count() == MOST_FOLLOWERS
    with pytest.raises(NotThere):
        follow("a" * 32, "requester@example.org", site=SITE, at=NOW, on=ON)
    forget_page(InformationRequest.objects.get())
    assert tell_followers(site=SITE, at=NOW, on=ON) == 0
