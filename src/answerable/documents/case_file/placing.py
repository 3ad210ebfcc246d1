"""Puts a value into the dicts and lists of a case file, at the key that names its place."""

from typing import Any

Key = tuple[str | int, ...]


def place(content: dict[str, Any], key: Key, value: object) -> None:
    """Writes a value into `content`, in place. A step by number makes a list, with empty tables before it; by name, a table."""
    at: Any = content
    for step, after in zip(key, (*key[1:], None), strict=True):
        empty: Any = [] if isinstance(after, int) else {}
        if isinstance(step, int):
            at.extend({} for _ in range(step + 1 - len(at)))
        if after is None:
            at[step] = value
        elif isinstance(step, int):
            at = at[step]
        else:
            at = at.setdefault(step, empty)
