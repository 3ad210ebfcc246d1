"""FOIA section 14: vexatious or repeated requests.

Both take away both duties at once: no separate neither confirm nor deny, and no public interest test. Whether a request is
vexatious is a person's judgement of the request and not of the person (Dransfield v Information Commissioner [2015] EWCA Civ
454): the burden, the motive, the value or serious purpose, and harassment or distress, taken together.

A request is repeated only where the earlier one was complied with. One that was refused can be made again.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import MissingJudgement, OutOfOrder
from answerable.law.rule import rule


class Theme(Enum):
    """The broad themes of the Upper Tribunal in [2012] UKUT 440 (AAC): a help to judging, and no checklist."""

    BURDEN = "the burden on the authority"
    MOTIVE = "the motive of the requester"
    VALUE = "the value or serious purpose of the request"
    HARASSMENT = "harassment of, or distress to, staff"


class Consideration(NamedTuple):
    """What was considered under one theme."""

    theme: Theme
    words: str


@rule("FOIA s.14(1)", since="2005-01-01")
def is_vexatious(judged: Judgement[bool] | None, considered: tuple[Consideration, ...] = ()) -> Finding[bool]:
    """Section 1(1) does not oblige a public authority to comply with a request for information if the request is vexatious"""
    if judged is None:
        raise MissingJudgement("whether the request is vexatious", under="FOIA s.14(1)")
    return Finding(judged.value, because=[*(Fact(each.words, each.theme.value) for each in considered), judged])


class EarlierRequest(NamedTuple):
    """An earlier request from the same person, and the day on which it was complied with: none where it was refused."""

    made_on: date
    complied_with_on: date | None


@rule("FOIA s.14(2)", since="2005-01-01")
def is_repeated(
    earlier: EarlierRequest, *, made_on: date, similar: Judgement[bool] | None = None, reasonable_interval: Judgement[bool] | None = None
) -> Finding[bool]:
    """
    it is not obliged to comply with a subsequent identical or substantially similar request from that person unless a
    reasonable interval has elapsed between compliance with the previous request and the making of the current request
    """
    _in_order(earlier, made_on)
    if earlier.complied_with_on is None:
        return Finding(False, note="the earlier request was not complied with", because=(Fact(earlier.made_on, "the earlier request"),))
    grounds: list[Ground] = [
        Fact(earlier.complied_with_on, "the earlier request was complied with"),
        Fact(made_on, "this request was made"),
    ]
    if similar is None:
        raise MissingJudgement("whether the requests are identical or substantially similar", under="FOIA s.14(2)")
    grounds.append(similar)
    if not similar.value:
        return Finding(False, note="not substantially similar", because=grounds)
    if reasonable_interval is None:
        raise MissingJudgement("whether a reasonable interval has elapsed since compliance", under="FOIA s.14(2)")
    return Finding(not reasonable_interval.value, because=[*grounds, reasonable_interval])


def _in_order(earlier: EarlierRequest, made_on: date) -> None:
    if earlier.made_on > made_on or (earlier.complied_with_on is not None and earlier.complied_with_on > made_on):
        raise OutOfOrder(
            f"A request of {say(made_on)} repeats only what was asked and complied with before it. Check the days of the earlier request."
        )
