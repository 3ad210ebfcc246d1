"""W1, W2, W8, S3 and S5: the disclosure log under load, and the requests that are like one; with --full, at a million published requests.

Pages are asked for by nobody in particular over 8 connections, in turn with those of a plain Django site on ten thousand requests, and then
all together over 200.
    python -m bench.log_bench [--count N] [--full] [--seconds S] [--rounds N]
The first run makes the log, in build/bench: for a million some ten minutes and 5 GB.
"""

import argparse
import sys
from contextlib import ExitStack
from itertools import chain
from typing import Any

from bench.rounds import report
from bench.web.load import crowd
from bench.web.log_visit import SEARCHES
from bench.web.published import home
from bench.web.records import home as register_home
from bench.web.served import ours_in, plain
from bench.web_bench import PLAIN, Target, against, asked_of_python, in_turn, table

COUNT, FULL, PLAIN_COUNT, CROWD = 20_000, 1_000_000, 10_000, 200
AGAINST = {"list": ("W1 list of 25, drawn", "list", 2.0), "detail": ("W2 detail with three messages, drawn", "case", 1.0)}
EVERYBODY = ("list", "list of a body", "detail", "search")
SQL = {"list": 4, "list of a body": 4, "search": 5, "search of a year": 5, "detail": 6, "feed": 4}


def pages(options: argparse.Namespace, found: dict[str, Any]) -> None:
    """The pages of the log beside the plain ones, and then all at once."""
    register_home(PLAIN_COUNT).mkdir(parents=True, exist_ok=True)
    with ExitStack() as open_sites:
        site = open_sites.enter_context(ours_in(home(options.count)))
        floor = open_sites.enter_context(plain(PLAIN_COUNT))
        costs = found["pages"]
        targets = [Target(name, [site.address + each for each in page["addresses"]]) for name, page in costs.items()]
        targets += [Target(f"plain {name}", [floor.address + page.format(nth) for nth in range(200)]) for name, (page, _) in PLAIN.items()]
        targets += [Target("plain hello", [f"{floor.address}/hello"])]
        measured = in_turn(targets, seconds=options.seconds, rounds=options.rounds)
        table(measured, costs)
        for name, (called, peer, goal) in AGAINST.items():
            against(f"{called} / plain Django's", measured[name], measured[f"plain {peer}"], goal)
        against("W8 list, kept / plain hello", measured["list kept"], measured["plain hello"], 0.7)
        for name, most in SQL.items():
            report(f"W9 queries of the {name}", costs[name]["sql"], goal=f"<= {most}", detail="", unit="")
        kinds = [target.addresses[:SEARCHES] for target in targets if target.name in EVERYBODY]
        everybody = list(chain.from_iterable(zip(*kinds, strict=False)))
        together, failed = crowd(everybody, seconds=10 * options.seconds, connections=CROWD)
        said = f"p50 {together.p50:.0f} ms, p99 {together.p99:.0f} ms; {failed} not answered with their page"
        report(f"pages a second over {CROWD} connections, lists, details, searches", together.per_second, goal="", detail=said, unit="/s")
        report("memory of a worker after it", site.memory(), goal="", detail="", unit="MiB")


def likeness(found: dict[str, Any]) -> None:
    """What is like a request."""
    (p50, p99), (fts_p50, fts_p99) = found["ours"], found["fts5"]
    said = f"{p50:.1f} / {p99:.1f} ms against {fts_p50:.0f} / {fts_p99:.0f} ms (p50 / p99)"
    report("S3 requests like one, p99 / FTS5 of 12 terms", p99 / fts_p99, goal="<= 0.02", detail=said)
    report("S3 recall at 5 of copies with a fifth of their words changed", found["recall"], goal=">= 0.95", detail="", unit="")
    size = f"{found['index'] / 2**20:.0f} MiB, which search has as well; {found['texts'] / 2**20:.0f} MiB of texts"
    report("S5 index / texts", found["index"] / found["texts"], goal="<= 0.07", detail=size)


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT, help="published requests")
    options.add_argument("--full", dest="count", action="store_const", const=FULL, help="a million of them")
    options.add_argument("--seconds", type=float, default=2.0)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    found = asked_of_python("bench.web.log_visit", str(given.count))
    pages(given, found)
    streams = found["streams"]
    report("rows of the whole log, a second, in process", streams["rows"], goal="", detail="", unit="/s")
    report("a map of ten thousand pages, in process", streams["map"], goal="", detail="", unit="s")
    likeness(found["similar"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
