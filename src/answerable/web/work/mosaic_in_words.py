"""What answers do to a protected proposition, in words: for whoever may see it, and for no letter."""

from collections.abc import Sequence
from typing import NamedTuple

from answerable.casework.authority.actions.mosaic import cited
from answerable.casework.authority.series.mosaic.together import DECIDED, Together, Verdict
from answerable.casework.authority.series.told import Proposition


class Told(NamedTuple):
    """What one answer would do to one proposition, in words; by which answers; and whether it is something to stop for."""

    proposition: Proposition
    words: str
    by: Sequence[str]
    grave: bool


def in_words(each: Together) -> Told:
    """What answers do to one proposition, for people."""
    by = [cited(answer) for answer in each.by]
    if each.after in DECIDED:
        what = "that it is so" if each.after is Verdict.SO else "that it is not so"
        if each.newly_decided:
            alone = "by itself" if len(by) == 1 else "together with what was told before"
            return Told(each.proposition, f"It would decide {what}, {alone}.", by, grave=True)
        return Told(each.proposition, f"What was told before decides {what} already, so this answer adds nothing to it.", by, grave=False)
    if each.after is Verdict.AGAINST_EACH_OTHER:
        return Told(each.proposition, "This answer and the earlier ones cannot all be so. Check how they were coded.", by, grave=True)
    if each.after is Verdict.CANNOT_TELL:
        return Told(each.proposition, "Cannot tell: there is too much to look at, or the time was over.", by, grave=False)
    return Told(each.proposition, _share(each), by, grave=each.moved == "likelier")


def _share(each: Together) -> str:
    if each.share_before is None or each.share_after is None:
        return "It is left open. Whether it gets likelier, cannot tell: there are too many ways to count."
    before, after = each.share_before, each.share_after
    with_this = f"and in {after.having} of {after.ways} with this"
    counted = f"it is so in {before.having} of the {before.ways} ways that fit the earlier answers, {with_this}"
    moved = {"likelier": "It gets likelier", "less likely": "It gets less likely"}.get(each.moved, "It is left as it was")
    return f"{moved}: {counted}."
