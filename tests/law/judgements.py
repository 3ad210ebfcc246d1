"""Judgements and claims for the tests of the law: who decides is always a role, and the reasons say only that there are some."""

from datetime import date
from typing import TypeVar

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import ClassTest, PutTo
from answerable.law.exemption import Authority
from answerable.law.finding import Finding, Judgement
from answerable.law.pleaded import Pleaded, reach_all
from answerable.law.prejudice import Act, PrejudiceTest, Shown
from answerable.law.public_interest import Balance, PublicInterestTest, Reached
from answerable.law.regime import Regime
from answerable.law.stages import Engagement, Stage
from scripts.statute import register

T = TypeVar("T")
REGISTER = register()
# Clauses whose citation the code puts together, so that the register, which is read from the code as it is written, has no entry of them.
_TWENTIETH, _SIXTIETH = (f"the {nth} working day following the date of receipt" for nth in ("twentieth", "sixtieth"))
_APPLIED = "within twenty working days following the date of receipt of the request"
COMPOSED = {
    "FOIA s.10(3)(a)": ("section 1(1)(a) would not apply if the condition in section 2(1)(b) were satisfied",),
    "SI 2004/3364 reg 3(2)(a)": (_TWENTIETH,),
    "SI 2004/3364 reg 3(2)(b)": (_SIXTIETH,),
    "SI 2009/1369 reg 2(2)(a)": (_TWENTIETH,),
    "SI 2010/2768 reg 2(2)(a)": (_TWENTIETH,),
    "SI 2004/3364 reg 5(3)(b)": (_APPLIED,),
    "SI 2004/3364 reg 6(3)(b)": (_APPLIED,),
}

RECEIVED = date(2019, 11, 7)
DECIDED = date(2020, 1, 28)
SEED = Circumstances(received_on=RECEIVED, decided_on=DECIDED)
ENVIRONMENTAL = SEED._replace(regime=Regime.EIR)
HOUSE = Circumstances(received_on=RECEIVED, decided_on=DECIDED, authority=Authority(house_of_parliament=True))

CRIME = "FOIA s.31(1)(a)"
OFFENDERS = "FOIA s.31(1)(b)"
# The two limbs of the seed, paragraph 24, for the duty to confirm or deny; and the same two for content.
NCND_CRIME = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter=CRIME, likelihood=Likelihood.WOULD)
NCND_OFFENDERS = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter=OFFENDERS, likelihood=Likelihood.WOULD_BE_LIKELY_TO)
WITHHOLD_CRIME = Claim(CRIME, Duty.COMMUNICATE, likelihood=Likelihood.WOULD_BE_LIKELY_TO)
WITHHOLD_ADVICE = Claim("FOIA s.42(1)", Duty.COMMUNICATE)


def judged(value: T, matter: str = "the matter", *, by: str = "the deciding officer", on: date = DECIDED) -> Judgement[T]:
    """A person's decision."""
    return Judgement(matter, value, by=by, on=on, reasons="for the reasons recorded")


def stage(value: bool, *evidence: str) -> Stage:
    """A stage as a person answered it."""
    return Stage(judged(value), evidence)


def harm(
    act: Act,
    *,
    interest: bool | None = True,
    nature: bool | None = True,
    link: bool | None = True,
    shown: Shown | None = Shown.REAL_AND_SIGNIFICANT_RISK,
    argued: Likelihood | None = None,
) -> PrejudiceTest:
    """A prejudice test with the stages answered as given; None leaves one out."""
    return PrejudiceTest(
        act,
        applicable_interest=None if interest is None else stage(interest),
        nature=None if nature is None else stage(nature),
        causal_link=None if link is None else stage(link),
        likelihood=None if shown is None else judged(shown),
        argued=argued,
    )


def seed_tests() -> tuple[PrejudiceTest, PrejudiceTest]:
    """What the seed found, paragraphs 26 to 35: interests identified; the harm of neither answer real, actual or of substance."""
    return harm(Act.CONFIRMING, nature=False), harm(Act.DENYING, nature=False)


def harmful() -> tuple[PrejudiceTest, PrejudiceTest]:
    """Confirming harms; denying does not."""
    return harm(Act.CONFIRMING), harm(Act.DENYING, nature=False)


def reach_one(claim: Claim, tests: tuple[PutTo, ...] = (), *, of: Circumstances = SEED) -> Reached:
    """One claim, alone on its part."""
    return reach_all((Pleaded(claim, tests),), of=of)[0]


def reached(claim: Claim, *tests: PrejudiceTest, of: Circumstances = SEED) -> Reached:
    """A claim under s.31 as it comes to s.2."""
    return reach_one(claim, tests, of=of)


def privileged(value: bool = True, *, of: Circumstances = SEED) -> Reached:
    """A claim to legal professional privilege: a class, and qualified."""
    return reach_one(WITHHOLD_ADVICE, (ClassTest((stage(value),)),), of=of)


def weighed(*claims: Reached, balance: Balance | None = Balance.MAINTAINING_OUTWEIGHS, on: date = DECIDED) -> PublicInterestTest:
    """A public interest test over claims on one duty."""
    return PublicInterestTest(claims, duty=claims[0].claim.duty, on=on, balance=None if balance is None else judged(balance))


def absolute(claim: Claim, *, engaged: bool = True) -> Reached:
    """A claim under an absolute exemption, engaged or not."""
    return Reached(claim, Finding(Engagement.ENGAGED if engaged else Engagement.NOT_ENGAGED), Finding(True))


SIGNED = ", decided by the deciding officer on 28 January 2020, “for the reasons recorded”"


def misquoted(finding: Finding[object]) -> list[str]:
    """The clauses of a derivation that neither the register nor the list above has under their provision."""
    beneath = [line for each in finding.because if isinstance(each, Finding) for line in misquoted(each)]
    quoted = finding.words == "" or REGISTER.entries(finding.under, finding.words) or finding.words in COMPOSED.get(finding.under, ())
    return beneath if quoted else [finding.line(), *beneath]


def told_by(finding: Finding[object]) -> list[str]:
    """The lines of a derivation, without their branches and without who judged. Its words are those of the register."""
    assert misquoted(finding) == []
    return [line.lstrip("└├─│ ").removesuffix(SIGNED) for line in finding.derivation().splitlines()]
