"""What a return's cells have to do with each other, by their headings: the statistics of central government's monitored bodies.

The terms are those of the Cabinet Office's quarterly statistics; each relation is one that its notes or the words of the headings give.
"""

from typing import NamedTuple

RECEIVED = "Total requests received"
COUNTED = "Total requests received (excluding on-hold and lapsed)"
PROCESSED, ON_HOLD, OPEN = "Requests Processed", "Requests on-hold or lapsed", "Requests still being processed"
MET, EXTENDED, LATE = (
    "20-day deadline met",
    "Permitted extension to 20-day deadline",
    "Late response (i.e. 20-day deadline missed)",
)
RESOLVABLE = 'Total "resolvable" requests'
GRANTED, PARTLY, FULLY = "Initial Outcome Granted in full", "Initial Outcome Partially withheld", "Initial Outcome Fully withheld"
NOT_HELD, NOT_YET = "Requests where information not held", "Initial Outcome Response not yet provided"
UNDER_EIR = "Requests handled under EIRs"
REFUSALS = ("Fully refused - vexatious", "Fully refused - repeated", "Fully refused - cost limit", "Fully refused - exemption")
BODY, PERIOD = "Government body", "Quarter"


class Sum(NamedTuple):
    """A total and the cells that add up to it."""

    total: str
    of: tuple[str, ...]


class Percentage(NamedTuple):
    """A percentage: of one cell, what others come to together."""

    percentage: str
    of: tuple[str, ...]
    whole: str


class AtMost(NamedTuple):
    """A cell that cannot be more than another."""

    part: str
    whole: str


def _spread(what: str, *days: str) -> tuple[str, ...]:
    return tuple(f"{what} {each}" for each in days)


_EXTENSIONS = ("5 or Less", "6 to 10", "11 to 15", "16 to 20", "21 to 30", "31 to 40", "41 to 60", "61 to 80", "81 to 100", "More than 100")
_REVIEWS = ("10 or less", "11 to 20", "21 to 40", "41 to 60", "61 to 80", "81 to 100", "More than 100")

SUMS = (
    Sum(RECEIVED, (PROCESSED, ON_HOLD, OPEN)),
    Sum(COUNTED, (PROCESSED, OPEN)),
    Sum(COUNTED, (MET, EXTENDED, LATE)),
    Sum(COUNTED, ("Requests where advice and assistance provided", NOT_HELD, RESOLVABLE)),
    Sum(RESOLVABLE, (GRANTED, PARTLY, FULLY, NOT_YET)),
    Sum(FULLY, REFUSALS),
    Sum("Total Section 21 exemptions used", ("S21 Partly Exempt", "S21 Fully Exempt")),
    Sum("Internal Reviews with outcome known", ("IR number upheld in full", "IR number upheld in part", "IR number overturned")),
    Sum("ICO Complaints with known outcome", ("ICO Number upheld in full", "ICO Number upheld in part", "ICO Number overturned")),
    Sum("PIT Number Completed", _spread("PIT", *_EXTENSIONS)),
    Sum("IR Total Reviews Completed", _spread("IR", *_REVIEWS)),
    Sum("PIT uncompleted prev year Total last year", _spread("PIT uncompleted prev year", *_EXTENSIONS)),
    Sum("IR uncompleted prev year Total last year", _spread("IR uncompleted prev year", *_REVIEWS)),
)

PERCENTAGES = (
    Percentage("Percentage of requests meeting 20-day deadline", (MET,), COUNTED),
    Percentage('Percentage of requests "in time" (i.e. meeting deadline or with permitted extension)', (MET, EXTENDED), COUNTED),
    Percentage("Percentage of resolvable requests granted in full", (GRANTED,), RESOLVABLE),
    Percentage("Percentage of resolvable requests withheld in full", (FULLY,), RESOLVABLE),
    Percentage("IR percentage upheld in full", ("IR number upheld in full",), "Internal Reviews with outcome known"),
    Percentage("ICO Percentage upheld in full", ("ICO Number upheld in full",), "ICO Complaints with known outcome"),
)

AT_MOST = (
    AtMost(UNDER_EIR, RECEIVED),
    AtMost("Number of requests where an exemption was claimed", "Total exemptions and exceptions applied"),
    AtMost("Internal Reviews with outcome known", "Total Internal Reviews"),
    AtMost("ICO Complaints with known outcome", "ICO Total Complaints"),
    AtMost("PIT Number Completed", "PIT Total Requests Extended"),
)

# What the four quarters of a year add up to. Reviews and complaints are followed up afterwards and published again by year.
OVER_A_YEAR = (RECEIVED, COUNTED, PROCESSED, ON_HOLD, MET, EXTENDED, LATE, RESOLVABLE, GRANTED, PARTLY, FULLY, *REFUSALS)
