"""The figures of timeliness from the live register: as `answerable timeliness` makes them of a log, but every clock is the law's own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from answerable.casework.authority.publishing.stood import How, stood
from answerable.intelligence.own_cases.known import Days, OwnCase
from answerable.intelligence.timeliness.counting import By, Counting, Group
from answerable.intelligence.timeliness.figures import Figures
from answerable.intelligence.timeliness.reading import Known
from answerable.intelligence.unable import NotCounted, UnableToCount
from answerable.law.finding import say
from answerable.law.not_law import NotLaw

_OPEN = frozenset({How.OPEN, How.WAITING, How.OPEN_LATE})
_LATE = frozenset({How.LATE, How.OPEN_LATE})
_COUNTED = _OPEN | _LATE | {How.WITHIN_TIME, How.WITHIN_EXTENSION}


class OwnTimeliness(NamedTuple):
    """All that was counted. `apart` says how many requests are in none of the figures, and how many open ones wait for the requester."""

    days: Days
    whole: Figures
    groups: tuple[Group, ...]
    not_counted: tuple[NotCounted, ...]
    apart: Mapping[How, int]


def own_timeliness(cases: Iterable[OwnCase], counted: Days, *, by: Sequence[By] = ()) -> OwnTimeliness:
    """Counts cases as of a day. Raises `UnableToCount` where there is none, or the day is outside the calendar."""
    counting = Counting(by, counted.as_of)
    not_counted: list[NotCounted] = []
    apart: Counter[How] = Counter()
    for case in cases:
        try:
            found = stood(case.folded, on=counted.as_of)
        except NotLaw as gap:
            not_counted.append(NotCounted(case.reference, str(gap)))
            continue
        if found.how in _COUNTED:
            counting.add_known(
                Known(
                    found.received_on.toordinal(),
                    found.days,
                    found.how in _OPEN,
                    found.how in _LATE,
                    found.how is How.WITHIN_EXTENSION,
                    case.authority,
                    case.service,
                )
            )
        if found.how is How.WAITING or found.how not in _COUNTED:
            apart[found.how] += 1
    if not counting.tallies:
        raise UnableToCount(f"No request that is answered here had been received and recorded by {say(counted.as_of)}.")
    _, whole, groups = counting.ended()
    return OwnTimeliness(counted, whole, groups, tuple(not_counted), apart)
