"""The words of every request, in an index beside the database: a copy that can be thrown away and made again at any time.

It is written behind the transaction. A search first reads on from the last entry of the ledger that the index knows, so a process that
was killed between a commit and the index loses nothing, and two processes do no work twice. Nothing that stands behind a wall is in it.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import tantivy
from django.db import connection
from django.db.models import Max, Q

from answerable.casework.authority.models import InformationRequest
from answerable.casework.database import state_folder
from answerable.casework.ledger.models import Entry

MOST_HITS = 1000  # that a search takes from the index at once
READ_ON_AT_MOST = 20_000  # entries that a search reads on by itself: more is for the command that makes the index again
_GAPS = 500
_MOST_FOUND = 1024  # lists of numbers that are kept, of requests like one
_HEAP = 50_000_000
_PK_BITS = 40
_SHAPE = 3  # of what is in it: another is another index
_PROVISION = re.compile(r"(?:FOIA s\.|EIR reg )\S+")
_FIELDS = ("pk", "authority__slug", "received_on", "provisions", "state", "reference", "subject", "text", "requester_name")
_SCHEMA = (
    tantivy.SchemaBuilder()
    .add_integer_field("pk", indexed=True)
    .add_integer_field("place", indexed=True, fast=True)
    .add_text_field("body", tokenizer_name="raw", index_option="basic")
    .add_text_field("provisions", tokenizer_name="raw", index_option="basic")
    .add_text_field("state", tokenizer_name="raw", index_option="basic")
    .add_text_field("words", tokenizer_name="en_stem")
    .build()
)


# As the field of the words has them.
_STEMS = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(40))
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.stemmer("english"))
    .build()
)
_WORDS_COMPARED = 12  # the rarest of a request, by which others like it are found


class NotBuilt(Exception):
    """There is no index, or one so far behind that a search does not wait for it."""


class Hits(NamedTuple):
    """Places in the register, and whether there are more behind the last."""

    places: tuple[int, ...]
    more: bool

    @property
    def pks(self) -> list[int]:
        """The requests."""
        return [pk_at(each) for each in self.places]


class _Known(NamedTuple):
    """How far an index reaches: the last entry of the ledger, its hash, and the numbers before it that had not come when it was written.

    On PostgreSQL a number can be given out before another and committed after it.
    """

    generation: str = ""
    up_to: int = 0
    head: str = ""
    gaps: tuple[int, ...] = ()


def place_of(received_on: date, pk: int) -> int:
    """Where a request stands in the register: by its day of receipt, then by its number."""
    return received_on.toordinal() << _PK_BITS | pk


def pk_at(place: int) -> int:
    """The request that stands at a place."""
    return place & ((1 << _PK_BITS) - 1)


def day_at(place: int) -> date:
    """The day of receipt of a place; of one that is none, the first day that there is."""
    return date.fromordinal(max(place >> _PK_BITS, 1))


def newest(
    body: str, words: str = "", *, provision: str = "", state: str = "", beyond: int | None = None, newer: bool = False, most: int = 0
) -> Hits:
    """The requests of a body that have all these words, a provision or one under it, and a state, from a place on.

    A state is known as of the last entry of a case. The newest come first or, going back, the nearest newer ones; no more than `most`,
    or MOST_HITS. Raises `NotBuilt`.
    """
    index, most = _read_on(), most or MOST_HITS
    conditions = [tantivy.Query.term_query(_SCHEMA, "body", body)]
    if words:
        conditions.append(index.parse_query_lenient(words, ["words"], conjunction_by_default=True)[0])
    conditions += [tantivy.Query.term_query(_SCHEMA, name, term) for name, term in (("provisions", provision), ("state", state)) if term]
    if beyond is not None:
        low, high = (beyond + 1, None) if newer else (None, beyond - 1)
        conditions.append(tantivy.Query.range_query(_SCHEMA, "place", tantivy.FieldType.Integer, low, high))
    order = tantivy.Order.Asc if newer else tantivy.Order.Desc
    found = index.searcher().search(_all(conditions), most, count=False, order_by_field="place", order=order)
    places = tuple(int(place) for place, _ in found.hits)
    return Hits(places, more=len(places) == most)


def most_like(body: str, words: Iterable[str], *, most: int = 50, as_it_is: bool = False) -> list[int]:
    """The requests of a body that share most with these words, rare ones before common ones. Raises `NotBuilt`.

    Taken as it is, the index is not brought up to date first, and the database is not asked.
    """
    plain = " ".join(each for each in words if each.isalnum())
    if not as_it_is:
        return list(_most_like(_read_on(), body, plain, most))
    folder = _folder()
    known = _known(folder)
    # The same words find the same in an index that has not grown since.
    key = (folder, known, body, most, hashlib.sha256(plain.encode()).digest())
    found = _found.get(key)
    if found is None:
        found = _most_like(_opened(folder, known), body, plain, most)
        if len(_found) >= _MOST_FOUND:
            _found.clear()
        _found[key] = found
    return list(found)


_found: dict[tuple[Path, "_Known", str, int, bytes], tuple[int, ...]] = {}


def _most_like(index: tantivy.Index, body: str, plain: str, most: int) -> tuple[int, ...]:
    searcher = index.searcher()
    stems = {each: searcher.doc_freq("words", each) for each in _STEMS.analyze(plain)}
    rarest = sorted((each for each in stems if stems[each]), key=lambda each: (stems[each], each))[:_WORDS_COMPARED]
    if not rarest:
        return ()
    query = tantivy.Query.boolean_query([(tantivy.Occur.Should, tantivy.Query.term_query(_SCHEMA, "words", each)) for each in rarest])
    # Nothing but words is asked of an index that is of one body, for only then need not every request that has one of them be looked at.
    if searcher.doc_freq("body", body) < searcher.num_docs:
        query = _all([query, tantivy.Query.term_query(_SCHEMA, "body", body)])
    hits = searcher.search(query, most, count=False).hits
    return tuple(pk_at(int(place)) for place in searcher.fast_field_values("place", [at for _, at in hits]) if place is not None)


def rebuild() -> int:
    """Makes the index again from the database, and puts it in the place of the one before. Returns how many requests are in it."""
    with _alone(wait=True):
        return _rebuilt()


def forget() -> None:
    """Makes the index again without what has just been disposed of: a search passes it over at once, but its words would stay in the files.

    Where nothing has been searched yet there is nothing to forget.
    """
    with _alone(wait=True):
        if _known(_folder()).generation:
            _rebuilt()


def _rebuilt() -> int:
    folder = _folder()
    before = _known(folder)
    last = Entry.objects.aggregate(last=Max("id"))["last"] or 0
    head = Entry.objects.filter(id=last).values_list("hash", flat=True).first() or ""
    known = _Known(hashlib.sha256(f"{before.generation} {last} {head}".encode()).hexdigest()[:16], last, head)
    shutil.rmtree(folder / known.generation, ignore_errors=True)
    (folder / known.generation).mkdir(parents=True)
    index = tantivy.Index(_SCHEMA, path=str(folder / known.generation))
    writer = index.writer(_HEAP, 1)
    count = 0
    for row in InformationRequest.objects.order_by("pk").values_list(*_FIELDS).iterator(2000):
        writer.add_document(_document(row))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    _write_down(folder, known)
    if before.generation and before.generation != known.generation:
        shutil.rmtree(folder / before.generation, ignore_errors=True)
    return count


def read_on() -> None:
    """Brings the index up to date. Raises `NotBuilt` where that is more than a search waits for."""
    _read_on()


def _read_on() -> tantivy.Index:
    folder, at_most = _folder(), READ_ON_AT_MOST
    known = _known(folder)
    new, whole = _entries_since(known, at_most)
    if not whole:
        known = known if known.generation else _Known()
        with _alone(wait=False) as alone:
            if alone:
                known = _caught_up(folder, at_most)
    elif new:
        with _alone(wait=False) as alone:
            if alone and _known(folder) == known:
                known = _written(folder, known, new)
    return _opened(folder, known)


def _caught_up(folder: Path, at_most: int) -> _Known:
    """An index that does not follow from this ledger, or is not there, made again where that is little."""
    if Entry.objects.order_by("id").values("id")[at_most : at_most + 1].exists():
        raise NotBuilt("There are more requests than a search waits for. Ask whoever looks after this site to run `answerable index`.")
    _rebuilt()
    return _known(folder)


def _entries_since(known: _Known, at_most: int) -> tuple[list[tuple[int, str, Any]], bool]:
    """What the ledger has after what the index knows; and whether the index follows from this ledger, and can be brought up to date."""
    if not known.generation:
        return [], False
    wanted = Q(id__gte=known.up_to) | Q(id__in=known.gaps) if known.gaps else Q(id__gte=known.up_to)
    rows = list(Entry.objects.filter(wanted).order_by("id").values_list("id", "hash", "case")[: at_most + 2])
    if known.up_to and (known.up_to, known.head) not in ((number, head) for number, head, _ in rows):
        return [], False  # the database was put back to an earlier day
    return [row for row in rows if row[0] != known.up_to], len(rows) <= at_most + 1


def _written(folder: Path, known: _Known, new: list[tuple[int, str, Any]]) -> _Known:
    index = tantivy.Index.open(str(folder / known.generation))
    writer = index.writer(_HEAP, 1)
    cases = list({case for _, _, case in new})
    for at in range(0, len(cases), 500):
        for row in InformationRequest.objects.filter(case__in=cases[at : at + 500]).values_list(*_FIELDS):
            writer.delete_documents_by_term("pk", row[0])
            writer.add_document(_document(row))
    writer.commit()
    last, head, _ = new[-1]
    come = {number for number, _, _ in new}
    if last > known.up_to:
        missing = [number for number in range(max(known.up_to + 1, last - _GAPS), last) if number not in come]
    else:
        last, head, missing = known.up_to, known.head, []
    now = _Known(known.generation, last, head, tuple([*(each for each in known.gaps if each not in come), *missing][-_GAPS:]))
    _write_down(folder, now)
    return now


def _document(row: tuple[Any, ...]) -> tantivy.Document:
    pk, body, received_on, provisions, state, *words = row
    under = sorted(_under(provisions))
    return tantivy.Document(pk=pk, place=place_of(received_on, pk), body=body, provisions=under, state=state, words="\n".join(words))


def _under(provisions: str) -> set[str]:
    """Each provision of a request, and what it stands under: s.31(1)(a), s.31(1), s.31."""
    found: set[str] = set()
    for named in _PROVISION.findall(provisions):
        at = named
        while at.endswith(")"):
            found.add(at)
            at = at[: at.rindex("(")]
        found.add(at)
    return found


def _all(conditions: Iterable[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in conditions])


_open: dict[Path, tuple[_Known, tantivy.Index]] = {}


def _opened(folder: Path, known: _Known) -> tantivy.Index:
    """The index, opened once and read again when it has grown."""
    if not known.generation:
        raise NotBuilt("The index is being made. Search again in a minute.")
    have, index = _open.get(folder, (_Known(), None))
    try:
        if index is None or have.generation != known.generation:
            index = tantivy.Index.open(str(folder / known.generation))
        elif have != known:
            index.reload()
    except (ValueError, OSError):  # damaged, or put away by who has just made another
        raise NotBuilt("The index cannot be read. Search again, or ask whoever looks after this site to run `answerable index`.") from None
    _open[folder] = (known, index)
    return index


def _folder() -> Path:
    """The folder of the index of this database, whichever it is."""
    named = connection.settings_dict
    return _folder_of(f"{named.get('HOST')} {named.get('PORT')} {named['NAME']}", state_folder(os.environ))


@lru_cache(8)
def _folder_of(named: str, state: Path) -> Path:
    return state / f"index-{hashlib.sha256(named.encode()).hexdigest()[:12]}-{_SHAPE}"


def _known(folder: Path) -> _Known:
    try:
        written = folder / "known.json"
        stands = written.stat()
        return _read_known(written, (stands.st_ino, stands.st_mtime_ns, stands.st_size))
    except (OSError, ValueError, LookupError, TypeError):
        return _Known()


@lru_cache(8)
def _read_known(written: Path, _stands: tuple[int, int, int]) -> _Known:
    """How far an index reaches, read again when another file has taken the place of the one that was read."""
    kept = json.loads(written.read_text())
    return _Known(str(kept[0]), int(kept[1]), str(kept[2]), tuple(kept[3]))


def _write_down(folder: Path, known: _Known) -> None:
    """How far the index reaches, after it reaches so far: a process killed in between does the same work again, and no harm."""
    written = folder / f"known.{os.getpid()}"
    written.write_text(json.dumps(known))
    written.replace(folder / "known.json")


@contextmanager
def _alone(*, wait: bool) -> Iterator[bool]:
    """One process writes at a time. Without waiting, whether this is the one."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
