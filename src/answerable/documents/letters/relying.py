"""What a letter says for each claim and each public interest test: the claim, why it applies, and the reasons of the balance.

Reasons may be left out only where a person has judged that to state them would itself disclose exempt information, s.17(4).
"""

from collections.abc import Sequence
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, paragraphs
from answerable.documents.letters.claims_in_words import sections
from answerable.documents.letters.law_in_words import is_environmental
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Claim, Duty
from answerable.law.finding import Judgement
from answerable.law.prejudice import named
from answerable.law.public_interest import PublicInterestTest, Reached


class Relied(NamedTuple):
    """One claim as the letter makes it. `why` is for the requester: why it applies here. `absolute` is what s.2(3) says.

    `would_disclose` is the judgement that to state why would itself disclose exempt information.
    """

    claim: Claim
    why: str
    absolute: bool
    would_disclose: Judgement[bool] | None = None


class Weighed(NamedTuple):
    """One public interest test, decided for maintaining: the claims it is about, the factors each way, and the reasons of the balance."""

    claims: tuple[Claim, ...]
    reasons: str
    for_disclosing: tuple[str, ...] = ()
    for_maintaining: tuple[str, ...] = ()
    would_disclose: Judgement[bool] | None = None


def relied(reached: Reached, why: str, would_disclose: Judgement[bool] | None = None) -> Relied:
    """A claim as it came to s.2, with what the letter says for it. Raises `UnableToDraft` where the claim is not engaged."""
    if not reached.engagement.value.engaged:
        raise UnableToDraft(f"{named(reached.claim)} is not engaged, so no letter can rely on it. Take it out, or decide it again.")
    return Relied(reached.claim, why, reached.absolute.value, would_disclose)


def weighed(test: PublicInterestTest, reasons: str = "", would_disclose: Judgement[bool] | None = None) -> Weighed:
    """A public interest test as the letter gives it, in the words of the judgement unless others are given for the requester."""
    judged = test.balance.reasons if test.balance is not None else ""
    return Weighed(tuple(each.claim for each in test.weighed), reasons or judged, test.for_disclosing, test.for_maintaining, would_disclose)


def alternatives(claims: Sequence[Relied]) -> tuple[Paragraph, ...]:
    """For claims pleaded one instead of another: that they are, and that the letter does not tell which of them holds."""
    groups = dict.fromkeys(each.claim.alternative_group for each in claims if each.claim.alternative_group)
    cited = [[each.claim.provision for each in claims if each.claim.alternative_group == group] for group in groups]
    return tuple(
        Paragraph(Phrase("We rely on {sections} in the alternative, and we do not say which of them it is.", sections=sections(each)))
        for each in cited
        if len(set(each)) > 1
    )


_MORE = "We cannot say more about {what}, because to do so would itself disclose exempt information, section 17(4) of the Act."
_WHY = Phrase(_MORE, what=Phrase("why this applies"))
_REASONS = Phrase(_MORE, what=Phrase("our reasons for this"))


def why_it_applies(relied: Relied) -> tuple[Block, ...]:
    """The reasons of one claim, or that s.17(4) excuses them. Raises `UnableToDraft` where there are none and nothing excuses."""
    if _excused(relied.would_disclose):
        return (Paragraph(_WHY),)
    if not relied.why.strip():
        excuse = ", or record the judgement that saying so would itself disclose exempt information, FOIA s.17(4)"
        under, excuse = ("EIR reg 14(3)", "") if is_environmental(relied.claim.provision) else ("FOIA s.17(1)(c)", excuse)
        raise UnableToDraft(f"The letter needs why {named(relied.claim)} applies, {under}, and there is nothing. Say why{excuse}.")
    return paragraphs(relied.why)


class Sides(NamedTuple):
    """What is weighed against what, in the words of one of the two tests, and why it is weighed at all."""

    test: str
    disclosing: Phrase
    maintaining: Phrase
    conclusion: str
    under: str
    one: str = "{Cited} is qualified."
    several: str = "{Cited} are qualified."


