"""Judgements in a case file: who decided, on which day, why; and what the question was, which the file's key says."""

from datetime import date
from typing import Any

from answerable.documents.case_file.table import Table
from answerable.law.finding import Judgement
from answerable.law.prejudice import Shown
from answerable.law.stages import Stage

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
    "likelihood": "how likely the prejudice was shown to be",
}


def judgement(table: Table | None) -> Judgement[bool] | None:
    """A yes or no, or None where the file has none. Raises `NotACaseFile`."""
    return None if table is None else _judged(table, table.needed("answer", bool))


def shown(table: Table | None) -> Judgement[Shown] | None:
    """How likely a harm was shown to be, or None. Raises `NotACaseFile`."""
    return None if table is None else _judged(table, table.one_of("answer", Shown))


def stage(table: Table | None) -> Stage | None:
    """One stage of a test, with its evidence, or None. Raises `NotACaseFile`."""
    if table is None:
        return None
    evidence = table.listed("evidence", str)
    return Stage(_judged(table, table.needed("answer", bool)), evidence)


def _judged(table: Table, answer: Any) -> Judgement[Any]:
    by, on, reasons = table.needed("by", str), table.needed("on", date), table.needed("reasons", str)
    table.end()
    return Judgement(MATTERS[table.key], answer, by=by, on=on, reasons=reasons)
