"""Rounds, interleaved, and their medians: what every benchmark here stands on."""

import re
import time
from collections.abc import Callable, Mapping
from statistics import median


def medians(work: Mapping[str, Callable[[], object]], *, rounds: int = 5) -> dict[str, float]:
    """Runs each piece of work once a round, in turn, after one round that is not counted. Returns median seconds by name.

    A piece that returns a float has measured itself, in a process of its own, and that is its time.
    """
    taken: dict[str, list[float]] = {name: [] for name in work}
    for turn in range(rounds + 1):
        for name, run in work.items():
            start = time.perf_counter()
            measured = run()
            elapsed = time.perf_counter() - start
            if turn:
                taken[name].append(measured if isinstance(measured, float) else elapsed)
    return {name: median(seconds) for name, seconds in taken.items()}


def report(name: str, ratio: float, *, goal: str, detail: str, unit: str = "x") -> None:
    """One line: what was measured, the ratio, what it was to reach and whether it missed that, and the figures it comes from."""
    wanted = f"goal {goal}" if goal else ""
    said = f"{wanted:<17}{'missed  ' if missed(ratio, goal) else ''}{detail}"
    print(f"{name:<58} {ratio:>9,.2f}{unit:<3}  {said}".rstrip(), flush=True)


def missed(ratio: float, goal: str) -> bool:
    """Whether a ratio is short of a goal written as `>= 4` or `<= 2.5`; any other goal is for people to judge."""
    least = re.match(r"(>=|<=) ([\d.]+)", goal)
    if least is None:
        return False
    return ratio < float(least[2]) if least[1] == ">=" else ratio > float(least[2])
