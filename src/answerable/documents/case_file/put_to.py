"""Tests in a case file: what a claim is put to, each kind with its own questions and no others."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum

from answerable.documents.case_file.judgements import MATTERS, chosen, judged, stage
from answerable.documents.case_file.table import Table
from answerable.law.claims import Claim, Likelihood
from answerable.law.engagement import Asked, ClassTest, PutTo, QuestionTest, elements, questions_of
from answerable.law.finding import Judgement
from answerable.law.prejudice import Act, EarlierAnswer, EndangerTest, Mosaic, PrejudiceTest, Shown
from answerable.law.qualified_person import OpinionTest, QualifiedPerson, StatisticalTest
from answerable.law.stages import Stage


class Kind(Enum):
    """The kinds of test that a case file can hold."""

    PREJUDICE = "prejudice"
    CLASS = "class"
    QUESTION = "question"
    ENDANGER = "endanger"
    OPINION = "opinion"
    STATISTICAL = "statistical"


class Opinion(Enum):
    """What a qualified person can be of the opinion of: that the effect would follow, would be likely to, or neither."""

    WOULD = "would"
    WOULD_BE_LIKELY_TO = "would be likely to"
    NEITHER = "neither"


def put_to(table: Table, claim: Claim) -> PutTo:
    """One test that a claim is put to. Raises `NotACaseFile`."""
    kind = table.one_of("kind", Kind, Kind.PREJUDICE)
    made = _BY_CLAIM[kind](table, claim) if kind in _BY_CLAIM else _ALIKE[kind](table)
    table.end()
    return made


def judgements_in(made: PutTo) -> Iterator[Judgement[object]]:
    """Every judgement in a test."""
    for part in _parts(made):
        if isinstance(part, Stage):
            yield part.answer
        elif isinstance(part, Judgement):
            yield part


def _parts(made: PutTo) -> Iterator[object]:
    for part in made:
        if isinstance(part, PrejudiceTest) or type(part) is tuple:
            yield from part
        else:
            yield part


def _prejudice(table: Table) -> PrejudiceTest:
    return PrejudiceTest(
        table.one_of("act", Act),
        stage(table.table("applicable_interest")),
        stage(table.table("nature")),
        stage(table.table("causal_link")),
        chosen(table.table("likelihood"), Shown),
        table.optional("argued", Likelihood),
        _mosaic(table.table("mosaic")),
    )


def _endanger(table: Table) -> EndangerTest:
    return EndangerTest(
        table.one_of("act", Act),
        stage(table.table("danger")),
        stage(table.table("causal_link")),
        chosen(table.table("likelihood"), Shown),
        table.optional("argued", Likelihood),
        _mosaic(table.table("mosaic")),
    )


def _class(table: Table, claim: Claim) -> ClassTest:
    questions = elements(claim)
    answers = list(table.tables("answers", "answer"))
    if len(answers) > len(questions):
        raise table.refuse(f"answers has {len(answers)} entries for {len(questions)} elements. Answer these: {'; '.join(questions)}.")
    return ClassTest(tuple(None if each.is_empty() else stage(each, matter) for each, matter in zip(answers, questions, strict=False)))


def _question(table: Table, claim: Claim) -> QuestionTest:
    act, asked = table.one_of("act", Act), table.optional("asked", Asked)
    if asked is None:
        asks = questions_of(claim)
        if len(asks) != 1:
            of = " or ".join(repr(each.value) for each in asks) or "no question that is answered yes or no"
            raise table.refuse(f"asked is missing, and {claim.provision} asks {of}. Name the question, or give the kind of its test.")
        (asked,) = asks
    return QuestionTest(asked, act, stage(table.table("answer"), f"{asked.value}, of {act.value}"))


def _opinion(table: Table) -> OpinionTest:
    return OpinionTest(
        table.one_of("act", Act),
        _given(table.table("opinion")),
        _person(table.table("given_by")),
        stage(table.table("reasonable"), MATTERS["opinion_reasonable"]),
    )


def _given(table: Table | None) -> Judgement[Likelihood | None] | None:
    if table is None:
        return None
    opinion = table.one_of("answer", Opinion)
    return judged(table, None if opinion is Opinion.NEITHER else Likelihood(opinion.value))


def _person(table: Table | None) -> QualifiedPerson | None:
    if table is None:
        return None
    person = QualifiedPerson(
        table.needed("person", str),
        table.provision("paragraph"),
        table.given("authorised_by", str) or "",
        table.given("authorised_on", date),
    )
    table.end()
    return person


def _statistical(table: Table) -> StatisticalTest:
    return StatisticalTest(stage(table.table("statistical")), _prejudice(table))


def _mosaic(table: Table | None) -> Mosaic | None:
    if table is None:
        return None
    earlier = tuple(_earlier(each) for each in table.tables("combines_with", "combines_with"))
    mosaic = Mosaic(table.needed("argument", str), earlier)
    table.end()
    return mosaic


def _earlier(table: Table) -> EarlierAnswer:
    answer = EarlierAnswer(table.needed("reference", str), table.needed("on", date), table.needed("said", str))
    table.end()
    return answer


_ALIKE: dict[Kind, Callable[[Table], PutTo]] = {
    Kind.PREJUDICE: _prejudice,
    Kind.ENDANGER: _endanger,
    Kind.OPINION: _opinion,
    Kind.STATISTICAL: _statistical,
}
_BY_CLAIM: dict[Kind, Callable[[Table, Claim], PutTo]] = {Kind.CLASS: _class, Kind.QUESTION: _question}
