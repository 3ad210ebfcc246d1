"""Words of the database in files beside it: a copy that can be thrown away and made again at any time.

It is written behind the transaction. What changed is read from a table that is only added to, the journal, whose rows say what changed.
A search first reads on from the last row that the index knows, so a process that was killed between a commit and the index loses nothing,
and two processes do no work twice.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import tantivy
from django.db import connection
from django.db.models import Model, Q, QuerySet

from answerable.casework.database import state_folder
from answerable.casework.prepared import Prepared
from answerable.documents.similar import EMPTY

READ_ON_AT_MOST = 20_000  # rows of a journal that a search reads on by itself: more is for the command that makes the index again
_GAPS = 500
_HEAP = 50_000_000
_AT_ONCE = 500
_PK_BITS = 40
_LAST = 2**39  # a number that no row reaches
_WORD = re.compile(r"[^\W_]{3,}")
# As a field of words, `en_stem`, has them.
STEMS = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(40))
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.stemmer("english"))
    .build()
)
Documents = Callable[[Sequence[Any] | None], Iterable[tuple[int, tantivy.Document | None]]]


class NotBuilt(Exception):
    """There is no index, or one so far behind that a search does not wait for it."""


class Known(NamedTuple):
    """How far an index reaches: the last row of the journal, its mark, and the numbers before it that had not come when it was written.

    On PostgreSQL a number can be given out before another and committed after it.
    """

    generation: str = ""
    up_to: int = 0
    head: str = ""
    gaps: tuple[int, ...] = ()


class Journal(NamedTuple):
    """A table that is only added to: its column that no two rows share, and the one that says what changed."""

    model: type[Model]
    mark: str
    about: str

    @property
    def newest(self) -> QuerySet[Model, tuple[int, str]]:
        """The number and the mark of its last row."""
        return self.model._base_manager.order_by("-pk").values_list("pk", self.mark)[:1]

    def last(self) -> tuple[int, str]:
        """The same, where there is no row too."""
        return self.newest.first() or (0, "")


def place_of(day: date, pk: int) -> int:
    """Where something stands by its day, then by its number."""
    return day.toordinal() << _PK_BITS | pk


def pk_at(place: int) -> int:
    """What stands at a place."""
    return place & ((1 << _PK_BITS) - 1)


def day_at(place: int) -> date:
    """The day of a place; of one that is none, the first day that there is."""
    return date.fromordinal(max(place >> _PK_BITS, 1))


def every(conditions: Iterable[tantivy.Query]) -> tantivy.Query:
    """What meets all of these."""
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in conditions])


def placed_until(schema: tantivy.Schema, until: date) -> tantivy.Query:
    """What has its place on or before a day. The schema has `place`."""
    return tantivy.Query.range_query(schema, "place", tantivy.FieldType.Integer, None, place_of(until, _LAST))


def telling(text: str, *, most: int) -> list[str]:
    """The words of a text that tell something of what it is about, in small letters, each once."""
    return list(dict.fromkeys(each for each in _WORD.findall(text.casefold()) if each not in EMPTY))[:most]


def newest_of(
    index: tantivy.Index,
    schema: tantivy.Schema,
    *,
    words: Sequence[str],
    terms: Iterable[tuple[str, str]],
    since: date | None,
    until: date,
    before: tuple[date, int] | None,
    most: int,
) -> list[int]:
    """What has all these words and terms, the newest first: from a day on and until another. The schema has `words` and `place`.

    Words are words and no language to ask in: whatever is typed costs no more than they do.
    """
    conditions = [tantivy.Query.term_query(schema, "words", each) for each in dict.fromkeys(STEMS.analyze(" ".join(words)))]
    conditions += [tantivy.Query.term_query(schema, name, term) for name, term in terms if term]
    low = place_of(since, 0) if since is not None else None
    high = min(place_of(until, _LAST), place_of(before[0], min(before[1], _LAST)) - 1 if before is not None else place_of(until, _LAST))
    conditions.append(tantivy.Query.range_query(schema, "place", tantivy.FieldType.Integer, low, high))
    found = index.searcher().search(every(conditions), most, count=False, order_by_field="place", order=tantivy.Order.Desc)
    return [pk_at(int(place)) for place, _ in found.hits]


def rarest_stems(searcher: tantivy.Searcher, plain: str, *, field: str = "words", most: int = 12) -> list[str]:
    """The rarest words of a text, by their stems, of those that stand in a field at all; the rarest first."""
    stems = {each: searcher.doc_freq(field, each) for each in STEMS.analyze(plain)}
    return sorted((each for each in stems if stems[each]), key=lambda each: (stems[each], each))[:most]


def any_stem(schema: tantivy.Schema, stems: Iterable[str], *, field: str = "words") -> tantivy.Query | None:
    """What has any of these words in a field, to be ranked; nothing where there is no word."""
    each = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, field, stem)) for stem in stems]
    return tantivy.Query.boolean_query(each) if each else None


def rarest_of(searcher: tantivy.Searcher, schema: tantivy.Schema, plain: str, *, most: int = 12) -> tantivy.Query | None:
    """What has any of the rarest words of a text, to be ranked; nothing where none of its words is known."""
    return any_stem(schema, rarest_stems(searcher, plain, most=most))


class WordIndex:
    """One index: its schema, the journal that it follows, and the documents of what changed, or of everything.

    Each document comes with its number; none says that there is no such thing to be found any more. The schema has the number as `pk`.
    `shape` is another when what is in it is.
    """

    def __init__(self, name: str, shape: int, schema: tantivy.Schema, journal: Callable[[], Journal], documents: Documents) -> None:
        self._name, self._schema, self._documents, self._journal = f"{name}-{{}}-{shape}", schema, documents, journal
        self._last = Prepared(lambda: journal().newest)
        self._open: dict[Path, tuple[Known, tantivy.Index]] = {}

    @property
    def folder(self) -> Path:
        """The folder of the index of this database, whichever it is."""
        named = connection.settings_dict
        return _folder_of(self._name, f"{named.get('HOST')} {named.get('PORT')} {named['NAME']}", state_folder(os.environ))

    @property
    def known(self) -> Known:
        """How far it reaches as it is."""
        return _known(self.folder)

    def as_it_is(self) -> tantivy.Index:
        """The index without reading on: the database is not asked. Raises `NotBuilt`."""
        return self._opened(self.folder, self.known)

    def read_on(self) -> tantivy.Index:
        """The index brought up to date. Raises `NotBuilt` where that is more than a search waits for."""
        folder = self.folder
        known = _known(folder)
        if known.generation and not known.gaps and list(map(tuple, self._last.rows())) == [(known.up_to, known.head)]:
            return self._opened(folder, known)
        new, whole = self._since(known)
        if not whole:
            known = known if known.generation else Known()
            with _alone(folder, wait=False) as alone:
                if alone:
                    known = self._caught_up(folder)
        elif new:
            with _alone(folder, wait=False) as alone:
                if alone and _known(folder) == known:
                    known = self._written(folder, known, new)
        return self._opened(folder, known)

    def rebuild(self) -> int:
        """Makes it again from the database, and puts it in the place of the one before. Returns how many documents are in it."""
        folder = self.folder
        with _alone(folder, wait=True):
            return self._rebuilt(folder)

    def forget(self) -> None:
        """Makes it again without what has just been disposed of: a search passes it over at once, but its words would stay in the files.

        Where nothing has been searched yet there is nothing to forget.
        """
        folder = self.folder
        with _alone(folder, wait=True):
            if _known(folder).generation:
                self._rebuilt(folder)

    def _rebuilt(self, folder: Path) -> int:
        before = _known(folder)
        last, head = self._journal().last()
        known = Known(hashlib.sha256(f"{before.generation} {last} {head}".encode()).hexdigest()[:16], last, head)
        shutil.rmtree(folder / known.generation, ignore_errors=True)
        (folder / known.generation).mkdir(parents=True)
        index = tantivy.Index(self._schema, path=str(folder / known.generation))
        writer = index.writer(_HEAP, 1)
        count = 0
        for _, document in self._documents(None):
            if document is not None:
                writer.add_document(document)
                count += 1
        writer.commit()
        writer.wait_merging_threads()
        write_down(folder, known)
        if before.generation and before.generation != known.generation:
            shutil.rmtree(folder / before.generation, ignore_errors=True)
        return count

    def _caught_up(self, folder: Path) -> Known:
        """An index that does not follow from this journal, or is not there, made again where that is little."""
        rows = self._journal().model._base_manager.order_by("pk").values("pk")
        if rows[READ_ON_AT_MOST : READ_ON_AT_MOST + 1].exists():
            raise NotBuilt("There are more requests than a search waits for. Ask whoever looks after this site to run `answerable index`.")
        self._rebuilt(folder)
        return _known(folder)

    def _since(self, known: Known) -> tuple[list[tuple[int, str, Any]], bool]:
        """What the journal has after what is known; and whether the index follows from this journal, and can be brought up to date."""
        if not known.generation:
            return [], False
        wanted = Q(pk__gte=known.up_to) | Q(pk__in=known.gaps) if known.gaps else Q(pk__gte=known.up_to)
        model, mark, about = self._journal()
        rows = list(model._base_manager.filter(wanted).order_by("pk").values_list("pk", mark, about)[: READ_ON_AT_MOST + 2])
        if known.up_to and (known.up_to, known.head) not in ((number, head) for number, head, _ in rows):
            return [], False  # the database was put back to an earlier day
        return [row for row in rows if row[0] != known.up_to], len(rows) <= READ_ON_AT_MOST + 1

    def _written(self, folder: Path, known: Known, new: list[tuple[int, str, Any]]) -> Known:
        index = tantivy.Index.open(str(folder / known.generation))
        writer = index.writer(_HEAP, 1)
        about = list({each for _, _, each in new if each is not None})
        for at in range(0, len(about), _AT_ONCE):
            for pk, document in self._documents(about[at : at + _AT_ONCE]):
                writer.delete_documents_by_term("pk", pk)
                if document is not None:
                    writer.add_document(document)
        writer.commit()
        last, head, _ = new[-1]
        come = {number for number, _, _ in new}
        if last > known.up_to:
            missing = [number for number in range(max(known.up_to + 1, last - _GAPS), last) if number not in come]
        else:
            last, head, missing = known.up_to, known.head, []
        now = Known(known.generation, last, head, tuple([*(each for each in known.gaps if each not in come), *missing][-_GAPS:]))
        write_down(folder, now)
        return now

    def _opened(self, folder: Path, known: Known) -> tantivy.Index:
        """The index, opened once and read again when it has grown."""
        if not known.generation:
            raise NotBuilt("The index is being made. Search again in a minute.")
        have, index = self._open.get(folder, (Known(), None))
        try:
            if index is None or have.generation != known.generation:
                index = tantivy.Index.open(str(folder / known.generation))
            elif have != known:
                index.reload()
        except (ValueError, OSError):  # damaged, or put away by who has just made another
            raise NotBuilt(
                "The index cannot be read. Search again, or ask whoever looks after this site to run `answerable index`."
            ) from None
        self._open[folder] = (known, index)
        return index


def write_down(folder: Path, known: Known) -> None:
    """How far the index reaches, after it reaches so far: a process killed in between does the same work again, and no harm."""
    written = folder / f"known.{os.getpid()}"
    written.write_text(json.dumps(known))
    written.replace(folder / "known.json")


@lru_cache(16)
def _folder_of(name: str, database: str, state: Path) -> Path:
    return state / name.format(hashlib.sha256(database.encode()).hexdigest()[:12])


def _known(folder: Path) -> Known:
    try:
        written = folder / "known.json"
        stands = written.stat()
        return _read_known(written, (stands.st_ino, stands.st_mtime_ns, stands.st_size))
    except (OSError, ValueError, LookupError, TypeError):
        return Known()


@lru_cache(16)
def _read_known(written: Path, _stands: tuple[int, int, int]) -> Known:
    """How far an index reaches, read again when another file has taken the place of the one that was read."""
    kept = json.loads(written.read_text())
    return Known(str(kept[0]), int(kept[1]), str(kept[2]), tuple(kept[3]))


@contextmanager
def _alone(folder: Path, *, wait: bool) -> Iterator[bool]:
    """One process writes at a time. Without waiting, whether this is the one."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
