"""A document that is to be made and proven, worked on in a process of its own."""

import json
from datetime import datetime
from typing import Any

from answerable.casework.authority.release.proving import Heard, NothingCame, prove_due
from answerable.documents.release import Worked
from answerable.documents.release.working import from_table
from answerable.web.clock import now
from answerable.web.sandbox import Busy, UnableToRead, read_apart

_SECONDS = 3_600  # every page is drawn, and looked at again


def prove_all(at: datetime | None = None) -> int:
    """Works on every file that waits to be made and proven, and returns how many were made. `at` stands in for the clock."""
    return prove_due(_work_up, now=now if at is None else lambda: at)


def _work_up(told: dict[str, Any], content: bytes, heard: Heard) -> Worked:
    try:
        return from_table(read_apart("release", json.dumps(told).encode() + b"\n" + content, seconds=_SECONDS, heard=heard))
    except UnableToRead as refused:
        raise NothingCame(str(refused), again=isinstance(refused, Busy)) from None
