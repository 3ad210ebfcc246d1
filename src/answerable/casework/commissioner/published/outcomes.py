"""What a decision came to, in the terms of the Commissioner's register; and what became of it since, on appeal."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from answerable.casework.commissioner.shape import Appeal, Case, Found, OnRegister

OUTCOMES = (UPHELD, PARTLY, NOT_UPHELD) = ("upheld", "partly upheld", "not upheld")
_ENDED = {"allowed": "overturned on appeal", "notice substituted": "substituted on appeal"}


class Outcome(NamedTuple):
    """One provision, and whether the complaint about it was upheld."""

    under: str
    complaint: str


def outcomes_of(found: Sequence[Found]) -> tuple[Outcome, ...]:
    """The outcome under each provision, in the order in which they were found."""
    unders = dict.fromkeys(each.under for each in found)
    return tuple(
        Outcome(under, overall(UPHELD if each.for_the_complainant else NOT_UPHELD for each in found if each.under == under))
        for under in unders
    )


def overall(each: Iterable[str]) -> str:
    """What several outcomes come to together."""
    kinds = set(each)
    return kinds.pop() if len(kinds) == 1 else PARTLY


def standing_of(appeals: Sequence[Appeal]) -> str:
    """How the decision stands, where it was appealed: by the latest appeal."""
    if not appeals:
        return ""
    last = appeals[-1]
    return "under appeal" if last.ended_on is None else _ENDED.get(last.outcome, f"appeal {last.outcome}")


def since_of(case: Case) -> tuple[OnRegister, ...]:
    """What happened to the decision and to its published version, in order: by days, references and words written for everybody."""
    found = list(case.published.changes) if case.published is not None else []
    for each in case.appeals:
        found.append(OnRegister(each.on, "appealed", f"{_named(each)} was brought by {each.by_whom.value}."))
        if each.ended_on is not None:
            found.append(OnRegister(each.ended_on, "appeal ended", f"{_named(each)}: {each.outcome}."))
    if case.notice is not None and case.notice.substituted:
        words = f"The Tribunal’s notice {case.notice.theirs} stands in its place."
        found.append(OnRegister(case.notice.dated, "substituted", words))
    return tuple(sorted(found, key=lambda each: each.on))


def _named(appeal: Appeal) -> str:
    return f"Appeal {appeal.reference}".strip()
