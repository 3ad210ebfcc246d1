"""How soon a planted deterioration is told of, and how often of nothing: the charts against the rule of 90% in time, on the same worlds.

The last rows set the rule's share so low that it tells falsely no more often than the charts do.
"""

import argparse
import time
from functools import partial

from answerable.intelligence.systemic.honest import LEARNT_FROM
from answerable.intelligence.systemic.planted import Measured, Rule, by_chart, by_threshold, measured, world

SIZES = (1.5, 2.0, 3.0, 5.0)


def main() -> None:
    """Prints a row for each size of change and each rule."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--worlds", type=int, default=5)
    parser.add_argument("--bodies", type=int, default=200)
    given = parser.parse_args()
    rules: dict[str, Rule] = {"charts": by_chart, "below 90% in time": by_threshold, "below 55% in time": partial(by_threshold, least=0.55)}
    print(f"{given.worlds} worlds of {given.bodies} bodies and 28 quarters; one body in ten changes in the fifteenth")
    print(" odds  rule                told in a year  middle delay  false in 100 years  of those told of, false")
    for worse in SIZES:
        worlds = [world(bodies=given.bodies, changed=given.bodies // 10, worse=worse, seed=seed) for seed in range(given.worlds)]
        for name, rule in rules.items():
            begun = time.perf_counter()
            found = measured(worlds, rule, from_nth=LEARNT_FROM)
            print(f"{worse:>4}x  {name:<18}  {_row(found)}  ({time.perf_counter() - begun:.1f} s)")


def _row(found: Measured) -> str:
    delay = "not half told" if found.middle is None else f"{found.middle} quarters"
    told = f"{found.within_a_year} of {found.changes}"
    return f"{told:>14}  {delay:>12}  {found.false:>18.2f}  {found.false_alerts / max(found.alerts, 1):>22.0%}"


if __name__ == "__main__":
    main()
