"""The smallest leak by the time of an answer that the meter sees 95 times in 100, by the number of cases and by how answers are let go."""

import time
from collections.abc import Callable
from random import Random

from answerable.casework.authority.holdings.leak_meter import Timed, measure

SIZES = (50, 500, 5_000)


def answers(size: int, *, fixed: bool) -> list[Timed]:
    """Half of them held. On a fixed day all go on working day 10 but one in twenty, up to five days late; else on days 3 to 20."""
    chance = Random(36)
    return [Timed(10 + _late(chance) if fixed else chance.randint(3, 20), nth % 2 == 0) for nth in range(size)]


def of_classes(size: int) -> list[Timed]:
    """On the fixed days of two classes, 8 and 12, as above: of what goes later three in four are held, and of the other one in four."""
    chance = Random(36)
    of = [(nth % 2, chance.random()) for nth in range(size)]
    return [Timed((12 if late else 8) + _late(chance), drawn < (0.75 if late else 0.25), f"class {late}") for late, drawn in of]


def _late(chance: Random) -> int:
    return chance.randint(1, 5) if chance.random() < 0.05 else 0


WAYS: dict[str, Callable[[int], list[Timed]]] = {
    "on a fixed day": lambda size: answers(size, fixed=True),
    "on the fixed day of its class": of_classes,
    "as they are ready": lambda size: answers(size, fixed=False),
}


def main() -> None:
    """Prints a line for each."""
    for how, made in WAYS.items():
        for size in SIZES:
            begun = time.perf_counter()
            found = measure(made(size))
            took = time.perf_counter() - begun
            print(f"{size:>6,} cases, let go {how}: smallest leak {found.smallest} working days, seen {found.leak} ({took:.1f} s)")


if __name__ == "__main__":
    main()
