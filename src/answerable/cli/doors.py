"""`answerable doors`: every way in which something of a case can be seen, tried on worlds that differ in nothing but what is held."""

import gc
import logging
import os
from argparse import RawDescriptionHelpFormatter
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from json import dumps
from typing import NamedTuple

from answerable.cli.one_file import Once
from answerable.cli.parser import Parser

PLANTS = ("count", "file-name", "ordering", "timing", "audit-export")
EXAMPLES = """
examples:
  answerable doors
  answerable doors --json
  answerable doors --plant count

A world is a case in which part of the answer neither confirms nor denies, with something held behind it, or nothing, or nobody can say.
Whatever can be seen of it must be the same to the byte as in the other worlds of the same case. --plant puts a leak there on purpose,
which must then be found. Nothing is kept.
Exit code: 0 no leak; 1 a leak was found; 2 bad input, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Looks through every door and returns the exit code. Raises `BadInput`."""
    parser = Parser(
        prog="answerable doors",
        description="Every door, tried on worlds that are alike but for what is held.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print one JSON array and nothing else")
    parser.add_argument("--plant", action=Once, metavar="NAME", choices=PLANTS, help=f"a leak to put there: {', '.join(PLANTS)}")
    given = parser.parse_args(arguments)
    told = _watched(given.plant)
    if given.json:
        print(dumps([each._asdict() for each in told], ensure_ascii=False))
    else:
        width = max(len(each.door) for each in told)
        for each in told:
            print(f"{each.door:<{width}}  {each.worlds} worlds, {f'{each.leaks} LEAKS' if each.leaks else 'no leak'}")
    return 1 if any(each.leaks for each in told) else 0


class _Told(NamedTuple):
    door: str
    worlds: int
    leaks: int


def _watched(plant: str | None) -> list[_Told]:
    """Every scene, in as many processes as there are cores up to four, each over a database of its own."""
    many = max(1, min(4, os.cpu_count() or 1))
    found: dict[str, _Told] = {}
    with ProcessPoolExecutor(many, initializer=_set_up) as processes:
        for door, worlds, leaks in chain.from_iterable(processes.map(_share, range(many), [many] * many, [plant] * many)):
            known = found.get(door, _Told(door, 0, 0))
            found[door] = _Told(door, known.worlds + worlds, known.leaks + leaks)
    return list(found.values())


def _share(nth: int, many: int, plant: str | None) -> list[tuple[str, int, int]]:
    """Two scenes in a row and then two further on, for one in two has more to try. Plain values: the process that asked has no Django."""
    from answerable.web.worlds.watch import SCENES, watch

    numbers = [number for number in range(1, SCENES + 1) if number // 2 % many == nth]
    return [(each.door, each.worlds, each.leaks) for each in watch(numbers, plants=(plant,) if plant else ())]


def _set_up() -> None:
    """The site over a database in memory, in this process alone."""
    os.environ["ANSWERABLE_DATABASE"] = "sqlite://:memory:"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
    import django
    from django.core.management import call_command

    django.setup()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)  # a short life, in which hardly anything that is made refers to itself
    logging.getLogger("answerable.refused").handlers.clear()  # everybody tries every door here
    from answerable.casework.replay.alone import make_tables

    make_tables(everything=True)
    call_command("createcachetable", verbosity=0)
