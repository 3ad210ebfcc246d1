"""The end of a letter, and notes that only pass a letter on."""

import re

_SEEN = 400
_SIGNS_OFF = re.compile(
    r"(?:yours\b|(?:kind|best|warm|many|with|kindest|warmest)?\s?(?:kind |best )?(?:regards|wishes)\b|best\W*$|all the best"
    r"|many thanks|thanks?\b(?! to)|thank(?:ing)? you\b|"
    r"(?:i|we) (?:look|am looking|are looking) forward\b|cheers\b|sincerely\b|faithfully\b|sent from my\b|respectfully\b"
    r"|\W{0,3}please use this e-?mail address for all replies|-- ?$|_{8,}$|with thanks)",
    re.IGNORECASE,
)
_SIGNS_OFF_INSIDE = re.compile(
    r"(?<=[.?!;:)\w])\s+(?=(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best|Warm) (?:regards|wishes)|Regards\b|Many thanks"
    r"|Thank you|Thanking you|Thanks\b|I look forward|We look forward))"
)
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:see|find|forward(?:ed|ing)?|fwd|fw|log|logged|register|action|deal with|request|foi|pass(?:ed|ing)?)\b.{0,60}\b(?:below"
    r"|attached|underneath|beneath|this one|came in|on to you)\b|\bbelow\b",
    re.IGNORECASE,
)
_MENTIONS = re.compile(
    r"\bfreedom of information|\bfoia?\b|\benvironmental information|\binformation request|\bunder the act\b|\bfollowing information\b",
    re.IGNORECASE,
)


def signs_off(line: str) -> bool:
    """Whether a line begins the end of a letter."""
    return bool(_SIGNS_OFF.match(line[:_SEEN]))


def sign_off_inside(line: str) -> int | None:
    """Where, inside a line, the end of a letter begins."""
    found = _SIGNS_OFF_INSIDE.search(line)
    return found.start() if found else None


def points_elsewhere(words: str) -> bool:
    """Whether a note only passes on what stands below it."""
    return bool(_POINTS_ELSEWHERE.search(words[:_SEEN]))


def mentions_the_act(words: str) -> bool:
    """Whether it says that it is a request under the Act."""
    return bool(_MENTIONS.search(words))
