"""Dated readings: what the courts and the Commissioner had said a provision means, as the law was understood on a day.

Case law declares what the law always was, so a live decision takes the reading of today. A case that is replayed takes the
reading of the day on which it was decided: an authority that followed the Upper Tribunal in 2022 was not wrong in 2022.

`Authority` ranks what a reading rests on; a reading of practice never becomes a breach of the Act.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import say
from answerable.law.not_law import NotInForce


class Authority(Enum):
    """What a reading rests on, the strongest first."""

    CASE_LAW = "case law"
    PRACTICE = "the Commissioner's practice"
    NONE = "no authority in our sources"


class Aggregation(Enum):
    """Whether the public interests in maintaining several engaged qualified exemptions are weighed together."""

    TOGETHER = "together"
    SEPARATELY = "separately"
    UNSETTLED = "unsettled"


class Moment(Enum):
    """The day as at which the public interest is judged."""

    REFUSAL = "the original refusal"
    REVIEW = "the completion of the internal review"


class Reading(NamedTuple):
    """One answer to a question of law, where it was given, and the days between which it was the latest."""

    value: Enum
    source: str
    rests_on: Authority
    since: str
    until: str | None = None

    def current(self, on: date) -> bool:
        """Whether this was the latest reading on a day."""
        return date.fromisoformat(self.since) <= on and (self.until is None or on < date.fromisoformat(self.until))


AGGREGATION_FOIA = (
    Reading(Aggregation.UNSETTLED, "no binding decision under the Act", Authority.NONE, "2005-01-01", "2022-04-13"),
    Reading(Aggregation.SEPARATELY, "[2022] UKUT 104 (AAC)", Authority.CASE_LAW, "2022-04-13", "2023-11-22"),
    Reading(Aggregation.TOGETHER, "[2023] EWCA Civ 1378", Authority.CASE_LAW, "2023-11-22", "2025-07-23"),
    Reading(Aggregation.TOGETHER, "[2025] UKSC 27", Authority.CASE_LAW, "2025-07-23"),
)
# The day of the judgment in C-71/10 is general knowledge, not read at a source.
AGGREGATION_EIR = (
    Reading(Aggregation.UNSETTLED, "before the Court of Justice answered in C-71/10", Authority.NONE, "2005-01-01", "2011-07-28"),
    Reading(Aggregation.TOGETHER, "Ofcom v Information Commissioner, C-71/10", Authority.CASE_LAW, "2011-07-28"),
)
# The holding in [2022] UKUT 104 on the time of the balance is general knowledge, not read: it is data here, and a policy below.
TIME_OF_THE_BALANCE = (
    Reading(Moment.REVIEW, "the Commissioner's practice before [2022] UKUT 104 (AAC)", Authority.PRACTICE, "2005-01-01", "2022-04-13"),
    Reading(Moment.REFUSAL, "[2022] UKUT 104 (AAC)", Authority.CASE_LAW, "2022-04-13"),
)


def reading(readings: tuple[Reading, ...], *, on: date) -> Reading:
    """The latest reading on a day. Raises `NotInForce` before the Act gave anything to read."""
    for each in readings:
        if each.current(on):
            return each
    raise NotInForce(f"Nothing was in force to be read on {say(on)}: the right of access began on 1 January 2005. Check the day.")
