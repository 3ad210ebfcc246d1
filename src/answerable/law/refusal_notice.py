"""What a refusal notice says, as facts: the shape that a letter is read to, and that s.17 is asked of.

Each fact is true, false, or not to be told from the text (None). Nothing here concludes.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.claims import Duty
from answerable.law.finding import Finding, Judgement
from answerable.law.provision import Provision


class PublicInterest(Enum):
    """How far a notice has come with the public interest test of s.2(1)(b) or s.2(2)(b)."""

    WEIGHED = "weighed"
    PENDING = "not yet decided"
    SILENT = "not mentioned"


class Reliance(NamedTuple):
    """One exemption as a notice relies on it.

    `duty` and `absolute` are None where the notice does not let us say. `specified`: names the exemption, down to the limb
    where there are several. `explained`: says why it applies; `apparent`: that would be apparent without saying.
    `reasons`: states why the public interest favours refusing. `would_disclose`: whether those statements would themselves
    disclose exempt information, which only a person can judge.
    """

    provision: Provision
    duty: Duty | None = None
    absolute: bool | None = None
    specified: bool | None = None
    explained: bool | None = None
    apparent: bool | None = None
    public_interest: PublicInterest = PublicInterest.SILENT
    reasons: bool | None = None
    would_disclose: Judgement[bool] | None = None

    @property
    def undecided(self) -> bool:
        """Whether it leaves a public interest test undecided. An absolute exemption has none to decide, whatever a notice says."""
        return self.absolute is not True and self.public_interest is PublicInterest.PENDING


class EarlierNotice(NamedTuple):
    """An earlier notice under s.14 to the same person, and whether a further one can reasonably be expected."""

    given_on: date
    further_unreasonable: Judgement[bool] | None = None


class RefusalNotice(NamedTuple):
    """What a notice says, about one or more parts of a request. None: not to be told from the text.

    `last_day` is the last day for complying with s.1(1): the twentieth working day, or the day that regulations give, and
    never a day under s.10(3). `completes` is the day of the notice under s.17(1) that this one completes with its reasons, where
    there are two. `cost_or_vexatious` are the claims under ss.12 and 14. `reasons_in_time`: whether reasons
    given in a separate notice came within a time reasonable in the circumstances. `completion_told`: EIR reg 14(4), the time in which
    unfinished material will be finished, and who else prepares it, where that is known.

    Under the Regulations `complaints_procedure` is the right to make representations, reg 14(5)(a), and `right_to_apply` the
    enforcement and appeal provisions, reg 14(5)(b).
    """

    given_on: date | None = None
    last_day: Finding[date] | None = None
    completes: date | None = None
    relies_on: tuple[Reliance, ...] = ()
    states_reliance: bool | None = None
    says_undecided: bool | None = None
    estimate_given: bool | None = None
    cost_or_vexatious: tuple[Provision, ...] = ()
    states_cost_or_vexatious: bool | None = None
    earlier: EarlierNotice | None = None
    complaints_procedure: bool | None = None
    right_to_apply: bool | None = None
    reasons_in_time: Judgement[bool] | None = None
    completion_told: bool | None = None
