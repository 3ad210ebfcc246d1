"""Balances of the public interest and findings of the search in a case file."""

from datetime import date

from answerable.documents.case_file.judgements import MATTERS, chosen, judged, judgement
from answerable.documents.case_file.table import Table
from answerable.law.case import PartHeld, PartWeighed
from answerable.law.claims import Duty
from answerable.law.positions import Held
from answerable.law.public_interest import Balance
from answerable.law.weighed import Weighed


def weighed(table: Table) -> PartWeighed:
    """One weighing on one part. Raises `NotACaseFile`. The day whose law governs is that of the balance, unless `on` gives another."""
    part, balance = table.needed("part", str), chosen(table.table("balance"), Balance)
    on = balance.on if balance is not None and not table.has("on") else table.needed("on", date)
    made = Weighed(
        table.one_of("duty", Duty),
        on,
        balance,
        table.given("extent", str),
        table.provisions("provisions"),
        table.listed("for_maintaining", str),
        table.listed("for_disclosing", str),
        judgement(table.table("would_disclose"), MATTERS["would_disclose"]),
    )
    table.end()
    return PartWeighed(part, made)


def held(table: Table) -> PartHeld:
    """What the search established of a part or a slice. Raises `NotACaseFile`."""
    part, extent, answer = table.needed("part", str), table.given("extent", str), table.one_of("answer", Held)
    return PartHeld(part, judged(table, answer, "whether the information is held, on the balance of probabilities"), extent)
