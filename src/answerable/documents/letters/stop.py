"""One thing that stands in the way of sending a letter."""

from typing import NamedTuple


class Stop(NamedTuple):
    """The provision, why it is in the way, how to mend it, and whether the letter may not go until somebody does, or overrides it."""

    under: str
    why: str
    mend: str
    forbids: bool
