"""What is said on a secret slice and was not said the last time: a difference between two answers to one question is read as news."""

import re
from collections.abc import Iterator, Sequence

from answerable.documents.leak_scan.leak import Leak
from answerable.documents.refusal_notice.sentence import Sentence

_VARIES = re.compile(r"\d+|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_MOST = 5


def differences(said: Sequence[Sentence], last: Sequence[Sentence]) -> Iterator[Leak]:
    """The sentences that only the one or the other has, days and numbers apart. A person looks at each; nothing is blocked by it."""
    if not last:
        return
    for these, those, why in (
        (said, last, "It was not said in the last answer to such a question."),
        (last, said, "It was said in the last answer to such a question, and is not said here."),
    ):
        known = {_bare(each.plain) for each in those}
        new = [each for each in these if _bare(each.plain) not in known]
        for each in new[:_MOST]:
            yield Leak(each.text, f"paragraph {each.paragraph + 1}", why, blocks=False)


def _bare(plain: str) -> str:
    return " ".join(_VARIES.sub("#", plain).casefold().split())
