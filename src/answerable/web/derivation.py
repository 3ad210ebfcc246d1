"""A derivation for a page: the tree of lines that a finding prints, as a list inside a list."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

_INDENTS = ("├─ ", "└─ ", "│  ", "   ")


class Line(NamedTuple):
    """One line of a derivation and the lines that it rests on."""

    text: str
    grounds: "list[Line]"


def lines(derivation: str) -> list[Line]:
    """The printed derivation, folded by its branches into a tree."""
    top: list[Line] = []
    open_lines: list[Line] = []
    for printed in derivation.splitlines():
        text, depth = printed, 0
        while text.startswith(_INDENTS):
            text, depth = text[3:], depth + 1
        line = Line(text, [])
        del open_lines[depth:]
        (open_lines[-1].grounds if open_lines else top).append(line)
        open_lines.append(line)
    return top


def tree(derivation: str) -> Markup:
    """The printed derivation as a list inside a list, opened."""
    return Markup(_list(lines(derivation)))  # noqa: S704 - every text in it is escaped


def _list(each: Iterable[Line]) -> str:
    inner = "".join(f"<li>{escape(line.text)}{_list(line.grounds) if line.grounds else ''}</li>\n" for line in each)
    return f'<ul class="app-derivation">\n{inner}</ul>'
