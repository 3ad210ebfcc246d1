"""A letter handed to a real mail server, and to a server that answers as GOV.UK Notify does; each over a real socket."""

import email
import json
from asyncio import Server as Listening
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from answerable.casework.authority.post.becoming import Became, ask_after
from answerable.casework.authority.post.delivering import Handed, Refused, deliver_due
from answerable.casework.authority.post.mailboxes import Notify, Server
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.notify import became_of, by_notify
from answerable.casework.authority.post.states import From, Out
from answerable.casework.authority.post.taking import take_in
from answerable.casework.authority.post.through import asking, by_smtp, through
from tests.casework.authority.post.arriving import MAILBOX, came
from tests.casework.authority.post.sending import AT, SENDS, delivery_report, kinds, sent

OK = "250 OK"


class Inbox:
    """A mail server of the test's own, which keeps what it takes, and answers as it is told to."""

    def __init__(self) -> None:
        self.had: list[tuple[str, list[str], bytes, list[str]]] = []
        self.answers = {"RCPT": OK, "DATA": OK, "QUIT": "221 Bye"}

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, host: str, said: list[str]) -> list[str]:
        session.host_name = host
        return [*said[:-1], "250-DSN", *said[-1:]]

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return self.answers["RCPT"]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answers["DATA"] == OK:
            content = envelope.original_content or b""
            self.had.append((str(envelope.mail_from), list(envelope.rcpt_tos), content, list(envelope.rcpt_options)))
        return self.answers["DATA"]

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return self.answers["QUIT"]


class Accepting(SMTP):
    """A server that takes the options of RFC 3461, which aiosmtpd offers to none."""

    async def smtp_RCPT(self, arg: str) -> None:
        address, _, asked = arg.partition(" NOTIFY=")
        before = len(self.envelope.rcpt_tos) if self.envelope else 0
        await super().smtp_RCPT(address)
        if asked and self.envelope and len(self.envelope.rcpt_tos) > before:
            self.envelope.rcpt_options.append(f"NOTIFY={asked}")


class Serving(Controller):
    """… on a port that the machine chooses."""

    def _trigger_server(self) -> None:
        self.port = cast(Listening, self.server).sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]

    def factory(self) -> SMTP:
        return Accepting(self.handler, **self.SMTP_kwargs)


@contextmanager
def serving(kept: Inbox, **more: Any) -> Iterator[Server]:
    controller = Serving(kept, hostname="127.0.0.1", port=0, **more)
    controller.start()
    try:
        yield Server("smtp", "127.0.0.1", controller.port, "", "", "INBOX")
    finally:
        controller.stop()


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, Server]]:
    kept = Inbox()
    with serving(kept) as server:
        yield kept, server


@pytest.mark.django_db
def test_a_letter_goes_to_a_real_mail_server_and_what_comes_back_is_put_on_it(inbox: tuple[Inbox, Server]) -> None:
    """The whole way: queued, handed over, returned by a server that read the letter it was handed, and on its letter."""
    kept, server = inbox
    letter = sent()
    way = through(SENDS._replace(smtp=server))
    assert way is not None
    assert asking(SENDS._replace(smtp=server)) is None
    assert deliver_due("police", way, now=lambda: AT) == 1
    assert deliver_due("police", way, now=lambda: AT) == 0
    ((back, recipients, content, asked),) = kept.had
    assert (recipients, asked) == (["requester@example.org"], ["NOTIFY=SUCCESS,FAILURE,DELAY"])
    message: Any = email.message_from_bytes(content, policy=default)
    assert back == message["Reply-To"]
    assert back.startswith("foi+r")
    assert message["Message-ID"] == Dispatch.objects.get().message_id
    assert Dispatch.objects.get().handed_to == "127.0.0.1"
    report = take_in("police", came(delivery_report(message["Message-ID"], to=back)), at=AT).message
    assert (report.request, report.from_whom, Dispatch.objects.get().state) == (letter.request, From.SERVER.value, Out.BOUNCED.value)


def letter_of(words: str = "Words") -> Handed:
    message = EmailMessage()
    message["Reply-To"] = "foi+r@police.example"
    message["Subject"] = "Your request for information: FOI-1"
    message.set_content(words)
    return Handed("<1@x>", "nobody@example.org", message.as_bytes())


@pytest.mark.parametrize(
    ("at", "answer", "for_good"), [("RCPT", "550 nobody", True), ("RCPT", "450 busy", False), ("DATA", "554 too large", True)]
)
def test_what_a_real_mail_server_refuses_is_refused_for_now_or_for_good(
    inbox: tuple[Inbox, Server], at: str, answer: str, for_good: bool
) -> None:
    kept, server = inbox
    kept.answers[at] = answer
    with pytest.raises(Refused, match=answer) as refused:
        by_smtp(letter_of(), server)
    assert refused.value.for_good is for_good


def test_a_letter_that_was_taken_went_whatever_is_said_on_leaving(inbox: tuple[Inbox, Server]) -> None:
    """A server that is shutting down answers 421 to QUIT; to send the letter again would send it twice."""
    kept, server = inbox
    kept.answers["QUIT"] = "421 closing"
    assert by_smtp(letter_of(), server) == "127.0.0.1"
    assert len(kept.had) == 1


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_password_that_is_wrong_is_tried_again_and_the_letter_is_well() -> None:
    def never(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=data.password == b"right", handled=False)

    kept = Inbox()
    with serving(kept, authenticator=never, auth_require_tls=False, auth_required=True) as server:
        assert by_smtp(letter_of(), server._replace(user="foi", password="right")) == "127.0.0.1"
        for each in (server._replace(user="foi", password="wrong"), server):
            with pytest.raises(Refused) as refused:
                by_smtp(letter_of(), each)
            assert not refused.value.for_good
    assert len(kept.had) == 1


