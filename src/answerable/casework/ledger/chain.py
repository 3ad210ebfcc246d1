"""What an entry is made of, and how it is chained: canonical JSON, SHA-256, each entry over the hash of the one before.

Facts (kinds, days, numbers of parts, provisions) stand in the chain. Texts and anything about a person do not: they are taken out,
sealed apart, and the chain keeps one salted commitment to them. So a case can be disposed of and its chain still verifies.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid5

GENESIS = "0" * 64
# What is written by people or about people. Under any other key a text is a term, a citation or a reference, and short.
TEXT_KEYS = frozenset(
    {
        *("address", "advice", "argument", "asked", "by", "combines_with", "evidence", "extent", "for_disclosing", "for_maintaining"),
        *("function", "name", "note", "person", "question", "reason", "reasons", "said_to", "searched", "signed_by", "subject", "text"),
        *("authorised_by", "words", "adjustment", "filename", "answer_text", "slices", "steps"),
    }
)
LONGEST_TERM = 200
# The one kind of entry whose payload an export may leave out: see export.py.
KEPT_BACK = "withheld received"
_BODIES = UUID("6f0d1c1e-2000-5036-8000-000000000036")
# No key of a payload begins so: its keys are the names of a case file.
_DATE, _TEXT = "~date", "~text"

Facts = Mapping[str, Any]


class NotSealed(ValueError):
    """A long text stands under a key whose values are not sealed."""


class Split(NamedTuple):
    """A payload parted: the facts, with a number where each text stood, and the texts in order."""

    facts: dict[str, Any]
    texts: tuple[str, ...]


class Link(NamedTuple):
    """One entry as the chain sees it. `payload` is canonical JSON; `texts` the commitment to its texts, or empty for none."""

    body: str
    case: str
    number: int
    kind: str
    on: date
    at: datetime
    by: str
    payload: str
    texts: str
    previous: str


def canonical(value: object) -> str:
    """The one way in which a value is written: keys in order, no spaces, dates as `{"~date": "2019-11-07"}`."""
    return _WRITER.encode(value)


def _date(value: object) -> dict[str, str]:
    if isinstance(value, date) and not isinstance(value, datetime):
        return {_DATE: value.isoformat()}
    raise TypeError(f"{value!r} has no place in an entry: give text, numbers, yes or no, dates, lists or tables of them.")


_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_date)


def read_canonical(text: str) -> Any:
    """What `canonical` wrote, with its dates. Raises `ValueError`."""
    return _READER.decode(text)


def _dated(table: dict[str, Any]) -> Any:
    return date.fromisoformat(table[_DATE]) if len(table) == 1 and _DATE in table else table


_READER = json.JSONDecoder(object_hook=_dated)


def split(payload: Facts) -> Split:
    """Takes the texts out of a payload. Raises `NotSealed` for a long text under a key that is not a text's."""
    texts: list[str] = []
    return Split({key: _taken(key, value, texts) for key, value in payload.items()}, tuple(texts))


def _taken(key: str, value: object, texts: list[str]) -> object:
    if isinstance(value, str):
        if key in TEXT_KEYS:
            texts.append(value)
            return {_TEXT: len(texts) - 1}
        if len(value) > LONGEST_TERM:
            raise NotSealed(f"{key} holds a text of {len(value)} characters, and texts are sealed only under the keys of TEXT_KEYS.")
        return value
    if isinstance(value, Mapping):
        return {inner: _taken(inner, each, texts) for inner, each in value.items()}
    if isinstance(value, Sequence):
        return [_taken(key, each, texts) for each in value]
    return value


def joined(facts: object, texts: Sequence[str] | None, *, instead: str = "") -> Any:
    """A payload whole again. Without its texts, because they are sealed or disposed of, each is what stands `instead`."""
    if isinstance(facts, dict):
        if len(facts) == 1 and _TEXT in facts:
            return texts[facts[_TEXT]] if texts is not None else instead
        return {key: joined(each, texts, instead=instead) if isinstance(each, dict | list) else each for key, each in facts.items()}
    if isinstance(facts, list):
        return [joined(each, texts, instead=instead) for each in facts]
    return facts


def commitment(texts: Sequence[str], salt: str) -> str:
    """A commitment to texts that says nothing of them to whoever has not got the salt."""
    return _sha256(canonical([salt, list(texts)])) if texts else ""


def hash_of(link: Link) -> str:
    """The hash of an entry, over everything in it and the hash of the one before."""
    at = link.at.isoformat(timespec="microseconds")
    return _sha256(canonical([*link[:4], link.on.isoformat(), at, *link[6:]]))


def chain_of_body(body: str) -> UUID:
    """The chain of what happens to a body's records as a whole, such as an export, and to no one case."""
    return uuid5(_BODIES, body)


def merkle_root(heads: Iterable[tuple[str, str]]) -> str:
    """One hash over all heads, by case. A leaf and a knot are marked apart, so that neither can stand for the other."""
    level = [_sha256(f"leaf:{case}:{head}") for case, head in sorted(heads)]
    while len(level) > 1:
        level = [_sha256("knot:" + ":".join(level[at : at + 2])) for at in range(0, len(level), 2)]
    return level[0] if level else GENESIS


def signed_words(body: str, day: date, heads: int, root: str) -> bytes:
    """What the signature of a checkpoint is over."""
    return canonical(["answerable checkpoint", body, day, heads, root]).encode()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
