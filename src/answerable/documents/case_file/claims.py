"""Claims in a case file: what an authority relies on, and the tests that people put it to."""

from datetime import date

from answerable.documents.case_file.judgements import MATTERS, judgement
from answerable.documents.case_file.put_to import judgements_in, put_to
from answerable.documents.case_file.table import Table
from answerable.law.case import PartClaim
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import SignedCertificate
from answerable.law.pleaded import Pleaded


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
    tests = tuple(put_to(each, made) for each in table.tables("test", "test"))
    certificate = _certificate(table.table("certificate"))
    unstated = judgement(table.table("would_disclose"), MATTERS["would_disclose"])
    table.end()
    judged = [judgement.on for each in tests for judgement in judgements_in(each)]
    return PartClaim(part, Pleaded(made, tests, certificate, would_disclose=unstated), max(judged, default=None))


def _certificate(table: Table | None) -> SignedCertificate | None:
    if table is None:
        return None
    signed = SignedCertificate(
        table.provision("provision"),
        table.needed("signed_by", str),
        table.needed("signed_on", date),
        table.choices("covers", Duty) or (Duty.COMMUNICATE,),
        table.given("quashed_on", date),
    )
    table.end()
    return signed
