"""An e-mail read: who wrote, to whom, what, and what it answers; as it was delivered and as Outlook saved it."""

import json
from datetime import UTC, date, datetime

import pytest

from answerable.documents.mail import Address, attached_file, read_message
from answerable.documents.mail.as_table import as_table, from_table
from answerable.documents.mail.reading import LARGEST
from answerable.documents.not_readable import NotReadable
from tests.documents.mail.made import OURS, RECEIVED, TEXT, eml, msg, outlook, property_of, raw


def test_a_request_is_read_as_it_was_delivered() -> None:
    read = read_message(eml(Delivered_To="foi+abc@police.example", Cc="Second <two@example.org>", Reply_To="else@example.org"), ours=OURS)
    assert read.sender == Address("A journalist", "requester@example.org")
    assert read.subject == "Freedom of information request"
    assert read.own == read.text == TEXT.strip()
    assert (read.message_id, read.references) == ("<1@example.org>", ())
    assert read.reached == ("foi+abc@police.example", "foi@police.example", "two@example.org")
    assert [each.address for each in (*read.reply_to, *read.to, *read.cc)] == ["else@example.org", "foi@police.example", "two@example.org"]
    assert read.dated == datetime(2019, 11, 6, 23, tzinfo=UTC)
    assert read.days == (date(2019, 11, 7),)
    assert (read.attachments, read.verdicts, read.reports) == ((), (), ())
    assert read.automatic is None
    assert not read.wants_no_reply


def test_what_it_answers_is_told_the_nearest_first() -> None:
    read = read_message(eml(References="<a@x> <b@x> <c@x>", In_Reply_To="<c@x>"), ours=OURS)
    assert read.references == ("<c@x>", "<b@x>", "<a@x>")


def test_headers_are_read_as_a_person_reads_them() -> None:
    encoded = "=?utf-8?q?Gwybodaeth_=E2=80=93?= =?utf-8?b?IHJow65m?= plain"
    read = read_message(raw(f"From: =?utf-8?b?U2nDtG4=?= <s@x.example>\nSubject: {encoded}\nTo: undisclosed recipients:;"), ours=OURS)
    assert read.sender == Address("Siôn", "s@x.example")
    assert read.subject == "Gwybodaeth – rhîf plain"
    assert read.to == (Address("undisclosed recipients:;", ""),)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("=?no-such-set?q?abc?=", "=?no-such-set?q?abc?="),
        ("=?utf-8?b?a?=", "=?utf-8?b?a?="),
        ("one\u202etwo\x07", "onetwo"),
        ("=?utf-8?q?a?= \x00 =?utf-8?q?b?=", "a b"),
    ],
)
def test_a_header_that_is_wrong_is_kept_as_far_as_it_can_be_shown(written: str, shown: str) -> None:
    assert read_message(raw(f"From: a@b.example\nSubject: {written}"), ours=OURS).subject == shown


def test_headers_in_no_known_letters_are_read_as_windows_wrote_them() -> None:
    assert read_message(b"From: a@b.example\nSubject: caf\xe9\n\nx", ours=OURS).subject == "café"
    assert read_message("From: a@b.example\nSubject: café\n\nx".encode(), ours=OURS).subject == "café"


def test_a_sender_that_has_no_address_is_kept_as_a_name_and_one_that_is_missing_as_nothing() -> None:
    assert read_message(raw("From: nobody in particular\nTo: x@y.example"), ours=OURS).sender == Address("nobody in particular", "")
    assert read_message(raw("Subject: x"), ours=OURS).sender == Address("", "")
    assert read_message(raw("Sender: s@x.example\nSubject: x"), ours=OURS).sender == Address("", "s@x.example")


def test_comments_within_comments_without_end_are_no_address() -> None:
    read = read_message(raw(f"From: a@{'(' * 5000}\nTo: x@y.example"), ours=OURS)
    assert (read.sender.address, read.to[0].address) == ("", "x@y.example")


@pytest.mark.parametrize("written", ["yesterday", "", "Wed, 99 Nov 2019 10:00:00 +0000", "Fri, 31 Dec 9999 23:00:00 -2359"])
def test_a_date_that_is_none_is_left_out(written: str) -> None:
    assert read_message(raw(f"From: a@b.example\nDate: {written}"), ours=OURS).dated is None


def test_a_date_without_a_zone_is_taken_as_universal() -> None:
    read = read_message(raw("From: a@b.example\nDate: Wed, 6 Nov 2019 23:00:00 -0000"), ours=OURS)
    assert read.dated == datetime(2019, 11, 6, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("charset", "content", "shown"),
    [
        ("iso-8859-1", b"caf\xe9", "café"),
        ("no-such-set", "café".encode(), "café"),
        ("no-such-set", b"caf\xe9", "café"),
        ("utf-8", b"caf\xe9 \x8d", "café \ufffd"),
        ("utf-8", "a\u200db\u200e".encode(), "a\u200db"),
        ("idna", b"xn--\xff", "xn--ÿ"),
    ],
)
def test_a_body_is_read_in_the_letters_it_is_written_in(charset: str, content: bytes, shown: str) -> None:
    head = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert read_message(head + content, ours=OURS).text == shown


def test_plain_text_is_preferred_and_a_page_is_read_where_there_is_none() -> None:
    both = (
        "From: a@b.example\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nPlain\n"
        "--x\nContent-Type: text/html\n\n<p>Web</p>\n--x--\n"
    )
    assert read_message(both.encode(), ours=OURS).text == "Plain"
    assert read_message(both.replace("Plain", "  ").encode(), ours=OURS).text == "Web"


