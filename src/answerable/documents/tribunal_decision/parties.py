"""The parties to an appeal, as its head names them, and which of them is a public authority by its name.

A party may be a person in private life on either side, so a name that no kind of authority is known by is not handed on.
"""

import re
from collections.abc import Iterator

from answerable.documents.authority_kinds import kind_of

_BETWEEN = re.compile(r"^ *B *e *t *w *e *e *n *:? *$", re.MULTILINE | re.IGNORECASE)
_AFTER = re.compile(
    r"^ *(?:Representation|Decision|Reasons|Hearing|Heard|Before|_{3,}|HTML VERSION|Subject matter)\b.*$", re.MULTILINE | re.IGNORECASE
)
_ROLE = re.compile(r"\(?(?:(?:First|Second|Third|1st|2nd|3rd|Additional) )?(?:Appellant|Respondent|Applicant)s?\)?:?", re.IGNORECASE)
_JOIN = re.compile(r"[-–— ]*(?:and|v\.?)[-–— :]*", re.IGNORECASE)
_PLACE = re.compile(r"\(?\d\)\.? *|\d\. +")
_COMMISSIONER = re.compile(r"\b(?:INFORMATION COMMISSION(?:ER)?)\b", re.IGNORECASE)


def authority_in(head: str) -> tuple[str | None, str]:
    """The public authority among the parties, as it is printed; or nothing, and why not."""
    known = dict.fromkeys(each for each in _parties(head) if not _COMMISSIONER.search(each) and kind_of(each, None) is not None)
    if len(known) == 1:
        return next(iter(known)), ""
    if known:
        return None, "More than one party is a public authority, so it is not known whose answer was appealed about."
    return None, "No party is known by its name to be a public authority; the notice that was appealed against names it."


def _parties(head: str) -> Iterator[str]:
    begins = _BETWEEN.search(head)
    if begins is None:
        return
    ends = _AFTER.search(head, begins.end())
    named: list[str] = []
    for line in head[begins.end() : ends.start() if ends else len(head)].split("\n"):
        words = line.strip(" :_")
        own = _PLACE.match(words)
        if own or not words or _ROLE.fullmatch(words) or _JOIN.fullmatch(words):
            yield from _joined(named)
            named = []
        if words and not _ROLE.fullmatch(words) and not _JOIN.fullmatch(words):
            named.append(words[own.end() :] if own else words)
    yield from _joined(named)


def _joined(named: list[str]) -> Iterator[str]:
    if named:
        yield " ".join(named)
