"""Requests made up in our own words, one for each way in which people set out what they ask, with the parts an officer would log.

They stand in requests_made_up.txt. After a line `%%% form` comes the text; after a line `%%`, for each part, its number and the words
that it begins with. A nested part stands under its own, set in. A line break within those words is written ` / `.
"""

import re
from pathlib import Path
from typing import NamedTuple

_ONE = re.compile(r"^%%% (.+)\n((?:.*\n)*?)%%\n((?:.+\n)*)", re.MULTILINE)


class MadeUp(NamedTuple):
    """A request and its parts."""

    form: str
    text: str
    parts: tuple[str, ...]


ALL = tuple(
    MadeUp(found[1], found[2], tuple(line.replace(" / ", "\n") for line in found[3].splitlines()))
    for found in _ONE.finditer(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))
)