def test_text_after_an_attachment_is_kept_too() -> None:
    mixed = (
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nBefore\n"
        "--x\nContent-Type: image/png\n\n\n--x\nContent-Type: image/png; name=p.png\n\nx\n"
        "--x\nContent-Type: text/plain\nContent-Disposition: attachment\n\nA note\n--x\n\nAfter\n--x--\n"
    )
    read = read_message(mixed.encode(), ours=OURS)
    assert read.text == "Before\n\nAfter"
    assert [(each.name, each.kind) for each in read.attachments] == [("p.png", "text"), ("attachment-2", "text")]


def test_a_message_within_is_a_file_of_its_own_and_its_words_are_not_this_one_s() -> None:
    inner = eml("Inner words\n", Subject="Inner: one", files=(("deep.txt", b"deep"),)).decode()
    outer = (
        f"From: a@b.example\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nSee below\n"
        f"--o\nContent-Type: message/rfc822\n\n{inner}\n--o--\n"
    ).encode()
    read = read_message(outer, ours=OURS)
    assert read.text == "See below"
    assert [(each.name, each.kind) for each in read.attachments] == [("Inner_ one.eml", "e-mail")]
    within = read_message(attached_file(outer, 1).content, ours=OURS)
    assert within.text == "Inner words"
    assert [each.name for each in within.attachments] == ["deep.txt"]


def test_a_message_within_that_is_empty_is_a_file_all_the_same() -> None:
    outer = b"From: a@b.example\nContent-Type: message/rfc822\n\n"
    (found,) = read_message(outer, ours=OURS).attachments
    assert (found.name, found.kind) == ("message.eml", "e-mail")


def test_a_file_is_given_back_byte_for_byte_and_one_that_is_not_there_in_a_sentence() -> None:
    content = bytes(range(256))
    message = eml(files=(("../../etc/passwd", content), ("b.bin", b"b")))
    assert attached_file(message, 1) == ("passwd", content, False)
    with pytest.raises(NotReadable, match=r"^The message has no file 3\. It has 2\.$"):
        attached_file(message, 3)


def test_an_outlook_file_is_read_by_its_own_headers_where_it_kept_them() -> None:
    headers = f"\r\nReceived: {RECEIVED}\r\nFrom: A <a@b.example>\r\nTo: foi@police.example\r\nSubject: From the headers\r\n\r\n"
    read = read_message(outlook(subject="Mine", body="Hello", headers=headers, files={"a.pdf": b"%PDF-1.7"}), ours=OURS)
    assert (read.subject, read.text, read.sender.address) == ("From the headers", "Hello", "a@b.example")
    assert read.stamp is not None
    assert read.stamp.day == date(2019, 11, 7)
    assert [(each.name, each.kind) for each in read.attachments] == [("a.pdf", "PDF")]


def test_an_outlook_file_without_headers_is_read_by_what_outlook_knows() -> None:
    read = read_message(outlook(subject="Cameras", html=b"<p>How <b>many</b>?</p>", sender="a@b.example"), ours=OURS)
    assert (read.sender, read.to) == (Address("Somebody", "a@b.example"), (Address("FOI", "foi@police.example"),))
    assert (read.subject, read.text, read.stamp) == ("Cameras", "How many?", None)
    assert read.dated == datetime(2019, 11, 6, 13, 12, tzinfo=UTC)
    words = "Only words".encode("utf-16-le")
    bare = msg({"__properties_version1.0": bytes(32) + property_of(0x1000, 0x1F, len(words) + 2), "__substg1.0_1000001F": words})
    read = read_message(bare, ours=OURS)
    assert (read.text, read.to, read.dated) == ("Only words", (), None)


def test_a_message_survives_being_handed_over_as_plain_values() -> None:
    rich = eml(
        "Own\n\n-- \nMe\n",
        received=(RECEIVED, RECEIVED.replace("7 Nov", "5 Nov")),
        files=(("a.pdf", b"%PDF"),),
        Authentication_Results="mx.police.example; spf=pass smtp.mailfrom=example.org",
        Auto_Submitted="auto-replied",
        References="<a@x>",
        Reply_To="r@x.example",
    )
    for message in (rich, raw("Subject: x"), outlook(body="x")):
        read = read_message(message, ours=OURS)
        assert from_table(json.loads(json.dumps(as_table(read)))) == read


NOT_MESSAGES = {
    "empty": (b" \n", "The message is empty. Give the message as it was delivered."),
    "too large": (b"x" * (LARGEST + 1), "The message is larger than the 50 MB that are read. Look at it in the mailbox."),
    "no headers": (
        b"just words",
        "The message is not an e-mail: it has no headers. Give the message as it was delivered, headers and all.",
    ),
    "deep": (
        b"From: a@b.example\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(60)),
        "The message has more parts within parts than can be read. Look at it in the mailbox.",
    ),
    "very deep": (
        b"From: a@b.example\n" + b"Content-Type: message/rfc822\n\n" * 5000,
        "The message has messages within messages, more deeply than can be read. Look at it in the mailbox.",
    ),
    "broken Outlook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "The message starts like an Outlook message and cannot be read. Save it again as .msg or .eml.",
    ),
    "damaged": (
        b"From: a@b.example\nContent-Type: text/plain; charset*=u\x00'x'y\n\nx",
        "The message is damaged, and cannot be read as an e-mail. Look at it in the mailbox.",
    ),
    "other Office": (
        msg({"__properties_version1.0": bytes(32), "WordDocument": b"x"}),
        "The message is an older Office file, and not an Outlook message. Give a message, saved as .msg or .eml.",
    ),
}


@pytest.mark.parametrize("kind", NOT_MESSAGES)
def test_what_is_no_message_is_refused_in_one_sentence(kind: str) -> None:
    content, sentence = NOT_MESSAGES[kind]
    with pytest.raises(NotReadable) as refused:
        read_message(content, ours=OURS)
    assert str(refused.value) == sentence
