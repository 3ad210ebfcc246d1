"""Rounds, interleaved, and their medians: what every benchmark here stands on."""

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


def report(name: str, ratio: float, *, goal: str, detail: str) -> None:
    """One line: what was measured, the ratio, what it was to reach, and the figures it comes from."""
    print(f"{name:<58} {ratio:>9.2f}x   goal {goal:<12} {detail}", flush=True)
