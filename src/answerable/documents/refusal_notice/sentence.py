"""One sentence of a letter: its text, the same made plain for matching, where it stands, and whose it is."""

import re
from typing import NamedTuple

_LIKE = str.maketrans("‘’“”–—‑\u00a0\u00ad\ufffe", "''\"\"--- --")
_ENUMERATOR = re.compile(r"(?:[•\uf0b7*·-]|\(?[0-9]{1,2}(?:\.[0-9]{1,2})?[.):]?|\(?[a-z][.)])\s*-?\s*(?=\D)")

_BULLET = re.compile(r"[•\uf0b7*·]")


class Sentence(NamedTuple):
    """One sentence. `plain` is `text` with straight quotation marks and hyphens, character for character, for matching."""

    text: str
    plain: str
    paragraph: int
    heading: bool
    echo: bool

    @property
    def title(self) -> bool:
        """Whether it is a heading over what comes after it, and no item of a list that has no stop at its end."""
        return self.heading and not _BULLET.match(self.plain)

    @property
    def bare(self) -> str:
        """`plain` without the number or bullet that it opens with."""
        return _ENUMERATOR.sub("", self.plain, count=1) if _ENUMERATOR.match(self.plain) else self.plain


def plainly(text: str) -> str:
    """The text with straight quotation marks, hyphens and spaces, as long as it was."""
    return text.translate(_LIKE)
