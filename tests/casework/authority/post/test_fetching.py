"""Messages fetched from a real IMAP server, and marked as seen only once they are kept."""

from collections.abc import Iterator

import pytest
from imap_tools import AND, BaseMailBox, MailBoxUnencrypted

from answerable.casework.authority.post import fetching
from answerable.casework.authority.post.fetching import UnableToFetch, fetch_new, is_this_machine
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from tests.casework.authority.post import dovecot
from tests.casework.authority.post.arriving import MAILBOX
from tests.documents.mail.made import eml

USER = "foi@police.example"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    if not dovecot.where():
        pytest.skip(dovecot.HOW_TO_BRING_IT)
    with dovecot.Dovecot() as found:
        yield Server("imap", "127.0.0.1", found.port, USER, "lamp", "INBOX")


@pytest.fixture
def mailbox(server: Server) -> Iterator[Mailbox]:
    """The mailbox, empty again afterwards."""
    yield MAILBOX._replace(imap=server)
    with opened(server) as line:
        line.delete(line.uids())


def opened(server: Server) -> BaseMailBox:
    return MailBoxUnencrypted(server.host, server.port).login(server.user, server.password)


def put(mailbox: Mailbox, *messages: bytes) -> None:
    assert mailbox.imap is not None
    with opened(mailbox.imap) as line:
        for each in messages:
            line.append(each.replace(b"\n", b"\r\n"))


def unseen(mailbox: Mailbox) -> int:
    assert mailbox.imap is not None
    with opened(mailbox.imap) as line:
        return len(line.uids(AND(seen=False)))


def test_what_is_new_is_handed_over_once_byte_for_byte(mailbox: Mailbox) -> None:
    hard = eml(files=(("a.bin", bytes(range(256))),)) + b"{5}\n)\n* 1 FETCH\n"
    put(mailbox, eml(), hard)
    had: list[tuple[bytes, str, str]] = []
    assert fetch_new(mailbox, lambda *given: had.append(given)) == 2
    assert [each[0].replace(b"\r\n", b"\n") for each in had] == [eml(), hard]
    assert [each[1:] for each in had] == [("foi@police.example INBOX 1", ""), ("foi@police.example INBOX 2", "")]
    assert fetch_new(mailbox, lambda *given: had.append(given)) == 0
    assert unseen(mailbox) == 0


def test_what_could_not_be_kept_stays_new_and_so_does_what_comes_after_it(mailbox: Mailbox) -> None:
    put(mailbox, eml(), eml(Message_ID="<2@x>"), eml(Message_ID="<3@x>"))
    had: list[bytes] = []

    def take(content: bytes, where: str, unread: str) -> None:
        if had:
            raise KeyError
        had.append(content)

    with pytest.raises(KeyError):
        fetch_new(mailbox, take)
    assert unseen(mailbox) == 2


def test_what_is_too_large_is_kept_by_its_headers_and_stays_in_the_mailbox(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    put(mailbox, eml("x" * 50 + "\n" * 2000))
    had: list[tuple[bytes, str, str]] = []
    assert fetch_new(mailbox, lambda *given: had.append(given)) == 1
    ((content, _, unread),) = had
    assert b"Message-ID: <1@example.org>" in content
    assert b"xxxx" not in content
    assert "its headers alone are kept here" in unread


def test_a_mailbox_that_cannot_be_opened_is_said_and_tried_again(server: Server) -> None:
    for wrong in (server._replace(password="wrong"), server._replace(port=1), server._replace(folder="Nowhere")):
        with pytest.raises(UnableToFetch, match=r"^The mailbox of police on 127\.0\.0\.1 cannot be read \(.+\)\. It is tried again\.$"):
            fetch_new(MAILBOX._replace(imap=wrong), lambda *_: None)


def test_a_body_without_a_mailbox_to_fetch_from_says_so() -> None:
    with pytest.raises(UnableToFetch, match="police has no mailbox to fetch from"):
        fetch_new(MAILBOX, lambda *_: None)


@pytest.mark.parametrize(
    ("host", "is_here"), [("localhost", True), ("127.0.0.1", True), ("::1", True), ("192.0.2.1", False), ("x.example", False)]
)
def test_a_password_is_said_in_the_clear_on_this_machine_alone(host: str, is_here: bool) -> None:
    assert is_this_machine(host) is is_here
