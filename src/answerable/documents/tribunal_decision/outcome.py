"""What became of an appeal, in the words that decide it: at the head where a decision has them there, else where it ends."""

import re
from collections.abc import Iterator

ALLOWED, IN_PART, DISMISSED, STRUCK_OUT, WITHDRAWN = "allowed", "allowed in part", "dismissed", "struck out", "withdrawn"
RESULTS = (ALLOWED, IN_PART, DISMISSED, STRUCK_OUT, WITHDRAWN)

_AND_SO = r"(?:(?:hereby|therefore|accordingly|thus|unanimously|also) )?"
_HOW = (
    r"(?P<part>partly |in part )?(?P<how>allowed|upheld|dismissed|struck out|withdrawn)"
    r"(?P<part_after>,? (?:in part|to (?:that|the) extent|only to)\b)?"
)
_IS = re.compile(
    rf"\b(?:appeals? (?:(?:is|are|was|must be|should be|shall be|has been) {_AND_SO}{_HOW})"
    rf"|(?:(?:we|I) {_AND_SO}|the (?:Upper )?Tribunal {_AND_SO})(?P<part_do>partly )?(?P<do>allows?|dismiss(?:es)?)"
    r"(?: (?:the|this|each|both|these))? appeals?(?P<part_do_after>,? in part\b)?)",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\b(?:if|whether|unless|should|asks?|asked|invites?|invited|submits?|submitted|argues?|argued|contends?|contended|First-tier Tribunal"
    r"|FTT|FtT)\b[^.]{0,120}$"
)
_SUBSTITUTED = re.compile(r"\bsubstitute[sd]?\b[^.]{0,80}\b[Nn]otice\b|\b[Nn]otice\b[^.]{0,200}\bis substituted\b", re.IGNORECASE)


def result_in(head: str, text: str) -> tuple[str, str]:
    """What became of the appeal, one of RESULTS; or nothing, and why not."""
    said = set(_said(head)) or set(list(_said(text))[-1:])
    if len(said) == 1:
        return said.pop(), ""
    if said:
        return "", "Its head says that one appeal was " + " and that one was ".join(sorted(said)) + ", so there is no one result."
    return "", "No sentence says that the appeal is allowed or dismissed."


def substitutes(head: str) -> bool:
    """Whether another notice is substituted for the Commissioner's (FOIA s.58(1))."""
    return _SUBSTITUTED.search(head) is not None


def _said(text: str) -> Iterator[str]:
    for found in _IS.finditer(text):
        if not _NOT_OURS.search(text[max(0, found.start() - 160) : found.start()]):
            how = (found["how"] or found["do"]).lower()
            part = found["part"] or found["part_after"] or found["part_do"] or found["part_do_after"]
            yield _result(how, in_part=part is not None)


def _result(how: str, *, in_part: bool) -> str:
    if how in ("struck out", "withdrawn"):
        return how
    if how.startswith("dismiss"):
        return IN_PART if in_part else DISMISSED
    return IN_PART if in_part else ALLOWED
