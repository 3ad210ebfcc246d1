"""What happens is told to whoever asked: signed, at least once, to the world alone, and never anything of what is held."""

import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from answerable.api import clock
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.let_programs_in import change_secret, subscribe, subscriptions_of, unsubscribe
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.programs.announcing import TOLD_OF
from answerable.casework.programs.models import FAILED, QUEUED, SENDING, SENT, Announcement, Subscription
from answerable.casework.programs.telling import tell_due
from answerable.casework.programs.where import NotAllowed, read, resolved
from tests.casework.authority.cast import DAY, authority, by, divided, officer, received
from tests.casework.authority.positions import decided

pytestmark = pytest.mark.django_db
HERE = ("127.0.0.1",)
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


class Told(HTTPServer):
    """Somebody who is told, and answers with whatever statuses it is given in turn."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Told)
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[int] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/told?by=answerable"


class _Told(BaseHTTPRequestHandler):
    server: Told

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append(({name.lower(): value for name, value in self.headers.items()} | {"path": self.path}, body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 204)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def told() -> Iterator[Told]:
    server = Told()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def administrator() -> By:
    return by(Role.ADMINISTRATOR)._replace(at=clock.now())


def due(at: datetime = NOW + timedelta(days=400)) -> tuple[int, int]:
    return tell_due(now=lambda: at, private=HERE)


def signed_by(secret: str, headers: dict[str, str], body: bytes) -> bool:
    parts = [each.partition("=") for each in headers["answerable-signature"].split(",")]
    seconds = next(value for name, _, value in parts if name == "t")
    expected = hmac.new(secret.encode(), f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    return expected in [value for name, _, value in parts if name == "v1"]


def test_what_happens_is_told_signed_and_holds_the_reference_the_kind_and_the_day_alone(told: Told) -> None:
    _, secret = subscribe(told.address, private=HERE, by=administrator())
    request = received()
    note(request.reference, words="a word", by=officer(), on=DAY)
    assert due() == (2, 0)
    bodies = [json.loads(body) for _, body in told.heard]
    assert [each["kind"] for each in bodies] == ["request", "note"]
    assert all(set(each) == {"id", "reference", "kind", "on"} for each in bodies)
    assert bodies[0]["reference"] == request.reference
    assert bodies[0]["on"] == DAY.isoformat()
    assert all(signed_by(secret, *heard) for heard in told.heard)
    assert not signed_by("another", *told.heard[0])
    assert told.heard[0][0]["path"] == "/told?by=answerable"
    assert told.heard[0][0]["answerable-id"] == bodies[0]["id"]
    assert due() == (0, 0)


def test_what_was_rolled_back_is_not_told(told: Told) -> None:
    subscribe(told.address, private=HERE, by=administrator())
    request = received()
    with pytest.raises(NotReady):
        note(request.reference, words="x", by=officer(), on=datetime(2999, 1, 1).date())  # noqa: DTZ001 - a day to come
    assert Announcement.objects.values_list("kind", flat=True).get() == "request"


def test_only_the_kinds_that_were_asked_for_and_only_of_the_own_body(told: Told) -> None:
    subscribe(told.address, kinds=["note"], private=HERE, by=administrator())
    authority("elsewhere", "Elsewhere")
    subscribe(told.address, private=HERE, by=by(Role.ADMINISTRATOR, body="elsewhere")._replace(at=clock.now()))
    note(received().reference, words="a word", by=officer(), on=DAY)
    assert list(Announcement.objects.values_list("kind", flat=True)) == ["note"]


def test_a_refusal_is_tried_again_later_and_under_the_same_identifier(told: Told) -> None:
    subscribe(told.address, private=HERE, by=administrator())
    received()
    told.answers = [500, 302, 200]
    start = NOW + timedelta(days=400)
    assert due(start) == (0, 1)
    assert due(start) == (0, 0)
    one = Announcement.objects.get()
    assert (one.state, one.said, one.next_try_at - start) == (QUEUED, "It answered with 500.", timedelta(minutes=1))
    assert due(start + timedelta(minutes=1)) == (0, 1)  # whatever it points to is not followed
    assert due(start + timedelta(minutes=3)) == (1, 0)
    assert Announcement.objects.get().state == SENT
    assert len({json.loads(body)["id"] for _, body in told.heard}) == 1
    assert len(told.heard) == 3


def test_it_is_given_up_after_some_days_and_forgotten_after_some_weeks(told: Told) -> None:
    subscribe(told.address, private=HERE, by=administrator())
    received()
    told.answers, at = [500] * 100, clock.now()
    while Announcement.objects.get().state != FAILED:
        at = max(at, Announcement.objects.get().next_try_at)
        due(at)
    assert 15 < len(told.heard) < 30
    due(at + timedelta(days=40))
    assert not Announcement.objects.exists()


def test_one_whose_sender_died_is_sent_again(told: Told) -> None:
    subscribe(told.address, private=HERE, by=administrator())
    received()
    at = NOW + timedelta(days=400)
    Announcement.objects.update(state=SENDING, tries=1, next_try_at=at + timedelta(minutes=5))
    assert due(at) == (0, 0)
    assert due(at + timedelta(minutes=5)) == (1, 0)


def test_a_new_secret_signs_at_once_and_the_one_before_for_a_day(told: Told) -> None:
    made, old = subscribe(told.address, private=HERE, by=administrator())
    _, new = change_secret(made.pk, by=administrator())
    changed = Subscription.objects.get().changed_at
    received()
    due(changed + timedelta(hours=23))
    Announcement.objects.update(state=QUEUED, next_try_at=changed)
    due(changed + timedelta(hours=25))
    soon, later = told.heard
    assert signed_by(old, *soon)
    assert signed_by(new, *soon)
    assert signed_by(new, *later)
    assert not signed_by(old, *later)
    assert old.encode() not in bytes(Subscription.objects.get().secret)


def test_a_subscription_that_ended_is_told_nothing_more(told: Told) -> None:
    made, _ = subscribe(told.address, private=HERE, by=administrator())
    request = received()
    unsubscribe(made.pk, by=administrator())
    note(request.reference, words="x", by=officer(), on=DAY)
    assert due() == (0, 1)
    assert told.heard == []
    assert Announcement.objects.get().state == FAILED
    assert subscriptions_of("police") == []
    with pytest.raises(NotThere):
        unsubscribe(made.pk, by=administrator())
    with pytest.raises(NotThere):
        change_secret(made.pk, by=administrator())


@pytest.mark.parametrize(
    "address",
    [
        *("http://example.org/", "ftp://example.org/", "https://", "https://user@example.org/", "https://example.org/#x", "//example.org"),
        *("https://example.org/\n", "https://exa mple.org/", "https://example.org:x/", "https://[::1", "https://" + "a" * 600),
    ],
)
def test_an_address_that_cannot_be_told_is_refused_when_it_is_given(address: str) -> None:
    with pytest.raises(NotReady):
        subscribe(address, by=administrator())


@pytest.mark.parametrize(
    "stands_for",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255"),
        *("::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "ff02::1", "::"),
    ],
)
def test_a_name_that_stands_for_a_private_address_is_told_nothing(stands_for: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many addresses of the world it stands for besides: the connection might go to any of them."""
    family = socket.AF_INET6 if ":" in stands_for else socket.AF_INET
    world = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 443))
    answers = [world, (family, socket.SOCK_STREAM, 6, "", (stands_for, 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(NotAllowed, match="private network"):
        resolved(read("https://example.org/"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [world])
    assert resolved(read("https://example.org/")) == "93.184.215.14"


def test_a_private_host_is_told_only_where_whoever_runs_the_site_lets_it(told: Told) -> None:
    subscribe(told.address, private=HERE, by=administrator())
    received()
    assert tell_due(now=lambda: NOW + timedelta(days=400)) == (0, 1)
    assert told.heard == []


def test_nobody_but_an_administrator_subscribes_and_to_nothing_that_is_not_told() -> None:
    with pytest.raises(NotReady, match="nothing that is told of"):
        subscribe("https://example.org/", kinds=["held decided"], by=administrator())
    from answerable.casework.authority.unable import NotPermitted

    with pytest.raises(NotPermitted):
        subscribe("https://example.org/", by=officer())


def test_no_kind_of_a_search_or_of_what_it_found_is_told_of(told: Told) -> None:
    """Every kind that is recorded is told of, or is one of these, each kept back for a reason."""
    kept_back = {
        "of a search, which may hang on what is held": {
            *("search asked", "search chased", "search reported", "held decided", "found read", "consulted", "advice received"),
            *("advice settled", "opinion", "message", "message seen"),
        },
        "of documents, which are there only where something is held": {
            *("document added", "document approved", "document marked", "document redacted", "document read", "document taken out"),
            *("workbook as it is",),
        },
        "work on an answer that is not given yet": {
            *(
                "position",
                "letter drafted",
                "letter edited",
                "letter withdrawn",
                "letter sent to clear",
                "letter cleared",
                "letter returned",
            ),
        },
        "inside what is owed to the Commissioner": {"from the commissioner"},
    }
    assert not TOLD_OF & set().union(*kept_back.values())
    source = "".join(each.read_text(encoding="utf-8") for each in Path(str(Path(note.__code__.co_filename).parents[2])).rglob("*.py"))
    assert all(f'"{kind}"' in source for kind in TOLD_OF | set().union(*kept_back.values()))
    subscribe(told.address, private=HERE, by=administrator())
    decided()
    divided()
    assert set(Announcement.objects.values_list("kind", flat=True)) <= TOLD_OF
