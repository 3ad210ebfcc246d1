"""Whether a letter, as edited, still gives the reasons of each claim that it relies on: in the answer to the part, beneath the claim.

The sentences that every letter has, which say the exemption again and announce the balance, are no reasons. Nor is what is said of
another claim, or in the answer to another part.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.letters.answer_to import answer_to
from answerable.documents.letters.law_in_words import is_environmental
from answerable.documents.letters.stop import Stop
from answerable.documents.refusal_notice.citations import regulations, sections
from answerable.documents.refusal_notice.explaining import explains, says_something
from answerable.documents.refusal_notice.reading import LetterRead, Unstated
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.documents.refusal_notice.weighing import on_public_interest
from answerable.law.claims import Claim, Duty
from answerable.law.finding import Judgement
from answerable.law.prejudice import named
from answerable.law.provision import Provision, cite


class Owed(NamedTuple):
    """The reasons that a letter owes for one claim: why it applies and, where its balance is struck, `balanced`, those of the balance.

    `why_unstated` and `balance_unstated` are judgements that to state them would itself disclose exempt information, s.17(4).
    """

    part: str
    claim: Claim
    balanced: bool = False
    why_unstated: Judgement[bool] | None = None
    balance_unstated: Judgement[bool] | None = None


def unstated_in(owed: Sequence[Owed]) -> tuple[Unstated, ...]:
    """What people judged under s.17(4) of the claims."""
    judged = ((each.claim, one) for each in owed for one in (each.why_unstated, each.balance_unstated))
    return tuple(Unstated(claim, one) for claim, one in judged if one is not None)


def lacking(read: LetterRead, owed: Sequence[Owed]) -> Iterator[Stop]:
    """What the letter relies on and gives no reasons for. A claim that it does not name at all is for others to miss."""
    weighing = set(on_public_interest(read.letter))
    alone = len({each.part for each in owed}) == 1
    for each in owed:
        answer = tuple(answer_to(read.letter, each.part, extent=each.claim.extent, alone=alone))
        explaining = [one for one in answer if one not in weighing]
        others = [_at(one.claim) for one in owed if one.part == each.part]
        if not _judged(each.why_unstated) and _silent(explaining, each.claim, _named_at(explaining, each.claim), others):
            why = f"The answer to part {each.part} names {named(each.claim)} and says no more than the exemption itself does."
            at, mend = ("EIR reg 14(3)", _SAY_WHY_HERE) if is_environmental(each.claim.provision) else ("FOIA s.17(1)(c)", _SAY_WHY)
            yield Stop(at, why, mend, forbids=True)
        balance = [one for one in answer if one in weighing]
        weighed = [cite(one.claim.provision) for one in owed if one.part == each.part]
        if each.balanced and not _judged(each.balance_unstated) and _silent(balance, each.claim, cite(each.claim.provision), weighed):
            why = f"The answer to part {each.part} gives no reasons of the public interest for {named(each.claim)}, or only its result."
            environmental = is_environmental(each.claim.provision)
            at, mend = ("EIR reg 14(3)(b)", _GIVE_MATTERS) if environmental else (_BALANCE[each.claim.duty], _SAY_BALANCE)
            yield Stop(at, why, mend, forbids=True)


_SAY_WHY_HERE = "Say why it applies to what was asked for, beneath the claim. The Regulations excuse no reason."
_GIVE_MATTERS = "Give the matters that were considered, beneath it."
_SAY_WHY = (
    "Say why it applies to what was asked for, beneath the claim, or record in the position that saying so would itself disclose exempt "
    "information, FOIA s.17(4)."
)
_SAY_BALANCE = (
    "Give the reasons beneath it, or record in the position that stating them would itself disclose exempt information, FOIA s.17(4)."
)
_BALANCE = {Duty.CONFIRM_OR_DENY: "FOIA s.17(3)(a)", Duty.COMMUNICATE: "FOIA s.17(3)(b)"}


def _judged(unstated: Judgement[bool] | None) -> bool:
    return unstated is not None and unstated.value


def _at(claim: Claim) -> Provision:
    return cite(claim.matter or claim.provision)


def _named_at(said: Sequence[Sentence], claim: Claim) -> Provision:
    """The limb that a claim is made by where the letter cites it, or else the provision that excludes the duty."""
    at = _at(claim)
    return at if any(at in _cited(each) for each in said) else cite(claim.provision)


def _silent(said: Sequence[Sentence], claim: Claim, at: Provision, others: Sequence[Provision]) -> bool:
    """Whether the claim is named in `said` and nothing is said of it until another one is named."""
    begun, silent = -1, False
    for each in said:
        cited = _cited(each)
        if begun < 0 and any(at.covers(one) or one.covers(at) for one in cited):
            begun, silent = each.paragraph, True
            if explains(each) and _says(each, claim):
                return False
        elif begun >= 0 and each.paragraph != begun and at not in cited and any(one in cited for one in others):
            return True
        elif begun >= 0 and _says(each, claim):
            return False
    return silent


def _says(sentence: Sentence, claim: Claim) -> bool:
    return says_something(sentence, cite(claim.provision).section, claim.extent or "", claim.function)


def _cited(sentence: Sentence) -> frozenset[Provision]:
    return frozenset(each.provision for each in (*sections(sentence.plain), *regulations(sentence.plain)))
