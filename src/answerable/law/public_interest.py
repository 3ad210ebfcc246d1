"""The public interest tests of FOIA s.2, and that of EIR reg 12(1)(b). They are about different things, and never stand in for each other.

s.2(1)(b) weighs maintaining the exclusion of the duty to confirm or deny against disclosing whether information is held.
s.2(2)(b) weighs maintaining the exemption against disclosing the information.
Reg 12(1)(b) weighs maintaining the exception, from a presumption in favour of disclosure; reg 12(6) weighs by it too.

People weigh; the engine only knows what follows. "Outweighs" puts the burden on the authority: exactly balanced, the
requester has it. A test cannot be made over a claim that is not engaged, or is absolute: nothing is reached to be weighed.

Several engaged qualified exemptions are weighed together or apart as the law was understood on the day; that the same goes
for the duty to confirm or deny is our reading of [2025] UKSC 27.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.case_law import AGGREGATION_EIR, AGGREGATION_FOIA, TIME_OF_THE_BALANCE, Aggregation, Moment, Reading, reading
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r12_public_interest import exception_outweighs
from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.prejudice import named
from answerable.law.provision import cite
from answerable.law.rule import rule
from answerable.law.stages import Engagement


class Reached(NamedTuple):
    """A claim as it comes to s.2: whether it is engaged and at which level, and whether it is absolute."""

    claim: Claim
    engagement: Finding[Engagement]
    absolute: Finding[bool]

    @property
    def to_be_weighed(self) -> bool:
        """Engaged and qualified: the only claims that a public interest test is about."""
        return self.engagement.value.engaged and not self.absolute.value


class Balance(Enum):
    """Where a person found the balance of the public interest to lie."""

    MAINTAINING_OUTWEIGHS = "maintaining outweighs disclosing"
    EXACTLY_BALANCED = "exactly balanced"
    DISCLOSING_OUTWEIGHS = "disclosing outweighs maintaining"


class PublicInterestTest:
    """One public interest test: the claims it is about, the factors each way, and the balance that a person struck.

    `on` is the day whose understanding of the law governs. Raises `Malformed` for a claim that is not engaged, is absolute,
    or belongs to the other duty, for no claim at all, and for several together on a day when they were weighed apart.
    """

    __slots__ = ("balance", "duty", "for_disclosing", "for_maintaining", "on", "weighed")

    def __init__(
        self,
        weighed: Sequence[Reached],
        *,
        duty: Duty,
        on: date,
        balance: Judgement[Balance] | None = None,
        for_maintaining: Sequence[str] = (),
        for_disclosing: Sequence[str] = (),
    ) -> None:
        _check(weighed, duty, on)
        self.weighed, self.duty, self.on, self.balance = tuple(weighed), duty, on, balance
        self.for_maintaining, self.for_disclosing = tuple(for_maintaining), tuple(for_disclosing)

    def about(self, claim: Claim) -> bool:
        """Whether this test weighs a claim."""
        return any(each.claim == claim for each in self.weighed)


def aggregation(*, on: date, under_the_regulations: bool = False) -> Reading:
    """Whether qualified exemptions, or exceptions, were weighed together or apart, as the law was understood on a day."""
    return reading(AGGREGATION_EIR if under_the_regulations else AGGREGATION_FOIA, on=on)


def _environmental(weighed: Iterable[Reached]) -> bool:
    return any(cite(each.claim.provision).instrument == "EIR" for each in weighed)


def _check(weighed: Sequence[Reached], duty: Duty, on: date) -> None:
    if not weighed:
        raise Malformed("A public interest test is about at least one engaged qualified exemption. Name the claim that it weighs.")
    for each in weighed:
        name = named(each.claim)
        if each.claim.duty is not duty:
            raise Malformed(
                f"{name} is claimed on the duty to {say(each.claim.duty)}; its public interest test is another. Weigh it there."
            )
        if not each.engagement.value.engaged:
            raise Malformed(f"{name} is not engaged, so no public interest test is reached. Take it out of the scale.")
        if each.absolute.value:
            why = "is not weighed under the Regulations" if _environmental([each]) else "is absolute under FOIA s.2(3)"
            raise Malformed(f"{name} {why}, so there is no public interest test. Take it out of the scale.")
    read = aggregation(on=on, under_the_regulations=_environmental(weighed))
    if len(weighed) > 1 and read.value is Aggregation.SEPARATELY:
        raise Malformed(
            f"On {say(on)} each qualified exemption was weighed by itself ({read.source}). Make one public interest test for each claim."
        )


@rule("FOIA s.2(1)(b)", since="2005-01-01")
def exclusion_outweighs(test: PublicInterestTest) -> Finding[bool]:
    """
    the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in
    disclosing whether the public authority holds the information
    """
    return _outweighs(test, Duty.CONFIRM_OR_DENY, "FOIA s.2(1)(b)")


@rule("FOIA s.2(2)(b)", since="2005-01-01")
def exemption_outweighs(test: PublicInterestTest) -> Finding[bool]:
    """the public interest in maintaining the exemption outweighs the public interest in disclosing the information"""
    return _outweighs(test, Duty.COMMUNICATE, "FOIA s.2(2)(b)")


def outweighs(test: PublicInterestTest) -> Finding[bool]:
    """Whether maintaining outweighs, under the paragraph that belongs to the test: of s.2 by its duty, or reg 12(1)(b)."""
    if _environmental(test.weighed):
        return _exception_outweighs(test)
    return exclusion_outweighs(test) if test.duty is Duty.CONFIRM_OR_DENY else exemption_outweighs(test)


def _exception_outweighs(test: PublicInterestTest) -> Finding[bool]:
    if test.balance is None:
        raise MissingJudgement(_PRESUMED, under="EIR reg 12(1)(b)")
    return exception_outweighs(
        test.balance.value is Balance.MAINTAINING_OUTWEIGHS, (*_factors(test), test.balance), note=lambda: _weighed_together(test)
    )


_PRESUMED = "the balance of the public interest, starting from a presumption in favour of disclosure"


def _factors(test: PublicInterestTest) -> list[Ground]:
    grounds: list[Ground] = [each.engagement for each in test.weighed]
    grounds += [Fact(each, "in favour of maintaining") for each in test.for_maintaining]
    grounds += [Fact(each, "in favour of disclosing") for each in test.for_disclosing]
    return grounds


def _outweighs(test: PublicInterestTest, duty: Duty, under: str) -> Finding[bool]:
    if test.duty is not duty:
        raise Malformed(f"{under} weighs the duty to {say(duty)}, and this test was made for the other duty. Use the test made for it.")
    if test.balance is None:
        raise MissingJudgement(f"the balance of the public interest, on the duty to {say(duty)}", under=under)
    balance = test.balance
    return Finding(
        balance.value is Balance.MAINTAINING_OUTWEIGHS,
        note=lambda: "; ".join(filter(None, (_weighed_together(test), _tie(balance.value)))),
        because=[*_factors(test), balance],
    )


def _tie(balance: Balance) -> str:
    return "an exact balance does not outweigh, so the requester has it" if balance is Balance.EXACTLY_BALANCED else ""


def _weighed_together(test: PublicInterestTest) -> str:
    if len(test.weighed) == 1:
        return ""
    environmental = _environmental(test.weighed)
    read = aggregation(on=test.on, under_the_regulations=environmental)
    reason = "our reading, unsettled then" if read.value is Aggregation.UNSETTLED else read.source
    return f"{len(test.weighed)} engaged {'exceptions' if environmental else 'exemptions'} weighed together ({reason})"


class Carried(NamedTuple):
    """The claims that hold after s.2, and the grounds: those that carry the conclusion, or, where none does, why each failed."""

    claims: tuple[Claim, ...]
    grounds: tuple[Ground, ...]


def carried(reached: Sequence[Reached], weighed: Sequence[PublicInterestTest], *, duty: Duty) -> Carried:
    """Which claims on one duty hold, in the order of reasoning: engaged, then absolute, then the balance.

    An engaged absolute claim needs no test, and no test is looked at for a claim that is not engaged. Raises `MissingJudgement`
    where the conclusion turns on an engaged qualified claim that nobody has weighed, and `Malformed` for a claim on the other duty.
    """
    for each in reached:
        if each.claim.duty is not duty:
            raise Malformed(f"{named(each.claim)} is claimed on the duty to {say(each.claim.duty)}, not on the duty to {say(duty)}.")
    absolute = [each for each in reached if each.engagement.value.engaged and each.absolute.value]
    if absolute:
        return Carried(
            tuple(each.claim for each in absolute), tuple(ground for each in absolute for ground in (each.engagement, each.absolute))
        )
    return _weigh([each for each in reached if each.to_be_weighed], [each for each in reached if not each.to_be_weighed], weighed, duty)


def _weigh(qualified: Sequence[Reached], failed: Sequence[Reached], weighed: Sequence[PublicInterestTest], duty: Duty) -> Carried:
    tests = [test for test in weighed if any(test.about(each.claim) for each in qualified)]
    results = [(test, outweighs(test)) for test in tests if test.balance is not None]
    holding = [(test, result) for test, result in results if result.value]
    claims = tuple(each.claim for each in qualified if any(test.about(each.claim) for test, _ in holding))
    if claims:
        return Carried(claims, tuple(result for _, result in holding))
    for each in qualified:
        if not any(test.about(each.claim) for test, _ in results):
            under = "EIR reg 12(1)(b)" if _environmental([each]) else f"FOIA {_PARAGRAPH[duty]}"
            raise MissingJudgement(f"the balance of the public interest, on {named(each.claim)}", under=under)
    return Carried((), (*(each.engagement for each in failed), *(result for _, result in results)))


_PARAGRAPH = {Duty.CONFIRM_OR_DENY: "s.2(1)(b)", Duty.COMMUNICATE: "s.2(2)(b)"}


@rule("FOIA s.2(2)(b)", since="2005-01-01")
def time_of_the_balance(
    *, refused_on: date, last_day: date, reviewed_on: date | None = None, as_understood_on: date, moment: Moment | None = None
) -> Finding[date]:
    """in all the circumstances of the case"""
    read = reading(TIME_OF_THE_BALANCE, on=as_understood_on)
    policy = moment or read.value
    source = "the policy asked for" if moment else read.source
    if policy is Moment.REVIEW and reviewed_on is not None:
        return Finding(reviewed_on, note=f"as at {say(policy)}: {source}", because=(Fact(reviewed_on, "the internal review is completed"),))
    if refused_on > last_day:
        because = (Fact(refused_on, "the refusal is given, late"), Fact(last_day, "the last day on which it should have been given"))
        return Finding(last_day, note=f"as at the day on which the refusal was due: {source}", because=because)
    return Finding(refused_on, note=f"as at {say(Moment.REFUSAL)}: {source}", because=(Fact(refused_on, "the refusal is given"),))
