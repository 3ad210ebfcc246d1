"""The smallest leak by the time of an answer that the meter sees 95 times in 100, by the number of cases and by how answers are let go."""

import time
from random import Random

from answerable.casework.authority.holdings.leak_meter import Timed, measure

SIZES = (50, 500, 5_000)


def answers(size: int, *, fixed: bool) -> list[Timed]:
    """Half of them held. On a fixed day all go on working day 10 but one in twenty, up to five days late; else on days 3 to 20."""
    chance = Random(36)
    return [Timed(10 + _late(chance) if fixed else chance.randint(3, 20), nth % 2 == 0) for nth in range(size)]


def _late(chance: Random) -> int:
    return chance.randint(1, 5) if chance.random() < 0.05 else 0


def main() -> None:
    """Prints a line for each."""
    for fixed in (True, False):
        for size in SIZES:
            begun = time.perf_counter()
            found = measure(answers(size, fixed=fixed))
            how = "on a fixed day" if fixed else "as they are ready"
            print(f"{size:>6,} cases, let go {how}: smallest leak {found.smallest} working days ({time.perf_counter() - begun:.1f} s)")


if __name__ == "__main__":
    main()
