"""When a message reached us: our own servers' stamps and nothing else, and what says that it came before."""

from datetime import date

import pytest

from answerable.documents.mail import Ours, Verdict, read_message
from tests.documents.mail.made import OURS, RECEIVED, eml


def stamped(by: str, at: str) -> str:
    return f"from x ([192.0.2.1]) by {by} (a comment (by mx.police.example)) with SMTP; {at}"


def test_receipt_is_what_our_server_stamped_and_not_the_date_header() -> None:
    read = read_message(eml(received=(RECEIVED, stamped("out.example.org", "Wed, 6 Nov 2019 23:00:00 +0000"))), ours=OURS)
    assert read.stamp is not None
    assert (read.stamp.by, read.stamp.day) == ("mx.police.example", date(2019, 11, 7))
    assert read.earlier == ()


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("Thu, 7 Nov 2019 23:59:59 +0000", date(2019, 11, 7)),
        ("Wed, 1 Jul 2020 23:30:00 +0000", date(2020, 7, 2)),  # summer time: it is half past midnight in London
        ("Thu, 7 Nov 2019 20:30:00 -0800 (PST)", date(2019, 11, 8)),
        ("Fri, 8 Nov 2019 00:30:00 +0100", date(2019, 11, 7)),
    ],
)
def test_the_day_is_the_civil_day_in_london(at: str, day: date) -> None:
    assert read_message(eml(received=(stamped("mx.police.example", at),)), ours=OURS).days == (day,)


def test_a_stamp_that_a_stranger_wrote_in_our_name_counts_for_nothing() -> None:
    forged = stamped("mx.police.example", "Fri, 1 Nov 2019 09:00:00 +0000")
    theirs = stamped("out.example.org", "Thu, 7 Nov 2019 09:11:00 +0000")
    read = read_message(eml(received=(RECEIVED, theirs, forged)), ours=OURS)
    assert read.days == (date(2019, 11, 7),)


def test_what_fetched_it_afterwards_does_not_count_either() -> None:
    read = read_message(eml(received=(stamped("localhost", "Mon, 11 Nov 2019 08:00:00 +0000"), RECEIVED)), ours=OURS)
    assert read.days == (date(2019, 11, 7),)


def test_what_was_held_by_our_own_servers_keeps_both_days() -> None:
    released = stamped("store1.mail.police.example", "Mon, 11 Nov 2019 08:00:00 +0000")
    read = read_message(eml(received=(released, RECEIVED)), ours=OURS)
    assert read.days == (date(2019, 11, 11), date(2019, 11, 7))
    assert read.earlier[0].why == "held on the way: our server mx.police.example took it first"


def test_what_was_sent_on_within_the_authority_keeps_both_days() -> None:
    read = read_message(eml(Resent_Date="Tue, 5 Nov 2019 10:00:00 +0000"), ours=OURS)
    assert read.days == (date(2019, 11, 7), date(2019, 11, 5))
    assert read_message(eml(Resent_Date="some day"), ours=OURS).days == (date(2019, 11, 7),)
    assert read_message(eml(Resent_Date="Thu, 7 Nov 2019 01:00:00 +0000"), ours=OURS).earlier == ()
    assert read_message(eml(Resent_Date="Fri, 8 Nov 2019 01:00:00 +0000"), ours=OURS).earlier == ()


def test_what_was_forwarded_as_a_file_keeps_both_days() -> None:
    inner = eml(received=(RECEIVED.replace("7 Nov", "4 Nov"),)).decode()
    outer = f"Received: {RECEIVED}\nFrom: desk@police.example\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nFor you\n"
    outer += f"--o\nContent-Type: message/rfc822\n\n{inner}\n--o\nContent-Type: message/rfc822\n\nno message\n--o--\n"
    read = read_message(outer.encode(), ours=OURS)
    assert read.days == (date(2019, 11, 7), date(2019, 11, 4))
    assert read.earlier[0].why == "forwarded as a file: our server mx.police.example took the message that is attached"
    assert read_message(outer.replace("by mx.police", "by mx.elsewhere").encode(), ours=OURS).days == ()


@pytest.mark.parametrize("received", ["", "nonsense", "from x by mx.police.example; some day", "from x; Thu, 7 Nov 2019 09:12:00 +0000"])
def test_what_has_no_stamp_of_ours_has_no_day(received: str) -> None:
    read = read_message(eml(received=(received,) if received else ()), ours=OURS)
    assert (read.stamp, read.days) == (None, ())
    assert read_message(eml(Resent_Date="Tue, 5 Nov 2019 10:00:00 +0000", received=()), ours=OURS).days == (date(2019, 11, 5),)


def test_what_our_own_server_made_of_the_sender_is_evidence() -> None:
    said = "mx.police.example; spf=pass (sender ok) smtp.mailfrom=example.org; dkim=fail header.d=example.org; dmarc=none; iprev=pass"
    read = read_message(top("Authentication-Results", said), ours=OURS)
    assert read.verdicts == (Verdict("spf", "pass", "example.org"), Verdict("dkim", "fail", "example.org"), Verdict("dmarc", "none", ""))


def test_what_others_say_of_the_sender_or_a_stranger_in_our_name_is_not() -> None:
    assert read_message(top("Authentication-Results", "mx.elsewhere.example; spf=pass"), ours=OURS).verdicts == ()
    theirs = stamped("out.example.org", "Thu, 7 Nov 2019 09:11:00 +0000")
    below = eml(received=(RECEIVED, theirs), Authentication_Results="mx.police.example; spf=pass")
    assert read_message(below, ours=OURS).verdicts == ()
    unstamped = eml(received=(), Authentication_Results="mx.police.example; spf=pass")
    assert read_message(unstamped, ours=OURS).verdicts == ()
    assert read_message(top("Authentication-Results", "mx.police.example; spf=pass"), ours=Ours()).verdicts == ()


def top(name: str, value: str) -> bytes:
    return f"{name}: {value}\n".encode() + eml()
