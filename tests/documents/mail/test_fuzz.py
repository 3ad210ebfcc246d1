"""Whatever the bytes, there is a message or one sentence: no crash, and what was read can be kept."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.documents.mail import attached_file, read_message
from answerable.documents.mail.as_table import as_table, from_table
from answerable.documents.not_readable import NotReadable
from tests.documents.mail.made import OURS, RECEIVED, eml, outlook
from tests.documents.mail.test_automatic import report

SEEDS = (
    eml(files=(("a.pdf", b"%PDF-1.7"), ("b/c.txt", b"x")), References="<a@x> <b@x>", Cc="=?utf-8?q?x?= <y@z.example>"),
    report(),
    eml(
        "Yes.\n\nOn Thu, FOI wrote:\n> Which?\n\n-- \nMe",
        received=(RECEIVED, RECEIVED),
        Authentication_Results="mx.police.example; spf=pass",
    ),
    b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nP\n--x\nContent-Type: text/html\n\n<p>W<a href=x>\n--x--",
    b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n" + eml() + b"\n--x--",
    outlook(subject="S", body="B", sender="a@b.example", files={"x.txt": b"x"}),
)
WORDS = (
    *(b"Content-Type: multipart/mixed; boundary=x\n", b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: x-uuencode\n"),
    *(
        b"=?utf-8?b?////?=",
        b"=?idna?q?xn--\xff?=",
        b"\x00",
        b"\xff\xfe",
        b"--x\n",
        b"\n\n",
        b"\r",
        b"<" * 50,
        b"(" * 200,
        b"charset=undefined",
    ),
    *(
        b"charset*=utf-8''%ff",
        b"filename*0*=x; filename*2=y",
        b";",
        b'"',
        b"Received: by by by;;\n",
        b"Date: Thu, 1 Jan 99999 00:00 +9999\n",
    ),
    *(b"charset=unicode_escape", b"boundary=\n", b"Content-Type: message/delivery-status\n\n", b"report-type*=''x", b"charset=utf-7"),
)


def mutated(message: bytes, chance: Random) -> bytes:
    """The message with a few things done to it: bytes changed, cut, doubled, words of the trade put in."""
    made = bytearray(message)
    for _ in range(chance.randint(1, 8)):
        at, upto = sorted((chance.randrange(len(made) + 1), chance.randrange(len(made) + 1)))
        match chance.randrange(5):
            case 0:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del made[at : min(upto, at + chance.randint(1, 200))]
            case 2:
                made[at:at] = made[at : min(upto, at + 300)]
            case 3:
                made[at:at] = chance.choice(WORDS)
            case _:
                made[at:at] = made[:80]
    return bytes(made)


def takes(content: bytes) -> None:
    """Reads a message, and keeps it as it would be kept; or is refused in a sentence."""
    try:
        read = read_message(content, ours=OURS)
    except NotReadable as refused:
        said = str(refused)
        sentence = said.startswith("The message ") and said.endswith(".")
        assert sentence
        return
    kept = json.loads(json.dumps(as_table(read), ensure_ascii=False).encode())
    assert from_table(kept) == read
    for each in read.attachments:
        assert attached_file(content, each.number).name == each.name
        assert "/" not in each.name
        assert "\\" not in each.name


@settings(max_examples=400)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
def test_a_message_that_was_tampered_with_is_read_or_refused(seed: bytes, chance: Random) -> None:
    takes(mutated(seed, chance))


@given(st.binary(max_size=2000))
def test_so_are_any_bytes(content: bytes) -> None:
    takes(content)
    takes(b"From: a@b.example\n" + content)


@pytest.mark.soak
@pytest.mark.parametrize("tenth", range(10))
def test_ten_thousand_mutated_messages(tenth: int) -> None:
    chance = Random(tenth)
    for _ in range(1000):
        takes(mutated(chance.choice(SEEDS), chance))
