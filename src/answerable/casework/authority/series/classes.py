"""A class of question: a term in each dimension of an authority's own vocabulary, or any; and the years that it is about.

A vocabulary is a tree in each dimension. A class is about more than another where each of its terms is the other's, or above it, and its
years hold the other's.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from answerable.casework.authority.unable import NotReady

ANY = ""


class Dimension(Enum):
    """What a question can be about."""

    SUBJECT = "subject"
    COUNTERPARTY = "counterparty"
    UNIT = "unit"
    ACTIVITY = "activity"
    AUTHORITY = "authority"  # whose doings an answer is about: of an answer, and of no question, which is to one authority


ASKED = (Dimension.SUBJECT, Dimension.COUNTERPARTY, Dimension.UNIT, Dimension.ACTIVITY)


class Years(NamedTuple):
    """A period: its first and last year, or None where it has no beginning or no end."""

    first: int | None = None
    last: int | None = None

    def holds(self, other: "Years") -> bool:
        """Whether another period is within this one."""
        begins = self.first is None or (other.first is not None and self.first <= other.first)
        return begins and (self.last is None or (other.last is not None and other.last <= self.last))

    def meets(self, other: "Years") -> bool:
        """Whether the two have a year in common."""
        return not (_before(self, other) or _before(other, self))

    def said(self) -> str:
        """The period in words; empty for any."""
        if self.first is None:
            return f"up to {self.last}" if self.last is not None else ""
        if self.last is None:
            return f"since {self.first}"
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


ANY_YEAR = Years()


def _before(one: Years, other: Years) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


class Term(NamedTuple):
    """One term: what it is called, the one above it, and the words by which a request speaks of it.

    `complete`: the terms below it are all that there are.
    """

    dimension: Dimension
    name: str
    parent: str = ANY
    words: tuple[str, ...] = ()
    complete: bool = False


class QuestionClass(NamedTuple):
    """A class of question: a term in each dimension, or any, and the years."""

    subject: str = ANY
    counterparty: str = ANY
    unit: str = ANY
    activity: str = ANY
    years: Years = ANY_YEAR

    def term(self, dimension: Dimension) -> str:
        """The term in a dimension, or any."""
        return self[_PLACE[dimension]]  # type: ignore[return-value]

    def named(self) -> Iterator[tuple[Dimension, str]]:
        """The dimensions in which it names a term."""
        return ((each, self.term(each)) for each in ASKED if self.term(each))

    def said(self) -> str:
        """The class in words, dimension by dimension."""
        told = [f"{each.value}: {term}" for each, term in self.named()]
        return "; ".join([*told, *([f"years: {self.years.said()}"] if self.years.said() else [])]) or "any question"

    def table(self) -> dict[str, Any]:
        """The class as an entry of a ledger holds it."""
        return {"terms": [[each.value, term] for each, term in self.named()], "years": [each or 0 for each in self.years]}


def made_of(terms: Mapping[Dimension, str], years: Years = ANY_YEAR) -> QuestionClass:
    """A class from its terms; any in a dimension that is left out."""
    subject, counterparty, unit, activity = (terms.get(each, ANY) for each in ASKED)
    return QuestionClass(subject, counterparty, unit, activity, years)


_PLACE = {each: at for at, each in enumerate(ASKED)}


def class_of(table: Mapping[str, Any]) -> QuestionClass:
    """The class that an entry of a ledger holds."""
    terms = {Dimension(dimension): term for dimension, term in table["terms"]}
    first, last = table["years"]
    return made_of(terms, Years(first or None, last or None))


class Relation(Enum):
    """What a class has to do with a question that is asked, in the order in which a standing position is looked at."""

    SAME = "about exactly this"
    BROADER = "about more than is asked"
    OVERLAPS = "about some of what is asked, and about something else"
    NARROWER = "about less than is asked"


class Vocabulary:
    """The terms of an authority. Raises `NotReady` for one that is there twice, stands above itself, or under one that is not there."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._terms: dict[tuple[Dimension, str], Term] = {}
        for each in terms:
            if (each.dimension, each.name) in self._terms:
                raise NotReady(f"The {each.dimension.value} “{each.name}” is there twice. Take one out, or give it another name.")
            self._terms[each.dimension, each.name] = each
        self._paths = {key: self._path(*key) for key in self._terms}

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())

    def _path(self, dimension: Dimension, name: str) -> tuple[str, ...]:
        path: list[str] = []
        while name:
            if name in path:
                raise NotReady(f"The {dimension.value} “{name}” stands above itself. Put it under another.")
            found = self._terms.get((dimension, name))
            if found is None:
                raise NotReady(f"There is no {dimension.value} “{name}” in the vocabulary. Add it first, or choose another.")
            path.append(name)
            name = found.parent
        return tuple(path)

    def path(self, dimension: Dimension, name: str) -> tuple[str, ...]:
        """A term and those above it, upwards; nothing for any. Raises `NotReady` for one that is not there."""
        return self._paths[dimension, name] if (dimension, name) in self._paths else self._path(dimension, name)

    def below(self, dimension: Dimension, name: str) -> tuple[str, ...]:
        """The terms right below one, or at the top for any."""
        return tuple(each.name for each in self if each.dimension is dimension and each.parent == name)

    def is_complete(self, dimension: Dimension, name: str) -> bool:
        """Whether the terms below one are all that there are. Of any it is never said."""
        found = self._terms.get((dimension, name))
        return found is not None and found.complete

    def is_within(self, dimension: Dimension, inner: str, outer: str) -> bool:
        """Whether a term is another, or below it. Any is within any alone."""
        return outer == ANY or outer in self.path(dimension, inner)

    def must_know(self, asked: QuestionClass) -> None:
        """Raises `NotReady` for a term that is not there, or years that end before they begin."""
        for dimension, term in asked.named():
            self.path(dimension, term)
        first, last = asked.years
        if first is not None and last is not None and last < first:
            raise NotReady(f"The years end in {last}, before they begin in {first}. Check the two years.")

    def depth(self, asked: QuestionClass) -> int:
        """How specific a class is: a step for each term, and each term above it, and for years that begin or end."""
        return sum(len(self.path(*each)) for each in asked.named()) + sum(year is not None for year in asked.years)

    def relation(self, standing: QuestionClass, asked: QuestionClass) -> Relation | None:
        """What a class has to do with a question that is asked; None where they are about different things, or share no term."""
        wider = self._is_about(standing, asked)
        narrower = self._is_about(asked, standing)
        if not self._meet(standing, asked):
            return None
        if wider and narrower:
            return Relation.SAME
        if wider:
            return Relation.BROADER
        return Relation.NARROWER if narrower else Relation.OVERLAPS

    def _is_about(self, more: QuestionClass, less: QuestionClass) -> bool:
        return more.years.holds(less.years) and all(self.is_within(each, less.term(each), more.term(each)) for each in ASKED)

    def _meet(self, one: QuestionClass, other: QuestionClass) -> bool:
        """Whether something could be of both, and they have a term in common, or one below it.

        What is done is no subject: an activity in common counts where the first names nothing else.
        """
        shared = set()
        for each in ASKED:
            mine, theirs = one.term(each), other.term(each)
            if not mine or not theirs:
                continue
            if not (self.is_within(each, mine, theirs) or self.is_within(each, theirs, mine)):
                return False
            shared.add(each)
        alone = [each for each, _ in one.named()] == [Dimension.ACTIVITY]
        return bool(shared - {Dimension.ACTIVITY} or (shared and alone)) and one.years.meets(other.years)
