"""What is wrong with what was sent, said once at the top of the page and once where it is mended."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One sentence that a person can act on, and the id of the field where it is mended."""

    text: str
    at: str
