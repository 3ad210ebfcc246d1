"""Cases of any number, made by duckdb and kept between runs: 5,000 authorities, few of them large, over 84 quarters.

They lie in the order in which they came, as an export writes them. The column `due` is for the peers, who are given what ours works out.
"""

from pathlib import Path

from answerable.intelligence.scale.engine import engine
from answerable.intelligence.scale.law_days import write_law_days

AUTHORITIES, DAYS, AS_OF = 5_000, 7_670, "2026-06-30"

# duckdb's random numbers, from one seed and in one thread, are the same every time.
_DRAWN = f"""
SELECT CAST({AUTHORITIES} * pow(random(), 3) AS INTEGER) AS authority,
  DATE '2005-01-01' + CAST(floor(random() * {DAYS}) AS INTEGER) AS received,
  random() AS ended, random() AS took, random() < 0.3 AS refused FROM range({{count}})"""
_MADE = """
SELECT authority, received, CASE WHEN ended < 0.98 THEN received + CAST(floor(12 + 30 * took * took) AS INTEGER) END AS closed, refused,
  last_day AS due FROM ({drawn}) JOIN law_days ON day = received ORDER BY received"""


def kept(folder: Path, count: int) -> Path:
    """The folder with cases.parquet and law-days.parquet, made if it is not there yet."""
    home = folder / f"cases-{count}"
    if not (home / "made").exists():
        home.mkdir(parents=True, exist_ok=True)
        made = engine(spill=home / "spill", memory="2GB", threads=1)
        write_law_days(made, home / "law-days.parquet")
        made.execute("SELECT setseed(0.36)").fetchall()
        made.sql(_MADE.format(drawn=_DRAWN.format(count=count))).write_parquet(str(home / "cases.parquet"))
        (home / "made").touch()
    return home
