"""Where sentences end."""

import re

_END = re.compile(
    r"(?:[.?!]{1,3}[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9£])|(?<!\?)\?\s+(?=[a-z])|(?<!\.)\.\s+(?=(?:please|also|could|can|how|what|i)\b))"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|approx|incl|inc|no|nos|mr|mrs|ms|dr|prof|st|ltd|co|vs?|cf|ss?|regs?|paras?|arts?|ref|dept|govt|[A-Z])"
    r"|\s)\.$",
    re.IGNORECASE,
)


def sentence_is_ended(sentence: str) -> bool:
    """Whether it ends on a full stop, a question or an exclamation mark."""
    return sentence.rstrip("\"'”’)] ").endswith((".", "?", "!"))


def sentence_ends(text: str) -> list[int]:
    """Where each sentence of a paragraph ends, white space included; the last is the end of the text."""
    ends = [each.end() for each in _END.finditer(text) if not _ABBREVIATED.search(text[max(0, each.start() - 8) : each.start() + 1])]
    return [*(each for each in ends if each < len(text)), len(text)]
