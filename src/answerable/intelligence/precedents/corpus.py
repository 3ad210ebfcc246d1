"""The folder in which decisions are kept: an index of their paragraphs, and one line for each file that was taken in or refused.

A file is known by what is in it, so that it is taken in once whatever it is called, and one that breaks off goes on where it was. What is
written together is visible together: the index commits many files at once, once the texts that it points to are on the disk, and the line
that says which files they were is written only after.
"""

import fcntl
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast
from zlib import crc32

import tantivy

from answerable.casework.indexed import every as all_of
from answerable.documents.authority_names import legal_name
from answerable.documents.decision_notice.headings import REASONS
from answerable.documents.decision_references import NOTICE, in_an_address
from answerable.intelligence.precedents.decision import Decision
from answerable.intelligence.precedents.doubting import doubted_in
from answerable.intelligence.precedents.stages import stages_of
from answerable.intelligence.precedents.told import Hit, Telling, Told
from answerable.intelligence.unable import UnableToCount
from answerable.law.not_law import NotACitation
from answerable.law.provision import Provision, cite

AT_ONCE = 2000  # of files: more make fewer pieces of an index, which are quicker to search; and are read again where it breaks off
SHAPE = 5  # another whenever what is kept of a decision is: what was kept in an older shape is taken in again
_HEAP = 128_000_000
_OF_DECISIONS = ("key", "of", "cites", "came_to")
_OF_PARAGRAPHS = ("under", "decided", "year", "sector", "body", "stage", "doubts")


def _schema() -> tantivy.Schema:
    """Nothing is stored but where a text begins (told.py)."""
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("at", fast=True)
    schema.add_integer_field("newest", fast=True)
    schema.add_text_field("words", tokenizer_name="en_stem")
    schema.add_text_field("authority", tokenizer_name="en_stem")
    for each in (*_OF_DECISIONS, *_OF_PARAGRAPHS, "file", "kind"):
        schema.add_text_field(each, tokenizer_name="raw", index_option="basic")
    return schema.build()


SCHEMA = _schema()
PARAGRAPH = "paragraph"


class Refused(NamedTuple):
    """A file that is no decision notice, or that could not be read, and why."""

    file: str
    why: str


class Corpus:
    """A folder of decisions. What people recorded about them is in the folder, and what can be made again in one folder of it.

    Raises `UnableToCount` where the folder cannot be kept in.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made = folder / f"shape-{SHAPE}"
        try:
            (self._made / "index").mkdir(parents=True, exist_ok=True)
            self.index = tantivy.Index(SCHEMA, path=str(self._made / "index"))
        except (OSError, ValueError) as failed:
            raise UnableToCount(f"{folder} cannot hold decisions ({failed}). Name a folder that this may write in.") from None
        self._told = Told(self._made / "told")
        self._taken, self._kept_at = self._made / "taken", (0, 0)
        self.refused = [Refused(*json.loads(line)) for line in lines_of(self._made / "refused")]

    @staticmethod
    def is_in(folder: Path) -> bool:
        """Whether decisions were taken into a folder. Looking makes nothing."""
        return all((folder / f"shape-{SHAPE}" / each).exists() for each in ("taken", "told"))

    @property
    def older(self) -> list[Path]:
        """What was kept in an older shape, and is read no more."""
        return sorted(each for each in self.folder.glob("shape-*") if each != self._made)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keeps others from taking in at the same time. Raises `UnableToCount` while somebody does."""
        with (self.folder / "taking-in").open("w", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise UnableToCount(f"Somebody is taking decisions into {self.folder} now. Wait until that is done.") from None
            yield

    def not_yet(self, files: Sequence[Path]) -> list[tuple[Path, str]]:
        """Those files that are neither taken in nor refused, each with what it is known by."""
        known = {line.strip() for line in lines_of(self._made / "taken")}
        found: dict[str, Path] = {}
        for file in files:
            try:
                name = hashlib.sha256(file.read_bytes()).hexdigest()
            except OSError:
                name = hashlib.sha256(str(file).encode(errors="surrogateescape")).hexdigest()
            if name not in known:
                found.setdefault(name, file)
        return [(file, name) for name, file in found.items()]

    def take_in(self, every: Iterable[tuple[Path, str, Decision | str]], *, at_once: int = AT_ONCE) -> Iterator[tuple[int, int]]:
        """Keeps decisions, or why a file is none, so many at once; says after each time how many of each there are."""
        taken: list[str] = []
        refused: list[Refused] = []
        writer = self.index.writer(_HEAP, 1)
        with Telling(self._made / "told") as telling:
            for file, name, found in every:
                if isinstance(found, str):
                    refused.append(Refused(str(file), found))
                else:
                    writer.delete_documents_by_term("file", name)  # of a time that broke off
                    for document in _documents(found, name, telling):
                        writer.add_document(document)
                taken.append(name)
                if len(taken) >= at_once:
                    telling.reach_the_disk()
                    yield self._kept(writer, taken, refused)
                    taken, refused = [], []
            telling.reach_the_disk()
            yield self._kept(writer, taken, refused)
            writer.wait_merging_threads()

    def _kept(self, writer: tantivy.IndexWriter, taken: list[str], refused: list[Refused]) -> tuple[int, int]:
        writer.commit()
        _write(self._made / "refused", [json.dumps(each, ensure_ascii=False) for each in refused])
        _write(self._made / "taken", taken)
        self.refused += refused
        return len(taken) - len(refused), len(refused)

    @property
    def searcher(self) -> tantivy.Searcher:
        """What searches what was kept until now: by this process, or by another that said so in a line."""
        try:
            found = self._taken.stat()
            at = (found.st_mtime_ns, found.st_size)
        except FileNotFoundError:
            at = (0, 0)
        if at != self._kept_at:
            self.index.reload()
            self._kept_at = at
        return self.index.searcher()

    def decision(self, reference: str) -> Decision | None:
        """The decision that is known by this reference, or by what stands for it in an address, with its paragraphs."""
        places = self._places([term("key", in_an_address(reference))], 1)
        return self._told.whole(places[0]) if places else None

    def decisions(self, *conditions: tantivy.Query, most: int, newest: bool = False) -> list[Decision]:
        """The decisions that meet all of these, one of them about a field of decisions; the best first, each without its paragraphs."""
        return list(map(self._told.decision, self._places(conditions, most, newest)))

    def paragraphs(self, *conditions: tantivy.Query, most: int, newest: bool = False) -> list[Hit]:
        """The paragraphs that meet all of these, each about a field of paragraphs, or any; the best first, each with its decision.

        The newest first instead, where that is asked: what no words rank has then the same order however it was taken in.
        """
        return list(map(self._told.hit, self._places(conditions or (term("kind", PARAGRAPH),), most, newest)))

    def _places(self, conditions: Sequence[tantivy.Query], most: int, newest: bool = False) -> list[int]:
        asked = conditions[0] if len(conditions) == 1 else all_of(conditions)
        searcher = self.searcher
        hits = searcher.search(asked, most, count=False, order_by_field="newest" if newest else None).hits
        return cast("list[int]", searcher.fast_field_values("at", [address for _, address in hits])) if hits else []


def term(field: str, word: str) -> tantivy.Query:
    """What has this word in a field."""
    return tantivy.Query.term_query(SCHEMA, field, word)


def any_of(field: str, words: Iterable[str]) -> tantivy.Query:
    """What has one of these words in a field."""
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, term(field, word)) for word in words])


