"""The register of decisions, searched as its pages search it, beside the index alone, in turn in one process; --full: a million of them.

Each search is a page of 25: the words are read, the index is asked, and the rows are fetched. The raw index is asked the same of the same
files and fetches nothing. Decisions are synthetic: words of our own manual, provisions and outcomes drawn by chance, nobody's names.
    python -m bench.decisions_bench [--count N] [--full] [--rounds N]
The first run makes the register, in build/bench: for a million some ten minutes and 3 GB.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from bench.rounds import report
from bench.web.records import BUILD, use_folder
from bench.web.words import asked, rare_words

if TYPE_CHECKING:
    from answerable.casework.commissioner.published.finding import Sought

COUNT, FULL = 20_000, 1_000_000
_AT_ONCE, _SEARCHES, _AUTHORITIES, _DAYS = 5_000, 200, 500, 5_000
_PROVISIONS = (
    *("FOIA s.10(1)", "FOIA s.12(1)", "FOIA s.14(1)", "FOIA s.30(1)(a)(i)", "FOIA s.31(1)(a)", "FOIA s.31(3)", "FOIA s.36(2)(b)(ii)"),
    *("FOIA s.40(2)", "FOIA s.41(1)", "FOIA s.42(1)", "FOIA s.43(2)", "EIR reg 12(4)(b)", "EIR reg 12(5)(e)"),
)
_OUTCOMES = ("upheld", "partly upheld", "not upheld")
_VERSION = "1"  # another makes what was kept anew


def home(count: int) -> Path:
    """The folder of the register of this size."""
    return BUILD / f"decisions-{count}"


def make(count: int) -> None:
    """Makes the register, and the index of its words. Django is set up."""
    from django.db import connection, transaction

    from answerable.casework.commissioner.models import Office
    from answerable.casework.commissioner.published.index import INDEX
    from answerable.casework.commissioner.published.models import Decision, DecisionChange
    from answerable.casework.migrating import bring_up_to_date

    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
    DecisionChange.objects.all().delete()
    Decision.objects.all().delete()
    office, _ = Office.objects.get_or_create(slug="commissioner", defaults={"name": "The Commissioner’s office"})
    for at in range(0, count, _AT_ONCE):
        with transaction.atomic():
            Decision.objects.bulk_create(Decision(office=office, **each) for each in _drawn(at, min(at + _AT_ONCE, count), count))
        print(f"\r{min(at + _AT_ONCE, count):,} of {count:,} decisions", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    DecisionChange.objects.create(decision=Decision.objects.latest("pk"))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA synchronous=FULL")
    INDEX.rebuild()
    (home(count) / "made").write_text(_VERSION, encoding="utf-8")


def _drawn(begins: int, ends: int, count: int) -> Iterator[dict[str, Any]]:
    """Decisions by chance, the same each time."""
    from answerable.casework.commissioner.published.outcomes import overall
    from answerable.casework.commissioner.published.sectors import SECTORS

    chance = random.Random(begins)
    for nth in range(begins, ends):
        words, again = asked(chance), asked(chance)
        day = date(2026, 11, 1) - timedelta(days=_DAYS - nth * _DAYS // count)
        outcomes = [{"under": each, "complaint": chance.choice(_OUTCOMES)} for each in chance.sample(_PROVISIONS, chance.randint(1, 3))]
        yield {
            "case": f"{nth:032x}",
            "reference": f"IC-{nth}-A1B2",
            "dated": day,
            "published_on": day,
            "authority": f"Public authority {nth % _AUTHORITIES}",
            "sectors": [SECTORS[nth % len(SECTORS)]],
            "acts": "FOIA",
            "outcome": overall(each["complaint"] for each in outcomes),
            "outcomes": outcomes,
            "summary": words.subject,
            "notice": {},
            "text": f"{words.text}\n{again.text}",
        }


def searches(chance: random.Random) -> "dict[str, list[Sought]]":
    """What is looked for, kind by kind."""
    from answerable.casework.commissioner.published.finding import Sought

    words = [rare.replace("+", " ") for rare in rare_words(chance, _SEARCHES)]
    return {
        "words": [Sought(each) for each in words],
        "a provision": [Sought(under=chance.choice(("31", "s.40", "12(4)(b)", "FOIA s.43(2)"))) for _ in words],
        "words, provision and outcome": [Sought(each, under="31", outcome="upheld") for each in words],
        "authority and year": [Sought(authority=f"Public authority {nth % _AUTHORITIES}", year="2020") for nth, _ in enumerate(words)],
    }


def _timed(each: "list[Sought]", look: "Callable[[Sought], object]") -> list[tuple[float, float]]:
    """Milliseconds of each search, by the clock and of the processor: on a busy machine the first says little."""
    taken = []
    for one in each:
        start, worked = time.perf_counter(), time.process_time()
        look(one)
        taken.append(((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000))
    return taken


def measure(rounds: int) -> None:
    """Each kind of search, ours and the index alone, in turn; a first round is not counted."""
    from answerable.casework.commissioner.published import index
    from answerable.casework.commissioner.published.finding import A_PAGE, Sought, authorities_as, on_the_register, years_as
    from answerable.casework.indexed import newest_of, telling

    on = date(2026, 11, 28)
    raw, schema = index.INDEX.as_it_is(), index._SCHEMA

    def alone(sought: Sought) -> object:
        words = telling(sought.words, most=6)
        asked_of = {"words": words, "terms": sought.terms, "since": None, "until": on, "before": None, "most": A_PAGE + 1}
        return newest_of(raw, schema, **asked_of)  # type: ignore[arg-type]

    for name, each in searches(random.Random(1)).items():
        ours, floor = [], []
        for turn in range(rounds + 1):
            now, then = _timed(each, lambda one: on_the_register(one, on=on)), _timed(each, alone)
            if turn:
                ours += now
                floor += then
        for what, place in (("by the clock", 0), ("of the processor", 1)):
            page, index_alone = [one[place] for one in ours], [one[place] for one in floor]
            (p50, p99), (floor50, floor99) = ((median(one), quantiles(one, n=100)[98]) for one in (page, index_alone))
            said = f"p50 {p50:.2f} / {floor50:.2f} ms, p99 {p99:.2f} / {floor99:.2f} ms (page / index alone)"
            report(f"{name}, {what}: p99 of a page / the index", p99 / floor99, goal="", detail=said)
    for what, look in (
        ("the newest, without words", lambda: on_the_register(Sought(), on=on).rows),
        ("what to narrow it by, after a change", lambda: authorities_as((0, ""), on=on) + years_as((0, ""), on=on)),
    ):
        start = time.perf_counter()
        said = f"{len(look())} lines"
        report(what, (time.perf_counter() - start) * 1000, goal="", detail=said, unit="ms")


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT, help="published decisions")
    options.add_argument("--full", dest="count", action="store_const", const=FULL, help="a million of them")
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    home(given.count).mkdir(parents=True, exist_ok=True)
    use_folder(home(given.count))
    made = home(given.count) / "made"
    if not made.exists() or made.read_text(encoding="utf-8") != _VERSION:
        make(given.count)
    measure(given.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
