"""Names of public authorities: loaded from a table, and found again by the beginning or the middle of any word.

A name whose letters come from more than one alphabet is refused: it may be made to look like another.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from django.db.models import Case, Value, When

from answerable.casework.authority.told.bodies import bodies_here
from answerable.casework.requester.models import Body

_NAMES, _EMAILS = ("name", "official-name", "url_name"), ("email", "request_email")
_AT_ONCE = 2000
MOST_FOUND = 20
_LONGEST, _MOST_WORDS = 200, 6
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


class UnableToLoad(ValueError):
    """The table has no column of names."""


class Loaded(NamedTuple):
    """What came of a table: how many names there are now that were not, how many were there, and the lines that were refused, with why."""

    new: int
    known: int
    refused: tuple[tuple[int, str], ...]


class Found(NamedTuple):
    """A body: its short name here, its name, where it takes requests, and whether it works on this site."""

    slug: str
    name: str
    email: str
    here: bool


def load(lines: Iterable[str]) -> Loaded:
    """Loads a table with a header. A name that is there already takes the address given. Raises `UnableToLoad`."""
    rows = csv.DictReader(lines)
    column = next((each for each in _NAMES if each in (rows.fieldnames or ())), None)
    if column is None:
        raise UnableToLoad(f"The table has none of the columns {', '.join(_NAMES)}. Give its names under one of them.")
    email = next((each for each in _EMAILS if each in (rows.fieldnames or ())), "")
    known = dict(Body.objects.values_list("slug", "email"))
    new, again, refused = 0, 0, list[tuple[int, str]]()
    batch: list[Body] = []
    for nth, row in enumerate(rows, start=2):
        name = " ".join((row[column] or "").replace("_", " ").split()) if column == "url_name" else " ".join((row[column] or "").split())
        at = (row.get(email) or "").strip() if email else ""
        slug = _NOT_A_WORD.sub("-", folded(name)).strip("-")[:_LONGEST]
        why = _wrong(name, slug)
        if why:
            refused.append((nth, why))
        elif slug in known:
            again += 1
            if at and known[slug] != at:
                Body.objects.filter(slug=slug).update(email=at)
        else:
            known[slug], new = at, new + 1
            batch.append(Body(slug=slug, name=name, folded=f" {folded(name)}"[:240], email=at))
        if len(batch) >= _AT_ONCE:
            Body.objects.bulk_create(batch)
            batch = []
    Body.objects.bulk_create(batch)
    return Loaded(new, again, tuple(refused))


def folded(name: str) -> str:
    """A name as it is looked for: small letters, without accents."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())


def mixes_alphabets(name: str) -> bool:
    """Whether the letters of a name come from more than one alphabet, as where a Cyrillic а stands among Latin letters."""
    return len({unicodedata.name(each, "?").partition(" ")[0] for each in unicodedata.normalize("NFKC", name) if each.isalpha()}) > 1


def found(words: str) -> tuple[Found, ...]:
    """The bodies whose names have all of these words, or beginnings of words: those that work here, then those whose names begin so."""
    wanted = folded(words).split()[:_MOST_WORDS]
    if not wanted:
        return ()
    here = [Found(slug, name, "", True) for slug, name in bodies_here() if _has(folded(name), wanted)]
    names = {folded(each.name) for each in here}
    others = Body.objects.all()
    for each in wanted:
        others = others.filter(folded__contains=f" {each}")
    begins = Case(When(folded__startswith=f" {' '.join(wanted)}", then=Value(0)), default=Value(1))
    rows = others.order_by(begins, "folded", "pk").values_list("slug", "name", "email", "folded")[:MOST_FOUND]
    return (*here, *(Found(slug, name, email, False) for slug, name, email, at in rows if at.strip() not in names))[:MOST_FOUND]


def named(slugs: Sequence[str]) -> tuple[Found, ...]:
    """The bodies with these short names, in that order; those that there are not are left out."""
    here = dict(bodies_here())
    known = {each.slug: Found(each.slug, each.name, each.email, False) for each in Body.objects.filter(slug__in=slugs)}
    known |= {slug: Found(slug, here[slug], "", True) for slug in slugs if slug in here}
    return tuple(known[each] for each in dict.fromkeys(slugs) if each in known)


def _has(name: str, wanted: Iterable[str]) -> bool:
    return all(f" {each}" in f" {name}" for each in wanted)


def _wrong(name: str, slug: str) -> str:
    if not name or not slug:
        return "it has no name that can be read"
    if len(name) > _LONGEST:
        return f"its name is longer than {_LONGEST} characters"
    return "its letters come from more than one alphabet, and it may be made to look like another" if mixes_alphabets(name) else ""


def councils() -> Iterator[str]:
    """The lines of the list of councils that comes with the program."""
    from importlib.resources import files

    yield from (files("answerable.casework.requester") / "councils.csv").read_text(encoding="utf-8").splitlines()
