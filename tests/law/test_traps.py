"""The 37 subtle mistakes that people make with this Act: each has a test named for it, and none may be lost."""

import re
from pathlib import Path

TRAPS = Path(__file__).parent / "traps"
HOW_MANY = 37


def test_each_trap_has_a_test_named_for_it() -> None:
    named: dict[int, list[str]] = {number: [] for number in range(1, HOW_MANY + 1)}
    for path in sorted(TRAPS.glob("test_trap_*.py")):
        for number in re.findall(r"^def test_trap_(\d\d)_\w+", path.read_text(encoding="utf-8"), re.MULTILINE):
            named[int(number)].append(path.name)
    assert [number for number, tests in named.items() if not tests] == []
    assert all(int(path.name[10:12]) in named for path in TRAPS.glob("test_trap_*.py"))
