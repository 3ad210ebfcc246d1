"""A visit to the disclosure log of a size: its pages, what each costs one at a time, and the requests that are like one. Prints JSON.

    python -m bench.web.log_visit COUNT

The log is made if it is not there. `like` is asked as the page of asking does, and the same of SQLite's own full-text search.
"""

import json
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from bench.web.published import home, is_kept, make, use
from bench.web.words import rare_words, vocabulary

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.test import Client

PAGES, SEARCHES, TIMES = 4_000, 400, 15
ASKED, CHANGED, WORDS, STREAMED = 60, 0.2, 12, 20_000


def addresses(chance: random.Random) -> dict[str, list[str]]:
    """The addresses of each page: so many of most that few are kept when they are asked for."""
    from answerable.casework.authority.publishing.models import Disclosure
    from answerable.web.clock import today

    last, there = Disclosure.objects.latest("pk").pk, Disclosure.objects.count()
    pks = chance.sample(range(last - there + 10, last + 1), min(PAGES, there - 10))
    found = list(Disclosure.objects.filter(pk__in=pks).order_by("pk").values_list("authority__slug", "number", "published_on", "pk"))
    chance.shuffle(found)
    words = [each.replace(" ", "+") for each in rare_words(chance, SEARCHES)]
    month_ago = (today() - timedelta(days=400)).isoformat()
    return {
        "list": [f"/disclosure-log?before={day.isoformat()}.{pk}" for _, _, day, pk in found],
        "list of a body": [f"/disclosure-log?body={body}&before={day.isoformat()}.{pk}" for body, _, day, pk in found],
        "list kept": ["/disclosure-log"],
        "detail": [f"/disclosure-log/{body}/{number}" for body, number, _, _ in found],
        "search": [f"/disclosure-log?words={each}" for each in words],
        "search of a year": [f"/disclosure-log?words={each}&under=FOIA+s.31&until={month_ago}" for each in words],
        "feed": [f"/disclosure-log.atom?words={each}" for each in words],
        "sitemap": ["/sitemap.xml"],
    }


def cost(browser: "Client", connection: "BaseDatabaseWrapper", each: Sequence[str]) -> dict[str, Any]:
    """What a page costs: its queries and bytes at most, and its time in this process."""
    from django.test.utils import CaptureQueriesContext

    queries, size, took = [], [], []
    for address in each[:TIMES]:
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(address)
        assert answer.status_code == 200, address
        queries.append(len(asked))
        size.append(len(answer.content))
    for address in each[TIMES : 2 * TIMES] or each:
        took.append(_seconds(partial(browser.get, address)))
    return {"sql": max(queries), "bytes": round(median(size)), "ms": 1000 * median(took)}


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def streams(browser: "Client") -> dict[str, float]:
    """How many rows a second the whole log leaves by, and how long one map of it takes, in seconds."""
    answer = browser.get("/disclosure-log.jsonl")
    lines = iter(answer.streaming_content)  # type: ignore[attr-defined]
    took = _seconds(lambda: list(islice(lines, STREAMED)))
    answer.close()
    return {"rows": STREAMED / took, "map": _seconds(lambda: browser.get("/sitemap-100.xml"))}


def similar(count: int, chance: random.Random) -> dict[str, Any]:
    """How long it takes to find what is like a request, here and by FTS5; how often copies are found; and how large each index is."""
    from answerable.casework.authority.publishing.finding import like
    from answerable.casework.authority.publishing.index import INDEX
    from answerable.casework.authority.publishing.models import Disclosure
    from answerable.web.clock import today

    fts, text_bytes, build = _fts5(count)
    common = {word: place for place, word in enumerate(vocabulary()[0])}
    last = Disclosure.objects.latest("pk").pk
    originals = list(Disclosure.objects.filter(pk__in=chance.sample(range(last - count + 10, last + 1), ASKED)).order_by("pk"))
    ours, theirs, found = [], [], 0
    for each in originals:
        subject, text = _changed(each.subject, chance), _changed(each.asked, chance)
        start = time.perf_counter()
        near = like(subject, text, on=today(), most=5)
        ours.append(time.perf_counter() - start)
        found += each in near
        rarest = sorted({w for w in f"{subject} {text}".lower().split() if w in common}, key=lambda w: (-common[w], w))[:WORDS]
        query = " OR ".join(f'"{word}"' for word in rarest)
        theirs.append(_seconds(partial(_ranked, fts, query)))
    size = sum(each.stat().st_size for each in INDEX.folder.rglob("*") if each.is_file())
    return {"ours": _both(ours), "fts5": _both(theirs), "recall": found / ASKED, "index": size, "texts": text_bytes, "fts5 build": build}


def _ranked(fts: sqlite3.Connection, query: str) -> list[tuple[int]]:
    return fts.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 20", (query,)).fetchall()


def _both(took: Sequence[float]) -> list[float]:
    """The half within, and all but one in a hundred, in milliseconds."""
    return [1000 * median(took), 1000 * quantiles(took, n=100)[98]]


def _changed(text: str, chance: random.Random) -> str:
    """The same with one word in five another."""
    words, _ = vocabulary()
    return " ".join(chance.choice(words) if chance.random() < CHANGED else each for each in text.split())


def _fts5(count: int) -> tuple[sqlite3.Connection, int, float]:
    """The same texts in SQLite's own index, made anew; how many bytes they are, and the seconds that it took."""
    from answerable.casework.authority.publishing.models import Disclosure

    path = Path(home(count), "fts5.sqlite3")
    path.unlink(missing_ok=True)
    made, size, start = sqlite3.connect(path), 0, time.perf_counter()
    made.execute("PRAGMA journal_mode=OFF")
    made.execute("PRAGMA synchronous=OFF")
    made.execute("CREATE VIRTUAL TABLE f USING fts5(words, content='', tokenize='porter unicode61')")
    for pk, subject, text in Disclosure.objects.order_by("pk").values_list("pk", "subject", "asked").iterator(5_000):
        size += len(subject.encode()) + len(text.encode())
        made.execute("INSERT INTO f(rowid, words) VALUES (?, ?)", (pk, f"{subject}\n{text}"))
    made.commit()
    return made, size, time.perf_counter() - start


def main(count: int) -> None:
    """Prints the addresses of each page and what it costs, and what was measured of likeness."""
    use(count)
    if not is_kept(count):
        make(count)
    from django.db import connection
    from django.test import Client

    chance, browser = random.Random(1), Client(SERVER_NAME="localhost")
    pages = {name: {"addresses": each, **cost(browser, connection, each)} for name, each in addresses(chance).items()}
    print(json.dumps({"pages": pages, "streams": streams(browser), "similar": similar(count, chance)}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
