"""The addresses of this site, by their names: each shape worked out once."""

import re
from functools import cache

from django.urls import reverse

_PLAIN = re.compile(r"[A-Za-z0-9._()-]+")  # what an address says as it is
_STANDS_IN = "7040704070407040"  # which a part of any kind can be, and which is in no address


def address(name: str, *parts: object) -> str:
    """The address of this name with these parts. Raises `NoReverseMatch` for a name that there is not."""
    texts = [str(each) for each in parts]
    if all(map(_PLAIN.fullmatch, texts)):
        return _with_places(name, len(texts)).format(*texts)
    return reverse(name, args=texts)


@cache
def _with_places(name: str, count: int) -> str:
    """The address with a place for each of its parts."""
    stand_ins = [f"{_STANDS_IN}{nth}" for nth in range(count)]
    found = reverse(name, args=stand_ins)
    for each in stand_ins:
        found = found.replace(each, "{}")
    return found
