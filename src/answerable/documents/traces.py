"""What in a text may say who somebody is: what a requester gave of themselves goes; whatever else looks like somebody's is asked about.

A name is known by its title, or by its shape: two words or more that begin with capitals, and are no body's, no place's and no law's. That
finds too much rather than too little, as a person looks at each.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from answerable.documents.similar import EMPTY

REMOVED = "[removed]"
_SHORTEST_NAME = 3
_LOOKS_LIKE = {
    "an e-mail address": re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+"),
    "a telephone number": re.compile(r"(?<![\w/])(?:\+44\s?|\(?0)\d[\d ()-]{7,12}\d(?![\w/])"),
    "a postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
    "a National Insurance number": re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?(?:\d{2} ?){3}[A-D]\b"),
    "an address": re.compile(
        r"\b(?:Flat \d+\w?,? )?\d+[A-Za-z]?,? (?:[A-Z][\w’'-]+ ){1,3}"
        r"(?:Road|Street|Lane|Avenue|Close|Drive|Way|Court|Crescent|Gardens|Grove|Hill|Mews|Park|Place|Row|Square|Terrace)\b"
    ),
    "somebody’s name": re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Sir|Dame|Lord|Lady)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"),
}

_CAPITALS = re.compile(
    r"\b[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*(?:[ \n]+(?:(?:de|van|von|der|bin|al)[ \n]+)*[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*)+"
)
# Words that a body, an office, a place of work, a law or a day has in its name, and a person hardly ever.
_NO_NAMES = """
    academy act agency annex annual appeal appeals appendix april assembly association attorney august authority bbc board borough
    british cabinet care central centre charity chief city civil code college combined commission commissioner committee
    commons community complaint constabulary constitution consumer corporation council county court crown data december decision
    defence department deputy directive director district division edir education england english environment environmental europe
    european exchequer executive february first-tier foi foia force foreign foundation freedom friday fund general government great
    group guidance health her high his home hospital house housing human inc information inspectorate institute internal ireland
    january july june justice kingdom limited local london lord lords ltd majesty majesty’s manager march mayor
    media metropolitan minister ministry monday national network nhs northern notice november october office officer ombudsman
    parish parliament parliamentary partnership pensions planning plc police policy practice president principal prison
    protection provision public records regional register registrar regulation regulations regulator report request research
    review revenue right rights royal rules saturday school schools scotland scottish secretary section select senior september
    service services social society solicitor standards state statement sunday tax thames thursday town transport
    treasury tribunal trust tuesday uk union united university upper village wednesday welsh working works
"""
_OF_BODIES = frozenset(_NO_NAMES.split())
_REMOVED_AS = {
    "somebody’s name": "[name removed]",
    "a word of the complainant’s name": "[name removed]",
    "a word of the requester’s name": "[name removed]",
    "an e-mail address": "[e-mail address removed]",
    "a telephone number": "[telephone number removed]",
    "an address": "[address removed]",
    "a postcode": "[postcode removed]",
    "a National Insurance number": "[number removed]",
}


class Trace(NamedTuple):
    """Words in a text that may say who somebody is, and what they look like."""

    words: str
    what: str


def given_by(name: str, address: str) -> tuple[str, ...]:
    """What a requester gave of themselves, the longest first: it goes wherever it stands."""
    lines = {name.strip(), *(each.strip() for each in address.splitlines())}
    return tuple(sorted((each for each in lines if len(each) >= _SHORTEST_NAME), key=lambda each: (-len(each), each)))


def without(text: str, removed: Sequence[str], *, instead: str = REMOVED) -> str:
    """A text with these words taken out wherever they stand, in capitals or not, and however their lines break."""
    for each in sorted(filter(None, removed), key=len, reverse=True):
        text = re.sub(standing(each), instead, text, flags=re.IGNORECASE)
    return text


def standing(words: str) -> str:
    """What finds words where they stand by themselves, with any white space between them."""
    return "".join((r"(?<!\w)", r"\s+".join(map(re.escape, words.split())), r"(?!\w)"))


def removed_as(what: str) -> str:
    """What stands in the place of something that was taken out, by what it looked like."""
    return _REMOVED_AS.get(what, REMOVED)


def traces(texts: Iterable[str], name: str, *, whose: str = "the requester’s") -> tuple[Trace, ...]:
    """Whatever in the texts looks like somebody's, each once, in the order in which it stands."""
    return tuple(dict.fromkeys(each for text in texts for each in _in(text, name, whose)))


def names_like(texts: Iterable[str], known: str) -> tuple[Trace, ...]:
    """Whatever in the texts has the shape of a name and does not stand in what is known to be nobody's, each once."""
    return tuple(dict.fromkeys(Trace(each, "somebody’s name") for text in texts for each in _shaped(text, " ".join(known.split()))))


def _shaped(text: str, known: str) -> Iterator[str]:
    for found in _CAPITALS.findall(text):
        words = list(dropwhile(lambda each: each.casefold() in EMPTY, found.split()))
        plain = [each.casefold().removesuffix("’s").removesuffix("'s") for each in words]
        if len(words) > 1 and not _OF_BODIES.intersection(plain) and " ".join(words) not in known:
            yield " ".join([*words[:-1], re.sub(r"[’']s$", "", words[-1])])


def _in(text: str, name: str, whose: str) -> Iterator[Trace]:
    for what, looks in _LOOKS_LIKE.items():
        yield from (Trace(" ".join(found.split()), what) for found in looks.findall(text))
    for word in name.split():
        # A word of the name that stands alone, as after “Dear Ms”. A small one is a word like any other.
        tells = len(word) >= _SHORTEST_NAME and word[0].isupper() and word.casefold() not in EMPTY
        if tells and re.search(rf"\b{re.escape(word)}\b", text):
            yield Trace(word, f"a word of {whose} name")
