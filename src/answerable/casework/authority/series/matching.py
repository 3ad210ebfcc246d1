"""The standing positions that a question is to be looked at against: from its own words, and from the officer's coding where there is one.

A match proposes, and decides nothing. One that is about less than is asked is told apart: what was shown of a narrow question is not
shown of a wide one, of which "it is highly unlikely that anyone could second guess" what a yes amounts to (the decision notice of
23 June 2020, paragraph 29).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.series.classes import QuestionClass, Relation, Vocabulary
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.models import CodedQuestion, StandingPosition
from answerable.casework.authority.series.stances import State
from answerable.casework.authority.series.wording import Reading, read

COVERS = (Relation.SAME, Relation.BROADER)


class Matched(NamedTuple):
    """A standing position, and what its class has to do with the question."""

    standing: StandingPosition
    relation: Relation

    @property
    def covers(self) -> bool:
        """Whether all that is asked is of its class."""
        return self.relation in COVERS


class Question(NamedTuple):
    """A part as a question: its words, what they name, its coding if there is one, and the standing positions to look at."""

    part: str
    reading: Reading
    coded: QuestionClass | None
    matched: tuple[Matched, ...]
    vocabulary: Vocabulary

    @property
    def begins_with(self) -> QuestionClass:
        """The coding, or what the words propose."""
        return self.coded if self.coded is not None else self.reading.proposed(self.vocabulary)


def matched(vocabulary: Vocabulary, standing: Iterable[StandingPosition], asked: Sequence[QuestionClass]) -> tuple[Matched, ...]:
    """The positions whose class has to do with any of these, the most specific first."""
    found = (Matched(each, relation) for each in standing if (relation := _closest(vocabulary, each.about, asked)) is not None)
    order = list(Relation)
    return tuple(sorted(found, key=lambda one: (-vocabulary.depth(one.standing.about), order.index(one.relation), one.standing.number)))


def _closest(vocabulary: Vocabulary, about: QuestionClass, asked: Sequence[QuestionClass]) -> Relation | None:
    found = {vocabulary.relation(about, each) for each in asked}
    return next((each for each in Relation if each in found), None)


def questions(
    request: InformationRequest, parts: Iterable[tuple[str, str]], *states: State, standing: Iterable[StandingPosition] | None = None
) -> Iterator[Question]:
    """Each of these parts, given as its number and words, as a question."""
    wanted = [each.value for each in states or (State.STANDS,)]
    register = list(
        StandingPosition.objects.filter(authority=request.authority, state__in=wanted).order_by("number") if standing is None else standing
    )
    coded = {each.part: each.about for each in CodedQuestion.objects.filter(request=request).order_by("part")}
    vocabulary = vocabulary_of(request.authority)
    for number, words in parts:
        reading = read(vocabulary, words, received_in=request.received_on.year)
        classes = (coded[number],) if number in coded else reading.classes()
        yield Question(number, reading, coded.get(number), matched(vocabulary, register, classes), vocabulary)
