"""How long the requests of a period took, and how each service stood: counts that may be published.

A service with few requests is put together with others, so that no row is about somebody. What an answer came to is asked of nothing
here, so no row tells of one that neither confirms nor denies.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.publishing.stood import How, service_of, stood
from answerable.law.not_law import NotLaw

FEWEST = 5  # requests of a service that stands by itself
OTHERS, NOBODY = "Other services", "No service was asked"
COLUMNS: Mapping[How, str] = {
    How.WITHIN_TIME: "in_time",
    How.WITHIN_EXTENSION: "in_time",
    How.LATE: "late",
    How.OPEN_LATE: "open_late",
    How.OPEN: "open",
    How.WAITING: "open",
}
SAYS = {"in_time": "in time", "late": "late", "open_late": "not answered, and late", "open": "not answered, not late"}
_ANSWERED = frozenset({"in_time", "late"})


class Timely:
    """Counts of the cases that it is given, as of a day. A case whose days cannot be counted, or to which no answer is owed, is in none."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.services: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.answered: Counter[int] = Counter()
        self.waiting: Counter[int] = Counter()

    def add(self, case: Folded) -> None:
        """Counts one case."""
        try:
            found = stood(case, on=self.on)
        except NotLaw:
            return
        if column := COLUMNS.get(found.how):
            self.services[service_of(case) or NOBODY][column] += 1
            (self.answered if column in _ANSWERED else self.waiting)[found.days] += 1

    def as_table(self) -> dict[str, Any]:
        """The services, by name, and how many took or have waited so many working days, as they are kept."""
        services = [{"service": name, **{column: counts[column] for column in SAYS}} for name, counts in _together(self.services).items()]
        answered, waiting = ({str(days): many for days, many in sorted(each.items())} for each in (self.answered, self.waiting))
        return {"services": services, "days": {"answered": answered, "waiting": waiting}}


def _together(services: Mapping[str, "Counter[str]"]) -> dict[str, "Counter[str]"]:
    """The services by name, and last those of few requests as one: with the next smallest, where they are few together too."""
    left = sorted(services, key=lambda each: (services[each].total(), each))
    few: list[str] = []
    while left and (services[left[0]].total() < FEWEST or 0 < sum(services[each].total() for each in few) < FEWEST):
        few.append(left.pop(0))
    found = {each: services[each] for each in sorted(left)}
    return found | {OTHERS: sum((services[each] for each in few), Counter[str]())} if few else found
