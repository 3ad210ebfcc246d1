"""Requests that nobody made: words of our own manual, common ones often and rare ones seldom, in the forms in which people ask."""

import json
import random
import re
from array import array
from bisect import bisect
from collections import Counter
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

_MANUAL = Path(__file__).parents[2] / "src" / "answerable" / "web" / "manual"
_DRAWS = 2**16
_OPENINGS = (
    "Please provide the following information under the Freedom of Information Act 2000:",
    "Under the Freedom of Information Act I request a copy of",
    "Please could you tell me the number of",
    "Please provide a breakdown by year of",
    "Can you confirm whether you hold any recorded information on",
)
_ENDS = (
    "I would prefer to receive this electronically, in a spreadsheet.",
    "If the cost limit under section 12 is exceeded, please advise under section 16.",
    "Please acknowledge receipt of this request.",
    "I look forward to your reply within 20 working days.",
)


class Asked(NamedTuple):
    """One request: its subject, and its text."""

    subject: str
    text: str


@cache
def vocabulary() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of the manual, the commonest first, and how often each and those before it are drawn."""
    counted: Counter[str] = Counter()
    for each in sorted(_MANUAL.glob("*.json")):
        counted.update(re.findall(r"[a-z]{2,}", json.dumps(json.loads(each.read_text(encoding="utf-8")), ensure_ascii=False).lower()))
    words, counts = zip(*counted.most_common(), strict=True)
    return words, tuple(accumulate(counts))


@cache
def _drawn_from() -> tuple[str, ...]:
    """Every word as often as it is drawn of so many draws."""
    words, often = vocabulary()
    return tuple(words[min(bisect(often, nth * often[-1] // _DRAWS), len(words) - 1)] for nth in range(_DRAWS))


@cache
def _telling() -> tuple[str, ...]:
    return vocabulary()[0][60:]


def asked(chance: random.Random) -> Asked:
    """A request of some 80 words."""
    length = max(12, min(240, round(chance.lognormvariate(4, 0.5))))
    drawn = map(_drawn_from().__getitem__, array("H", chance.randbytes(2 * length)))
    subject = " ".join(chance.choices(_telling(), k=6)).capitalize()
    return Asked(subject, f"{chance.choice(_OPENINGS)} {' '.join(drawn)} since {chance.randint(2005, 2026)}. {chance.choice(_ENDS)}")


def rare_words(chance: random.Random, count: int) -> list[str]:
    """Two words to search for, neither of the commonest, so many times."""
    words, _ = vocabulary()
    return [" ".join(chance.sample(words[150:1500], 2)) for _ in range(count)]
