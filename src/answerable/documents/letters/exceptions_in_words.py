"""A claim of an exception of the Regulations in the words of a letter, as claims_in_words.py has those of Part II.

The harm is always that answering "would adversely affect" something: under the Regulations a likelihood is not enough.
"""

from answerable.documents.exceptions_in_plain_words import CONDITIONS, WORDS
from answerable.documents.languages.phrase import Phrase, joined
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Claim
from answerable.law.eir.r12_exceptions import INTERESTS_OF_THE_STATE, NCND
from answerable.law.provision import cite

_HARMS = cite("EIR reg 12(5)")


def regulation(at: str) -> Phrase:
    """`regulation 12(5)(e)` of `EIR reg 12(5)(e)`."""
    return Phrase("regulation {number}", number=at.removeprefix("EIR reg "))


def withholding_exception(claim: Claim) -> Phrase:
    """Why making it available is what the exception is against, in a sentence. Raises `UnableToDraft`."""
    at = cite(claim.provision)
    if at not in WORDS:
        raise UnableToDraft(f"The letter relies on {at}, which is no exception to withhold under. Correct the claim and draft again.")
    if at == "EIR reg 13(1)":
        return Phrase("This is because it is {about}, and disclosing it {condition}.", about=Phrase(WORDS[at]), condition=_condition(claim))
    if _HARMS.covers(at):
        return Phrase("This is because disclosing it would adversely affect {about}.", about=Phrase(WORDS[at]))
    return Phrase("This is because {fact}.", fact=Phrase(WORDS[at]))


_ANSWERING = "This is because confirming or denying whether we hold information of this description"


def neither_exception(claim: Claim) -> Phrase:
    """Why answering either way is what the provision is against, in a sentence. Raises `UnableToDraft`."""
    at = cite(claim.provision)
    if at == NCND:
        about = joined(", ", (Phrase(WORDS[cite(INTERESTS_OF_THE_STATE)]), regulation(INTERESTS_OF_THE_STATE)))
        return Phrase(f"{_ANSWERING} would adversely affect {{about}}.", about=about)
    if cite("EIR reg 13").covers(at):
        object_to = "contravene a person’s right to object to the processing of personal data"
        breach = object_to if at == "EIR reg 13(5B)(b)" else "contravene the data protection principles"
        return Phrase(f"{_ANSWERING} would itself {{breach}}.", breach=Phrase(breach))
    raise UnableToDraft(f"{at} gives no way to neither confirm nor deny. Claim EIR reg 12(6), or answer in the open, and draft again.")


def _condition(claim: Claim) -> Phrase:
    if claim.condition not in CONDITIONS:
        raise UnableToDraft("A claim under EIR reg 13(1) needs the condition that is met, and none is named. Name it and draft again.")
    return joined(", ", (Phrase(CONDITIONS[claim.condition]), regulation(claim.condition)))
