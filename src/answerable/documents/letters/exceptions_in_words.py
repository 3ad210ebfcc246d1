"""A claim of an exception of the Regulations in the words of a letter, as claims_in_words.py has those of Part II.

The harm is always that answering "would adversely affect" something: under the Regulations a likelihood is not enough.
"""

from answerable.documents.exceptions_in_plain_words import CONDITIONS, WORDS
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Claim
from answerable.law.eir.r12_exceptions import INTERESTS_OF_THE_STATE, NCND
from answerable.law.provision import cite

_HARMS = cite("EIR reg 12(5)")


def regulation(at: str) -> str:
    """`regulation 12(5)(e)` of `EIR reg 12(5)(e)`."""
    return f"regulation {at.removeprefix('EIR reg ')}"


def withholding_exception(claim: Claim) -> str:
    """Why making it available is what the exception is against, in a sentence. Raises `UnableToDraft`."""
    at = cite(claim.provision)
    if at not in WORDS:
        raise UnableToDraft(f"The letter relies on {at}, which is no exception to withhold under. Correct the claim and draft again.")
    if at == "EIR reg 13(1)":
        return f"This is because it is {WORDS[at]}, and disclosing it {_condition(claim)}."
    if _HARMS.covers(at):
        return f"This is because disclosing it would adversely affect {WORDS[at]}."
    return f"This is because {WORDS[at]}."


def neither_exception(claim: Claim) -> str:
    """Why answering either way is what the provision is against, in a sentence. Raises `UnableToDraft`."""
    at = cite(claim.provision)
    answering = "confirming or denying whether we hold information of this description"
    if at == NCND:
        harm = f"{WORDS[cite(INTERESTS_OF_THE_STATE)]}, {regulation(INTERESTS_OF_THE_STATE)}"
        return f"This is because {answering} would adversely affect {harm}."
    if cite("EIR reg 13").covers(at):
        object_to = "a person’s right to object to the processing of personal data"
        broken = object_to if at == "EIR reg 13(5B)(b)" else "the data protection principles"
        return f"This is because {answering} would itself contravene {broken}."
    raise UnableToDraft(f"{at} gives no way to neither confirm nor deny. Claim EIR reg 12(6), or answer in the open, and draft again.")


def _condition(claim: Claim) -> str:
    if claim.condition not in CONDITIONS:
        raise UnableToDraft("A claim under EIR reg 13(1) needs the condition that is met, and none is named. Name it and draft again.")
    return f"{CONDITIONS[claim.condition]}, {regulation(claim.condition)}"
