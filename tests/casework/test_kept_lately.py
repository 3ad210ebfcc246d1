"""What is kept is what would be made now, and no more is kept than was said."""

import pytest

from answerable.casework import kept_lately
from answerable.casework.kept_lately import KeptLately


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(kept_lately, "monotonic", lambda: self.now)


def made(kept: KeptLately[str], key: str, made_of: str, text: str) -> str:
    return kept.get(key, made_of, lambda: text)


def test_it_is_made_once_while_what_it_is_made_of_is_the_same() -> None:
    kept = KeptLately[str](most=9, seconds=60)
    assert made(kept, "one", "head", "first") == made(kept, "one", "head", "second") == "first"
    assert made(kept, "one", "another head", "second") == made(kept, "one", "another head", "third") == "second"
    assert made(kept, "one", "head", "fourth") == "fourth"
    assert len(kept) == 1


def test_the_oldest_goes_first() -> None:
    kept = KeptLately[str](most=2, seconds=60)
    for key in ("one", "two", "three"):
        made(kept, key, "head", "first")
    assert len(kept) == 2
    assert made(kept, "three", "head", "second") == "first"
    assert made(kept, "one", "head", "second") == "second"


def test_nothing_stays_longer_than_was_said_whether_or_not_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, kept = Clock(monkeypatch), KeptLately[str](most=9, seconds=60)
    made(kept, "one", "head", "first")
    clock.now = 59
    assert made(kept, "one", "head", "second") == "first"
    clock.now = 60
    made(kept, "two", "head", "first")
    assert len(kept) == 1
    assert made(kept, "one", "head", "second") == "second"


def test_what_cannot_be_made_is_not_kept() -> None:
    kept = KeptLately[str](most=9, seconds=60)

    def fails() -> str:
        raise ValueError("not yet")

    with pytest.raises(ValueError, match="not yet"):
        kept.get("one", "head", fails)
    assert len(kept) == 0
