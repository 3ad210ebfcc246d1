"""The headers of a pasted e-mail say who wrote it, from where and about what."""

import pytest

from answerable.documents.pasted_email import Pasted, pasted_email


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "From: A journalist <a.journalist@example.org>\nSent: 7 November 2019 10:02\nTo: FOI\nSubject: Cameras\n\nHow many?",
            Pasted("A journalist", "a.journalist@example.org", "Cameras"),
        ),
        ("*From:* requester@example.org\n*Subject:* Cameras", Pasted("", "requester@example.org", "Cameras")),
        ("From: A journalist [mailto:j@example.org]\nSubject: Cameras", Pasted("A journalist", "j@example.org", "Cameras")),
        ("From: A journalist\nSubject: Cameras", Pasted("A journalist", "", "Cameras")),
        ("Dear FOI officer,\nFrom: nobody\nSubject: nothing", Pasted()),
        ("", Pasted()),
    ],
)
def test_what_the_headers_say(text: str, found: Pasted) -> None:
    assert pasted_email(text) == found


def test_the_first_of_a_header_counts_and_a_long_one_is_cut() -> None:
    assert pasted_email("Subject: " + "x" * 300 + "\nSubject: y").subject == "x" * 200
