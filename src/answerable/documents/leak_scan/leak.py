"""One thing in a letter or a file that would tell, or may."""

from typing import NamedTuple


class Leak(NamedTuple):
    """What was found, where, and why it tells. `blocks`: it may not go so; without, a person looks whether it tells."""

    words: str
    where: str
    why: str
    blocks: bool = True
