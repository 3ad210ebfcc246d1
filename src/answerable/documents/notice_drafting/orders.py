"""What a step orders, as its words say: the same in two notices whose words are not."""

import re
from enum import Enum


class Order(Enum):
    """One thing that a step can order."""

    RESPOND = "respond to the request"
    CONFIRM_OR_DENY = "confirm or deny whether it is held"
    DISCLOSE = "disclose information"
    REFUSE = "give a refusal notice"
    SEARCH = "search for information"
    REVIEW = "look at the answer again"
    ADVISE = "give advice and assistance"


_WORDS = {
    Order.RESPOND: r"\brespon(?:d|ds|ding|se|ses)\b|\banswer(?:s|ing)?\b",
    Order.CONFIRM_OR_DENY: r"\bconfirm\w*,?(?: or |/| and )den(?:y|ying|ies)\b|\bconfirm\w* whether\b",
    Order.DISCLOSE: (
        r"\bdisclos(?:e|es|ing|ure)\b|\b(?:provide|send|supply|communicate|release)\b.{0,40}\binformation\b|\bmake\b.*\bavailable\b"
    ),
    Order.REFUSE: r"\brefus(?:e|es|al|ing)\b",
    Order.SEARCH: r"\bsearch(?:es|ing)?\b",
    Order.REVIEW: r"\breviews?\b|\breconsider\w*\b",
    Order.ADVISE: r"\badvice\b|\badvis(?:e|es|ing)\b",
}
_KNOWN = {each: re.compile(words, re.IGNORECASE | re.DOTALL) for each, words in _WORDS.items()}


def ordered_by(step: str) -> frozenset[Order]:
    """Everything that a step orders; nothing where its words are none that we know."""
    return frozenset(each for each, words in _KNOWN.items() if words.search(step))


def in_words(orders: frozenset[Order]) -> str:
    """What is ordered, in the order of the list above."""
    return ", ".join(each.value for each in Order if each in orders) or "nothing that can be told from its words"
