"""FOIA section 11: means by which communication is to be made.

A preference counts only if it was expressed on making the request. A later one may be met, and need not be. Where it is
not reasonably practicable, the requester is told why, s.11(3); a failure here is one of those for which a decision notice
must order steps, s.50(4)(b).
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import MissingJudgement, NotInForce, OutOfOrder
from answerable.law.rule import rule

DATASETS_SINCE = date(2013, 9, 1)


class Means(Enum):
    """The means that a requester may prefer: s.11(1)(a) to (c)."""

    COPY = "a copy in permanent form or in another form acceptable to the requester"
    INSPECTION = "a reasonable opportunity to inspect a record"
    DIGEST = "a digest or summary in permanent form or in another form acceptable to the requester"


class Due(Enum):
    """What a preference leaves the authority owing."""

    EFFECT = "effect is to be given to the preference"
    REASONS = "not reasonably practicable: the reasons are to be notified"
    NOTHING = "no preference that counts"


class Preference(NamedTuple):
    """The means preferred, and the day on which the preference was expressed."""

    means: tuple[Means, ...]
    expressed_on: date


@rule("FOIA s.11(1)", since="2005-01-01")
def must_give_effect(preference: Preference, *, request_made_on: date, practicable: Judgement[bool] | None = None) -> Finding[Due]:
    """the public authority shall so far as reasonably practicable give effect to that preference"""
    if preference.expressed_on < request_made_on:
        raise OutOfOrder(f"The preference is dated {say(preference.expressed_on)}, before the request. Check the two dates.")
    expressed = Fact(preference.expressed_on, f"a preference for {say(preference.means)}")
    if preference.expressed_on > request_made_on:
        return Finding(Due.NOTHING, note="not expressed on making the request", because=(expressed,))
    return _practicable(expressed, practicable, under="FOIA s.11(1)")


@rule("FOIA s.11(1A)", since="2013-09-01")
def must_provide_for_reuse(
    *,
    request_made_on: date,
    electronic_copy_preferred: bool,
    is_dataset: Judgement[bool] | None,
    practicable: Judgement[bool] | None = None,
) -> Finding[Due]:
    """must, so far as reasonably practicable, provide the information to the applicant in an electronic form which is capable of re-use"""
    if request_made_on < DATASETS_SINCE:
        raise NotInForce(f"s.11(1A) began on {say(DATASETS_SINCE)}; the request is of {say(request_made_on)}. Apply s.11(1) alone.")
    preferred = Fact(electronic_copy_preferred, "a copy in electronic form is preferred, on making the request")
    if not electronic_copy_preferred:
        return Finding(Due.NOTHING, because=(preferred,))
    if is_dataset is None:
        raise MissingJudgement("whether the information is a dataset, or part of one", under="FOIA s.11(5)")
    if not is_dataset.value:
        return Finding(Due.NOTHING, because=(preferred, is_dataset))
    return _practicable(preferred, practicable, under="FOIA s.11(1A)", also=(is_dataset,))


def _practicable(first: Fact, practicable: Judgement[bool] | None, *, under: str, also: tuple[Ground, ...] = ()) -> Finding[Due]:
    if practicable is None:
        raise MissingJudgement("whether that is reasonably practicable, cost included", under=under)
    return Finding(Due.EFFECT if practicable.value else Due.REASONS, because=(first, *also, practicable))


@rule("FOIA s.11(3)", since="2005-01-01")
def reasons_notified(due: Finding[Due], *, notified_on: date | None) -> Finding[bool]:
    """the authority shall notify the applicant of the reasons for its determination"""
    if due.value is not Due.REASONS:
        return Finding(True, note="there are no reasons to notify", because=(due,))
    return Finding(notified_on is not None, because=(due, Fact(notified_on, "the requester is told the reasons")))
