"""Precedents: paragraphs searched against the raw tantivy index and FTS5, decisions near a text, the size of it all, and notices loaded.

Every paragraph is made of words of our own manual. The raw index has the same paragraphs and nothing else:
words, provision and text. Queries go to all in turn, in one run.
    python -m bench.precedents_bench [--count PARAGRAPHS] [--full] [--rounds N]
The first run makes the decisions, in build/bench: for a million paragraphs some ten minutes and 1.5 GB.
"""

import argparse
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import every
from answerable.documents.decision_notice.headings import REASONS
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.intelligence.precedents.beside import beside
from answerable.intelligence.precedents.corpus import SHAPE, Corpus
from answerable.intelligence.precedents.decision import Decision, Said
from answerable.intelligence.precedents.finding import Asked, found
from answerable.intelligence.precedents.nearest import nearest
from bench.rounds import report
from bench.web.words import vocabulary

COUNT, FULL, EACH, MOST = 20_000, 1_000_000, 40, 20
BUILD = Path(__file__).parent.parent / "build" / "bench"
NOTICES = Path(__file__).parent.parent.parent / "shared" / "notices"
LOADED = 600
_PROVISIONS = (
    "FOIA s.31(3)",
    "FOIA s.40(2)",
    "FOIA s.43(2)",
    "FOIA s.36(2)(c)",
    "FOIA s.12(1)",
    "FOIA s.14(1)",
    "EIR reg 12(4)(b)",
    "FOIA s.42",
)
_PHRASES = ("the causal link", "would be likely to", "the public interest", "confirm or deny")
_RAW = (
    tantivy.SchemaBuilder()
    .add_text_field("words", tokenizer_name="en_stem", stored=True)
    .add_text_field("under", tokenizer_name="raw", index_option="basic")
    .build()
)


class Made(NamedTuple):
    """What a run measures on, and how many paragraphs and letters there are."""

    corpus: Corpus
    raw: tantivy.Index
    fts5: sqlite3.Connection
    texts: int
    paragraphs: int


@lru_cache(1)
def _bodies() -> tuple[str, ...]:
    words, _ = vocabulary()
    return tuple(" ".join(random.Random(nth).choices(words[60:], k=3)).title() + " Council" for nth in range(2000))


def decision(nth: int) -> Decision:
    """A decision of forty paragraphs, the same whenever it is asked for."""
    (words, weights), chance = vocabulary(), random.Random(nth)
    under = chance.choice(_PROVISIONS)
    said = []
    for number in range(1, EACH + 1):
        text = f"{' '.join(chance.choices(words, cum_weights=weights, k=60))} {chance.choice(_PHRASES)}."
        said.append(Said(number, REASONS, text, (under,) if number % 4 == 1 else (), ()))
    outcome = ((under, chance.choice((UPHELD, NOT_UPHELD))),)
    reference = f"FS{50_000_000 + nth}"
    day = f"{2006 + nth % 20}-{1 + nth % 12:02}-{1 + nth % 28:02}"
    return Decision(reference, day, _bodies()[nth % len(_bodies())], ("FOIA",), outcome, tuple(said), key=reference)


class _Drawn:
    """Decisions one after the other, and how long they took to draw, which is no part of taking them in."""

    def __init__(self, count: int) -> None:
        self._count, self.seconds = count, 0.0

    def __iter__(self) -> Iterator[Decision]:
        for nth in range(self._count // EACH):
            begun = time.thread_time()
            drawn = decision(nth)
            self.seconds += time.thread_time() - begun
            yield drawn


def made(count: int) -> Made:
    """The decisions in each of the three, made where they are not there yet: each by a process of its own."""
    home = BUILD / f"precedents-{SHAPE}-{count}"
    if not (home / "whole").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        took = {name: _made_alone(name, home, count) for name in _MAKES}
        said = ", ".join(f"{name} {count / seconds:,.0f}/s and {peak:,.0f} MiB" for name, (seconds, peak) in took.items())
        report("S4 paragraphs taken in a second of the processor / FTS5's", took["fts5"][0] / took["ours"][0], goal=">= 0.7", detail=said)
        report("   / raw tantivy's", took["raw"][0] / took["ours"][0], goal="", detail="the same paragraphs, nothing else of them")
        (home / "whole").touch()
    raw = tantivy.Index.open(str(home / "raw"))
    fts5 = sqlite3.connect(home / "fts5")
    texts = fts5.execute("SELECT sum(length(words)) FROM texts").fetchone()[0]
    return Made(Corpus(home / "ours"), raw, fts5, texts, count)


def _made_alone(name: str, home: Path, count: int) -> tuple[float, float]:
    """Seconds of the processor without drawing, all threads together, and the most memory in MiB."""
    asked = [sys.executable, "-m", "bench.precedents_bench", "--count", str(count), "--make", name, "--home", str(home)]
    seconds, peak = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=BUILD.parent.parent).stdout.split()
    return float(seconds), float(peak)


