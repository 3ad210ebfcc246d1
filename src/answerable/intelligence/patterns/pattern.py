"""The patterns that are looked for: of what, and what is counted."""

from enum import Enum
from typing import NamedTuple


class Pattern(Enum):
    """A way of going wrong that single cases do not show."""

    EXTENDED_AGAIN = "time extended more than once"
    DEFECTS = "refusal notices that lack what the law asks of them"
    NCND = "neither confirmed nor denied"
    REVIEWS_UNCHANGED = "reviews that changed nothing"
    LATE_EXEMPTIONS = "exemptions relied on only after a complaint"


OF_WHAT = {
    Pattern.EXTENDED_AGAIN: "requests whose time was extended",
    Pattern.DEFECTS: "refusal notices",
    Pattern.NCND: "answered requests",
    Pattern.REVIEWS_UNCHANGED: "reviews that had an outcome",
    Pattern.LATE_EXEMPTIONS: "requests complained of to the Commissioner",
}
UNDER = {
    Pattern.EXTENDED_AGAIN: "FOIA s.10(3)",
    Pattern.DEFECTS: "FOIA s.17",
    Pattern.NCND: "FOIA s.1(6)",
    Pattern.REVIEWS_UNCHANGED: "s.45 Code (2018)",
    Pattern.LATE_EXEMPTIONS: "FOIA s.17(1)",
}
ALSO = {
    Pattern.EXTENDED_AGAIN: "A body that is asked harder questions than its peers would look the same.",
    Pattern.DEFECTS: "Letters that were kept in fewer words than they were sent in would look the same.",
    Pattern.NCND: "A body that is asked more often about what may be neither confirmed nor denied would look the same.",
    Pattern.REVIEWS_UNCHANGED: "A body whose first answers are better than those of its peers would look the same.",
    Pattern.LATE_EXEMPTIONS: "A body whose cases change more while they are complained of would look the same.",
}


class Shows(NamedTuple):
    """What a case shows of one pattern: of so many things, so many."""

    pattern: Pattern
    some: int
    of: int
