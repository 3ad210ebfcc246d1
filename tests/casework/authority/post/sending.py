"""Letters that go by e-mail in tests: one that was sent, a way to hand it over that keeps it, and what other servers say of it."""

from datetime import UTC, date, datetime

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.post.delivering import Handed, Refused
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from tests.casework.authority.cast import divided, officer
from tests.documents.mail.made import OURS, RECEIVED

ON = date(2019, 11, 22)
AT = datetime(2019, 11, 22, 12, tzinfo=UTC)
SENDS = Mailbox("police", "foi@police.example", OURS, smtp=Server("smtp", "127.0.0.1", 25, "", "", "INBOX"))


def sent(mailbox: Mailbox = SENDS) -> Letter:
    """An acknowledgement, sent by e-mail on the day."""
    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(ON), on=ON)
    send(request.reference, number=letter.number, because="It is short.", by=officer(ON), on=ON, mailbox=mailbox)
    return Letter.objects.get()


def kinds() -> list[str]:
    """What happened to the one case, in order."""
    return [each.kind for each in happened(InformationRequest.objects.get().case)]


class Post:
    """A way to hand letters over, which keeps them; or refuses the first so many."""

    def __init__(self, *refusals: Refused) -> None:
        self.refusals = list(refusals)
        self.had: list[Handed] = []

    def __call__(self, handed: Handed) -> str:
        if self.refusals:
            raise self.refusals.pop(0)
        self.had.append(handed)
        return "the post"


def delivery_report(of: str, to: str = "foi@police.example", *, action: str = "failed", status: str = "5.1.1", nth: int = 1) -> bytes:
    """What another server says of a letter: that nobody is there for it, or whatever else."""
    original = f"From: foi@police.example\n{f'Message-ID: {of}' if of else 'X: y'}\n\nBody"
    words = "550 No such person" if action == "failed" else "250 OK"
    return (
        f"Received: {RECEIVED}\nReturn-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: {to}\nMessage-ID: <dsn{nth}@mx>\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\n\nNobody is there.\n"
        "--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        f"Final-Recipient: rfc822; requester@example.org\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {words}\n\n"
        f"--r\nContent-Type: message/rfc822\n\n{original}\n--r--\n"
    ).encode()
