"""What was worked out in the last minutes, kept while what it was made of is the same; so many of them, and not for long."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from time import monotonic
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class _Kept(NamedTuple, Generic[T]):
    made: T
    made_of: Hashable
    until: float


class KeptLately(Generic[T]):
    """At most so many things, each under a key, and each for so many seconds. The oldest goes first."""

    def __init__(self, *, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._kept: OrderedDict[Hashable, _Kept[T]] = OrderedDict()
        self._alone = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, made_of: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key, if it was made of this; else what is made now, and kept instead. Raises what `make` does."""
        now = monotonic()
        with self._alone:
            while self._kept and next(iter(self._kept.values())).until <= now:
                self._kept.popitem(last=False)
            kept = self._kept.get(key)
        if kept is not None and kept.made_of == made_of:
            return kept.made
        made = make()
        with self._alone:
            self._kept.pop(key, None)
            self._kept[key] = _Kept(made, made_of, now + self._seconds)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