def only(*conditions: tantivy.Query) -> tantivy.Query:
    """What meets all of these, which says nothing of how well it fits: what is not ranked is quicker."""
    return tantivy.Query.const_score_query(conditions[0] if len(conditions) == 1 else all_of(conditions), 0.0)


def plain_name(authority: str) -> str:
    """The name of an authority as two names of it are compared: the one that the law knows, in small letters, without its article."""
    return " ".join(legal_name(authority).casefold().split()).removeprefix("the ")


@lru_cache(4096)
def above(provision: str) -> tuple[str, ...]:
    """A provision and every one that it stands in: `FOIA s.31(1)(a)`, `FOIA s.31(1)`, `FOIA s.31`. So 31 finds 31(3), and never 310."""
    try:
        cited: Provision = cite(provision)
    except NotACitation:
        return (provision,)
    found, rest = [str(cited)], cited.beneath
    while rest:
        rest = rest[: rest.rindex("(")].rstrip() if "(" in rest else ""
        found.append(f"{cited.section}{rest}")
    return tuple(dict.fromkeys(found))


def _documents(decision: Decision, file: str, telling: Telling) -> Iterator[tantivy.Document]:
    decision = decision._replace(key=decision.key or f"file-{file[:12]}")
    at, *places = telling.add(decision)
    came_to = sorted({f"{under} {outcome}" for provision, outcome in decision.outcomes for under in above(provision)})
    outcomes = sorted({f"* {outcome}" for _, outcome in decision.outcomes})
    results = [f"* appeal {decision.result.split(',')[0]}"] if decision.result else []
    keys, cites, of = [decision.key, *map(in_an_address, decision.also)], list(decision.cites), list(decision.of)
    yield tantivy.Document(at=at, file=file, key=keys, of=of, cites=cites, came_to=came_to, newest=_newest(decision))
    shared = {
        "file": file,
        "kind": PARAGRAPH,
        "authority": decision.authority,
        "decided": [*came_to, *outcomes, *results],
        "year": decision.year,
        "sector": decision.sector,
        "body": plain_name(decision.authority),
    }
    for nth, (place, said, about) in enumerate(zip(places, decision.said, _about(decision), strict=True)):
        under = sorted({each for provision in about for each in above(provision)})
        doubts = [doubted for doubted, _ in doubted_in(said.text)] if decision.court != NOTICE and said.cites else []
        stages = list(stages_of(said.text)) if said.zone == REASONS else []
        newest = _newest(decision, nth)
        yield tantivy.Document(**shared, at=place, newest=newest, words=said.text, under=under, doubts=doubts, stage=stages)


def _newest(decision: Decision, nth: int = 0) -> int:
    """A number that is greater the later it was decided; within a day always in one order, and within a decision from its beginning."""
    day = date.fromisoformat(decision.date).toordinal() if decision.date else 0
    return day << 40 | (crc32(decision.key.encode()) >> 8) << 16 | 0xFFFF - min(nth, 0xFFFF)


def _about(decision: Decision) -> Iterator[tuple[str, ...]]:
    """What each paragraph is about: what it cites, and among the reasons what was decided and last spoken of before it."""
    decided = {each for provision, _ in decision.outcomes for each in above(provision)}
    last: tuple[str, ...] = ()
    for said in decision.said:
        here = tuple(each for each in said.under if not decided.isdisjoint(above(each)))
        last = (here or last) if said.zone == REASONS else ()
        yield (*said.under, *last)


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _write(file: Path, lines: Sequence[str]) -> None:
    with file.open("a", encoding="utf-8") as kept:
        kept.writelines(f"{line}\n" for line in lines)
        kept.flush()
