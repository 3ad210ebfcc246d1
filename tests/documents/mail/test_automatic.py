"""What no person wrote is recognised, so that no program ever answers it; and what became of a message of ours."""

from typing import Any

import pytest

from answerable.documents.mail import Automatic, Report, read_message
from tests.documents.mail.made import OURS, eml, raw

REPLIES: tuple[dict[str, Any], ...] = (
    {"Auto_Submitted": "auto-replied (vacation)"},
    {"X_Autoreply": "yes"},
    {"Precedence": "auto_reply"},
    {"Subject": "Automatic reply: Your request", "X_Auto_Response_Suppress": "All"},
    {"Subject": "Out of Office", "Return_Path": "<>"},
)


@pytest.mark.parametrize("headers", REPLIES)
def test_an_automatic_reply_is_recognised(headers: dict[str, Any]) -> None:
    read = read_message(eml(**headers), ours=OURS)
    assert (read.automatic, read.wants_no_reply) == (Automatic.REPLY, True)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"Precedence": "bulk"}, Automatic.LIST),
        ({"List_Id": "<all.example.org>"}, Automatic.LIST),
        ({"Auto_Submitted": "auto-generated"}, Automatic.GENERATED),
        ({"From": "MAILER-DAEMON@x.example", "Return_Path": "<>"}, Automatic.BOUNCE),
        ({"From": "postmaster@x.example", "X_Failed_Recipients": "a@b.example"}, Automatic.BOUNCE),
    ],
)
def test_so_is_whatever_else_no_person_wrote_to_us(headers: dict[str, Any], kind: Automatic) -> None:
    read = read_message(eml(**headers), ours=OURS)
    assert (read.automatic, read.wants_no_reply) == (kind, True)


@pytest.mark.parametrize(
    ("headers", "no_reply"),
    [
        ({"Auto_Submitted": "no"}, False),
        ({"Subject": "Automatic reply: is it a phrase?"}, False),
        ({"From": "postmaster@x.example"}, False),
        ({"X_Auto_Response_Suppress": "OOF"}, True),
        ({"Return_Path": "<>"}, True),
        ({"X_Auto_Response_Suppress": "DR"}, False),
    ],
)
def test_a_person_s_message_is_a_person_s_even_where_it_wants_no_automatic_reply(headers: dict[str, Any], no_reply: bool) -> None:
    read = read_message(eml(**headers), ours=OURS)
    assert (read.automatic, read.wants_no_reply) == (None, no_reply)


ORIGINAL = "From: foi@police.example\nMessage-ID: <ours@police.example>\nSubject: Your request\n\nBody"


def report(kind: str = "delivery-status", original: str = "message/rfc822", status: str = "") -> bytes:
    """What a server says of a message of ours."""
    said = status or (
        "Reporting-MTA: dns; mx.example.org\n\nOriginal-Recipient: rfc822;requester@example.org\nFinal-Recipient: rfc822;r@x.example\n"
        "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such\n person here\n"
    )
    return raw(
        f"From: MAILER-DAEMON@mx.example.org\nReturn-Path: <>\nContent-Type: multipart/report; report-type={kind}; boundary=r",
        f"--r\n\nYour message could not be delivered.\n--r\nContent-Type: message/{kind}\n\n{said}\n"
        f"--r\nContent-Type: {original}\n\n{ORIGINAL}\n--r--\n",
    )


@pytest.mark.parametrize("original", ["message/rfc822", "text/rfc822-headers"])
def test_a_delivery_report_says_which_message_to_whom_and_why(original: str) -> None:
    read = read_message(report(original=original), ours=OURS)
    assert read.automatic is Automatic.BOUNCE
    assert read.reports == (Report("<ours@police.example>", "requester@example.org", "failed", "5.1.1", "550 5.1.1 No such person here"),)
    assert read.reports[0].failed
    assert not read.reports[0].delivered


def test_a_report_that_it_arrived_is_no_failure() -> None:
    (read,) = read_message(report(status="Final-Recipient: rfc822;a@x.example\nAction: Delivered\n"), ours=OURS).reports
    assert (read.delivered, read.failed) == (True, False)


def test_a_delay_is_no_failure_and_a_report_on_several_recipients_has_several() -> None:
    said = "Final-Recipient: rfc822;a@x.example\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822;b@x.example\nAction: Failed\n"
    read = read_message(report(status=said), ours=OURS)
    assert [(each.recipient, each.action, each.failed) for each in read.reports] == [
        ("a@x.example", "delayed", False),
        ("b@x.example", "failed", True),
    ]


def test_a_read_receipt_is_one_and_reports_nothing_of_delivery() -> None:
    read = read_message(report(kind="disposition-notification"), ours=OURS)
    assert (read.automatic, read.reports) == (Automatic.RECEIPT, ())


def test_a_report_that_names_no_kind_and_no_original_is_a_bounce_all_the_same() -> None:
    bare = raw(
        "From: x@y.example\nContent-Type: multipart/report; boundary=r",
        "--r\nContent-Type: message/delivery-status\n\nAction: failed\n\n--r\nContent-Type: text/rfc822-headers\n\nSubject: x\n--r--\n",
    )
    read = read_message(bare, ours=OURS)
    assert (read.automatic, [each.of for each in read.reports]) == (Automatic.BOUNCE, [""])
