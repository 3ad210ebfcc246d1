"""The text of an HTML body: what a reader would see, with where each link leads, and quotations marked as in plain text."""

import re
from html.parser import HTMLParser

_LEFT_OUT = frozenset({"script", "style", "head", "title", "template"})
_BLOCKS = frozenset(
    {
        *("address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul"),
    }
)
_LONGEST = 2_000_000
_SPACES = re.compile(r"[ \t\r\n\f]+")
_GAPS = re.compile(r"\n{3,}")


def text_of_html(html: str) -> str:
    """The text of a page, block by block."""
    reader = _Reader()
    reader.feed(html[:_LONGEST])
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Collects lines; a line in a quotation begins with “> ”."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._left_out = ""
        self._quoted = 0
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if self._left_out:
            return
        if tag in _LEFT_OUT:
            self._left_out = tag
        elif tag == "br":
            self._end_line()
        elif tag in _BLOCKS:
            self._begin(tag)
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""
        elif tag in ("td", "th"):
            self._line.append(" ")
        elif tag == "img":
            self._line.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag == self._left_out or (self._left_out == "head" and tag == "html"):
            self._left_out = ""
        elif self._left_out:
            return
        elif tag == "a":
            self._say_where()
        elif tag in _BLOCKS:
            self._end(tag)

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._left_out:
            self._line.append(data)

    def text(self) -> str:
        """Everything, with no more than one empty line between two."""
        self._end_line()
        return _GAPS.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def _begin(self, tag: str) -> None:
        self._end_line(only_if_there_is_one=True)
        if tag == "blockquote":
            self._quoted += 1
        elif tag == "p":
            self._lines.append(self._margin().rstrip())
        elif tag == "li":
            self._line.append("• ")

    def _end(self, tag: str) -> None:
        self._end_line(only_if_there_is_one=True)
        if tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)

    def _say_where(self) -> None:
        shown = "".join(self._line)
        if self._link.startswith(("http:", "https:", "mailto:")) and self._link.removeprefix("mailto:") not in shown:
            self._line.append(f" <{self._link}>")
        self._link = ""

    def _end_line(self, *, only_if_there_is_one: bool = False) -> None:
        line = _SPACES.sub(" ", "".join(self._line)).strip()
        self._line = []
        if line or not only_if_there_is_one:
            self._lines.append(f"{self._margin()}{line}".rstrip())

    def _margin(self) -> str:
        return "> " * min(self._quoted, 20)
