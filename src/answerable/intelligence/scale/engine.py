"""duckdb, as it is used here: no more memory than it is given, and nothing brought from anywhere."""

from pathlib import Path

import duckdb

MEMORY = "256MB"
_THREADS = 2


def engine(*, spill: Path, memory: str = MEMORY, threads: int = _THREADS) -> duckdb.DuckDBPyConnection:
    """An engine of its own. What does not fit in its memory goes to the folder `spill`; nothing is fetched over a network."""
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory,
        "threads": threads,
        "temp_directory": str(spill),
        "autoinstall_known_extensions": False,
        "preserve_insertion_order": False,
    }
    return duckdb.connect(":memory:", config=settings)
