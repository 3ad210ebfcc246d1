"""The sender's own words, what they quote and their signature are told apart, and nothing is lost between the three."""

import pytest

from answerable.documents.mail.from_web import text_of_html
from answerable.documents.mail.wording import told_apart

CASES = {
    "only own": ("How many?\n\nThanks", "How many?\n\nThanks", "", ""),
    "signature": ("How many?\n-- \nA journalist\nThe paper", "How many?", "", "-- \nA journalist\nThe paper"),
    "phone": ("How many?\n\nSent from my iPhone\n", "How many?", "", "Sent from my iPhone"),
    "phone in passing": ("Sent from my desk it was.\nMore", "Sent from my desk it was.\nMore", "", ""),
    "top posted": (
        "Yes.\n\nOn 7 Nov 2019, FOI wrote:\n> Which year?\n> Say.",
        "Yes.",
        "On 7 Nov 2019, FOI wrote:\n> Which year?\n> Say.",
        "",
    ),
    "between": ("On Thu, FOI <foi@x.example> wrote:\n> Which?\n\n2018.\n> Why?\n\nTo know.", "2018.\n\nTo know.", None, ""),
    "over two lines": ("Yes.\nOn Thu, 7 Nov 2019 at 10:00, FOI\n<foi@x.example> wrote:\n> Which?", "Yes.", None, ""),
    "wrote, and nothing": ("On Monday I wrote:", "On Monday I wrote:", "", ""),
    "wrote, not quoted": ("On Monday they wrote:\nIt is late.", "On Monday they wrote:\nIt is late.", "", ""),
    "original": ("Yes.\n\n-----Original Message-----\nFrom: FOI\n\nWhich?", "Yes.", "-----Original Message-----\nFrom: FOI\n\nWhich?", ""),
    "Outlook": (
        "Yes.\n\nFrom: FOI\nSent: 7 November 2019\nTo: you\n\nWhich?",
        "Yes.",
        "From: FOI\nSent: 7 November 2019\nTo: you\n\nWhich?",
        "",
    ),
    "a line that begins From": ("From: now on, tell me.\nPlease.", "From: now on, tell me.\nPlease.", "", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_words_are_told_apart(name: str) -> None:
    text, own, quoted, signature = CASES[name]
    told = told_apart(text)
    assert (told.own.strip(), told.signature) == (own, signature)
    if quoted is not None:
        assert told.quoted == quoted
    assert sorted("\n".join(told).split()) == sorted(text.split())


def test_a_page_is_read_as_it_is_seen() -> None:
    html = """<html><head><title>No</title><style>p { color: red }</style></head><body><script>alert(1)</script>
    <p>Please  tell
    me:</p><ul><li>how many</li><li>which <a href="https://x.example/list">list</a></li></ul>
    One<br>Two<table><tr><td>a</td><td>b</td></tr></table><img src="x" alt="a picture"><img>
    <a>bare</a> <a href="mailto:foi@x.example">foi@x.example</a> &amp; more
    <blockquote>Which?<blockquote>Why?</blockquote></blockquote></blockquote></p>End</body></html>"""
    lines = [line for line in text_of_html(html).split("\n") if line]
    assert lines == [
        *("Please tell me:", "• how many", "• which list <https://x.example/list>", "One", "Two", "a b"),
        *("a picture bare foi@x.example & more", "> Which?", "> > Why?", "End"),
    ]


def test_a_page_whose_head_never_ends_shows_nothing_of_it() -> None:
    assert text_of_html("<head><p>x</p></html><p>seen</p>") == "seen"
    assert text_of_html("") == ""
