"""D1 to D4, D6 and --batch: last days against the libraries that count them, all in one run.

Ours runs here; each peer in its own process and environment, one piece of work at a time, in turn with ours. Every speed is paired
with how many answers differ from a brute-force count over the statute's table, because a wrong day is not fast.
    python -m bench.law_bench
"""

import gc
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from answerable.intelligence.batch import last_days
from answerable.law.foia.s10_prepared_last_days import last_day
from answerable.law.foia.s10_working_days_taken import in_time, working_days_late
from answerable.law.working_days import calendar
from bench.rounds import medians, report

HERE = Path(__file__).parent
PEERS_PYTHON = HERE.parent / ".bench-venv" / "bin" / "python"
MILLION = 1_000_000
FEW = 10_000
ONE_BY_ONE = 1_000
ANSWERED_AFTER = timedelta(days=53)


class Peers:
    """A peer process that is told what to do, a line at a time."""

    def __init__(self, folder: Path, days: list[date]) -> None:
        (folder / "holidays").write_text("\n".join(each.day.isoformat() for each in calendar().holidays))
        (folder / "days").write_text("\n".join(each.isoformat() for each in days))
        command = [str(PEERS_PYTHON), "-W", "ignore", str(HERE / "peers" / "deadlines.py"), str(folder / "holidays"), str(folder / "days")]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.wrong: dict[str, str] = {}

    def work(self, name: str, count: int) -> Callable[[], float]:
        """A piece of the peer's work, as a function that returns the seconds that the peer measured for all of it."""

        def run() -> float:
            assert self._process.stdin
            assert self._process.stdout
            print(name, count, file=self._process.stdin, flush=True)
            seconds, wrong = self._process.stdout.readline().split()
            self.wrong[name] = f"{wrong} of {count:,} wrong"
            return float(seconds)

        return run

    def close(self) -> None:
        """Ends the peer."""
        self._process.communicate()


def brute_force(received: date) -> date:
    """The twentieth working day, by walking there."""
    passed_over = {each.day for each in calendar().holidays}
    day, left = received, 20
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in passed_over
    return day


def differences(days: list[date]) -> int:
    """How many of our answers, over every day of the table, are not the brute-force ones."""
    in_bulk = last_days(np.array(days, dtype="datetime64[D]")).astype(object)
    return sum(
        not (last_day(each).value == bulk == brute_force(each) == calendar().nth(20, following=each))
        for each, bulk in zip(days, in_bulk, strict=True)
    )


def main() -> int:
    """Measures and prints."""
    if not PEERS_PYTHON.exists():
        print("not measured: the peers are not in .bench-venv; run `make bench`, which brings them.")
        return 0
    first = calendar().first.toordinal()
    every = [date.fromordinal(first + nth) for nth in range(len(calendar().last_days(20)))]
    days = random.Random(10).choices(every[:-60], k=MILLION)  # an answer some weeks later is still in the table
    with tempfile.TemporaryDirectory() as folder:
        peers = Peers(Path(folder), days)
        gc.collect()
        gc.freeze()  # a million days that belong to this benchmark; the peer keeps its own out of the collector's way too
        scalar(days, peers, wrong=differences(every), table=len(every))
        peers.close()
        in_lines(days, Path(folder))
    return 0


def scalar(days: list[date], peers: Peers, *, wrong: int, table: int) -> None:
    """D1, D2, D3, D4 and D6."""
    few, array = days[:FEW], np.array(days, dtype="datetime64[D]")
    taken = medians(
        {
            "last day": lambda: each_of(few, last_day),
            "derivation": lambda: each_of(few, lambda day: last_day(day).derivation()),
            "array": lambda: last_days(array),
            "case": lambda: each_of(few, findings),
            "bizdays": peers.work("bizdays_offset", FEW),
            "holidays": peers.work("holidays_loop", FEW),
            "workalendar": peers.work("workalendar", ONE_BY_ONE),
            "numpy": peers.work("numpy_busday", MILLION),
            "openfisca": peers.work("openfisca_traced", ONE_BY_ONE),
        },
        rounds=9,
    )
    for name, count in (("bizdays", FEW), ("holidays", FEW), ("workalendar", ONE_BY_ONE), ("numpy", MILLION), ("openfisca", ONE_BY_ONE)):
        taken[name] /= count
    one, derived, case = taken["last day"] / FEW, taken["derivation"] / FEW, taken["case"] / FEW
    ours = f"{1 / one:,.0f} last days a second, {wrong} of {table:,} days of the table wrong"
    report("D1 one last day, derivation lazy, against bizdays", taken["bizdays"] / one, goal=">= 4", detail=ours)
    report("D2 the same against holidays and a loop", taken["holidays"] / one, goal=">= 20", detail=peers.wrong["holidays_loop"])
    report("D2 the same against workalendar", taken["workalendar"] / one, goal=">= 70", detail=peers.wrong["workalendar"])
    detail = f"{1 / derived:,.0f} derivations a second against {1 / taken['holidays']:,.0f} bare dates"
    report("D3 derivation built against holidays and a loop", taken["holidays"] / derived, goal=">= 1.4", detail=detail)
    each = taken["array"] / MILLION
    report(
        "D4 10^6 days against numpy.busday_offset", taken["numpy"] / each, goal=">= 20", detail=f"{1 / each / 1e6:,.0f} million a second"
    )
    detail = f"{1 / case:,.0f} cases a second against {1 / taken['openfisca']:,.0f}"
    report("D6 a case's findings, cited, against OpenFisca traced", taken["openfisca"] / case, goal=">= 15", detail=detail)


def each_of(days: list[date], work: Callable[[date], object]) -> None:
    """The work on each day, its answer let go; the peers' work is done in a loop like this one."""
    for day in days:
        work(day)


def findings(received: date) -> tuple[object, ...]:
    """What a case needs: the last day, whether it was met, and by how many working days it was not; each cites its provision."""
    due, answered = last_day(received), received + ANSWERED_AFTER
    return due, in_time(due, on=answered), working_days_late(due, to=answered)


def in_lines(days: list[date], folder: Path) -> None:
    """`answerable due --batch` of a million days against the standard library's json writing the same lines."""
    asked = folder / "asked"
    asked.write_text("\n".join(each.isoformat() for each in days))
    command = [str(Path(sys.executable).parent / "answerable"), "due", "--batch"]
    distinct = "\n".join({each.isoformat() for each in days})
    lines = subprocess.run(command, input=distinct, capture_output=True, text=True, encoding="utf-8", check=True).stdout.splitlines()
    by_day = {answer["from"]: answer for answer in map(json.loads, lines)}
    ready = [by_day[each.isoformat()] for each in days]

    def ours() -> None:
        with asked.open("rb") as source:
            subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, check=True)

    def bare() -> None:
        with Path(os.devnull).open("w", encoding="utf-8") as sink:
            sink.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in ready)

    taken = medians({"ours": ours, "json": bare}, rounds=3)
    detail = f"{taken['ours']:.2f} s from cold, counting included, against {taken['json']:.2f} s for writing alone"
    report("--batch of 10^6 days, json.dumps / ours", taken["json"] / taken["ours"], goal=">= 1", detail=detail)


if __name__ == "__main__":
    sys.exit(main())
