"""The plain words for a limb of Part II, as a letter uses them."""

from datetime import date

from answerable.documents.languages.phrase import Phrase
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.limbs_in_plain_words import AS_THE_ACT_HAS_IT, WORDS
from answerable.law.exemption import Limb
from answerable.law.finding import say
from answerable.law.part_ii import limb_of


def limb_on(at: str, on: date) -> Limb:
    """The version of a limb that is law on a day. Raises `UnableToDraft` where Part II has no such limb then."""
    version = limb_of(at, on)
    if version is None:
        raise UnableToDraft(f"The letter relies on {at}, which is no limb of Part II on {say(on)}. Correct the claim and draft again.")
    return version


def what_it_is_about(at: str, on: date) -> Phrase:
    """The plain words for a limb as it stands on a day. Raises `UnableToDraft` as `limb_on` does."""
    version = limb_on(at, on)
    words, act = WORDS[at], Phrase(version.words)
    if words == AS_THE_ACT_HAS_IT:
        return act
    return Phrase(words, act=act) if AS_THE_ACT_HAS_IT in words else Phrase(words)
