"""How often a pattern that was planted is found, and how often one that was not is told of, on worlds that nothing was tuned by.

python -m bench.patterns_bench [--worlds 60] [--first 1000] [--bodies 40]
"""

from argparse import ArgumentParser

from answerable.intelligence.patterns.against import measured
from answerable.intelligence.patterns.pattern import Pattern
from answerable.intelligence.patterns.planted import world

_APART = (0.0001, 0.02, 0.05, 0.1, 0.2)


def main() -> None:
    """Prints one row for each correlation within a body, by which bodies differ though nothing is planted."""
    parser = ArgumentParser(description="Planted patterns found, and others told of.")
    parser.add_argument("--worlds", type=int, default=60)
    parser.add_argument("--first", type=int, default=1000, help="the first seed")
    parser.add_argument("--bodies", type=int, default=40)
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.worlds)
    print(f"{'correlation':>11}  {'nothing planted, yet told':>25}  {'planted found':>13}  {'false of those told':>19}")
    for apart in _APART:
        calm = sum(
            any(
                each.told
                for each in measured(world(Pattern.DEFECTS, bodies=given.bodies, planted=0, worse=1, apart=apart, seed=seed).shows)
            )
            for seed in seeds
        )
        found = planted = told = 0
        for seed in seeds:
            made = world(Pattern.DEFECTS, bodies=given.bodies, planted=max(given.bodies // 10, 1), worse=6, apart=apart, seed=seed)
            alerts = {each.body for each in measured(made.shows) if each.told}
            planted, found, told = planted + len(made.planted), found + len(alerts & made.planted), told + len(alerts)
        print(f"{apart:>11}  {calm:>18} of {len(seeds):>3}  {found:>6} of {planted:>3}  {told - found:>12} of {told:>3}")


if __name__ == "__main__":
    main()
