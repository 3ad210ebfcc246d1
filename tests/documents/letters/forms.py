"""A letter's text as it comes back from each form that it is sent in."""

from html.parser import HTMLParser

from answerable.documents.letters import Letter
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.opening import text_of

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "th", "td", "address")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.read.append({"li": "• ", "br": "\n"}.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.read.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.read.append(data)


def from_html(letter: Letter) -> str:
    """What a person would copy off the page."""
    parser = _Text()
    parser.feed(html_of(letter))
    return "".join(parser.read)


def every_form(letter: Letter) -> dict[str, str]:
    """The text as drafted, and as read back from each file."""
    return {
        "text": letter.text,
        "HTML": from_html(letter),
        "Word": text_of(docx_of(letter), name="letter.docx"),
        "PDF": text_of(pdf_of(letter), name="letter.pdf"),
    }
