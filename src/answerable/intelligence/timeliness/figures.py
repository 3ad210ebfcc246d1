"""What is said of the timeliness of some cases."""

from collections import Counter
from typing import NamedTuple

from answerable.intelligence.timeliness.waiting import Spread, Step, curve, spread_of

_BEYOND = 0.025


class Share(NamedTuple):
    """A share of so many: nought to one, with the exact 95% interval of Clopper and Pearson (1934)."""

    of: int
    value: float
    low: float
    high: float


class Figures(NamedTuple):
    """Cases, as of a day.

    `in_time` is within the 20 working days or within a lawful extension. `share_in_time` is of those that are answered or already late,
    so that leaving a late request open betters nothing. `days` are working days, the day after receipt being day 1, and follow from
    `curve`.
    """

    cases: int
    with_both_dates: int
    in_time: int
    within_20_working_days: int
    within_extension: int
    late: int
    open: int
    open_late: int
    share_in_time: Share | None
    days: Spread
    curve: tuple[Step, ...]


class Tally:
    """Counts of cases from which the figures follow. It grows with the days that cases take, and not with the cases."""

    __slots__ = ("answered", "late", "open_late", "waiting", "within_20", "within_extension")

    def __init__(self) -> None:
        self.within_20 = self.within_extension = self.late = self.open_late = 0
        self.answered: Counter[int] = Counter()
        self.waiting: Counter[int] = Counter()

    def __iadd__(self, other: "Tally") -> "Tally":
        for name in ("within_20", "within_extension", "late", "open_late"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.answered.update(other.answered)
        self.waiting.update(other.waiting)
        return self

    def figures(self) -> Figures:
        """The figures of what was counted."""
        in_time = self.within_20 + self.within_extension
        answered, waiting = self.answered.total(), self.waiting.total()
        return Figures(
            cases=answered + waiting,
            with_both_dates=answered,
            in_time=in_time,
            within_20_working_days=self.within_20,
            within_extension=self.within_extension,
            late=self.late,
            open=waiting,
            open_late=self.open_late,
            share_in_time=share(in_time, in_time + self.late + self.open_late),
            days=spread_of(self.answered, self.waiting),
            curve=curve(self.answered, self.waiting),
        )


def share(some: int, of: int) -> Share | None:
    """A share with its interval; None of nothing."""
    if not of:
        return None
    from scipy.special import betaincinv

    low = float(betaincinv(some, of - some + 1, _BEYOND)) if some else 0.0
    high = float(betaincinv(some + 1, of - some, 1 - _BEYOND)) if some < of else 1.0
    return Share(of, some / of, low, high)
