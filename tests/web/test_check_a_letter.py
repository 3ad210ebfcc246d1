"""A letter that a stranger sends: read apart, answered, forgotten; or refused in a sentence."""

import io
import re
import threading
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from answerable.web import sandbox

LETTER = """Dear requester,

Thank you for your request for information received on 7 November 2019.

We hold the information you ask for. It is exempt information by virtue of section 31(1)(a) of the Freedom of Information Act 2000,
because disclosure would be likely to prejudice the prevention or detection of crime: it would show which officers watch which
accounts. We have weighed the public interest. The public interest in maintaining the exemption outweighs the public interest in
disclosing the information, because operations are under way.

If you are not satisfied you may ask us for an internal review within 40 working days. You may then complain to the Information
Commissioner under section 50 of the Act.
"""


def post(client: Client, address: str, **fields: object) -> HttpResponse:
    """Sends a form as a browser does: with the token of the page that it came from."""
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(address).content.decode())
    assert token
    answer = client.post(address, {"csrfmiddlewaretoken": token[1], **fields})
    assert isinstance(answer, HttpResponse)
    return answer


def test_a_pasted_letter_is_held_against_each_requirement(client: Client) -> None:
    answer = post(client, "/check-a-letter", text=LETTER)
    page = answer.content.decode()
    assert answer.status_code == 200, page
    assert "FOIA s.17(1)(b)" in page
    assert "In the letter:" in page
    assert "no-store" in answer["Cache-Control"]


def test_a_letter_in_welsh_is_said_to_be_for_a_person_and_neither_right_nor_wrong(client: Client) -> None:
    text = (
        "Diolch am eich cais am wybodaeth. Rydym yn dal yr wybodaeth yn ôl gan ddibynnu ar yr eithriad yn adran 40(2) o Ddeddf Rhyddid "
        "Gwybodaeth 2000. Mae gennych hawl i gwyno i’r Comisiynydd Gwybodaeth o dan adran 50 o’r Ddeddf hon."
    )
    page = post(client, "/check-a-letter", text=text).content.decode()
    assert "This letter could not be held against section 17" in page
    assert "requires is missing" not in page
    assert page.count("For a person to say") == 5


def test_a_letter_in_a_file_is_read_as_its_text_is(client: Client) -> None:
    pasted = post(client, "/check-a-letter", text=LETTER).content
    sent = post(client, "/check-a-letter", document=SimpleUploadedFile("letter.txt", LETTER.encode()), text="").content
    assert sent == pasted


def test_the_days_given_with_it_count(client: Client) -> None:
    late = {"received-day": "7", "received-month": "11", "received-year": "2019", "sent-day": "9", "sent-month": "12", "sent-year": "2019"}
    page = post(client, "/check-a-letter", text=LETTER, **late).content.decode()
    assert "6 December 2019" in page
    assert "Not met" in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": ""}, "Choose a file or paste its text: nothing was sent"),
        ({"text": LETTER, "sent-day": "9"}, "The day the letter was sent must include a month and a year"),
        ({"document": SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n0000")}, "The document is a picture"),
        ({"document": SimpleUploadedFile("a.pdf", b"%PDF-1.7 nothing more")}, "The document is damaged"),
        ({"document": SimpleUploadedFile("a.docx", b"PK\x03\x04 nothing more")}, "The document is damaged"),
        ({"document": SimpleUploadedFile("a.txt", b"\x00\x01\x02")}, "is not a PDF, Word or text file"),
    ],
    ids=("nothing", "half a date", "a picture", "a broken PDF", "a broken Word file", "bytes"),
)
def test_what_cannot_be_read_is_said_in_a_sentence(client: Client, fields: dict[str, object], sentence: str) -> None:
    answer = post(client, "/check-a-letter", **fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert sentence in page


def test_what_was_pasted_comes_back_to_be_mended(client: Client) -> None:
    page = post(client, "/check-a-letter", **{"text": "<b>Not</b> a letter", "sent-day": "9"}).content.decode()
    assert "&lt;b&gt;Not&lt;/b&gt; a letter" in page


def word_file(paragraphs: int) -> bytes:
    """A Word file, small as it is sent and very large once it is opened."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        package.writestr("word/document.xml", "<w>" + "<p/>" * paragraphs + "</w>")
    return packed.getvalue()


def test_a_file_that_unpacks_without_end_harms_nobody(client: Client) -> None:
    bomb = word_file(40_000_000)
    assert len(bomb) < 1_000_000
    answer = post(client, "/check-a-letter", document=SimpleUploadedFile("bomb.docx", bomb))
    assert answer.status_code == 422
    assert client.get("/").status_code == 200


def test_reading_that_takes_too_long_is_put_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.001)
    with pytest.raises(sandbox.UnableToRead, match="took more than"):
        sandbox.read_apart("letter", LETTER.encode(), "", "")


def test_a_process_that_breaks_is_a_sentence_and_nothing_more() -> None:
    with pytest.raises(sandbox.UnableToRead, match="something in it is not as it should be"):
        sandbox.read_apart("no such task", b"")


def test_no_more_are_read_at_once_than_there_are_places(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "PATIENCE", 0.01)
    monkeypatch.setattr(sandbox, "_places", threading.BoundedSemaphore(1))
    with sandbox._places:
        answer = post(client, "/check-a-letter", text=LETTER)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert "Wait a minute, then send it again" in answer.content.decode()
    assert post(client, "/check-a-letter", text=LETTER).status_code == 200


def test_too_large_is_refused_before_it_is_read(client: Client) -> None:
    answer = client.post("/check-a-letter", b"0" * 11_000_000, content_type="application/octet-stream")
    assert answer.status_code == 413
    assert "up to 10 MB" in answer.content.decode()


def test_nothing_sent_is_left_on_the_disk(client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    post(client, "/check-a-letter", document=SimpleUploadedFile("letter.txt", LETTER.encode() * 20), text="")
    assert list(tmp_path.iterdir()) == []
