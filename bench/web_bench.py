"""W1 to W9 and C2: pages under load, filing, import, the ledger, memory, and a replay from a cold start.

Pages are asked for over 8 connections by an officer who is signed in, in turn with those of a plain Django site on as many requests.
    python -m bench.web_bench [--count N] [--full] [--seconds S] [--rounds N]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from bench.rounds import medians, report
from bench.web.load import Measured, load
from bench.web.served import ROOT, Served, ours, plain

COUNT, FULL, CONNECTIONS = 10_000, 1_000_000, 8
FROIDE_MIB, FROIDE_FILES_MS = 280, 45  # ../shared/performance.md 2: its workers, and a request filed, on another day
SQL = {"list": 4, "filtered list": 4, "search": 4, "case": 6, "case again": 6, "queue": 8}
PLAIN = {"list": ("/requests/", 2.0), "case": ("/request/request-{}/", 1.0)}
AGAINST = {"list": "list", "case": "case", "case again": "case"}  # a case opened for the first time, and once more
SETUP = "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'answerable.web.settings'; import django; django.setup()"


class Target(NamedTuple):
    """A page of a site, by what the table calls it."""

    name: str
    addresses: list[str]
    cookie: str = ""
    tokens: Sequence[str] = ()


def asked_of_python(*arguments: str) -> Any:
    """What a module of ours measures in a process of its own."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def visited(count: int, site: Served, called: str) -> tuple[list[Target], dict[str, Any]]:
    """The pages of our site on a register of this size, and what each costs one at a time."""
    found = asked_of_python("bench.web.visit", str(count))
    targets = [
        Target(f"{called}{name}", [site.address + each for each in page["addresses"]], found["cookie"])
        for name, page in found["pages"].items()
    ]
    return [*targets, Target(f"{called}API list", [f"{site.address}/api/requests?size=50"], tokens=found["tokens"])], found["pages"]


def in_turn(targets: list[Target], *, seconds: float, rounds: int) -> dict[str, Measured]:
    """Every page loaded in turn, after a round that is not counted; the medians. Each round begins at other addresses."""
    each: dict[str, list[Measured]] = {target.name: [] for target in targets}
    for turn in range(rounds + 1):
        for target in targets:
            begins = turn * len(target.addresses) // (rounds + 1)
            addresses = target.addresses[begins:] + target.addresses[:begins]
            found = load(addresses, cookie=target.cookie, tokens=target.tokens, seconds=seconds if turn else 1, connections=CONNECTIONS)
            if turn:
                each[target.name].append(found)
    return {name: Measured(*(median(values) for values in zip(*found, strict=True))) for name, found in each.items()}


def pages(options: argparse.Namespace) -> None:
    """The pages of both sites, and of ours on a register a hundred times as large."""
    print(f"Pages over {CONNECTIONS} connections; {options.count:,} requests with three messages each", file=sys.stderr)
    with ExitStack() as open_sites:
        # The register is made before anything is served from it.
        for count in [options.count, *([options.large] if options.large else [])]:
            asked_of_python("bench.web.visit", str(count))
        site, floor = open_sites.enter_context(ours(options.count)), open_sites.enter_context(plain(options.count))
        targets, costs = visited(options.count, site, "")
        targets += [Target(f"plain {name}", [floor.address + page.format(nth) for nth in range(200)]) for name, (page, _) in PLAIN.items()]
        targets += [Target("plain API list", [f"{floor.address}/api/requests"])]
        targets += [Target("public page", [f"{site.address}/find-a-last-day"]), Target("plain hello", [f"{floor.address}/hello"])]
        large: dict[str, Any] = {}
        if options.large:
            more, large = visited(options.large, open_sites.enter_context(ours(options.large)), f"{options.large:,}: ")
            targets += more
        found = in_turn(targets, seconds=options.seconds, rounds=options.rounds)
        table(found, {**costs, **{f"{options.large:,}: {name}": cost for name, cost in large.items()}})
        ratios(found, options.large)
        for name, cost in {**costs, **large}.items():
            report(f"W9 queries of the {name}, beyond session and person", cost["sql"], goal=f"<= {SQL[name]}", detail="", unit="")
        mine, theirs = site.memory(), floor.memory()
        report(
            "W6 memory of a worker / Froide's 280 MiB, tuned",
            mine / FROIDE_MIB,
            goal="<= 0.3",
            detail=f"{mine:.0f} MiB; plain {theirs:.0f}",
        )


