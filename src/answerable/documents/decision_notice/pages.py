"""Page furniture: what a page adds to the text that runs across it. Running headers, page numbers, footnotes that are links."""

import re

REFERENCE = r"(?:F[A-Z]{1,3} ?\d{6,8}|IC-\d{4,7}-[A-Z]\d[A-Z]\d|RFA ?\d{6,8})"
_LABEL = r"(?:\bCase\s+)?\b[Rr]ef(?:erence)?\.?(?:\s+(?:number|no\.?))?\s*:?"
_REFERENCES = rf"{REFERENCE}(?:\s*(?:,|&|and|/)\s*{REFERENCE})*"
_HEADER_LINE = re.compile(
    rf"(?:^(?:Page )?\d{{1,3}}\n+)?^{_LABEL} ?{_REFERENCES} ?(?:\n+(?:Page )?\d{{1,3}}$|\d{{1,3}}$|$)",
    re.MULTILINE,
)
_PAGE_NUMBER_LAST = re.compile(r"(?:^|\n)(?:Page )?\d{1,3}(?: of \d{1,3})?$")
_PAGE_NUMBER_FIRST = re.compile(r"^(?:Page )?\d{1,3}(?: of \d{1,3})?\n")
_LINK_NOTE = re.compile(r"^[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3} ?(?:https?://|www\.)[^\n]*(?:\n\S{12,}(?=\n|\Z))*", re.MULTILINE)
LABELLED_REFERENCE = re.compile(rf"{_LABEL}\s*{_REFERENCES}")
_INLINE_HEADER = re.compile(rf"{_LABEL}\s+{_REFERENCES}(?:[ \t]+(\d{{1,7}})(?=\D|$))?")
_SPACES = re.compile(r"[ \t\x0b]{2,}")
_BLANK_LINES = re.compile(r"\n{3,}")
_INVISIBLE = str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\u200e": None})
_CHARACTERS = (
    ("\r\n", "\n"), ("\r", "\n"), ("\t", " "), ("\ufffe", "-"), ("\u2011", "-"), ("\u2010", "-"), ("\u00a0", " "), ("\u2007", " "), ("\u202f", " "),
    ("\u2018", "'"), ("\u2019", "'"), ("\u02bc", "'"), ("\uf0b7", "•"), ("\uf0a7", "•"), ("\u25cf", "•"), ("\u25aa", "•"), ("\u2022", "•"),
    ("\ufb01", "fi"), ("\ufb02", "fl"),
)  # fmt: skip


def tidied(text: str) -> str:
    """The text with one kind of line break, apostrophe, space and bullet, and no more than one space or one blank line at a time."""
    for found, wanted in _CHARACTERS:
        text = text.replace(found, wanted)
    text = text if text.isascii() else text.translate(_INVISIBLE)
    text = _SPACES.sub(" ", text).replace("\n ", "\n").replace(" \n", "\n")
    text = text.replace("\n- ", "\n• ").replace("\n– ", "\n• ")
    return _BLANK_LINES.sub("\n\n", text)


def is_flat(text: str) -> bool:
    """Whether the text has lost its line breaks."""
    lines = text.split("\n")
    return len(lines) * 250 < len(text) and max(map(len, lines)) * 5 > len(text) * 2


def without_furniture(text: str) -> str:
    """A tidied text as it reads with its pages laid end to end."""
    if is_flat(text):
        return _inline(text)
    if "\f" in text:
        text = "\n".join(_without_number(page.strip()) for page in text.split("\f"))
    text = _HEADER_LINE.sub("", text)
    return _LINK_NOTE.sub("", text)


def _without_number(page: str) -> str:
    return _PAGE_NUMBER_FIRST.sub("", _PAGE_NUMBER_LAST.sub("", page))


def _inline(text: str) -> str:
    """Where lines are lost a header stands in mid-sentence, and its page number may have run into a paragraph's: `1676.` is page 16, 76."""
    parts: list[str] = []
    end = page = 0
    for header in _INLINE_HEADER.finditer(text):
        parts.append(text[end : header.start()])
        end = header.end()
        digits = header[1] or ""
        if digits and text[end : end + 1] == "." and text[end : end + 2] != "..":
            kept = _number_run_in(digits, page, text, header.start())
            end -= len(kept)
            page = int(digits[: len(digits) - len(kept)] or page)
        elif digits:
            page = int(digits[:3])
    parts.append(text[end:])
    return " ".join(parts)


def _number_run_in(digits: str, page: int, text: str, before: int) -> str:
    """The end of `digits` that is the next paragraph's number: the one whose predecessor was seen just before."""
    seen = text[max(0, before - 6000) : before]
    if f" {int(digits) - 1}. " in seen:
        return digits
    for length in range(min(len(digits), 3), 0, -1):
        number = digits[-length:]
        if digits[:-length] and int(digits[:-length]) > page and not number.startswith("0") and f" {int(number) - 1}. " in seen:
            return number
    return "" if page < int(digits) <= page + 1 else digits


def as_printed(words: str, text: str) -> str:
    """Words taken from a tidied text, with the apostrophes that the text itself has."""
    if "'" not in words:
        return words
    pattern = r"\s+".join(re.escape(each).replace("'", "['\u2018\u2019\u02bc]") for each in words.split(" "))
    found = re.search(pattern, text)
    return " ".join(found[0].split()) if found else words
