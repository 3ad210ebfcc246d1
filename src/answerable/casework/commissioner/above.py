"""The courts above the First-tier Tribunal, and an appeal to one of them."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.casework.commissioner.states import Party


class Higher(Enum):
    """Where an appeal goes on a point of law, with permission, once the First-tier Tribunal has decided."""

    UPPER_TRIBUNAL = "the Upper Tribunal"
    COURT_OF_APPEAL = "the Court of Appeal"
    COURT_OF_SESSION = "the Court of Session"
    COURT_OF_APPEAL_NI = "the Court of Appeal in Northern Ireland"
    SUPREME_COURT = "the Supreme Court"


APPEALED_UNDER = {
    Higher.UPPER_TRIBUNAL: "Tribunals, Courts and Enforcement Act 2007 s.11(1)",
    Higher.COURT_OF_APPEAL: "Tribunals, Courts and Enforcement Act 2007 s.13(1)",
    Higher.COURT_OF_SESSION: "Tribunals, Courts and Enforcement Act 2007 s.13(1)",
    Higher.COURT_OF_APPEAL_NI: "Tribunals, Courts and Enforcement Act 2007 s.13(1)",
    Higher.SUPREME_COURT: "Constitutional Reform Act 2005 s.40(2)",
}


class Onward(NamedTuple):
    """An onward appeal: to where, by whom, when, whether what it is against was suspended meanwhile, and what became of it."""

    to: Higher
    by_whom: Party
    reference: str
    on: date
    suspended: bool
    ended_on: date | None = None
    outcome: str = ""
