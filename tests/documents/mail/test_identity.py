"""A message is one message however often it is delivered, and never another."""

from answerable.documents.mail.identity import fingerprint_of, identity_of
from tests.documents.mail.made import RECEIVED, eml


def test_what_servers_add_on_the_way_makes_no_other_message() -> None:
    message = eml(Subject="A request that is so long " * 4)
    for again in (
        b"Received: by another; Fri, 8 Nov 2019 09:12:00 +0000\n" + message,
        message.replace(b"\n", b"\r\n"),
        b"Delivered-To: foi@police.example\n" + message + b"\n\n",
        eml(Subject="A request that is so long " * 4, received=(RECEIVED, RECEIVED)),
    ):
        assert identity_of(again) == identity_of(message)
        assert fingerprint_of(again) != fingerprint_of(message)


def test_whatever_the_sender_wrote_differently_makes_another_even_under_the_same_identifier() -> None:
    one = eml()
    others = (
        eml("Other words\n"),
        eml(Subject="Other"),
        eml(From="x@y.example"),
        eml(Date="Fri, 8 Nov 2019 09:12:00 +0000"),
        b"a",
        b"a: b",
    )
    assert len({identity_of(each) for each in (one, *others)}) == len(others) + 1


def test_what_has_no_headers_is_known_by_its_bytes() -> None:
    assert identity_of(b"\xd0\xcf\x11\xe0\n\nx") == fingerprint_of(b"\xd0\xcf\x11\xe0\n\nx")
