"""Claims in a case file: what an authority relies on, and the tests that people put it to."""

from collections.abc import Iterator

from answerable.documents.case_file.judgements import shown, stage
from answerable.documents.case_file.table import Table
from answerable.law.case import PartClaim
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.finding import Judgement
from answerable.law.pleaded import Pleaded
from answerable.law.prejudice import Act, PrejudiceTest, Shown


def claim(table: Table) -> PartClaim:
    """One claim on one part, and the day by which all its judgements were made. Raises `NotACaseFile`."""
    part = table.needed("part", str)
    made = Claim(
        table.provision("provision"),
        table.one_of("duty", Duty),
        likelihood=table.optional("likelihood", Likelihood),
        matter=table.provision("matter") if table.has("matter") else None,
        extent=table.given("extent", str),
        alternative_group=table.given("alternative_group", str),
        purposes=table.provisions("purposes"),
        function=table.given("function", str) or "",
        condition=table.provision("condition") if table.has("condition") else None,
    )
    tests = tuple(_test(each) for each in table.tables("test", "test"))
    table.end()
    judged = [judgement.on for test in tests for judgement in _judgements(test)]
    return PartClaim(part, Pleaded(made, tests), max(judged, default=None))


def _test(table: Table) -> PrejudiceTest:
    test = PrejudiceTest(
        table.one_of("act", Act),
        stage(table.table("applicable_interest")),
        stage(table.table("nature")),
        stage(table.table("causal_link")),
        shown(table.table("likelihood")),
        table.optional("argued", Likelihood),
    )
    table.end()
    return test


def _judgements(test: PrejudiceTest) -> Iterator[Judgement[bool] | Judgement[Shown]]:
    yield from (stage.answer for _, stage in test.stages() if stage is not None)
    if test.likelihood is not None:
        yield test.likelihood
