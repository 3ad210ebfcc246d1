"""A letter as paragraphs and sentences, each knowing whether it is a heading and whose words it is.

Letters arrive with their lines cut at the page's width, or with none cut at all. A line goes on in the next one unless it
ends a sentence, stops well short of the width, or the next one opens something new. The requester's own words, quoted or
copied under a heading such as "Your request", are in the letter and are not what the authority says.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from answerable.documents.refusal_notice.echo import whose_words
from answerable.documents.refusal_notice.sentence import Sentence, plainly

_BULLET = re.compile(r"(?:[•\uf0b7*o·-]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|[0-9]{1,2} ?-|Q[0-9]{1,2}[.:]?|A[0-9]{1,2}[.:])\s+")
_ENDS = re.compile(r"[.?!:;][\"')\]]*$")
_STOP = re.compile(r"[.?!][\"')\]]{0,2}\s+(?=[A-Z\"'(\[•0-9])|[.?!]\"(?=[A-Z])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:ss?|no|nos|mr|mrs|ms|dr|st|e\.g|i\.e|ie|eg|etc|para|paras|reg|regs|ref|v|vs|p|pp|art|sch|cf|tel|rd|[a-z])\.)$", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*[QA]?[0-9]{1,2}", re.IGNORECASE)
_BROKEN_WORD = re.compile("[\u00ad\ufffe\x02] {0,4}\n {0,4}")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\ufeff]")
_HEADING_WORDS = 14
_LONGEST = 1500
_NARROWEST = 40
_WIDEST = 140


class Letter:
    """The text of a reply, read once. `sentences` are in the order of the text; `said` leaves out the requester's words."""

    def __init__(self, text: str) -> None:
        unbroken = _BROKEN_WORD.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n"))
        self.lines = [" ".join(line.split()) for line in _UNSEEN.sub("", unbroken).split("\n")]

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """Lines joined into paragraphs; a heading or an item of a list is one of its own."""
        return tuple(_paragraphs(self.lines))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence."""
        cut = [(number, sentence) for number, paragraph in enumerate(self.paragraphs) for sentence in _sentences(paragraph)]
        counts: dict[int, int] = {}
        for number, _ in cut:
            counts[number] = counts.get(number, 0) + 1
        read = [
            Sentence(sentence, plainly(sentence), number, counts[number] == 1 and _is_heading(sentence), False) for number, sentence in cut
        ]
        return tuple(each._replace(echo=echo) for each, echo in zip(read, whose_words(read), strict=True))

    @cached_property
    def said(self) -> tuple[Sentence, ...]:
        """What the authority says in its own voice."""
        return tuple(each for each in self.sentences if not each.echo)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    lengths = sorted(len(line) for line in lines if line)
    width = max(_NARROWEST, min(_WIDEST, lengths[len(lengths) * 9 // 10])) if lengths else _NARROWEST
    held: list[str] = []
    for line in lines:
        if held and (not line or not _goes_on(held[-1], line, width)):
            yield " ".join(held)
            held = []
        if line:
            held.append(line)
    if held:
        yield " ".join(held)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line runs on into the next one."""
    if _BULLET.match(following):
        return False
    if following[0].islower():
        return True
    if line.endswith(":"):
        return False
    if len(line) < 0.7 * width:
        return False
    return not (_ENDS.search(plainly(line)) and len(line) < 0.8 * width)


def _sentences(paragraph: str) -> Iterator[str]:
    start = 0
    plain = plainly(paragraph)
    for stop in _STOP.finditer(plain):
        head = plain[max(start, stop.start() - 12) : stop.start() + 1]
        if _ABBREVIATED.search(head) or _NUMBER.fullmatch(plain, start, stop.start()):
            continue
        yield from _short(paragraph[start : stop.end()].strip())
        start = stop.end()
    yield from _short(paragraph[start:].strip())


def _short(sentence: str) -> Iterator[str]:
    """A sentence in pieces that no pattern can be made to dwell on."""
    while len(sentence) > _LONGEST:
        cut = sentence.rfind(" ", 0, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        yield sentence[:cut]
        sentence = sentence[cut:].strip()
    yield sentence


def _is_heading(sentence: str) -> bool:
    return len(sentence.split()) <= _HEADING_WORDS and not re.search(r"[.;,?!]$", sentence) and not sentence[0].islower()