def test_a_mail_server_that_is_not_there_is_tried_again() -> None:
    for scheme in ("smtp", "smtps"):
        with pytest.raises(Refused) as refused:
            by_smtp(letter_of(), Server(scheme, "127.0.0.1", 1, "", "", ""))
        assert not refused.value.for_good


KEY = "foi-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"


class Notified(BaseHTTPRequestHandler):
    """What GOV.UK Notify answers, by its documentation: it knows what it took by its reference, and says what became of it."""

    took: dict[str, dict[str, Any]]
    answers: list[tuple[int, object]]
    status: str

    def do_POST(self) -> None:
        content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.answers:
            return self._say(*self.answers.pop(0))
        self.took[content["reference"]] = content
        return self._say(201, {"id": f"id-{len(self.took)}", "reference": content["reference"]})

    def do_GET(self) -> None:
        if self.answers:
            return self._say(*self.answers.pop(0))
        parts = urlsplit(self.path)
        if parts.path == "/v2/notifications":
            known = parse_qs(parts.query)["reference"][0] in self.took
            return self._say(200, {"notifications": [{"id": "id-1"}] if known else [], "links": {}})
        return self._say(200, {"id": parts.path.rpartition("/")[2], "status": self.status})

    def _say(self, code: int, what: object) -> None:
        content = json.dumps(what).encode() if not isinstance(what, bytes) else what
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing: what a test asks is in its own list."""


@pytest.fixture
def notified() -> Iterator[tuple[type[Notified], Notify]]:
    kept = type("Kept", (Notified,), {"took": {}, "answers": [], "status": "sending"})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kept)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield kept, Notify(KEY, "template-1", f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.django_db
def test_a_letter_goes_by_notify_once_and_it_is_asked_what_became_of_it(notified: tuple[type[Notified], Notify]) -> None:
    kept, notify = notified
    letter = sent(MAILBOX._replace(notify=notify))
    mailbox = MAILBOX._replace(notify=notify)
    way, ask = through(mailbox), asking(mailbox)
    assert way is not None
    assert ask is not None
    assert deliver_due("police", way, now=lambda: AT) == 1
    dispatch = Dispatch.objects.get()
    (took,) = kept.took.values()
    assert (took["reference"], took["email_address"], took["template_id"]) == (dispatch.message_id, "requester@example.org", "template-1")
    assert took["personalisation"]["subject"] == f"Your request for information: {letter.request.reference}"
    assert took["personalisation"]["letter"].split() == letter.text.split()
    assert took["personalisation"]["reply_to"].startswith("foi+r")
    assert (dispatch.handed_to, ask_after("police", ask, now=lambda: AT)) == ("id-1", 0)
    kept.status = "delivered"
    assert ask_after("police", ask, now=lambda: AT) == 1
    assert (Dispatch.objects.get().state, kinds()[-1]) == (Out.DELIVERED.value, "letter delivered")


def test_what_was_handed_over_before_a_job_was_killed_is_not_handed_over_again(notified: tuple[type[Notified], Notify]) -> None:
    kept, notify = notified
    assert by_notify(letter_of(), notify) == "id-1"
    kept.took["<1@x>"]["personalisation"] = "the first"
    assert by_notify(letter_of(), notify) == "id-1"
    assert kept.took["<1@x>"]["personalisation"] == "the first"


@pytest.mark.parametrize(
    ("code", "what", "said", "for_good"),
    [
        (
            400,
            {"errors": [{"error": "BadRequestError", "message": "email_address Not a valid email address"}]},
            "400 email_address Not a",
            True,
        ),
        (403, {"errors": [{"error": "AuthError", "message": "Invalid token"}]}, "403 Invalid token", False),
        (429, {"message": "Too many\nrequests"}, "429 Too many requests", False),
        (500, b"<html>", "500 Request failed", False),
        (503, {"message": None}, "503 None", False),
        (200, b"<html>", "200 No JSON response", False),
        (200, {"links": {}}, "answered in a way that cannot be read", False),
    ],
)
def test_what_notify_refuses_is_refused_for_now_or_for_good(
    notified: tuple[type[Notified], Notify], code: int, what: object, said: str, for_good: bool
) -> None:
    kept, notify = notified
    kept.answers.append((code, what))
    with pytest.raises(Refused, match=said) as refused:
        by_notify(letter_of(), notify)
    assert (refused.value.for_good, kept.took) == (for_good, {})


@pytest.mark.parametrize("status", ["permanent-failure", "temporary-failure", "technical-failure"])
def test_each_way_in_which_notify_fails_is_said(notified: tuple[type[Notified], Notify], status: str) -> None:
    kept, notify = notified
    kept.status = status
    became = became_of("id-1", notify)
    assert became is not None
    assert (became.delivered, became.said.partition(":")[0]) == (False, status)
    kept.status = "created"
    assert became_of("id-1", notify) is None
    kept.status = "delivered"
    assert became_of("id-1", notify) == Became(True, "")


def test_notify_that_is_not_there_is_tried_again() -> None:
    with pytest.raises(Refused, match="503 Request failed") as refused:
        by_notify(letter_of(), Notify(KEY, "template-1", "http://127.0.0.1:1"))
    assert not refused.value.for_good