def make(name: str, home: Path, count: int) -> None:
    """Makes one of the three in this process, and prints what it took."""
    drawn = _Drawn(count)
    begun = time.process_time()
    _MAKES[name](home, drawn)
    print(time.process_time() - begun - drawn.seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _taken(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _ours(home: Path, drawn: Iterable[Decision]) -> None:
    for _ in Corpus(home / "ours").take_in((Path(each.reference), each.reference, each) for each in drawn):
        pass


def _raw(home: Path, drawn: Iterable[Decision]) -> None:
    (home / "raw").mkdir()
    writer = tantivy.Index(_RAW, path=str(home / "raw")).writer(128_000_000, 1)
    for each in drawn:
        for said in each.said:
            writer.add_document(tantivy.Document(words=[said.text], under=[each.outcomes[0][0]]))
    writer.commit()
    writer.wait_merging_threads()


def _fts5(home: Path, drawn: Iterable[Decision]) -> None:
    database = sqlite3.connect(home / "fts5")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(words, under UNINDEXED, tokenize='porter')")
    database.executemany("INSERT INTO texts VALUES (?, ?)", ((said.text, each.outcomes[0][0]) for each in drawn for said in each.said))
    database.commit()
    database.close()


_MAKES = {"ours": _ours, "raw": _raw, "fts5": _fts5}


def searches(made: Made, rounds: int) -> None:
    """Two words, and two words under a provision: twenty paragraphs, each with its text."""
    chance = random.Random(11)
    words, _ = vocabulary()
    asked = [chance.sample(words[200:3000], 2) for _ in range(100)]
    for called, under in (("two words", ""), ("two words of a provision", _PROVISIONS[0])):
        ways: Ways = {"ours": partial(_ours_asked, made.corpus, under), "raw": partial(raw_search, made.raw, under)}
        if not under:
            ways["fts5"] = lambda two: fts5_search(made.fts5, " AND ".join(two))
        taken = in_turn(ways, asked, rounds)
        for nth, of in ((0, "p50"), (1, "p99")):
            said = ", ".join(f"{name} {times[nth] * 1000:.2f} ms" for name, times in taken.items())
            report(f"S2 {called}, {of} / raw tantivy", taken["ours"][nth] / taken["raw"][nth], goal="<= 1.4", detail=said)
        if "fts5" in taken:
            report(f"S2 {called}, p99 / FTS5 ranked", taken["ours"][1] / taken["fts5"][1], goal="<= 0.08", detail="")


Ways = dict[str, Callable[[Sequence[str]], object]]


def in_turn(
    ways: dict[str, Callable[[Sequence[str]], object]], asked: Sequence[Sequence[str]], rounds: int
) -> dict[str, tuple[float, float]]:
    """The median and the 99th hundredth of each way, every query put to each in turn; the best of the rounds for each query."""
    best: dict[str, list[float]] = {name: [1e9] * len(asked) for name in ways}
    for _ in range(rounds + 1):
        for nth, words in enumerate(asked):
            for name, way in ways.items():
                best[name][nth] = min(best[name][nth], _taken(lambda way=way, words=words: way(words)))  # type: ignore[misc]
    return {name: (quantiles(each, n=100)[49], quantiles(each, n=100)[98]) for name, each in best.items()}


def _ours_asked(corpus: Corpus, under: str, words: Sequence[str]) -> object:
    return found(corpus, Asked(" ".join(words), under=under), most=MOST)


def raw_search(index: tantivy.Index, under: str, words: Sequence[str]) -> list[str]:
    """The same from the raw index, as its own manual says."""
    searcher = index.searcher()
    query = index.parse_query(" ".join(words), ["words"], conjunction_by_default=True)
    if under:
        query = every([query, tantivy.Query.term_query(_RAW, "under", under)])
    return [str(searcher.doc(at)["words"][0]) for _, at in searcher.search(query, MOST, count=False).hits]


def fts5_search(database: sqlite3.Connection, match: str) -> list[tuple[str]]:
    """The same, ranked, from FTS5."""
    return database.execute("SELECT words FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?", (match, MOST)).fetchall()


def likeness(made: Made, rounds: int) -> None:
    """The decisions near a text: the reasons of one, with a fifth of the words changed."""
    words, _ = vocabulary()
    chance, hits, asked = random.Random(7), 0, []
    decisions = made.paragraphs // EACH
    for each in map(decision, chance.sample(range(decisions), min(100, decisions))):
        text = " ".join(said.text for said in each.said[:3]).split()
        copied = " ".join(chance.choice(words) if chance.random() < 0.2 else word for word in text)
        near = nearest(made.corpus, each.outcomes[0][0], copied)
        hits += any(one.decision.reference == each.reference for side in near for one in side)
        asked.append((each.outcomes[0][0], copied))
    report("S3 recall at 5 of decisions, a fifth of the words changed", hits / len(asked), goal=">= 0.95", detail="", unit="")
    ways: Ways = {
        "ours": lambda each: nearest(made.corpus, each[0], each[1]),
        "beside a form": lambda each: beside(made.corpus, each[0], "cause", words=each[1]),
        "fts5": lambda each: fts5_search(made.fts5, " OR ".join(sorted(set(each[1].replace(".", "").split()), key=len)[-12:])),
    }
    taken = in_turn(ways, asked[:30], rounds)
    told = {name: f"{p50 * 1000:.1f} / {p99 * 1000:.1f}" for name, (p50, p99) in taken.items()}
    for name in ("ours", "beside a form"):
        said = f"{told[name]} ms against {told['fts5']} (p50 / p99)"
        report(f"S3 near decisions, {name}, p99 / FTS5 of 12 terms", taken[name][1] / taken["fts5"][1], goal="<= 0.02", detail=said)
    size = sum(each.stat().st_size for each in made.corpus.folder.rglob("*") if each.is_file())
    said = f"{size / 2**20:.0f} MiB, which search has as well, and the whole texts are in it; {made.texts / 2**20:.0f} MiB of texts"
    report("S5 all that is kept / texts", size / made.texts, goal="", detail=said)


def loading() -> None:
    """Notices a second, read by two processes and kept: the real ones, repeated under other references."""
    whole = [each.read_text(encoding="utf-8") for each in sorted(NOTICES.glob("*.txt")) if "_CUT" not in each.name]
    if not whole:
        print("No notices are beside this checkout, so loading is not measured.")
        return
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "notices"
        files.mkdir()
        for nth in range(LOADED):
            (files / f"{nth:05}.txt").write_text(f"{whole[nth % len(whole)]}\nCopy {nth}", encoding="utf-8")
        load = [
            str(Path(sys.executable).parent / "answerable"),
            "precedents",
            "load",
            str(files),
            "--into",
            f"{folder}/kept",
            "--processes",
            "2",
        ]
        before = _of_children()
        taken = _taken(lambda: subprocess.run(load, check=True, capture_output=True))
        worked = _of_children() - before
        again = _taken(lambda: subprocess.run(load, check=True, capture_output=True))
    said = f"{LOADED} in {taken:.1f} s, start included; {LOADED / max(taken - again, 0.1):,.0f} a second after it"
    report("notices loaded a second, two processes", LOADED / taken, goal="", detail=said, unit="/s")
    report(
        "   / seconds of the processor that it took", LOADED / worked, goal="", detail=f"{worked:.1f} s, all processes together", unit="/s"
    )
    report("the same again, all there already", LOADED / again, goal="", detail=f"{again:.1f} s", unit="/s")


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT, help="paragraphs")
    options.add_argument("--full", dest="count", action="store_const", const=FULL, help="a million of them")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--make", choices=_MAKES, help=argparse.SUPPRESS)
    options.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.make:
        make(given.make, given.home, given.count)
        return 0
    of = made(given.count)
    searches(of, given.rounds)
    likeness(of, given.rounds)
    loading()
    return 0


if __name__ == "__main__":
    sys.exit(main())
