"""Judgements in a case file: who decided, on which day, why; and what the question was, which the file's key says."""

from datetime import date
from enum import Enum
from typing import TypeVar

from answerable.documents.case_file.table import Table
from answerable.law.finding import Judgement
from answerable.law.stages import Stage

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

MATTERS = {
    "reasonably_required": "whether the further information was reasonably required to identify and locate what was asked for",
    "balance_only": "whether the extra time went on the balance of the public interest alone",
    "reasonable": "whether the time taken was reasonable in the circumstances",
    "reasons_in_time": "whether the reasons came within a time reasonable in the circumstances",
    "would_disclose": "whether the statement would itself disclose exempt information",
    "further_unreasonable": "whether it would be unreasonable to expect a further notice",
    "applicable_interest": "whether the interest is one that the exemption protects",
    "nature": "whether the prejudice is real, actual or of substance",
    "causal_link": "whether the act would cause the prejudice",
    "likelihood": "how likely the harm was shown to be",
    "danger": "whether an individual would be endangered, which is more than distress",
    "statistical": "whether the information is statistical",
    "opinion": "the opinion of the qualified person",
    "opinion_reasonable": "whether the opinion is reasonable",
    "estimate": "whether the estimate of cost is a reasonable one",
    "in_concert": "whether different persons act in concert or in pursuance of a campaign",
    "same_or_similar": "whether the requests relate, to any extent, to the same or similar information",
    "vexatious": "whether the request is vexatious",
    "similar": "whether the requests are identical or substantially similar",
    "reasonable_interval": "whether a reasonable interval has elapsed since compliance",
    "impracticable": "whether complexity and volume make twenty working days impracticable",
    "failed": "whether the authority has failed to comply with the Regulations",
    "balance": "where the balance of the public interest lies",
}


def judgement(table: Table | None, matter: str | None = None) -> Judgement[bool] | None:
    """A yes or no, or None where the file has none. The key says what was judged, unless told. Raises `NotACaseFile`."""
    return None if table is None else judged(table, table.needed("answer", bool), matter)


def chosen(table: Table | None, choices: type[E], matter: str | None = None) -> Judgement[E] | None:
    """One out of a closed list, or None. Raises `NotACaseFile`, naming the list."""
    return None if table is None else judged(table, table.one_of("answer", choices), matter)


def stage(table: Table | None, matter: str | None = None) -> Stage | None:
    """One stage of a test, with its evidence, or None. Raises `NotACaseFile`."""
    if table is None:
        return None
    evidence = table.listed("evidence", str)
    return Stage(judged(table, table.needed("answer", bool), matter), evidence)


def judged(table: Table, answer: T, matter: str | None = None) -> Judgement[T]:
    """An answer with whoever gave it, the day and the reasons. Raises `NotACaseFile`."""
    by, on, reasons = table.needed("by", str), table.needed("on", date), table.needed("reasons", str)
    table.end()
    return Judgement(matter or MATTERS[table.key], answer, by=by, on=on, reasons=reasons)
