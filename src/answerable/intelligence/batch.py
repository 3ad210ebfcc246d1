"""The numpy door to the law: arrays of days in, arrays of last days out.

Law gives a plain array of ordinals, one a day of its calendar; here it becomes a table, and a million requests are one
look-up each. Any row can be explained afterwards by asking the law about that one day.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from answerable.law.not_law import BeyondTheCalendar
from answerable.law.working_days import calendar

Days = NDArray[np.datetime64]

_EPOCH = np.datetime64("0001-01-01", "D").astype(np.int64) - 1  # day 1 of date.toordinal
TWENTIETH = 20


def last_days(received: Days, *, nth: int = TWENTIETH) -> Days:
    """For each day of receipt (datetime64[D], any shape), the nth working day following it.

    Raises `BeyondTheCalendar` when any of them, or its last day, is outside the calendar, and `TypeError` for another dtype.
    """
    if received.dtype != np.dtype("datetime64[D]"):
        raise TypeError(f"Days of receipt come as datetime64[D], and these are {received.dtype}; convert them first.")
    table, first = _table(nth)
    at = received.view(np.int64) - first
    # A day before the first wraps round to a huge unsigned offset, so one comparison refuses both ends (and NaT).
    if at.size and at.view(np.uint64).max() >= len(table):
        beyond = received.ravel()[at.ravel().view(np.uint64) >= len(table)][0]
        raise BeyondTheCalendar(
            f"Counting {nth} working days from {beyond} runs outside {calendar().first} to {calendar().last}, "
            "the days whose bank holidays are known; leave such days out."
        )
    return table.take(at)


@cache
def _table(nth: int) -> tuple[Days, np.int64]:
    days = calendar()
    ordinals = np.frombuffer(days.due_ordinals(nth), dtype=np.int32).astype(np.int64)
    return (ordinals + _EPOCH).view("datetime64[D]"), np.int64(days.first.toordinal()) + _EPOCH
