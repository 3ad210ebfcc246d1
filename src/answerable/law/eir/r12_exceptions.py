"""EIR regulation 12: exceptions to the duty to disclose environmental information.

The harm of (5) is "would adversely affect". There is no "would be likely to": an authority that shows only a likelihood has
used the wrong test. Every exception, (4) and (5) alike, is subject to the public interest, and to a presumption in favour of
disclosure. Information on emissions cannot be withheld under (5)(d) to (g). Neither confirming nor denying is open under (6)
for the interests of (5)(a) alone.

Read as the Regulations stood on 16 May 2017; the changes of 25 May 2018 are to personal data, reg 13.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.case_law import AGGREGATION_EIR, Aggregation, reading
from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.provision import cite
from answerable.law.public_interest import Balance
from answerable.law.rule import narrowed, rule
from answerable.law.stages import Stage, follow


class Shown(Enum):
    """How likely the adverse effect was shown to be."""

    WOULD = "would adversely affect"
    WOULD_BE_LIKELY_TO = "would be likely to adversely affect"
    WOULD_NOT = "would not adversely affect"


class EirException(NamedTuple):
    """One exception: where it stands and its words. Those of (5) need an adverse effect; those of (4) do not."""

    at: str
    words: str

    @property
    def needs_adverse_effect(self) -> bool:
        """Whether this is one of the exceptions of (5)."""
        return self.at.startswith("EIR reg 12(5)")


EXCEPTIONS = (
    EirException("EIR reg 12(4)(a)", "it does not hold that information when an applicant’s request is received"),
    EirException("EIR reg 12(4)(b)", "the request for information is manifestly unreasonable"),
    EirException("EIR reg 12(4)(c)", "formulated in too general a manner and the public authority has complied with regulation 9"),
    EirException("EIR reg 12(4)(d)", "still in the course of completion, to unfinished documents or to incomplete data"),
    EirException("EIR reg 12(4)(e)", "the request involves the disclosure of internal communications"),
    EirException("EIR reg 12(5)(a)", "international relations, defence, national security or public safety"),
    EirException("EIR reg 12(5)(b)", "the course of justice, the ability of a person to receive a fair trial"),
    EirException("EIR reg 12(5)(c)", "intellectual property rights"),
    EirException("EIR reg 12(5)(d)", "the confidentiality of the proceedings of that or any other public authority"),
    EirException("EIR reg 12(5)(e)", "the confidentiality of commercial or industrial information"),
    EirException("EIR reg 12(5)(f)", "the interests of the person who provided the information"),
    EirException("EIR reg 12(5)(g)", "the protection of the environment to which the information relates"),
)
_EXCEPTIONS = {each.at: each for each in EXCEPTIONS}
_NOT_FOR_EMISSIONS = tuple(f"EIR reg 12(5)({letter})" for letter in "defg")


class ExceptionClaim(NamedTuple):
    """Reliance on one exception. `shown` is for (5); `applies` for (4). `on_emissions` where the information is on emissions."""

    provision: str
    interest: Stage | None = None
    shown: Judgement[Shown] | None = None
    applies: Stage | None = None
    on_emissions: bool = False


@rule("EIR reg 12(1)(a)", since="2005-01-01")
def engaged(claim: ExceptionClaim) -> Finding[bool]:
    """an exception to disclosure applies under paragraphs (4) or (5)"""
    exception = _EXCEPTIONS.get(cite(claim.provision))
    if exception is None:
        raise Malformed(f"{claim.provision} is not an exception. Cite one of EIR reg 12(4)(a) to (e) or reg 12(5)(a) to (g).")
    if claim.on_emissions and claim.provision in _NOT_FOR_EMISSIONS:
        return narrowed(
            Finding(False, because=(Fact(True, "the information relates to information on emissions"),)),
            under="EIR reg 12(9)",
            words="a public authority shall not be entitled to refuse to disclose that information",
        )
    finding = _adverse(claim) if exception.needs_adverse_effect else _applies(claim)
    return narrowed(finding, under=exception.at, words=exception.words)


def _applies(claim: ExceptionClaim) -> Finding[bool]:
    failed_on, grounds = follow((("whether the exception applies", claim.applies),), under=claim.provision)
    return Finding(not failed_on, because=grounds)


def _adverse(claim: ExceptionClaim) -> Finding[bool]:
    failed_on, grounds = follow((("the interest that would be affected", claim.interest),), under=claim.provision)
    if failed_on:
        return Finding(False, note=f"fails on {failed_on}", because=grounds)
    if claim.shown is None:
        raise MissingJudgement("whether disclosure would adversely affect that interest", under=claim.provision)
    note = "“would be likely to” is not the test: “would adversely affect” is" if claim.shown.value is Shown.WOULD_BE_LIKELY_TO else ""
    return Finding(claim.shown.value is Shown.WOULD, note=note, because=[*grounds, claim.shown])


@rule("EIR reg 12(1)", since="2005-01-01")
def may_refuse(claims: Sequence[ExceptionClaim], *, balance: Judgement[Balance] | None = None, on: date) -> Finding[tuple[str, ...]]:
    """a public authority may refuse to disclose environmental information requested"""
    found = [(claim, engaged(claim)) for claim in claims]
    held = [(claim, finding) for claim, finding in found if finding.value]
    if not held:
        return Finding((), note="so no public interest is weighed", because=[finding for _, finding in found])
    weighed = outweighs(balance, [finding for _, finding in held], on=on)
    return Finding(tuple(claim.provision for claim, _ in held) if weighed.value else (), because=(weighed,))


@rule("EIR reg 12(1)(b)", since="2005-01-01")
def outweighs(balance: Judgement[Balance] | None, engaged_findings: Sequence[Finding[bool]], *, on: date) -> Finding[bool]:
    """in all the circumstances of the case, the public interest in maintaining the exception outweighs the public interest in disclosing"""
    if balance is None:
        raise MissingJudgement(
            "the balance of the public interest, starting from a presumption in favour of disclosure", under="EIR reg 12(1)(b)"
        )
    grounds: list[Ground] = [*engaged_findings, presumption(), balance]
    read = reading(AGGREGATION_EIR, on=on)
    together = "weighed together" if read.value is Aggregation.TOGETHER else "whether weighed together was unsettled"
    note = f"{len(engaged_findings)} exceptions, {together} on {say(on)}: {read.source}" if len(engaged_findings) > 1 else ""
    return Finding(balance.value is Balance.MAINTAINING_OUTWEIGHS, note=note, because=grounds)


@rule("EIR reg 12(2)", since="2005-01-01")
def presumption() -> Finding[bool]:
    """A public authority shall apply a presumption in favour of disclosure"""
    return Finding(True, note="an equal balance, or a doubt, goes to disclosure")


@rule("EIR reg 12(6)", since="2005-01-01")
def may_neither_confirm_nor_deny(
    *, interest: str, would_adversely_affect: Judgement[bool] | None, in_the_public_interest: Judgement[bool] | None
) -> Finding[bool]:
    """that confirmation or denial would involve the disclosure of information which would adversely affect any of the interests"""
    if cite(interest) != "EIR reg 12(5)(a)":
        return Finding(False, note="only for the interests of EIR reg 12(5)(a)", because=(Fact(interest, "the interest relied on"),))
    if would_adversely_affect is None:
        raise MissingJudgement("whether confirming or denying would itself adversely affect the interest", under="EIR reg 12(6)")
    if not would_adversely_affect.value:
        return Finding(False, because=(would_adversely_affect,))
    if in_the_public_interest is None:
        raise MissingJudgement("whether confirming or denying would be in the public interest", under="EIR reg 12(6)")
    return Finding(not in_the_public_interest.value, because=(would_adversely_affect, in_the_public_interest))
