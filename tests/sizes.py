"""How much of a long list is tried: a part by `make test`, which is done in minutes; the whole by `.ci/run` and `make soak`.

What is only a part is a list of pages for a program that checks them, or how often something is killed: never a rule of the law.
"""

import os
from collections.abc import Iterable
from typing import TypeVar

WHOLE = os.environ.get("ANSWERABLE_TEST_SIZE") == "whole"
_ONE_IN = 4
_Each = TypeVar("_Each")


def some(every: Iterable[_Each]) -> list[_Each]:
    """Each of them where the whole is asked for, and else every fourth, beginning with the first."""
    return list(every)[:: 1 if WHOLE else _ONE_IN]
