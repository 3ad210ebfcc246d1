"""The prejudice test, in three stages, for one limb and one act at a time.

An act is confirming, denying or disclosing. Neither confirm nor deny is about the act of answering and never about content,
so it has two tests, one a branch; either suffices, because complying with s.1(1)(a) means doing one or the other (our reading
of "compliance with section 1(1)(a)"; the decision notice of 23 June 2020 examines both at paragraphs 30 and 31).

The stages are those of Hogan and Oxford City Council v Information Commissioner, EA/2005/0026 and 0030, 17 October 2006:
the applicable interest; the nature of the prejudice, "real, actual or of substance", with a causal link; the likelihood.

s.38 is not this test: it asks whether somebody would be endangered, and has a shape of its own.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import MissingJudgement
from answerable.law.stages import Engagement, Stage, follow


class Act(Enum):
    """What is said to do the harm."""

    CONFIRMING = "confirming"
    DENYING = "denying"
    DISCLOSING = "disclosing"


_ACTS = {Duty.CONFIRM_OR_DENY: (Act.CONFIRMING, Act.DENYING), Duty.COMMUNICATE: (Act.DISCLOSING,)}


def acts(duty: Duty) -> tuple[Act, ...]:
    """The acts by which a duty is complied with: two for confirm or deny, one for communicate."""
    return _ACTS[duty]


class Shown(Enum):
    """How likely the harm was shown to be: John Connor Press Associates v Information Commissioner, EA/2005/0005."""

    MORE_PROBABLE_THAN_NOT = "more probable than not"
    REAL_AND_SIGNIFICANT_RISK = "a real and significant risk"
    HYPOTHETICAL_OR_REMOTE = "no more than hypothetical or remote"


class EarlierAnswer(NamedTuple):
    """Something already answered that would combine with this answer: its reference, its day, and what it gave away."""

    reference: str
    on: date
    said: str


class Mosaic(NamedTuple):
    """The argument that an answer harms in combination with others: with which ones."""

    argument: str
    combines_with: tuple[EarlierAnswer, ...] = ()


class PrejudiceTest(NamedTuple):
    """The three stages for one limb and one act. `argued` is the level at which the authority's own reasons are put."""

    act: Act
    applicable_interest: Stage | None = None
    nature: Stage | None = None
    causal_link: Stage | None = None
    likelihood: Judgement[Shown] | None = None
    argued: Likelihood | None = None
    mosaic: Mosaic | None = None

    def stages(self) -> tuple[tuple[str, Stage | None], ...]:
        """The questions before likelihood, in their order."""
        return (
            (f"the applicable interest, of {self.act.value}", self.applicable_interest),
            (f"the nature of the prejudice (real, actual or of substance), of {self.act.value}", self.nature),
            (f"the causal link, of {self.act.value}", self.causal_link),
        )


class EndangerTest(NamedTuple):
    """s.38: a danger to the health or safety of any individual, what it would follow from, and how likely it is."""

    act: Act
    danger: Stage | None = None
    causal_link: Stage | None = None
    likelihood: Judgement[Shown] | None = None
    argued: Likelihood | None = None
    mosaic: Mosaic | None = None

    def stages(self) -> tuple[tuple[str, Stage | None], ...]:
        """The questions before likelihood, in their order."""
        return (
            (f"the danger to an individual (more than distress), of {self.act.value}", self.danger),
            (f"the causal link, of {self.act.value}", self.causal_link),
        )


EffectTest = PrejudiceTest | EndangerTest


def level(pleaded: Likelihood | None) -> Likelihood:
    """The level at which a claim is read: the lower where it names neither (the Commissioner's line to take LTT13)."""
    return pleaded or Likelihood.WOULD_BE_LIKELY_TO


def effect(claim: Claim, test: EffectTest) -> Finding[Engagement]:
    """What follows from the stages of one act. Raises `MissingJudgement` for the first that is reached and missing.

    A claim is engaged at the level that is both pleaded and shown. Pleaded at “would” and shown only as a real and significant
    risk, it is engaged at the lower: the Act gives both in one breath (our reading).
    """
    under = named(claim)
    failed_on, grounds = follow(test.stages(), under=under)
    if failed_on:
        return Finding(Engagement.NOT_ENGAGED, note=f"fails on {failed_on}", because=grounds)
    if test.likelihood is None:
        raise MissingJudgement(f"the likelihood, of {test.act.value}", under=under)
    return _at_level(claim, test.likelihood, grounds)


def _at_level(claim: Claim, shown: Judgement[Shown], grounds: tuple[Ground, ...]) -> Finding[Engagement]:
    pleaded = level(claim.likelihood)
    because = (*grounds, Fact(pleaded, "the level pleaded" if claim.likelihood else "not stated, so read at the lower level"), shown)
    if shown.value is Shown.HYPOTHETICAL_OR_REMOTE:
        return Finding(Engagement.NOT_ENGAGED, note="fails on the likelihood", because=because)
    if pleaded is Likelihood.WOULD and shown.value is Shown.MORE_PROBABLE_THAN_NOT:
        return Finding(Engagement.WOULD, because=because)
    note = "pleaded at “would”, shown only at “would be likely to”" if pleaded is Likelihood.WOULD else ""
    return Finding(Engagement.WOULD_BE_LIKELY_TO, note=note, because=because)


def named(claim: Claim) -> str:
    """The claim as a person would cite it: `FOIA s.31(3) by FOIA s.31(1)(a)`."""
    return f"{claim.provision} by {claim.matter}" if claim.matter else claim.provision


class Flag(Enum):
    """What a careful reader would ask about a claim. A question, and never a finding."""

    LEVEL_NOT_STATED = "level_not_stated"
    LEVEL_INCONSISTENT = "level_inconsistent"
    MOSAIC_BARE = "mosaic_bare"
    MOSAIC_PREMATURE = "mosaic_premature"
    ONE_BRANCH_ARGUED = "one_branch_argued"


class Flagged(NamedTuple):
    """A flag, the claim it is about, and why it is raised."""

    flag: Flag
    claim: str
    why: str


_BARE = (Flag.MOSAIC_BARE, "No earlier answer is named that combines with this one. A request not yet made is not one.")
_PREMATURE = (
    Flag.MOSAIC_PREMATURE,
    "Every answer that is named is still to be given. A further request is managed when it comes, as in the decision notice of "
    "23 June 2020, paragraph 33.",
)


def flags(claim: Claim, tests: tuple[EffectTest, ...], *, on: date) -> tuple[Flagged, ...]:
    """The questions that a claim and its tests leave open on a day. They change no conclusion."""
    found = []
    if claim.likelihood is None:
        found.append((Flag.LEVEL_NOT_STATED, "The claim says neither “would” nor “would be likely to”, so it is read at the lower."))
    for test in tests:
        if test.argued is not None and test.argued is not level(claim.likelihood):
            found.append((Flag.LEVEL_INCONSISTENT, f"Pleaded at “{say(level(claim.likelihood))}”, argued at “{say(test.argued)}”."))
        if test.mosaic is not None and not any(each.on <= on for each in test.mosaic.combines_with):
            found.append(_PREMATURE if test.mosaic.combines_with else _BARE)
    if {test.act for test in tests} in ({Act.CONFIRMING}, {Act.DENYING}):
        found.append((Flag.ONE_BRANCH_ARGUED, "Confirming and denying are argued apart. Argue both, so that the choice tells nothing."))
    return tuple(Flagged(flag, named(claim), why) for flag, why in found)
