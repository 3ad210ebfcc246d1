"""The text of a Word document, in the order of the page, with the numbers and bullets that Word adds on its own."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from answerable.documents.not_readable import UnableToOpen

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20


def text_of_docx(content: bytes, *, name: str) -> str:
    """One line a paragraph, `12. ` or `• ` before those that Word numbers; table cells likewise. Raises `UnableToOpen`."""
    import docx

    try:
        document = docx.Document(BytesIO(content))
        return "\n".join(_lines(document))
    except Exception:  # python-docx and lxml raise whatever the damage happens to break
        raise UnableToOpen(f"{name} is damaged: it starts like a Word file and cannot be opened. Ask for it again.") from None


def _lines(document: Any) -> Iterator[str]:
    numbers = _Numbers(document)
    for paragraph in document.element.body.iter(f"{_W}p"):
        text = "".join(_runs(paragraph))
        if text.strip():
            yield numbers.mark(paragraph) + text
        else:
            yield ""


def _runs(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        if element.tag == f"{_W}t":
            yield element.text or ""
        else:
            yield {f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}.get(element.tag, "\t")


class _Numbers:
    """Word keeps numbers out of the text: it counts when it prints, and so do we. A list starts where its definition says."""

    def __init__(self, document: Any) -> None:
        self._counted: dict[tuple[str, str], int] = {}
        self._levels: dict[tuple[str, str], tuple[str, int]] = {}
        self._styles = {style.get(f"{_W}styleId"): style for style in document.styles.element.iter(f"{_W}style")}
        try:
            numbering = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {each.get(f"{_W}abstractNumId"): each for each in numbering.iter(f"{_W}abstractNum")}
        for number in numbering.iter(f"{_W}num"):
            of = number.find(f"{_W}abstractNumId")
            for level in abstract[of.get(f"{_W}val")].iter(f"{_W}lvl") if of is not None and of.get(f"{_W}val") in abstract else ():
                kind, start = level.find(f"{_W}numFmt"), level.find(f"{_W}start")
                self._levels[number.get(f"{_W}numId"), level.get(f"{_W}ilvl")] = (
                    "decimal" if kind is None else kind.get(f"{_W}val"),
                    1 if start is None else int(start.get(f"{_W}val")),
                )

    def mark(self, paragraph: Any) -> str:
        """What Word prints before the paragraph: a number, a bullet or nothing."""
        place = self._place(paragraph.find(f"{_W}pPr"))
        if place is None or place not in self._levels:
            return ""
        kind, start = self._levels[place]
        if kind != "decimal":
            return "• "
        self._counted[place] = self._counted.get(place, start - 1) + 1
        return f"{self._counted[place]}. "

    def _place(self, properties: Any) -> tuple[str, str] | None:
        """The list and the level that a paragraph stands in, by itself or through its style and the styles that this is based on."""
        found = _listed(properties)
        style = None if properties is None else properties.find(f"{_W}pStyle")
        for _ in range(_DEEPEST):
            if found is not None or style is None or style.get(f"{_W}val") not in self._styles:
                return found
            definition = self._styles[style.get(f"{_W}val")]
            found = _listed(definition.find(f"{_W}pPr"))
            style = definition.find(f"{_W}basedOn")
        return found


def _listed(properties: Any) -> tuple[str, str] | None:
    place = None if properties is None else properties.find(f"{_W}numPr")
    if place is None or place.find(f"{_W}numId") is None:
        return None
    level = place.find(f"{_W}ilvl")
    return place.find(f"{_W}numId").get(f"{_W}val"), "0" if level is None else level.get(f"{_W}val")
