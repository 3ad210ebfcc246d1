"""The decisions in docs/adr: each has a number of its own, and none is missing."""

from tests.conftest import ROOT


def test_each_has_the_next_number() -> None:
    numbers = sorted(int(each.name.split("-")[0]) for each in (ROOT / "docs" / "adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))