def table(found: dict[str, Measured], costs: dict[str, Any]) -> None:
    """Every page by name."""
    print(f"\n{'page':<26}{'pages/s':>10}{'p50 ms':>9}{'p99 ms':>9}{'SQL':>6}{'bytes':>9}{'alone ms':>10}")
    for name, each in found.items():
        cost = costs.get(name, {})
        beside = f"{cost['sql']:>6}{cost['bytes']:>9,}{cost['ms']:>10.1f}" if cost else ""
        print(f"{name:<26}{each.per_second:>10.1f}{each.p50:>9.1f}{each.p99:>9.1f}{beside}")
    print()


def ratios(found: dict[str, Measured], large: int) -> None:
    """Against the plain site, and against our own figures on the smaller register."""
    for name, floor in AGAINST.items():
        if name in found:
            against(f"W7 {name} / plain Django", found[name], found[f"plain {floor}"], PLAIN[floor][1])
            mine, theirs = found[name].p99, found[f"plain {floor}"].p99
            report(f"W4 p99 of the {name} / plain Django's", mine / theirs, goal="<= 1", detail=f"{mine:.1f} ms against {theirs:.1f} ms")
    against("W3 API list of 50 / the same of plain Django", found["API list"], found["plain API list"], 0.5)
    against("W8 public page / plain hello", found["public page"], found["plain hello"], 0.7)
    for name in SQL:
        if large and f"{large:,}: {name}" in found:
            against(f"{name} of {large:,} / of fewer", found[f"{large:,}: {name}"], found[name], 0.9)


def against(name: str, one: Measured, other: Measured, goal: float) -> None:
    """One ratio of pages a second."""
    report(name, one.per_second / other.per_second, goal=f">= {goal}", detail=f"p99 {one.p99:.1f} ms against {other.p99:.1f} ms")


def writing() -> None:
    """Filing, taking a log over, verifying."""
    with tempfile.TemporaryDirectory() as folder:
        found = asked_of_python("bench.web.filing", folder)
    filing, letter = found["filing"], found["letter"]
    faster = FROIDE_FILES_MS / filing["ms"]
    report("W5 a request filed, event and clock; Froide's 45 ms / ours", faster, goal=">= 6", detail=f"{filing['ms']:.1f} ms")
    report("W5 its queries", filing["sql"], goal="<= 12", detail="", unit="")
    both = filing["ms"] + letter["ms"]
    detail = f"{both:.1f} ms, {filing['sql'] + letter['sql']} queries"
    report("W5 the same with its letter drafted in Word", FROIDE_FILES_MS / both, goal="", detail=detail)
    report("rows of a log taken over, a second", found["rows"] / found["import"], goal="", detail=f"{found['rows']:,} rows", unit="/s")
    report(
        "events of a ledger verified, a second", found["events"] / found["verify"], goal="", detail=f"{found['events']:,} events", unit="/s"
    )


def replay() -> None:
    """C2: a case file replayed from a cold start, against setting Django up."""
    command = [str(Path(sys.executable).parent / "answerable"), "replay", "cases/seed.toml", "--json"]

    def start(what: list[str]) -> None:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(what, cwd=ROOT, stdout=subprocess.DEVNULL, check=True, env=environment)

    taken = medians({"replay": lambda: start(command), "setup": lambda: start([sys.executable, "-c", SETUP])}, rounds=9)
    detail = f"{taken['replay'] * 1000:.0f} ms against {taken['setup'] * 1000:.0f} ms"
    report("C2 answerable replay cases/seed.toml / django.setup()", taken["replay"] / taken["setup"], goal="<= 2", detail=detail)


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT, help="requests in the register")
    options.add_argument("--full", dest="large", action="store_const", const=FULL, default=0, help="a register of a million beside it")
    options.add_argument("--large", type=int, help="a register of this many beside it")
    options.add_argument("--seconds", type=float, default=2.0)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    pages(given)
    writing()
    replay()
    return 0


if __name__ == "__main__":
    sys.exit(main())
