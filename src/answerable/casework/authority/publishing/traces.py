"""What in a text may say who asked: what the requester gave of themselves goes; whatever else looks like somebody's is asked about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

REMOVED = "[removed]"
_SHORTEST_NAME = 3
_LOOKS_LIKE = {
    "an e-mail address": re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+"),
    "a telephone number": re.compile(r"(?<![\w/])(?:\+44\s?|\(?0)\d[\d ()-]{7,12}\d(?![\w/])"),
    "a postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
    "a National Insurance number": re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?(?:\d{2} ?){3}[A-D]\b"),
    "somebody’s name": re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Sir|Dame|Lord|Lady)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"),
}


class Trace(NamedTuple):
    """Words in a text that may say who somebody is, and what they look like."""

    words: str
    what: str


def given_by(name: str, address: str) -> tuple[str, ...]:
    """What a requester gave of themselves, the longest first: it goes wherever it stands."""
    lines = {name.strip(), *(each.strip() for each in address.splitlines())}
    return tuple(sorted((each for each in lines if len(each) >= _SHORTEST_NAME), key=lambda each: (-len(each), each)))


def without(text: str, removed: Sequence[str]) -> str:
    """A text with these words taken out wherever they stand, in capitals or not."""
    for each in sorted(filter(None, removed), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", REMOVED, text, flags=re.IGNORECASE)
    return text


def traces(texts: Iterable[str], name: str) -> tuple[Trace, ...]:
    """Whatever in the texts looks like somebody's, each once, in the order in which it stands."""
    return tuple(dict.fromkeys(each for text in texts for each in _in(text, name)))


def _in(text: str, name: str) -> Iterator[Trace]:
    for what, looks in _LOOKS_LIKE.items():
        yield from (Trace(" ".join(found.split()), what) for found in looks.findall(text))
    for word in name.split():
        # A word of the name that stands alone, as after “Dear Ms”. A small one is a word like any other.
        if len(word) >= _SHORTEST_NAME and word[0].isupper() and re.search(rf"\b{re.escape(word)}\b", text):
            yield Trace(word, "a word of the requester’s name")
