# mypy: ignore-errors
# pandas is not installed where mypy runs: it lives in .bench-venv.
"""pandas, once: reads the cases, asks for the table twice, and says how long the second took and the most memory that the process had.

.bench-venv/bin/python bench/peers/table_of_quarters.py FOLDER AS_OF
"""

import json
import resource
import sys
import time

import pandas as pd


def ask(cases: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Authority by quarter, with what each case adds as a column."""
    received, closed, due = cases["received"].dt, cases["closed"], cases["due"]
    adds = pd.DataFrame(
        {
            "authority": cases["authority"],
            "quarter": received.year * 4 + received.quarter,
            "cases": 1,
            "answered": closed.notna(),
            "in_time": closed <= due,
            "late": closed > due,
            "overdue": closed.isna() & (due < as_of),
            "refused": cases["refused"],
        }
    )
    return adds.groupby(["authority", "quarter"], sort=False).sum()


def main() -> None:
    """Prints one JSON object."""
    folder, as_of = sys.argv[1:]
    cases = pd.read_parquet(f"{folder}/cases.parquet")
    for day in ("received", "closed", "due"):
        cases[day] = pd.to_datetime(cases[day]).astype("datetime64[s]")
    ask(cases, pd.Timestamp(as_of))
    begun = time.perf_counter()
    groups = len(ask(cases, pd.Timestamp(as_of)))
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "groups": groups, "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
