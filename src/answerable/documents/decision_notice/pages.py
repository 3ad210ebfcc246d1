"""Page furniture: what a page adds to the text that runs across it. Running headers, page numbers, footnotes that are links.

Here and in the other modules a text is looked through with `in` and `find` before any pattern is tried: a search for a few
letters costs a hundredth of a search for a pattern, and most paragraphs have nothing to find.
"""

import re

REFERENCE = r"(?:F[A-Z]{1,3} ?\d{6,8}|IC-\d{4,7}-[A-Z]\d[A-Z]\d|RFA ?\d{6,8})"
_LABEL = r"(?:Case\s+)?[Rr]ef(?:erence)?\.?(?:\s+(?:number|no\.?))?\s*:?"
_REFERENCES = rf"{REFERENCE}(?:\s*(?:,|&|and|/)\s*{REFERENCE})*"
# Patterns that begin with plain letters are searched for at the speed of `find`: hence `ef` for the label, whatever stands before it.
LABELLED_REFERENCE = re.compile(rf"ef(?:erence)?\.?(?:\s+(?:number|no\.?))?\s*:?\s*{_REFERENCES}")
_HEADER_LINE = re.compile(rf"{_LABEL} ?{_REFERENCES}(?: ?\d{{1,3}})?")
_NUMBER_LINE = re.compile(r"(?:Page )?\d{1,3}(?: of \d{1,3})?")
_LINK_NOTE = re.compile(r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3} ?(?:https?://|www\.)")
_REST_OF_LINK = re.compile(r"\S{12,}")
_INLINE_HEADER = re.compile(rf"eference(?: number)?:?\s+{_REFERENCES}(?: (\d{{1,7}})(?=\D|$))?")
_CHARACTERS = (
    ("\t", " "), ("\u2018", "'"), ("\u2019", "'"), ("\u00a0", " "), ("\x0b", " "), ("\ufffe", "-"), ("\u2011", "-"), ("\u2010", "-"),
    ("\u2007", " "),
    ("\u202f", " "), ("\u02bc", "'"), ("\uf0b7", "•"), ("\uf0a7", "•"), ("\u25cf", "•"), ("\u25aa", "•"), ("\ufb01", "fi"), ("\ufb02",
    "fl"),
    ("\u00ad", ""), ("\u200b", ""), ("\ufeff", ""), ("\u200e", ""),
)  # fmt: skip
# Patterns that begin with a line break pass over what stands between two of them; `replace` looks at every letter, twice.
_BLANK_LINES = re.compile(r"\n\n\n+")
_DASH = re.compile(r"\n[-–] ")


def tidied(text: str) -> str:
    """The text with one kind of line break, apostrophe, space and bullet, and no more than one space or one blank line at a time."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for found, wanted in _CHARACTERS:
        if found in text:  # ten times cheaper than to replace what is not there
            text = text.replace(found, wanted)
    text = _once(text, "  ", " ").replace("\n ", "\n").replace(" \n", "\n")
    return _DASH.sub("\n• ", _BLANK_LINES.sub("\n\n", text))


def _once(text: str, repeated: str, wanted: str) -> str:
    while repeated in text:
        text = text.replace(repeated, wanted)
    return text


def is_flat(text: str) -> bool:
    """Whether the text has lost its line breaks."""
    lines = text.split("\n")
    return len(lines) * 250 < len(text) and max(map(len, lines)) * 5 > len(text) * 2


def without_furniture(text: str) -> str:
    """A tidied text as it reads with its pages laid end to end."""
    if is_flat(text):
        return _inline(text)
    if "\f" in text:
        text = "\n".join("\n".join(_without_number(page.strip().split("\n"))) for page in text.split("\f"))
    return "\n".join(_kept(text.split("\n")))


def _without_number(lines: list[str]) -> list[str]:
    if _NUMBER_LINE.fullmatch(lines[-1]):
        lines = lines[:-1]
    return lines[1:] if lines and _NUMBER_LINE.fullmatch(lines[0]) else lines


def _kept(lines: list[str]) -> list[str]:
    """The lines that are not headers, the page numbers beside them, or links at the foot of a page."""
    kept: list[str] = []
    after_header = in_link = False
    for line in lines:
        if not line:
            in_link = False
            kept.append(line)
        elif after_header and _NUMBER_LINE.fullmatch(line):
            after_header = False
        elif in_link and _REST_OF_LINK.fullmatch(line):
            continue
        elif "ef" in line and len(line) < 120 and _HEADER_LINE.fullmatch(line):
            _drop_number(kept)
            after_header, in_link = True, False
        else:
            after_header = False
            in_link = ("http" in line or "www." in line) and _LINK_NOTE.match(line) is not None
            if not in_link:
                kept.append(line)
    return kept


def _drop_number(kept: list[str]) -> None:
    """The page number that some pages print above the header of the next."""
    place = len(kept) - 1
    while place >= 0 and not kept[place]:
        place -= 1
    if place >= 0 and _NUMBER_LINE.fullmatch(kept[place]):
        del kept[place]


def _inline(text: str) -> str:
    """Where lines are lost a header stands in mid-sentence, and its page number may have run into a paragraph's: `1676.` is page 16, 76."""
    parts: list[str] = []
    end = page = 0
    for header in _INLINE_HEADER.finditer(text):
        parts.append(text[end : header.start() - 1].removesuffix("Case "))
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
    if "'" not in words or "\u2019" not in text:
        return words
    pattern = r"\s+".join(re.escape(each).replace("'", "['\u2018\u2019\u02bc]") for each in words.split(" "))
    found = re.search(pattern, text)
    return " ".join(found[0].split()) if found else words