_SIDES = {
    Duty.CONFIRM_OR_DENY: Sides(
        "the exclusion of the duty to confirm or deny in {cited} against the public interest in disclosing whether we hold information of "
        "this description",
        Phrase("In favour of disclosing whether we hold information of this description:"),
        Phrase("In favour of neither confirming nor denying whether we hold it:"),
        "the public interest in maintaining the exclusion of the duty to confirm or deny in {cited} outweighs the public interest in "
        "disclosing whether we hold information of this description",
        "FOIA s.17(3)(a)",
    ),
    Duty.COMMUNICATE: Sides(
        "the exemption in {cited} against the public interest in disclosing the information",
        Phrase("In favour of disclosing the information:"),
        Phrase("In favour of maintaining the exemption and withholding the information:"),
        "the public interest in maintaining the exemption in {cited} outweighs the public interest in disclosing the information",
        "FOIA s.17(3)(b)",
    ),
}


_PRESUMED = (
    "{Cited} is subject to the public interest, with a presumption in favour of disclosure.",
    "{Cited} are subject to the public interest, with a presumption in favour of disclosure.",
)
_SIDES_OF_THE_REGULATIONS = {
    Duty.CONFIRM_OR_DENY: Sides(
        "responding under {cited} by neither confirming nor denying against the public interest in disclosing whether we hold information "
        "of this description",
        Phrase("In favour of disclosing whether we hold information of this description:"),
        Phrase("In favour of neither confirming nor denying whether we hold it:"),
        "the public interest in neither confirming nor denying under {cited} outweighs the public interest in disclosing whether we hold "
        "information of this description",
        "EIR reg 12(1)(b)",
        *_PRESUMED,
    ),
    Duty.COMMUNICATE: Sides(
        "the exception in {cited} against the public interest in disclosing the information",
        Phrase("In favour of disclosing the information:"),
        Phrase("In favour of maintaining the exception and withholding the information:"),
        "the public interest in maintaining the exception in {cited} outweighs the public interest in disclosing the information",
        "EIR reg 14(3)(b)",
        *_PRESUMED,
    ),
}


def _sides(claim: Claim) -> Sides:
    return (_SIDES_OF_THE_REGULATIONS if is_environmental(claim.provision) else _SIDES)[claim.duty]


def balances(relied: Sequence[Relied], weighed: Sequence[Weighed]) -> tuple[Block, ...]:
    """The public interest tests of a slice. Raises `UnableToDraft` for a qualified claim that none of them is about."""
    qualified = [each.claim for each in relied if not each.absolute]
    for claim in qualified:
        if not any(claim in test.claims for test in weighed):
            raise UnableToDraft(
                f"The letter needs the public interest test of {named(claim)}, {_sides(claim).under}, and there is none. "
                "Record it and draft the letter again."
            )
    used = [test for test in weighed if any(claim in qualified for claim in test.claims)]
    if not used:
        return ()
    return (Heading(Phrase("Public interest test"), 3), *(block for test in used for block in _balance(test)))


def _balance(test: Weighed) -> tuple[Block, ...]:
    sides, cited = _sides(test.claims[0]), sections([claim.provision for claim in test.claims])
    alone = len({claim.provision for claim in test.claims}) == 1
    weighing = Phrase("This means that we must weigh the public interest in maintaining {test}.", test=Phrase(sides.test, cited=cited))
    opening = Paragraph(sentences(Phrase(sides.one if alone else sides.several, cited=cited), weighing))
    if _excused(test.would_disclose):
        concluded = Phrase("On balance, {conclusion}.", conclusion=Phrase(sides.conclusion, cited=cited))
        return (opening, Paragraph(concluded), Paragraph(_REASONS))
    if not test.reasons.strip():
        excuse = ", or record the judgement that stating them would itself disclose exempt information, FOIA s.17(4)"
        excuse = "" if is_environmental(test.claims[0].provision) else excuse
        raise UnableToDraft(
            f"The letter needs the reasons why the public interest favours maintaining {named(test.claims[0])}, {sides.under}, and there "
            f"are none. Give them{excuse}."
        )
    return (
        opening,
        *_factors(sides.disclosing, test.for_disclosing),
        *_factors(sides.maintaining, test.for_maintaining),
        *paragraphs(test.reasons),
        Paragraph(Phrase("Given those reasons, we have decided that {conclusion}.", conclusion=Phrase(sides.conclusion, cited=cited))),
    )


def _factors(lead: Phrase, factors: tuple[str, ...]) -> tuple[Block, ...]:
    return (Paragraph(lead), Listing(factors)) if factors else ()


def _excused(would_disclose: Judgement[bool] | None) -> bool:
    return would_disclose is not None and would_disclose.value
