"""Words in which a Tribunal or court disapproves of a decision that it cites, in the sentence that cites it, verbatim.

A sentence that reports what somebody argued, or says the contrary, is no doubt; and what no sentence says is left to a person to record.
"""

import re
from collections.abc import Iterator

from answerable.documents.decision_references import references

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_DISAPPROVES = re.compile(
    r"\b(?:(?:was|were|is|had been) (?:\w+ )?wrongly decided|(?:should|ought) (?:not|no longer) (?:to )?be followed"
    r"|(?:decline|declined|refuse) to follow|(?:is|are) (?:no longer|not) good law"
    r"|(?:is|was|are|were) (?:hereby |expressly )?overruled|we overrule"
    r"|(?:we|I) (?:respectfully )?disagree with|cannot stand with|erred in law in)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:argue[sd]?|submit(?:s|ted)?|contend(?:s|ed)?|claim(?:s|ed)?|suggest(?:s|ed)?|said|says|assert(?:s|ed)?|whether|if|unless|complain(?:s|ed)?"
    r"|according to|submission|argument|case that|relie[sd] on)\b",
    re.IGNORECASE,
)
_CONTRARY = re.compile(r"\b(?:not|never|cannot|no reason|no basis|nothing)\b[^.]{0,60}$", re.IGNORECASE)


def doubted_in(text: str) -> Iterator[tuple[str, str]]:
    """Each decision that a paragraph of a Tribunal or court disapproves of, with the sentence that does."""
    for sentence in _SENTENCE.split(text):
        found = _DISAPPROVES.search(sentence)
        if found and not _REPORTS.search(sentence) and not _CONTRARY.search(sentence[: found.start()]):
            for each in references(sentence):
                yield each.reference, sentence
