"""Pages that are the same for everybody are drawn once, and answered with 304 to who has them."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from answerable.web import kept


@pytest.mark.parametrize("address", ["/", "/the-law/foia-s10", "/find-a-last-day/response?from=2019-11-07"])
def test_a_page_that_somebody_has_is_not_sent_again(client: Client, address: str) -> None:
    first = client.get(address)
    assert "max-age" in first["Cache-Control"]
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert client.get(address, headers={"If-None-Match": '"another"'}).content == first.content


@pytest.mark.parametrize("address", ["/check-a-notice", "/check-a-letter"])
def test_a_form_with_a_token_is_never_kept(client: Client, address: str) -> None:
    first, second = client.get(address), Client(SERVER_NAME="localhost").get(address)
    assert "ETag" not in first
    assert first.content != second.content


def test_an_error_is_not_kept(client: Client) -> None:
    assert "ETag" not in client.get("/find-a-last-day/response?from=never")


def test_each_address_is_drawn_once_and_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def view(request: HttpRequest) -> HttpResponse:
        drawn.append(request.get_full_path())
        return HttpResponse(request.get_full_path())

    monkeypatch.setattr(kept, "MOST_PAGES", 2)
    answered = kept.kept(view)
    for address in ("/1", "/1", "/2", "/2", "/3", "/1"):
        answered(RequestFactory(SERVER_NAME="localhost").get(address))
    assert drawn == ["/1", "/2", "/3", "/1"]
